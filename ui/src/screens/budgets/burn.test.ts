import { expect, it } from "vitest";
import type { BurnDown, BurnMonth } from "../../backend/generated";
import { burnLines } from "./burn";

const amount = (value: number) => ({ amount: value.toFixed(2), currency: "THB" });
const month = (begun: boolean, committed: number, disbursed: number): BurnMonth => ({
  from: "2024-10-01",
  to: "2024-10-31",
  begun,
  committed: amount(0),
  disbursed: amount(0),
  not_committed: amount(committed),
  not_disbursed: amount(disbursed),
});

function burn(months: BurnMonth[]): BurnDown {
  return { budget: amount(100), months } as unknown as BurnDown;
}

it("burns down from the plan and stops at the last month that has begun", () => {
  const lines = burnLines(burn([month(true, 40, 80), month(true, 0, 50), month(false, 0, 50)]), 300, 103);
  expect(lines.plan).toBe(1.5);
  expect(lines.zero).toBe(101.5);
  expect(lines.notDisbursed).toBe("0,1.5 100,21.5 200,51.5");
  expect(lines.notCommitted).toBe("0,1.5 100,61.5 200,101.5");
});

it("goes below zero where more was spent than planned", () => {
  const lines = burnLines(burn([month(true, -100, 0)]), 100, 103);
  expect(lines.zero).toBe(51.5);
  expect(lines.notCommitted).toBe("0,1.5 100,101.5");
});

it("draws a year without a plan", () => {
  const lines = burnLines({ ...burn([month(false, 0, 0)]), budget: amount(0) }, 100, 103);
  expect(lines.notDisbursed).toBe("0,101.5");
});
