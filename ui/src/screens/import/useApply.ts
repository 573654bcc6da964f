import { useRef, useState } from "react";
import { CallError, type CallOptions, call, sentenceOf } from "../../backend/call";
import type { Progress } from "../../backend/generated";
import { m } from "../../backend/messages";
import { toast } from "../../components/Toast";

interface Applying {
  /** null while nothing is written. */
  progress: Progress | null;
  /** Writes; then hears what was done, and what undo takes back, in words. */
  run: <T>(work: (options: CallOptions) => Promise<T>, then: (done: T, step: string | null) => void) => Promise<void>;
  cancel: () => void;
}

/** Takes a file into the register, with progress and a way to stop; stopped, nothing is written. */
export function useApply(): Applying {
  const [progress, setProgress] = useState<Progress | null>(null);
  const stop = useRef<AbortController | null>(null);
  return {
    progress,
    run: async (work, then) => {
      // A second press waits for the first.
      if (stop.current) return;
      const controller = new AbortController();
      stop.current = controller;
      setProgress({ done: 0, total: 0 });
      try {
        const done = await work({ onProgress: setProgress, signal: controller.signal });
        const { undo } = await call("history.steps", {});
        then(done, undo);
      } catch (problem) {
        if (problem instanceof CallError && problem.code === "cancelled") toast(m.importingStopped());
        else toast(sentenceOf(problem), { tone: "failed" });
      } finally {
        stop.current = null;
        setProgress(null);
      }
    },
    cancel: () => stop.current?.abort(),
  };
}
