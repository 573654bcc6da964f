import { describe, expect, it } from "vitest";
import { between, countOf, everything, isSelected, nothing, toggled, withRows } from "./selection";

describe("a selection", () => {
  it("holds single rows", () => {
    const two = toggled(toggled(nothing, "a"), "b");
    expect(countOf(two, 500)).toBe(2);
    expect(isSelected(two, "a")).toBe(true);
    expect(isSelected(toggled(two, "a"), "a")).toBe(false);
  });

  it("of everything reaches rows that were never fetched, but not those taken out", () => {
    const most = toggled(everything, "b");
    expect(isSelected(most, "on page 40")).toBe(true);
    expect(isSelected(most, "b")).toBe(false);
    expect(countOf(most, 500)).toBe(499);
    expect(countOf(withRows(most, ["a", "b"], true), 500)).toBe(500);
    expect(countOf(withRows(most, ["a", "b"], false), 500)).toBe(498);
  });

  it("goes from one row to another in both directions", () => {
    const rows = ["a", "b", "c", "d"];
    expect(between(rows, "b", "d")).toEqual(["b", "c", "d"]);
    expect(between(rows, "d", "b")).toEqual(["b", "c", "d"]);
    expect(between(rows, "gone", "c")).toEqual(["c"]);
    expect(between(rows, "a", "gone")).toEqual([]);
  });
});
