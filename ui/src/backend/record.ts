// A record on the screen whose fields save by themselves, one after the other.
import { useCallback, useEffect, useRef, useState } from "react";
import { CallError } from "./call";

/** What every record has. */
export interface Versioned {
  id: string;
  row_version: number;
}

export interface RecordConflict<T> {
  mine: T;
  theirs: T;
}

export interface LiveRecord<T> {
  /** Saves some fields; saves of the same record wait for each other so that versions follow. */
  patch: (fields: Partial<T>) => Promise<void>;
  /** Someone else saved the record meanwhile: both versions, until one is chosen. */
  conflict: RecordConflict<T> | null;
  /** Chooses: `mine` saves over theirs, `theirs` forgets mine. */
  resolve: (choice: "mine" | "theirs") => Promise<void>;
}

/** Makes a fetched record savable field by field. A refused field is not mixed into the next save. */
export function useLiveRecord<T extends Versioned>(fetched: T, save: (record: T) => Promise<T>): LiveRecord<T> {
  const latest = useRef(fetched);
  const running = useRef(0);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const saver = useRef(save);
  const [conflict, setConflict] = useState<RecordConflict<T> | null>(null);
  saver.current = save;

  useEffect(() => {
    // While a save runs, its answer is newer than what was fetched before it.
    if (running.current === 0) latest.current = fetched;
  }, [fetched]);

  const patch = useCallback((fields: Partial<T>) => {
    running.current++;
    const job = line.current.then(async () => {
      try {
        latest.current = await saver.current({ ...latest.current, ...fields });
      } catch (problem) {
        if (problem instanceof CallError && problem.code === "conflict") {
          setConflict(problem.detail as RecordConflict<T>);
        }
        throw problem;
      } finally {
        running.current--;
      }
    });
    line.current = job.catch(() => undefined);
    return job;
  }, []);

  const resolve = useCallback(
    async (choice: "mine" | "theirs") => {
      if (!conflict) return;
      latest.current = conflict.theirs;
      setConflict(null);
      if (choice === "mine") await patch({ ...conflict.mine, row_version: conflict.theirs.row_version });
    },
    [conflict, patch],
  );

  return { patch, conflict, resolve };
}
