// The report's file: where to, how far, opened or shown afterwards.
import { useRef, useState } from "react";
import { CallError, call } from "../../backend/call";
import type { Paper, Progress } from "../../backend/generated";
import { m } from "../../backend/messages";
import { chooseTarget, openFile, showInFolder } from "../../backend/platform";
import { toast } from "../../components/Toast";

export interface PdfWanted {
  year: number;
  language: string;
  paper: Paper;
}

export interface PdfWork {
  /** null while nothing is being made. */
  progress: Progress | null;
  cancel: () => void;
  /** Asks where to save, and makes the file. */
  save: () => Promise<void>;
  /** The same, then opens the file in the system's PDF program, which prints it. */
  print: () => Promise<void>;
}

/** Makes the report as a file, with progress and a way to stop. */
export function usePdf(wanted: PdfWanted): PdfWork {
  const [progress, setProgress] = useState<Progress | null>(null);
  const stop = useRef<AbortController | null>(null);

  async function make(title: string): Promise<string | null> {
    const suggestion = m.reportingFileName({ year: String(wanted.year) });
    const chosen = await chooseTarget(title, suggestion, [{ name: m.reportingPdf(), extensions: ["pdf"] }]);
    if (chosen === null) return null;
    const path = chosen.toLowerCase().endsWith(".pdf") ? chosen : `${chosen}.pdf`;
    const controller = new AbortController();
    stop.current = controller;
    setProgress({ done: 0, total: 0 });
    try {
      await call("report.make", { ...wanted, path }, { onProgress: setProgress, signal: controller.signal });
      return path;
    } finally {
      setProgress(null);
    }
  }

  async function work(title: string, then: (path: string) => Promise<void> | void) {
    try {
      const path = await make(title);
      if (path !== null) await then(path);
    } catch (problem) {
      if (problem instanceof CallError && problem.code === "cancelled") return toast(m.reportingStopped());
      toast(problem instanceof Error ? problem.message : String(problem), { tone: "failed" });
    }
  }

  const folder = (path: string) => ({
    label: m.reportingOpenFolder(),
    onAction: () => {
      showInFolder(path).catch(() => toast(m.reportingNoFolder({ path }), { tone: "failed" }));
    },
  });

  return {
    progress,
    cancel: () => stop.current?.abort(),
    save: () => work(m.reportingSavePdf(), (path) => toast(m.reportingSaved({ path }), { action: folder(path) })),
    print: () =>
      work(m.reportingSaveToPrint(), async (path) => {
        try {
          await openFile(path);
          toast(m.reportingPrintThere(), { action: folder(path) });
        } catch {
          toast(m.reportingNoReader({ path }), { tone: "failed", action: folder(path) });
        }
      }),
  };
}
