import { useCallback, useContext, useEffect, useId, useRef, useState } from "react";
import { CallError } from "../backend/call";
import { DraftScope, draftKey, draftOf, forgetDraft, keepDraft } from "./drafts";
import { type FieldSave, reportSave } from "./saveState";

export interface Autosave<T> {
  /** What the field shows: what was typed, until it is saved. */
  draft: T;
  /** Typing: saved after a pause. */
  setDraft: (value: T) => void;
  /** Choosing: saved at once. */
  commit: (value: T) => void;
  /** Keeps what is not complete enough to be saved, and says why. */
  hold: (value: T, reason: string) => void;
  /** Leaving the field: saved now when something is waiting. */
  flush: () => void;
  state: FieldSave;
  /** Why it is not saved, in words. */
  error: string | null;
  /** The words were typed before a crash and brought back: they wait to be kept or discarded. */
  broughtBack: { keep: () => void; discard: () => void } | null;
}

/** How long typing pauses before it is saved. */
const pause = 800;

/**
 * Saves a field by itself. What was typed is kept until the backend has taken it; when the backend refuses, the
 * words stay with the reason, and everything else on the screen goes on saving. `path` is the field's path in the
 * request, so that the field shows its own reason. What waits is also kept on this computer, under `keptAs` or the
 * record's scope and the path, and brought back after a crash.
 */
export function useAutosave<T>(
  value: T,
  save: (value: T) => Promise<unknown>,
  path?: string,
  keptAs?: string,
): Autosave<T> {
  const id = useId();
  const scope = useContext(DraftScope);
  const key_ = keptAs ?? (scope === null || path === undefined ? null : draftKey(scope, path));
  const [found, setFound] = useState(() => draftOf(key_, value));
  const [draft, setDraftState] = useState(found ? found.value : value);
  const [state, setStateOnly] = useState<FieldSave>(found ? "editing" : "saved");
  const [error, setError] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<{ value: T } | null>(null);
  const turn = useRef(0);
  const latestSave = useRef(save);
  latestSave.current = save;

  const setState = useCallback(
    (next: FieldSave) => {
      setStateOnly(next);
      reportSave(id, next);
    },
    [id],
  );

  const send = useCallback(async () => {
    clearTimeout(timer.current);
    const next = waiting.current;
    if (next === null) return;
    waiting.current = null;
    const mine = ++turn.current;
    setState("saving");
    try {
      await latestSave.current(next.value);
      if (mine !== turn.current || waiting.current) return;
      forgetDraft(key_);
      setError(null);
      setState("saved");
    } catch (problem) {
      if (mine !== turn.current || waiting.current) return;
      setError(reason(problem, path));
      setState("failed");
    }
  }, [path, setState, key_]);

  const setDraft = useCallback(
    (next: T) => {
      setDraftState(next);
      setFound(null);
      keepDraft(key_, next);
      waiting.current = { value: next };
      setState("editing");
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), pause);
    },
    [send, setState, key_],
  );

  const commit = useCallback(
    (next: T) => {
      setDraftState(next);
      setFound(null);
      keepDraft(key_, next);
      waiting.current = { value: next };
      void send();
    },
    [send, key_],
  );

  const hold = useCallback(
    (next: T, why: string) => {
      clearTimeout(timer.current);
      waiting.current = null;
      turn.current++;
      setDraftState(next);
      setFound(null);
      keepDraft(key_, next);
      setError(why);
      setState("failed");
    },
    [setState, key_],
  );

  // What was brought back stays until it is kept or discarded.
  const waitsForWord = useRef(found !== null);
  waitsForWord.current = found !== null;

  // The record can change from outside (undo, another field); a field that is being edited keeps its words.
  const key = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `value`, which is new at each fetch
  useEffect(() => {
    if (waiting.current === null && !waitsForWord.current) {
      setDraftState(value);
      setError(null);
      setState("saved");
      forgetDraft(key_);
    }
  }, [key]);

  // Leaving the screen saves what waits.
  useEffect(
    () => () => {
      if (waiting.current) {
        // A refusal leaves the words where they are brought back from.
        void latestSave.current(waiting.current.value).then(
          () => forgetDraft(key_),
          () => undefined,
        );
      }
      clearTimeout(timer.current);
      reportSave(id, null);
    },
    [id, key_],
  );

  const broughtBack = found && {
    keep: () => commit(draft),
    discard: () => {
      forgetDraft(key_);
      setFound(null);
      setDraftState(value);
      setState("saved");
    },
  };
  return { draft, setDraft, commit, hold, flush: useCallback(() => void send(), [send]), state, error, broughtBack };
}

function reason(problem: unknown, path: string | undefined): string {
  const own = problem instanceof CallError && path !== undefined ? problem.at(path) : null;
  return own ?? (problem instanceof Error ? problem.message : String(problem));
}
