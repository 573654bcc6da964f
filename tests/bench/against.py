"""Sets the table that comes on stdin with another typesetter, and reports seconds, pages, bytes and memory.

Used by `make bench` when `typst` and `weasyprint` are installed (see README.md in this folder).
"""

import html
import json
import resource
import sys
import time


def typst_source(table):
    def quoted(text):
        return json.dumps(text, ensure_ascii=False)

    cells = ",\n".join(", ".join(quoted(cell) for cell in row) for row in table["rows"])
    headers = ", ".join(quoted(header) for header in table["headers"])
    return f"""
#set document(title: "Annex: projects")
#set page(paper: "a4", numbering: "1 of 1", margin: 2cm)
#set text(size: 8pt, lang: "en")
= Projects
#show figure: set block(breakable: true)
#figure(caption: [All projects], table(
  columns: (auto, 2fr, 1fr, auto, auto, auto),
  stroke: none,
  table.header({headers}),
  {cells}
))
"""


def html_source(table):
    def row(tag, cells):
        return "<tr>" + "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in cells) + "</tr>"

    body = "".join(row("td", cells) for cells in table["rows"])
    return f"""<!doctype html><html lang="en"><title>Annex: projects</title><style>
@page {{ size: A4; margin: 2cm; @bottom-right {{ content: counter(page) " of " counter(pages) }} }}
body {{ font: 8pt "Noto Sans", sans-serif }} table {{ width: 100%; border-collapse: collapse }}
td:last-child {{ text-align: right }} td, th {{ padding: 2pt 4pt; text-align: left }}
</style><h1>Projects</h1><table><caption>All projects</caption>
<thead>{row("th", table["headers"])}</thead><tbody>{body}</tbody></table></html>"""


def main():
    table = json.load(sys.stdin)
    name = sys.argv[1]
    if name == "typst":
        import typst

        begun = time.perf_counter()
        pdf = typst.compile(typst_source(table).encode())
    else:
        import weasyprint

        begun = time.perf_counter()
        variant = {"pdf_variant": "pdf/ua-1"} if name == "weasyprint-ua" else {}
        pdf = weasyprint.HTML(string=html_source(table)).write_pdf(**variant)
    seconds = time.perf_counter() - begun
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"seconds": seconds, "pages": pages(pdf), "bytes": len(pdf), "memory": memory}))


def pages(pdf):
    """The number of pages, by pdfinfo where it is there."""
    import subprocess
    import tempfile

    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        try:
            said = subprocess.run(["pdfinfo", file.name], capture_output=True, text=True).stdout
        except FileNotFoundError:
            return None
    return next((int(line.split()[1]) for line in said.splitlines() if line.startswith("Pages:")), None)


main()
