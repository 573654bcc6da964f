// Where the lines of the burn-down stand. Plain numbers here are places on the screen, never amounts.
import type { BurnDown } from "../../backend/generated";

interface BurnLines {
  /** Height of the plan. */
  plan: number;
  /** Height of zero: the lowest edge, unless more was spent than planned. */
  zero: number;
  /** Points of an SVG polyline, from the plan at the first day to the end of the last month that has begun. */
  notCommitted: string;
  notDisbursed: string;
}

export function burnLines(burn: BurnDown, width: number, height: number): BurnLines {
  const begun = burn.months.filter((month) => month.begun);
  const budget = Number(burn.budget.amount);
  const left = begun.flatMap((month) => [Number(month.not_committed.amount), Number(month.not_disbursed.amount)]);
  const highest = Math.max(1, budget, ...left);
  const lowest = Math.min(0, ...left);
  // Half a line's thickness stays free at both edges.
  const y = (value: number) => 1.5 + ((highest - value) / (highest - lowest)) * (height - 3);
  const points = (of: (month: BurnDown["months"][number]) => string) =>
    [budget, ...begun.map((month) => Number(of(month)))]
      .map((value, place) => `${round((place / burn.months.length) * width)},${round(y(value))}`)
      .join(" ");
  return {
    plan: round(y(budget)),
    zero: round(y(0)),
    notCommitted: points((month) => month.not_committed.amount),
    notDisbursed: points((month) => month.not_disbursed.amount),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
