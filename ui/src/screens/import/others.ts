// What the officer has chosen about an IATI file, another register or a submission: pure, so that looking elsewhere loses nothing.
import type { IatiImport, IatiMoney, IatiSide, RegisterDifference, RegisterImport } from "../../backend/generated";
import { everything, type Selection } from "../../components/selection";
import type { Step } from "./Steps";

export type Source = "sheet" | "iati" | "register" | "submission";

/** What a file is by its ending; what is really in it, the core finds out. */
export function sourceOf(path: string): Source {
  const ending = path.toLowerCase().split(".").at(-1);
  if (ending === "xml") return "iati";
  if (ending === "zip") return "submission";
  return ending === "json" ? "register" : "sheet";
}

/** The steps in which a file of each kind is taken in. */
export const stepsOf: Readonly<Record<Source, readonly Step[]>> = {
  sheet: ["file", "columns", "rows", "done"],
  iati: ["file", "activities", "done"],
  register: ["file", "records", "done"],
  submission: ["file", "records", "done"],
};

/** What can be the register's or the file's. */
export type IatiPart = IatiMoney | "facts";

export interface IatiDraft {
  source: "iati";
  path: string;
  /** Activities by {@link keyOf}. */
  chosen: Selection;
  sides: Readonly<Record<IatiPart, IatiSide>>;
}

/** Another register, or a sealed submission: records that are merged by their keys. */
export interface RegisterDraft {
  source: "register" | "submission";
  path: string;
  /** Whose version stands of what both changed, where nothing else is said of the record. */
  theirs: boolean;
  /** What was said of single records: true, the file's version stands. */
  choices: ReadonlyMap<string, boolean>;
}

export type OtherDraft = IatiDraft | RegisterDraft;

export function iatiDraft(path: string): IatiDraft {
  return {
    source: "iati",
    path,
    chosen: everything,
    sides: {
      facts: "register",
      budgets: "iati",
      planned: "iati",
      commitments: "iati",
      spending: "iati",
      incoming: "iati",
    },
  };
}

export function registerDraft(path: string, source: RegisterDraft["source"] = "register"): RegisterDraft {
  return { source, path, theirs: false, choices: new Map() };
}

/** The name of a file without its folders. */
export function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

/** What an activity is selected by: its identifier alone may be missing, or stand twice. */
export function keyOf({ place, identifier }: { place: number; identifier: string }): string {
  return `${place} ${identifier}`;
}

/** What the core is asked to take of an IATI file; null when nothing is chosen. */
export function iatiRequest({ path, chosen, sides }: IatiDraft): IatiImport | null {
  const named = [...new Set([...chosen.keys].map((key) => key.slice(key.indexOf(" ") + 1)))];
  if (chosen.all) return { path, identifiers: [], except: named, ...sides };
  return named.length === 0 ? null : { path, identifiers: named, except: [], ...sides };
}

/** What the core is asked to take of another register, or of a submission. */
export function registerRequest({ path, theirs, choices }: RegisterDraft): RegisterImport {
  return { path, theirs, choices: [...choices].map(([id, chosen]) => ({ id, theirs: chosen })) };
}

/** Whose version of a record will stand. */
export function takesTheirs(
  { theirs, choices }: RegisterDraft,
  { id, state }: Pick<RegisterDifference, "id" | "state">,
): boolean {
  const usual: Partial<Record<RegisterDifference["state"], boolean>> = { newer_there: true, conflicting: theirs };
  return choices.get(id) ?? usual[state] ?? false;
}

/** The draft with a choice for one record. */
export function withChoice(draft: RegisterDraft, id: string, theirs: boolean): RegisterDraft {
  return { ...draft, choices: new Map(draft.choices).set(id, theirs) };
}

/** The draft with one choice for everything that both changed; what was said of single ones gives way. */
export function withAll(draft: RegisterDraft, theirs: boolean, conflicts: readonly { id: string }[]): RegisterDraft {
  const choices = new Map(draft.choices);
  for (const { id } of conflicts) choices.delete(id);
  return { ...draft, theirs, choices };
}
