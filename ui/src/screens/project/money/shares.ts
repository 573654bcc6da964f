// Who pays how much of a project: sums by payer, in each currency.
import { roundedParts, sumOf } from "../../../backend/decimal";
import type { CostLineRow, Direction } from "../../../backend/generated";
import { ownCurrencyFirst } from "./lines";

export interface PayerShare {
  /** Empty: no payer. */
  payer: string;
  name: string;
  amount: string;
  /** Null when no part of a whole can be said: refunds outweigh, or the whole is nothing. */
  percent: string | null;
}

export interface PayerTable {
  direction: Direction;
  currency: string;
  shares: PayerShare[];
  total: string;
}

/** A table for each direction and currency, the largest payer first. Percentages add up to 100.0. */
export function payerTables(lines: readonly CostLineRow[], ownCurrency: string): PayerTable[] {
  const tables = new Map<string, CostLineRow[]>();
  for (const line of lines) {
    const key = `${line.direction} ${line.amount.currency}`;
    tables.set(key, [...(tables.get(key) ?? []), line]);
  }
  const made = [...tables.entries()].map(([key, rows]) => {
    const [direction, currency] = key.split(" ") as [Direction, string];
    const names = new Map(rows.map((row) => [row.payer_id ?? "", row.payer ?? ""]));
    const shares = [...names].map(([payer, name]) => ({
      payer,
      name,
      amount: sumOf(rows.filter((row) => (row.payer_id ?? "") === payer).map((row) => row.amount.amount)),
    }));
    shares.sort((one, other) => (minor(other.amount) > minor(one.amount) ? 1 : -1));
    const percents = percentsOf(shares.map((share) => share.amount));
    return {
      direction,
      currency,
      shares: shares.map((share, index) => ({ ...share, percent: percents?.[index] ?? null })),
      total: sumOf(shares.map((share) => share.amount)),
    };
  });
  return made.sort(ownCurrencyFirst(ownCurrency));
}

/** Parts of a hundred with one decimal that add up to 100.0. */
export function percentsOf(amounts: readonly string[]): string[] | null {
  const parts = amounts.map(minor);
  const whole = parts.reduce((sum, part) => sum + part, 0n);
  if (whole <= 0n || parts.some((part) => part < 0n)) return null;
  // Enough digits that only the last step rounds, and it rounds so that the parts still make the whole.
  const exact = parts.map((part) => decimalOf((part * 100_000_000n) / whole));
  const [first = "0", ...rest] = exact;
  const missing = sumOf(["100", ...exact.map((part) => `-${part}`)]);
  return roundedParts([sumOf([first, missing]), ...rest], 1).parts;
}

/** Amounts of one currency have the same number of decimals, so the digits alone can be compared. */
function minor(amount: string): bigint {
  return BigInt(amount.replace(".", ""));
}

function decimalOf(millionths: bigint): string {
  const digits = millionths.toString().padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}
