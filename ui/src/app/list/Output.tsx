import { Download, FileSpreadsheet, FileText, Printer } from "lucide-react";
import { call } from "../../backend/call";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import { MakingDialog } from "../../components/MakingDialog";
import { Menu } from "../../components/Menu";
import type { Selection } from "../../components/selection";
import { useFile } from "../useFile";

interface OutputProps {
  /** The list's name in the core. */
  list: string;
  title: string;
  /** The list's request; its page does not matter. */
  request: object;
  /** Ids of the columns in the core, in their order; all when absent. */
  columns?: readonly string[];
  /** Only these rows; all that the filter leaves when absent. */
  selection?: Selection | null;
  variant?: "default" | "inverse";
}

/** What the list shows, as a workbook, as CSV, or printed: columns, filter, sorting and selection as on the screen. */
export function Output({ list, title, request, columns = [], selection, variant = "default" }: OutputProps) {
  const file = useFile();
  const wanted = {
    list,
    request: { ...request },
    columns: [...columns],
    ...(selection && { selection: wire(selection) }),
  };
  const save = (format: "xlsx" | "csv") =>
    void file.save({
      title: m.listSaveAs(),
      name: title,
      ending: format,
      write: (path, options) => call("list.export", { ...wanted, format, path }, options),
      saved: (path, { rows }) => m.listSaved({ count: rows, path }),
    });
  const print = () =>
    void file.print({
      title: m.listSaveAs(),
      name: title,
      write: (path, options) => call("list.print", { ...wanted, path }, options),
    });

  return (
    <>
      <Menu
        label={m.listOutput()}
        trigger={
          <Button size="small" icon={Download} variant={variant}>
            {m.listOutput()}
          </Button>
        }
        entries={[
          { id: "xlsx", label: m.listXlsx(), icon: FileSpreadsheet, onAction: () => save("xlsx") },
          { id: "csv", label: m.listCsv(), icon: FileText, onAction: () => save("csv") },
          { id: "pdf", label: m.listPrint(), icon: Printer, onAction: print },
        ]}
      />
      <MakingDialog title={m.listMaking()} progress={file.progress} onCancel={file.cancel} />
    </>
  );
}

/** A selection as commands take it. */
export function wire(selection: Selection): { all: boolean; keys: string[] } {
  return { all: selection.all, keys: [...selection.keys] };
}
