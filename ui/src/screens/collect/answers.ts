// What the officer has chosen about a ministry's answer: pure, so that looking elsewhere loses nothing.
import type {
  ImportCorrection,
  ImportKind,
  KitAnswer,
  KitCell,
  KitChoice,
  KitCorrection,
  KitLine,
} from "../../backend/generated";
import { corrected } from "../import/state";

export interface AnswerDraft {
  path: string;
  /** Whose value stands where both changed a cell and nothing was chosen for it. */
  theirs: boolean;
  choices: readonly KitChoice[];
  corrections: readonly KitCorrection[];
}

export function answerOf(path: string): AnswerDraft {
  return { path, theirs: false, choices: [], corrections: [] };
}

/** What the core is asked about an answer. */
export function requestOf({ path, theirs, choices, corrections }: AnswerDraft): KitAnswer {
  return { path, theirs, choices: [...choices], corrections: [...corrections] };
}

type Row = Pick<KitLine, "sheet" | "key">;

function isOf(choice: KitChoice, { sheet, key }: Row, { field }: Pick<KitCell, "field">): boolean {
  return choice.sheet === sheet && choice.key === key && choice.field === field;
}

/** Whose value of a cell that both changed will stand. */
export function takesTheirs(draft: AnswerDraft, row: Row, cell: Pick<KitCell, "field">): boolean {
  return draft.choices.find((choice) => isOf(choice, row, cell))?.theirs ?? draft.theirs;
}

/** The answer with a choice for one cell. */
export function withCell(draft: AnswerDraft, row: Row, cell: Pick<KitCell, "field">, theirs: boolean): AnswerDraft {
  const others = draft.choices.filter((choice) => !isOf(choice, row, cell));
  return { ...draft, choices: [...others, { sheet: row.sheet, key: row.key, field: cell.field, theirs }] };
}

/** The answer with one choice for every cell that both changed; what was said of single ones gives way. */
export function withAll(draft: AnswerDraft, theirs: boolean): AnswerDraft {
  return { ...draft, theirs, choices: [] };
}

/** The answer with something said about a row. */
export function withFix(draft: AnswerDraft, sheet: ImportKind, correction: ImportCorrection): AnswerDraft {
  const [here, elsewhere] = [true, false].map((same) =>
    draft.corrections.filter((each) => (each.sheet === sheet) === same),
  );
  const said = corrected(
    (here ?? []).map((each) => each.correction),
    correction,
  );
  return { ...draft, corrections: [...(elsewhere ?? []), ...said.map((each) => ({ sheet, correction: each }))] };
}

/** The answer with everything said about a row taken back. */
export function withoutFixes(draft: AnswerDraft, sheet: ImportKind, row: number): AnswerDraft {
  return {
    ...draft,
    corrections: draft.corrections.filter((each) => each.sheet !== sheet || each.correction.row !== row),
  };
}
