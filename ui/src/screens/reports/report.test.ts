import { expect, test } from "vitest";
import { adapted, comparisonOf, newDefinition, reportOf } from "./report";

test("a measure that cannot be divided as before keeps what it can", () => {
  const money = {
    ...newDefinition(2025),
    columns: "payer" as const,
    filters: [{ axis: "payer" as const, keys: ["x"] }],
  };
  const people = adapted(money, ["year", "country", "sex"]);
  expect(people.rows).toBe("country");
  expect(people.columns).toBeNull();
  expect(people.filters).toEqual([]);
  expect(adapted({ ...money, rows: "payer" }, ["year", "sex"]).rows).toBe("year");
});

test("rows and columns never go by the same", () => {
  const definition = { ...newDefinition(2025), rows: "year" as const, columns: "year" as const };
  expect(adapted(definition, ["year", "country"]).columns).toBeNull();
});

test("the brief is asked for only once it has a country", () => {
  expect(reportOf({}, 2025, null)).toBeNull();
  expect(reportOf({ country: "LAO" }, 2025, null)).toEqual({ kind: "country_brief", iso3: "LAO", year: 2025 });
  expect(reportOf({ report: "trainees" }, 2025, null)).toEqual({ kind: "trainees", year: 2025, public: false });
  expect(reportOf({ report: "reconciliation" }, 2024, null)).toEqual({ kind: "reconciliation", year: 2024 });
  expect(reportOf({ report: "built" }, 2025, null)).toBeNull();
});

test("a year is compared with an earlier one, never with itself or a later one", () => {
  expect(comparisonOf({}, 2025).before).toBe(2024);
  expect(comparisonOf({ before: 2021 }, 2025).before).toBe(2021);
  expect(comparisonOf({ before: 2025 }, 2025).before).toBe(2024);
  expect(comparisonOf({ before: 2025 }, 2024).before).toBe(2023);
});
