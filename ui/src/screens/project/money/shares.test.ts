import { expect, it } from "vitest";
import { ledgerOf, size, windowsOf } from "./lines";
import { percentsOf } from "./shares";

it("makes percentages that add up to exactly 100.0", () => {
  expect(percentsOf(["620000.00", "146000.00", "140000.00"])).toEqual(["68.4", "16.1", "15.5"]);
  const thirds = percentsOf(["1.00", "1.00", "1.00"]);
  expect(thirds?.reduce((sum, part) => sum + Math.round(Number(part) * 10), 0)).toBe(1000);
});

it("says no percentage where refunds outweigh or nothing was paid", () => {
  expect(percentsOf(["100.00", "-20.00"])).toBeNull();
  expect(percentsOf(["0.00"])).toBeNull();
});

it("fills a page flow by flow and loses no line at the border", () => {
  const counts = { disbursed: size + 5, committed: 3, planned: 100 };
  const pages = [0, size, 2 * size].map((offset) => windowsOf(counts, offset));
  expect(pages[0]).toEqual({
    disbursed: { offset: 0, limit: size },
    committed: { offset: 0, limit: 0 },
    planned: { offset: 0, limit: 0 },
  });
  expect(pages[1]).toEqual({
    disbursed: { offset: size, limit: 5 },
    committed: { offset: 0, limit: 3 },
    planned: { offset: 0, limit: size - 8 },
  });
  expect(pages[2]?.planned).toEqual({ offset: size - 8, limit: 100 - (size - 8) });
});

it("never adds what goes different ways", () => {
  const sum = (direction: "provided" | "received", flow: "planned" | "disbursed", amount: string) => ({
    direction,
    flow,
    amount: { amount, currency: "THB" },
    lines: 1,
  });
  const rows = ledgerOf(
    [sum("provided", "disbursed", "10.00"), sum("received", "disbursed", "1.00"), sum("provided", "planned", "5.50")],
    "THB",
  );
  expect(rows.map((row) => [row.direction, row.total.amount])).toEqual([
    ["provided", "15.50"],
    ["received", "1.00"],
  ]);
});
