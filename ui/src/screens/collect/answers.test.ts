import { expect, it } from "vitest";
import { answerOf, requestOf, takesTheirs, withAll, withCell, withFix, withoutFixes } from "./answers";

const row = { sheet: "cost_lines" as const, key: "k" };
const amount = { field: "amount" as const };
const date = { field: "date" as const };

it("keeps ours in a conflict until theirs is chosen, for one cell or for all", () => {
  const draft = answerOf("a.xlsx");
  expect(takesTheirs(draft, row, amount)).toBe(false);
  const one = withCell(withCell(draft, row, amount, false), row, amount, true);
  expect([amount, date].map((cell) => takesTheirs(one, row, cell))).toEqual([true, false]);
  expect(requestOf(one).choices).toEqual([{ sheet: "cost_lines", key: "k", field: "amount", theirs: true }]);
  // The same key in another sheet is another row.
  expect(takesTheirs(one, { sheet: "projects", key: "k" }, amount)).toBe(false);
  const all = withAll(one, false);
  expect(takesTheirs(all, row, amount)).toBe(false);
  expect(takesTheirs(withAll(one, true), row, date)).toBe(true);
});

it("keeps the later of two things said about a cell, and takes back what was said of a row of its sheet", () => {
  const typed = (text: string) => ({ row: 7, column: 3, fix: "type_value" as const, text });
  let draft = withFix(answerOf("a.xlsx"), "cost_lines", typed("100"));
  draft = withFix(draft, "projects", typed("elsewhere"));
  draft = withFix(draft, "cost_lines", typed("200"));
  expect(draft.corrections.map((each) => [each.sheet, each.correction.text])).toEqual([
    ["projects", "elsewhere"],
    ["cost_lines", "200"],
  ]);
  expect(withoutFixes(draft, "cost_lines", 7).corrections.map((each) => each.sheet)).toEqual(["projects"]);
});
