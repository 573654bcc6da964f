import { expect, test } from "vitest";
import { blankOf, currencyOf, hasInputs, inCurrency, type Method } from "./inputs";

const methods: Method[] = ["official_salary", "standard_unit_cost", "actual_expenditure", "market_price"];

test("every amount of a valuation changes its currency together", () => {
  for (const method of methods) {
    const baht = blankOf(method, "THB", 2025);
    expect(Object.keys(baht)).toEqual([method]);
    const yen = inCurrency(baht, "JPY");
    expect(currencyOf(yen)).toBe("JPY");
    expect(JSON.stringify(yen)).not.toContain("THB");
  }
  const salary = {
    official_salary: {
      grade: "",
      source: "",
      pay: { amount: "1", currency: "THB" },
      per: "day" as const,
      working_days: null,
      persons: "1",
      person_days: "2",
      allowances: [{ label: "Per diem", amount: { amount: "3", currency: "THB" }, per: "person_day" as const }],
    },
  };
  expect(JSON.stringify(inCurrency(salary, "USD"))).not.toContain("THB");
});

test("what a partner declares is not worked out", () => {
  expect(hasInputs("partner_declared")).toBe(false);
  expect(hasInputs(null)).toBe(false);
  expect(methods.every(hasInputs)).toBe(true);
});
