import { useRef, useState } from "react";
import { CallError, call, sentenceOf } from "../../backend/call";
import type { Progress } from "../../backend/generated";
import { m } from "../../backend/messages";
import { toast } from "../../components/Toast";
import { requestOf } from "./state";
import type { Drafting } from "./useDraft";

interface Applying {
  /** null while nothing is written. */
  progress: Progress | null;
  run: () => void;
  cancel: () => void;
}

/** Takes the draft into the register, with progress and a way to stop; stopped, nothing is written. */
export function useApply({ draft, finish }: Drafting, onDone: () => void): Applying {
  const [progress, setProgress] = useState<Progress | null>(null);
  const stop = useRef<AbortController | null>(null);

  async function run() {
    // A second press waits for the first.
    if (!draft || stop.current) return;
    const controller = new AbortController();
    stop.current = controller;
    setProgress({ done: 0, total: 0 });
    try {
      const done = await call("import.apply", requestOf(draft), {
        onProgress: setProgress,
        signal: controller.signal,
      });
      const { undo } = await call("history.steps", {});
      finish({ draft, done, step: undo });
      onDone();
    } catch (problem) {
      if (problem instanceof CallError && problem.code === "cancelled") toast(m.importingStopped());
      else toast(sentenceOf(problem), { tone: "failed" });
    } finally {
      stop.current = null;
      setProgress(null);
    }
  }

  return { progress, run: () => void run(), cancel: () => stop.current?.abort() };
}
