import { describe, expect, it } from "vitest";
import type { ImportColumn, ImportField, ImportFieldFacts, ImportInspection } from "../../backend/generated";
import {
  draftOf,
  layoutChanged,
  layoutOf,
  lookedInto,
  requestOf,
  withCorrection,
  withField,
  withLayout,
  withoutCorrections,
  withTarget,
} from "./state";

const plain = { year: null, flow: null, currency: null, unit: null, day_order: null };

function column(place: number, title: string, field: ImportField | null): ImportColumn {
  const target = field === null ? null : { column: place, field, ...plain };
  return { column: place, letter: "ABCDE"[place] ?? "", title, samples: [], target, confidence: 90 };
}

const code = column(0, "Ref.", "code");
const title = column(1, "Name of project", "title");
const amount = column(2, "Spent 2024", "amount");
const remark = column(3, "Remark", null);

const sheet: ImportInspection = {
  name: "list.xlsx",
  sheets: [{ name: "Register", hidden: false }],
  sheet: "Register",
  header_first: 3,
  header_last: 4,
  head: [],
  kind: "projects_money",
  columns: [code, title, { ...amount, target: { ...plain, column: 2, field: "amount", year: 2024 } }, remark],
  profile: null,
  options: { join: false, existing: "update" } as ImportInspection["options"],
};

const facts = (["code", "title", "amount", "note"] as const).map(
  (field): ImportFieldFacts => ({
    field,
    label: field,
    holds: "text",
    list: null,
    required: false,
    several: field === "amount",
    money: field === "amount",
  }),
);

const fields = (draft: ReturnType<typeof draftOf>) => draft.targets.map((target) => [target.column, target.field]);

describe("columns", () => {
  it("are at first what they are guessed to be", () => {
    expect(fields(draftOf("/list.xlsx", sheet))).toEqual([
      [0, "code"],
      [1, "title"],
      [2, "amount"],
    ]);
  });

  it("give a field away that only one can be, and keep one that several can be", () => {
    const draft = draftOf("/list.xlsx", sheet);
    expect(fields(withField(draft, remark, "title", facts))).toEqual([
      [0, "code"],
      [2, "amount"],
      [3, "title"],
    ]);
    expect(fields(withField(draft, remark, "amount", facts))).toEqual([
      [0, "code"],
      [1, "title"],
      [2, "amount"],
      [3, "amount"],
    ]);
  });

  it("come back with what their titles say", () => {
    const spent = sheet.columns[2] as ImportColumn;
    const without = withField(draftOf("/list.xlsx", sheet), spent, null, facts);
    expect(without.targets).toHaveLength(2);
    expect(withField(without, spent, "amount", facts).targets[2]?.year).toBe(2024);
  });

  it("say more about amounts", () => {
    const draft = withTarget(draftOf("/list.xlsx", sheet), 2, { unit: "thousand" });
    expect(draft.targets[2]).toEqual({ ...plain, column: 2, field: "amount", year: 2024, unit: "thousand" });
  });
});

describe("corrections", () => {
  const typed = (text: string) => ({ row: 6, column: 2, fix: "type_value" as const, text });
  const draft = withCorrection(draftOf("/list.xlsx", sheet), typed("12"));

  it("replace what was said of the same cell, and nothing else", () => {
    const more = [typed("13"), { row: 6, column: null, fix: "same_record" as const, text: "id" }];
    const corrected = more.reduce(withCorrection, draft);
    expect(corrected.corrections.map((each) => each.text)).toEqual(["13", "id"]);
    const other = withCorrection(corrected, { row: 7, column: 2, fix: "leave_empty", text: "" });
    expect(withoutCorrections(other, 6).corrections.map((each) => each.row)).toEqual([7]);
  });

  it("say of a row one thing: a record, a section of a country, or nothing", () => {
    const section = { row: 9, column: null, fix: "section_row" as const, text: "KHM" };
    const said = withCorrection(withCorrection(draft, { ...section, fix: "take_row", text: "" }), section);
    expect(requestOf(said).corrections.filter((each) => each.row === 9)).toEqual([section]);
    const ended = withCorrection(said, { ...section, text: "" });
    expect(ended.corrections.filter((each) => each.row === 9).map((each) => each.text)).toEqual([""]);
    expect(withoutCorrections(ended, 9).corrections).toEqual(draft.corrections);
  });

  it("join countries in the whole sheet", () => {
    const joined = withCorrection(draft, { row: 9, column: null, fix: "join_countries", text: "" });
    expect(requestOf(joined).options.join).toBe(true);
    expect(joined.corrections).toEqual(draft.corrections);
  });

  it("go with the field that they were about", () => {
    expect(withField(draft, sheet.columns[2] as ImportColumn, null, facts).corrections).toEqual([]);
    expect(withField(draft, remark, "note", facts).corrections).toHaveLength(1);
  });

  it("outlast another header, but not another sheet or kind of rows", () => {
    expect(lookedInto(draft, { ...sheet, header_last: 5 }).corrections).toHaveLength(1);
    expect(lookedInto(draft, { ...sheet, header_last: 6 }).corrections).toEqual([]);
    expect(lookedInto(draft, { ...sheet, sheet: "Other" }).corrections).toEqual([]);
    expect(lookedInto(draft, { ...sheet, kind: "cost_lines" }).corrections).toEqual([]);
  });
});

it("knows when the columns are no longer as the layout has them", () => {
  const draft = draftOf("/list.xlsx", { ...sheet, profile: { id: "p1", name: "Field offices" } });
  expect(layoutChanged(draft)).toBe(false);
  const changed = withField(draft, remark, "note", facts);
  expect(layoutChanged(changed)).toBe(true);
  expect(layoutOf(changed, "Field offices", 3)).toMatchObject({ id: "p1", row_version: 3, kind: "projects_money" });
  expect(layoutOf(changed, "x", 3).columns.map((each) => each.title)).toEqual([
    "Ref.",
    "Name of project",
    "Spent 2024",
    "Remark",
  ]);
  expect(layoutChanged(withLayout(changed, "p1", "Field offices"))).toBe(false);
  expect(layoutChanged(withField(changed, remark, null, facts))).toBe(false);
});
