import { useEffect, useState } from "react";
import { useProgramme } from "../../app/programme";
import type { IatiOutcome, RegisterOutcome, SubmittedOutcome } from "../../backend/generated";
import type { OtherDraft } from "./others";

/** A file that is in the register. */
export interface OtherFinished {
  draft: OtherDraft;
  outcome:
    | { source: "iati"; of: IatiOutcome }
    | { source: "register"; of: RegisterOutcome }
    | { source: "submission"; of: SubmittedOutcome };
  /** What undo takes back, in words: the import, as long as nothing else was done. */
  step: string | null;
}

interface Kept {
  programme: string;
  draft: OtherDraft | null;
  finished: OtherFinished | null;
}

/** What the screen was left with, so that a look into the guide or at a record loses nothing. */
let kept: Kept | null = null;

export interface Other {
  draft: OtherDraft | null;
  finished: OtherFinished | null;
  /** Takes a file up, or another choice about it; null puts it aside. */
  set: (draft: OtherDraft | null) => void;
  /** The draft is in the register; null takes it up again. */
  finish: (finished: OtherFinished | null) => void;
}

/** The IATI file or the other register that is being taken in, one a programme. */
export function useOther(): Other {
  const programme = useProgramme().state.path;
  const [state, setState] = useState<Kept>(() =>
    kept?.programme === programme ? kept : { programme, draft: null, finished: null },
  );
  useEffect(() => {
    kept = state;
  }, [state]);
  return {
    ...state,
    set: (draft) => setState({ programme, draft, finished: null }),
    finish: (finished) =>
      setState((before) => ({ programme, finished, draft: finished ? null : (before.finished?.draft ?? null) })),
  };
}
