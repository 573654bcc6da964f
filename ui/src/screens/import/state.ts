// What the officer has chosen about a sheet: pure, so that going a step back loses nothing.
import type {
  ImportColumn,
  ImportCorrection,
  ImportField,
  ImportFieldFacts,
  ImportFix,
  ImportInspection,
  ImportKind,
  ImportOptions,
  ImportProfileInput,
  ImportRequest,
  ImportTarget,
} from "../../backend/generated";

/** The layout that a sheet was read by, as it was saved. */
export interface Layout {
  id: string;
  name: string;
  saved: string;
}

/** A sheet that is being brought in. */
export interface Draft {
  path: string;
  /** What the file holds, as it was looked into last. */
  sheet: ImportInspection;
  targets: readonly ImportTarget[];
  options: ImportOptions;
  corrections: readonly ImportCorrection[];
  layout: Layout | null;
}

/** A sheet as it was found. */
export function draftOf(path: string, sheet: ImportInspection): Draft {
  const targets = sheet.columns.flatMap((column) => (column.target ? [column.target] : []));
  const draft: Draft = { path, sheet, targets, options: sheet.options, corrections: [], layout: null };
  return sheet.profile ? withLayout(draft, sheet.profile.id, sheet.profile.name) : draft;
}

/** The draft after its layout was saved under a name. */
export function withLayout(draft: Draft, id: string, name: string): Draft {
  return { ...draft, layout: { id, name, saved: looks(draft) } };
}

/** True when the columns or options are no longer as the layout has them. */
export function layoutChanged(draft: Draft): boolean {
  return draft.layout !== null && draft.layout.saved !== looks(draft);
}

function looks({ targets, options }: Draft): string {
  return JSON.stringify([[...targets].sort((one, other) => one.column - other.column), options]);
}

/** What the core is asked about a draft. */
export function requestOf({ path, sheet, targets, options, corrections }: Draft): ImportRequest {
  return {
    path,
    sheet: sheet.sheet,
    header_first: sheet.header_first,
    header_last: sheet.header_last,
    kind: sheet.kind,
    targets: [...targets],
    options,
    corrections: [...corrections],
  };
}

/** A draft as a layout to be saved; `version` is that of the layout that it replaces, 0 for a new one. */
export function layoutOf(draft: Draft, name: string, version: number): ImportProfileInput {
  const titles = new Map(draft.sheet.columns.map((column) => [column.column, column.title]));
  return {
    id: version === 0 ? "" : (draft.layout?.id ?? ""),
    row_version: version,
    name,
    kind: draft.sheet.kind,
    columns: draft.targets.map((target) => ({ title: titles.get(target.column) ?? "", target })),
    options: draft.options,
  };
}

/**
 * The draft with a column taken for another field, or for none. A field that only one column can be leaves the column
 * that had it; what was corrected in the column was about the field of before.
 */
export function withField(
  draft: Draft,
  column: ImportColumn,
  field: ImportField | null,
  facts: readonly ImportFieldFacts[],
): Draft {
  const several = facts.find((each) => each.field === field)?.several ?? false;
  const others = draft.targets.filter(
    (target) => target.column !== column.column && (several || target.field !== field),
  );
  const guessed = column.target?.field === field ? column.target : null;
  const plain = { column: column.column, year: null, flow: null, currency: null, unit: null, day_order: null };
  const target = field === null ? [] : [guessed ?? { ...plain, field }];
  return {
    ...draft,
    targets: [...others, ...target].sort((one, other) => one.column - other.column),
    corrections: draft.corrections.filter((correction) => correction.column !== column.column),
  };
}

/** The draft with more said about a column of amounts. */
export function withTarget(draft: Draft, column: number, facts: Partial<ImportTarget>): Draft {
  const targets = draft.targets.map((target) => (target.column === column ? { ...target, ...facts } : target));
  return { ...draft, targets };
}

/** What a correction is about: of two about the same, the later holds. */
function about(fix: ImportFix): "row" | "record" | "cell" {
  if (fix === "skip_row" || fix === "take_row" || fix === "section_row") return "row";
  return fix === "same_record" || fix === "new_record" ? "record" : "cell";
}

/** What was said about the rows, and one thing more. */
export function corrected(before: readonly ImportCorrection[], correction: ImportCorrection): ImportCorrection[] {
  const others = before.filter(
    (each) =>
      each.row !== correction.row ||
      about(each.fix) !== about(correction.fix) ||
      (about(each.fix) === "cell" && each.column !== correction.column),
  );
  return [...others, correction];
}

/** The draft with a correction; joining countries is an option of the whole sheet. */
export function withCorrection(draft: Draft, correction: ImportCorrection): Draft {
  if (correction.fix === "join_countries") return { ...draft, options: { ...draft.options, join: true } };
  return { ...draft, corrections: corrected(draft.corrections, correction) };
}

/** The draft with everything said about a row taken back. */
export function withoutCorrections(draft: Draft, row: number): Draft {
  return { ...draft, corrections: draft.corrections.filter((each) => each.row !== row) };
}

/** What is asked for when a file is looked into, or looked into otherwise. */
export interface Look {
  sheet?: string;
  header?: readonly [number, number];
  kind?: ImportKind;
}

/** The draft after the sheet was looked into otherwise: corrections hold only for the rows and columns they name. */
export function lookedInto(draft: Draft, sheet: ImportInspection): Draft {
  const next = draftOf(draft.path, sheet);
  const same = sheet.sheet === draft.sheet.sheet && sheet.kind === draft.sheet.kind;
  return same ? { ...next, corrections: draft.corrections.filter((each) => each.row > sheet.header_last) } : next;
}
