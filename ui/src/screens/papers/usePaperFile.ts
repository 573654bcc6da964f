// A paper's file: where to, how far, opened or shown afterwards.
import { useRef, useState } from "react";
import { openFolder } from "../../app/folder";
import { CallError, call } from "../../backend/call";
import type { ParticipantPaper, Progress } from "../../backend/generated";
import { m } from "../../backend/messages";
import { chooseTarget, openFile } from "../../backend/platform";
import { toast } from "../../components/Toast";

/** Writes a paper where the officer wants it; `print` opens it in the system's PDF program. */
export function usePaperFile(paper: ParticipantPaper, name: string) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const stop = useRef<AbortController | null>(null);

  async function make(then: "show" | "open") {
    const chosen = await chooseTarget(m.reportingSavePdf(), `${name}.pdf`, [
      { name: m.reportingPdf(), extensions: ["pdf"] },
    ]);
    if (chosen === null) return;
    const path = chosen.toLowerCase().endsWith(".pdf") ? chosen : `${chosen}.pdf`;
    const action = {
      label: m.reportingOpenFolder(),
      onAction: () => openFolder(path),
    };
    const controller = new AbortController();
    stop.current = controller;
    setProgress({ done: 0, total: 0 });
    try {
      await call("participation.paper", { paper, path }, { onProgress: setProgress, signal: controller.signal });
      if (then === "show") return toast(m.reportingSaved({ path }), { action });
      await openFile(path).then(
        () => toast(m.reportingPrintThere(), { action }),
        () => toast(m.reportingNoReader({ path }), { tone: "failed", action }),
      );
    } catch (problem) {
      if (problem instanceof CallError && problem.code === "cancelled") return toast(m.reportingStopped());
      toast(problem instanceof Error ? problem.message : String(problem), { tone: "failed" });
    } finally {
      setProgress(null);
    }
  }

  return {
    progress,
    cancel: () => stop.current?.abort(),
    save: () => void make("show"),
    print: () => void make("open"),
  };
}
