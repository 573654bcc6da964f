import { useEffect, useState } from "react";
import { useProgramme } from "../../app/programme";
import { call } from "../../backend/call";
import type { ImportDone } from "../../backend/generated";
import { type Draft, draftOf, type Look, lookedInto } from "./state";

/** An import that is in the register. */
export interface Finished {
  draft: Draft;
  done: ImportDone;
  /** What undo takes back, in words: the import, as long as nothing else was done. */
  step: string | null;
}

interface Kept {
  programme: string;
  draft: Draft | null;
  finished: Finished | null;
}

/** What the screen was left with, so that a look into the guide or at a record loses nothing. */
let kept: Kept | null = null;

export interface Drafting {
  draft: Draft | null;
  finished: Finished | null;
  /** Why the file cannot be looked into. */
  problem: { path: string; error: unknown } | null;
  /** True while a file is looked into. */
  busy: boolean;
  /** Looks into a file; true when its columns can be matched. */
  open: (path: string) => Promise<boolean>;
  /** Looks into the same file otherwise. */
  look: (look: Look) => Promise<void>;
  change: (change: (draft: Draft) => Draft) => void;
  /** The draft is in the register; null takes it up again. */
  finish: (finished: Finished | null) => void;
  forget: () => void;
}

/** The sheet that is being brought in, one a programme. */
export function useDraft(): Drafting {
  const programme = useProgramme().state.path;
  const [state, setState] = useState<Kept>(() =>
    kept?.programme === programme ? kept : { programme, draft: null, finished: null },
  );
  const [problem, setProblem] = useState<Drafting["problem"]>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    kept = state;
  }, [state]);

  async function inspect(path: string, look: Look, take: (sheet: Awaited<ReturnType<typeof ask>>) => void) {
    setBusy(true);
    try {
      take(await ask(path, look));
      setProblem(null);
      return true;
    } catch (error) {
      setProblem({ path, error });
      return false;
    } finally {
      setBusy(false);
    }
  }

  return {
    ...state,
    problem,
    busy,
    open: (path) => inspect(path, {}, (sheet) => setState({ programme, draft: draftOf(path, sheet), finished: null })),
    look: async (look) => {
      const { draft } = state;
      if (!draft) return;
      const { sheet, header_first, header_last, kind } = draft.sheet;
      // Another sheet has a header of its own, and may hold rows of another kind.
      const wanted: Look =
        look.sheet === undefined ? { sheet, header: [header_first, header_last], kind, ...look } : look;
      await inspect(draft.path, wanted, (found) =>
        setState((before) => ({ ...before, draft: before.draft && lookedInto(before.draft, found) })),
      );
    },
    change: (change) => setState((before) => ({ ...before, draft: before.draft && change(before.draft) })),
    finish: (finished) =>
      setState((before) => ({ programme, finished, draft: finished ? null : (before.finished?.draft ?? null) })),
    forget: () => {
      setProblem(null);
      setState({ programme, draft: null, finished: null });
    },
  };
}

function ask(path: string, { sheet = "", header, kind }: Look) {
  return call("import.inspect", {
    path,
    sheet,
    header_first: header?.[0] ?? null,
    header_last: header?.[1] ?? null,
    kind: kind ?? null,
  });
}
