import { expect, it } from "vitest";
import { personsOf, yearOf } from "./formats";
import { grouped } from "./groups";

it("asks for a year only where a format has one", () => {
  expect(yearOf("iati", 0, 2025)).toBeNull();
  expect(yearOf("iati", undefined, 2025)).toBe(2025);
  expect(yearOf("tossd", 0, 2025)).toBe(2025);
  expect(yearOf("sdg1731", 2023, 2025)).toBe(2023);
  expect(yearOf("json", 2023, 2025)).toBeNull();
});

it("leaves persons out unless they are asked for", () => {
  expect(personsOf(undefined)).toEqual({ persons: false, anonymised: false });
  expect(personsOf("anonymised")).toEqual({ persons: false, anonymised: true });
  expect(personsOf("all")).toEqual({ persons: true, anonymised: false });
});

it("names a project with many faulty lines once", () => {
  const line = (id: string, label: string) => ({ noun: "cost_line", id, label });
  const records = [line("a", "P-1"), line("b", "P-2"), line("c", "P-1"), { noun: "project", id: "d", label: "P-1" }];
  expect(grouped(records).map(({ first, count }) => [first.id, count])).toEqual([
    ["a", 2],
    ["b", 1],
    ["d", 1],
  ]);
});
