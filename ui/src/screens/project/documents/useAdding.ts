// Adding files to a project: chosen in a dialog, or dragged onto the tab; one after the other.
import { useCallback, useEffect, useRef, useState } from "react";
import { CallError, call } from "../../../backend/call";
import { m } from "../../../backend/messages";
import { chooseFiles, onFilesDragged } from "../../../backend/platform";
import type { Tone } from "../../../components/Status";

interface AddingNote {
  tone: Extract<Tone, "danger" | "info">;
  words: string;
}

export interface Adding {
  /** The file being added, of how many; null while nothing is. */
  running: { number: number; count: number } | null;
  /** Why files were refused, and what should be known of those that were taken. */
  notes: readonly AddingNote[];
  dismiss: () => void;
  /** True while files hover over the window. */
  over: boolean;
  choose: () => Promise<void>;
}

export function useAdding(project: string): Adding {
  const [running, setRunning] = useState<Adding["running"]>(null);
  const [notes, setNotes] = useState<readonly AddingNote[]>([]);
  const [over, setOver] = useState(false);
  // Files that are let go while others are being added wait for their turn.
  const line = useRef<Promise<void>>(Promise.resolve());

  const add = useCallback(
    (paths: readonly string[]) => {
      const job = line.current.then(async () => {
        const told: AddingNote[] = [];
        for (const [index, path] of paths.entries()) {
          setRunning({ number: index + 1, count: paths.length });
          try {
            const added = await call("document.add", { path, project_id: project });
            told.push(...added.notes.map((words) => ({ tone: "info" as const, words })));
          } catch (problem) {
            told.push({ tone: "danger", words: sentence(problem) });
          }
        }
        setRunning(null);
        setNotes(told);
      });
      line.current = job;
      return job;
    },
    [project],
  );

  useEffect(() => onFilesDragged({ onOver: setOver, onDrop: (paths) => void add(paths) }), [add]);

  return {
    running,
    notes,
    over,
    dismiss: () => setNotes([]),
    choose: async () => {
      const paths = await chooseFiles(m.documentsChoose());
      if (paths.length > 0) await add(paths);
    },
  };
}

function sentence(problem: unknown): string {
  if (problem instanceof CallError) return problem.fields[0]?.message ?? problem.message;
  return problem instanceof Error ? problem.message : String(problem);
}
