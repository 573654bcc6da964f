// Adding files to a project: chosen in a dialog, or dragged onto the tab; one after the other.
import { useRef, useState } from "react";
import { call, sentenceOf } from "../../../backend/call";
import { m } from "../../../backend/messages";
import { chooseFiles } from "../../../backend/platform";
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
  add: (paths: readonly string[]) => Promise<void>;
  choose: () => Promise<void>;
}

export function useAdding(project: string): Adding {
  const [running, setRunning] = useState<Adding["running"]>(null);
  const [notes, setNotes] = useState<readonly AddingNote[]>([]);
  // Files that are let go while others are being added wait for their turn.
  const line = useRef<Promise<void>>(Promise.resolve());

  const add = (paths: readonly string[]) => {
    const job = line.current.then(async () => {
      const told: AddingNote[] = [];
      for (const [index, path] of paths.entries()) {
        setRunning({ number: index + 1, count: paths.length });
        try {
          const added = await call("document.add", { path, project_id: project });
          told.push(...added.notes.map((words) => ({ tone: "info" as const, words })));
        } catch (problem) {
          told.push({ tone: "danger", words: sentenceOf(problem) });
        }
      }
      setRunning(null);
      setNotes(told);
    });
    line.current = job;
    return job;
  };

  return {
    running,
    notes,
    add,
    dismiss: () => setNotes([]),
    choose: async () => {
      const paths = await chooseFiles(m.documentsChoose());
      if (paths.length > 0) await add(paths);
    },
  };
}
