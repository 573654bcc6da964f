import { expect, it } from "vitest";
import { difference, percentMore, percentOf, roundedParts, shifted, sumOf, trimmed } from "./decimal";

it("adds amounts that a float could not", () => {
  expect(sumOf(["9007199254740993.01", "0.02", "-1"])).toBe("9007199254740992.03");
  expect(sumOf([])).toBe("0");
  expect(difference("0.3", "0.1")).toBe("0.2");
});

it("compares years", () => {
  expect(percentMore("612.4", "544.2")).toBe("12.5");
  expect(percentMore("50", "100")).toBe("-50.0");
  expect(percentMore("50", "0")).toBeNull();
});

it("tells how much of a plan was done", () => {
  expect(percentOf("612.4", "680")).toBe("90.1");
  expect(percentOf("1", "3")).toBe("33.3");
  expect(percentOf("5", "0")).toBeNull();
});

it("moves the point", () => {
  expect(shifted("612400000.00", 6)).toBe("612.40000000");
  expect(shifted("-5", 3)).toBe("-0.005");
  expect(trimmed("100.00")).toBe("100");
  expect(trimmed("100")).toBe("100");
});

it("rounds parts so that they add up to the rounded total", () => {
  expect(roundedParts(["692.8", "647.5"], 0)).toEqual({ parts: ["693", "647"], total: "1340" });
  expect(roundedParts(["0.4", "0.4", "0.4"], 0)).toEqual({ parts: ["1", "0", "0"], total: "1" });
  expect(roundedParts(["-1.5", "4"], 0)).toEqual({ parts: ["-1", "4"], total: "3" });
  expect(roundedParts([], 1)).toEqual({ parts: [], total: "0.0" });
});

it("rounds parts to a total that was rounded with others", () => {
  // 0.4 and 0.4 make 1 when the first is lifted; what is inside it must add up to 1 as well.
  expect(roundedParts(["0.2", "0.2"], 0, "1")).toEqual({ parts: ["1", "0"], total: "1" });
  expect(roundedParts(["10.24", "5.16"], 1, "15.4")).toEqual({ parts: ["10.2", "5.2"], total: "15.4" });
});
