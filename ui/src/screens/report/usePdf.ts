// A report's file: where to, how far, opened or shown afterwards.
import { useRef, useState } from "react";
import { openFolder } from "../../app/folder";
import { CallError, type CallOptions, call } from "../../backend/call";
import type { Format, Paper, Progress } from "../../backend/generated";
import { m } from "../../backend/messages";
import { chooseTarget, openFile } from "../../backend/platform";
import { toast } from "../../components/Toast";

export interface PdfWanted {
  year: number;
  language: string;
  paper: Paper;
  /** Whether the annex with every exact figure is printed. */
  every_figure?: boolean;
}

/** How a file is written; the path is where the officer wants it. */
export type MakeFile = (path: string, format: Format, options: CallOptions) => Promise<unknown>;

export interface FileWork {
  /** null while nothing is being made. */
  progress: Progress | null;
  cancel: () => void;
  /** Asks where to save, and makes the file. */
  save: (format?: Format) => Promise<void>;
  /** The same, then opens the file in the system's PDF program, which prints it. */
  print: () => Promise<void>;
}

/** Makes the annual report as a file. */
export function usePdf(wanted: PdfWanted): FileWork {
  return useReportFile(m.reportingFileName({ year: String(wanted.year) }), (path, _, options) =>
    call("report.make", { ...wanted, path }, options),
  );
}

/** Makes a report as a file, with progress and a way to stop. `name` is suggested, without its ending. */
export function useReportFile(name: string, write: MakeFile): FileWork {
  const [progress, setProgress] = useState<Progress | null>(null);
  const stop = useRef<AbortController | null>(null);

  async function make(title: string, format: Format): Promise<string | null> {
    const ending = `.${format}`;
    const kind = { name: format === "pdf" ? m.reportingPdf() : m.reportsWorkbook(), extensions: [format] };
    const chosen = await chooseTarget(title, `${name}${ending}`, [kind]);
    if (chosen === null) return null;
    const path = chosen.toLowerCase().endsWith(ending) ? chosen : `${chosen}${ending}`;
    const controller = new AbortController();
    stop.current = controller;
    setProgress({ done: 0, total: 0 });
    try {
      await write(path, format, { onProgress: setProgress, signal: controller.signal });
      return path;
    } finally {
      setProgress(null);
    }
  }

  async function work(title: string, format: Format, then: (path: string) => Promise<void> | void) {
    try {
      const path = await make(title, format);
      if (path !== null) await then(path);
    } catch (problem) {
      if (problem instanceof CallError && problem.code === "cancelled") return toast(m.reportingStopped());
      toast(problem instanceof Error ? problem.message : String(problem), { tone: "failed" });
    }
  }

  const folder = (path: string) => ({
    label: m.reportingOpenFolder(),
    onAction: () => openFolder(path),
  });

  return {
    progress,
    cancel: () => stop.current?.abort(),
    save: (format = "pdf") =>
      work(format === "pdf" ? m.reportingSavePdf() : m.reportsSaveWorkbook(), format, (path) =>
        toast(m.reportingSaved({ path }), { action: folder(path) }),
      ),
    print: () =>
      work(m.reportingSaveToPrint(), "pdf", async (path) => {
        try {
          await openFile(path);
          toast(m.reportingPrintThere(), { action: folder(path) });
        } catch {
          toast(m.reportingNoReader({ path }), { tone: "failed", action: folder(path) });
        }
      }),
  };
}
