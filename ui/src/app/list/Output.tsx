import { Download, FileSpreadsheet, FileText, Printer } from "lucide-react";
import { useRef, useState } from "react";
import { CallError, call } from "../../backend/call";
import type { Progress } from "../../backend/generated";
import { m } from "../../backend/messages";
import { chooseTarget, openFile } from "../../backend/platform";
import { Button } from "../../components/Button";
import { MakingDialog } from "../../components/MakingDialog";
import { Menu } from "../../components/Menu";
import type { Selection } from "../../components/selection";
import { toast } from "../../components/Toast";
import { openFolder } from "../folder";

interface OutputProps {
  /** The list's name in the core. */
  list: string;
  title: string;
  request: Record<string, unknown>;
  columns: readonly string[];
  /** Only these rows; null for all that the filter leaves. */
  selection: Selection | null;
  variant?: "default" | "inverse";
}

type Kind = "xlsx" | "csv" | "pdf";

/** What the list shows, as a workbook, as CSV, or printed: columns, filter, sorting and selection as on the screen. */
export function Output({ list, title, request, columns, selection, variant = "default" }: OutputProps) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const stop = useRef<AbortController | null>(null);

  async function make(kind: Kind) {
    const chosen = await chooseTarget(m.listSaveAs(), `${title}.${kind}`, [
      { name: kind.toUpperCase(), extensions: [kind] },
    ]);
    if (chosen === null) return;
    const path = chosen.toLowerCase().endsWith(`.${kind}`) ? chosen : `${chosen}.${kind}`;
    const controller = new AbortController();
    stop.current = controller;
    const wanted = { list, request, columns: [...columns], ...(selection && { selection: wire(selection) }), path };
    const options = { onProgress: setProgress, signal: controller.signal };
    setProgress({ done: 0, total: 0 });
    try {
      const { rows } =
        kind === "pdf"
          ? await call("list.print", wanted, options)
          : await call("list.export", { ...wanted, format: kind }, options);
      const action = { label: m.listOpenFolder(), onAction: () => openFolder(path) };
      if (kind === "pdf") {
        await openFile(path).then(
          () => toast(m.listPrintThere(), { action }),
          () => toast(m.listNoReader({ path }), { tone: "failed", action }),
        );
      } else toast(m.listSaved({ count: rows, path }), { action });
    } catch (problem) {
      const cancelled = problem instanceof CallError && problem.code === "cancelled";
      const sentence = problem instanceof CallError ? (problem.fields[0]?.message ?? problem.message) : String(problem);
      toast(sentence, cancelled ? {} : { tone: "failed" });
    } finally {
      setProgress(null);
    }
  }

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
          { id: "xlsx", label: m.listXlsx(), icon: FileSpreadsheet, onAction: () => void make("xlsx") },
          { id: "csv", label: m.listCsv(), icon: FileText, onAction: () => void make("csv") },
          { id: "pdf", label: m.listPrint(), icon: Printer, onAction: () => void make("pdf") },
        ]}
      />
      <MakingDialog title={m.listMaking()} progress={progress} onCancel={() => stop.current?.abort()} />
    </>
  );
}

/** A selection as commands take it. */
export function wire(selection: Selection): { all: boolean; keys: string[] } {
  return { all: selection.all, keys: [...selection.keys] };
}
