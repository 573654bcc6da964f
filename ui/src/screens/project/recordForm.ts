// Forms whose fields hang together: a saved record goes on saving itself, a new one is sent as a whole.
import { useEffect, useRef, useState } from "react";
import { CallError } from "../../backend/call";
import { type RecordConflict, useLiveRecord, type Versioned } from "../../backend/record";
import { draftKey, draftOf, forgetDraft, keepDraft } from "../../components/drafts";
import { type Autosave, useAutosave } from "../../components/useAutosave";

export interface RecordForm<T> {
  draft: T;
  /** Typing: a saved record is saved after a pause, or when the field is left. */
  type: (fields: Partial<T>) => void;
  /** Choosing: a saved record is saved at once. */
  choose: (fields: Partial<T>) => void;
  leave: () => void;
  /** Why a field is not saved. */
  at: (path: string) => string | null;
  /** Why the record is not saved, when no field says it. */
  problem: unknown;
  /** What was typed before a crash was brought back, and waits for a word. */
  broughtBack: Autosave<T>["broughtBack"];
}

export interface SavedForm<T> extends RecordForm<T> {
  conflict: RecordConflict<T> | null;
  resolve: (choice: "mine" | "theirs") => Promise<void>;
}

/** The form of a record that is in the register. With `drafts` it brings back what a crash kept from being saved. */
export function useSavedForm<T extends Versioned>(
  record: T,
  save: (record: T) => Promise<T>,
  { drafts = false }: { drafts?: boolean } = {},
): SavedForm<T> {
  const live = useLiveRecord(record, save);
  const [problem, setProblem] = useState<unknown>(null);
  const saveDraft = async (draft: T) => {
    // Key and version follow the register, not the form.
    const { id: _id, row_version: _version, ...fields } = draft;
    try {
      await live.patch(fields as unknown as Partial<T>);
      setProblem(null);
    } catch (refused) {
      setProblem(refused);
      throw refused;
    }
  };
  const field = useAutosave(record, saveDraft, undefined, drafts ? draftKey(record.id, "") : undefined);
  // Two fields can change before the form is drawn again.
  const latest = useRef(field.draft);
  latest.current = field.draft;
  const version = record.row_version;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version has no problem
  useEffect(() => setProblem(null), [version]);

  return {
    draft: field.draft,
    type: (fields) => {
      latest.current = { ...latest.current, ...fields };
      field.setDraft(latest.current);
    },
    choose: (fields) => {
      latest.current = { ...latest.current, ...fields };
      field.commit(latest.current);
    },
    leave: field.flush,
    at: (path) => sentenceAt(problem, path),
    problem: withoutField(problem),
    broughtBack: field.broughtBack,
    conflict: live.conflict,
    resolve: live.resolve,
  };
}

interface NewForm<T> extends RecordForm<T> {
  /** Sends the record; true when it was taken. */
  submit: () => Promise<boolean>;
  /** Starts over. */
  reset: (blank: T) => void;
}

/**
 * The form of a record that is not in the register yet. `pathOf` says where a field stands in the request, when it
 * does not stand at its top. Under `keptAs` what was typed is kept until it is sent, also over a crash.
 */
export function useNewForm<T>(
  blank: T,
  save: (record: T) => Promise<unknown>,
  pathOf: (field: string) => string = (field) => field,
  keptAs?: string,
): NewForm<T> {
  const key = keptAs === undefined ? null : draftKey(keptAs, "new");
  const [found, setFound] = useState(() => draftOf(key, blank));
  const [draft, setDraft] = useState(found ? found.value : blank);
  const [problem, setProblem] = useState<unknown>(null);
  // A reason is old as soon as its field has changed.
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef(draft);
  const set = (next: T) => {
    latest.current = next;
    setDraft(next);
  };
  const change = (fields: Partial<T>) => {
    set({ ...latest.current, ...fields });
    keepDraft(key, latest.current);
    setFound(null);
    setChanged((before) => new Set([...before, ...Object.keys(fields)]));
  };
  return {
    draft,
    type: change,
    choose: change,
    leave: () => undefined,
    at: (path) => (changed.has(path) ? null : sentenceAt(problem, pathOf(path))),
    problem: withoutField(problem),
    broughtBack: found && {
      keep: () => setFound(null),
      discard: () => {
        forgetDraft(key);
        setFound(null);
        set(blank);
      },
    },
    submit: async () => {
      // A field hands its value on when it is left; Enter does not leave it.
      const focused = document.activeElement;
      if (focused instanceof HTMLInputElement) focused.blur();
      try {
        await save(latest.current);
        forgetDraft(key);
        setProblem(null);
        return true;
      } catch (refused) {
        setChanged(new Set());
        setProblem(refused);
        return false;
      }
    },
    reset: (next) => {
      set(next);
      setProblem(null);
    },
  };
}

function sentenceAt(problem: unknown, path: string): string | null {
  return problem instanceof CallError ? problem.at(path) : null;
}

function withoutField(problem: unknown): unknown {
  return problem instanceof CallError && problem.fields.length > 0 ? null : problem;
}
