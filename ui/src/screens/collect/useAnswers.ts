import { useEffect, useState } from "react";
import { useProgramme } from "../../app/programme";
import type { KitSummary } from "../../backend/generated";
import { type AnswerDraft, answerOf } from "./answers";

/** A workbook that came back. */
export interface Answer {
  draft: AnswerDraft;
  /** Set while it is in the register; with what undo takes back, in words. */
  done: { summary: KitSummary; step: string | null } | null;
}

interface Kept {
  programme: string;
  answers: readonly Answer[];
}

/** What the screen was left with, so that a look into the guide or at a record loses nothing. */
let kept: Kept | null = null;

export interface Answers {
  answers: readonly Answer[];
  /** Adds workbooks that are not there yet. */
  add: (paths: readonly string[]) => void;
  change: (path: string, changed: Partial<Answer>) => void;
  putAside: (path: string) => void;
}

/** The workbooks that came back and are being looked at, in the order in which they were chosen. */
export function useAnswers(): Answers {
  const programme = useProgramme().state.path;
  const [state, setState] = useState<Kept>(() => (kept?.programme === programme ? kept : { programme, answers: [] }));
  useEffect(() => {
    kept = state;
  }, [state]);
  const set = (change: (answers: readonly Answer[]) => readonly Answer[]) =>
    setState((before) => ({ programme, answers: change(before.answers) }));
  return {
    answers: state.answers,
    add: (paths) =>
      set((answers) => {
        const known = new Set(answers.map(({ draft }) => draft.path));
        const more = [...new Set(paths)].filter((path) => !known.has(path));
        return [...answers, ...more.map((path) => ({ draft: answerOf(path), done: null }))];
      }),
    change: (path, changed) =>
      set((answers) => answers.map((answer) => (answer.draft.path === path ? { ...answer, ...changed } : answer))),
    putAside: (path) => set((answers) => answers.filter(({ draft }) => draft.path !== path)),
  };
}
