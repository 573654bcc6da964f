import { expect, it } from "vitest";
import { personsOf, yearOf } from "./formats";

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
