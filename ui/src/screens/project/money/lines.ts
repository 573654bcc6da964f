// The cost lines of a project in the order of the ledger: disbursed, committed, planned.
import { sumOf } from "../../../backend/decimal";
import type {
  Amount,
  CostLineListRequest,
  CostLineRow,
  CostLineSum,
  Direction,
  Flow,
} from "../../../backend/generated";
import { useRead } from "../../../backend/queries";

export const flows: readonly Flow[] = ["disbursed", "committed", "planned"];

/** Rows on one page; with heads and subtotals the table stays under a hundred. */
export const size = 80;

type Counts = Record<Flow, number>;

/** Which part of each flow's list stands on the page. */
export function windowsOf(counts: Counts, offset: number): Record<Flow, { offset: number; limit: number }> {
  let start = 0;
  const windows = flows.map((flow) => {
    const first = Math.max(0, offset - start);
    const last = Math.min(counts[flow], offset + size - start);
    start += counts[flow];
    return [flow, { offset: first, limit: Math.max(0, last - first) }] as const;
  });
  return Object.fromEntries(windows) as Record<Flow, { offset: number; limit: number }>;
}

/** Sums of one direction and currency; money that goes different ways is never added. */
export interface LedgerSum {
  direction: Direction;
  currency: string;
  flows: Record<Flow, Amount | null>;
  total: Amount;
}

/** Orders by direction, then currency: the agency's own first. */
export function ownCurrencyFirst(own: string) {
  type Row = { direction: Direction; currency: string };
  const rank = (row: Row) => `${row.direction} ${row.currency === own ? "" : row.currency}`;
  return (one: Row, other: Row) => (rank(one) < rank(other) ? -1 : 1);
}

/** The sums of a filter, a row for each direction and currency. */
export function ledgerOf(sums: readonly CostLineSum[], ownCurrency: string): LedgerSum[] {
  const keys = [...new Set(sums.map((sum) => `${sum.direction} ${sum.amount.currency}`))];
  const rows = keys.map((key) => {
    const [direction, currency] = key.split(" ") as [Direction, string];
    const own = sums.filter((sum) => sum.direction === direction && sum.amount.currency === currency);
    const of = (flow: Flow) => own.find((sum) => sum.flow === flow)?.amount ?? null;
    return {
      direction,
      currency,
      flows: { disbursed: of("disbursed"), committed: of("committed"), planned: of("planned") },
      total: { amount: sumOf(own.map((sum) => sum.amount.amount)), currency },
    };
  });
  return rows.sort(ownCurrencyFirst(ownCurrency));
}

export interface LineFilter extends Partial<CostLineListRequest> {
  project: string;
}

export interface LineGroup {
  flow: Flow;
  /** Lines of the flow on all pages. */
  count: number;
  rows: CostLineRow[];
}

/** One page of the project's lines by flow, with the sums of the whole filter. */
export function useLines(filter: LineFilter, offset: number) {
  const whole = useRead("cost_line.sums", filter, { keepPrevious: true });
  const sums = whole.data?.sums ?? [];
  const count = (flow: Flow) => sums.filter((sum) => sum.flow === flow).reduce((total, { lines }) => total + lines, 0);
  const counts = { disbursed: count("disbursed"), committed: count("committed"), planned: count("planned") };
  const windows = windowsOf(counts, offset);
  const read = {
    disbursed: useFlow(filter, "disbursed", windows.disbursed),
    committed: useFlow(filter, "committed", windows.committed),
    planned: useFlow(filter, "planned", windows.planned),
  };
  const groups: LineGroup[] = flows
    .filter((flow) => windows[flow].limit > 0)
    .map((flow) => ({ flow, count: counts[flow], rows: read[flow].data?.rows ?? [] }));
  return {
    groups,
    sums,
    dollars: whole.data?.dollars ?? [],
    total: whole.data?.lines,
    error: whole.error ?? read.disbursed.error ?? read.committed.error ?? read.planned.error,
  };
}

function useFlow(filter: LineFilter, flow: Flow, page: { offset: number; limit: number }) {
  return useRead("cost_line.list", { ...filter, flow, page }, { enabled: page.limit > 0, keepPrevious: true });
}
