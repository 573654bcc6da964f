// Which columns of a list are shown and in which order, remembered for this officer on this computer.
import type { Column } from "../../components/DataTable";

export interface ListColumn<Row> extends Column<Row> {
  /** Hidden until the officer chooses it. */
  optional?: boolean;
  /** What the column is called where its head alone would not say enough. */
  name?: string;
}

type Arrangeable = Pick<ListColumn<never>, "id" | "optional" | "isRowHeader">;

/** The columns shown when nothing was chosen. */
export function defaultColumns(columns: readonly Arrangeable[]): string[] {
  return columns.filter((column) => !column.optional).map((column) => column.id);
}

/** The chosen columns that still exist, in their order; the column that names the row is always among them. */
export function arranged<C extends Arrangeable>(columns: readonly C[], chosen: readonly string[]): C[] {
  const known = new Map(columns.map((column) => [column.id, column]));
  const shown = [...new Set(chosen)].flatMap((id) => known.get(id) ?? []);
  const missing = columns.filter((column) => column.isRowHeader && !shown.includes(column));
  return [...missing, ...shown];
}

/** The order after a column moved by some places. */
export function moved(chosen: readonly string[], id: string, by: number): string[] {
  const from = chosen.indexOf(id);
  const to = Math.max(0, Math.min(chosen.length - 1, from + by));
  if (from < 0 || from === to) return [...chosen];
  const rest = chosen.filter((column) => column !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** Shows a column at the end, or hides it. */
export function shown(chosen: readonly string[], id: string, isShown: boolean): string[] {
  const rest = chosen.filter((column) => column !== id);
  return isShown ? [...rest, id] : rest;
}

const place = (list: string) => `ssc-desk.columns.${list}`;

/** What was chosen for a list and view; null when nothing was. */
export function rememberedColumns(list: string, view: string): string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(list)) ?? "{}");
    const columns = (kept as Record<string, unknown>)[view];
    return Array.isArray(columns) ? columns.filter((id) => typeof id === "string") : null;
  } catch {
    return null;
  }
}

/** Remembers the columns of a list and view; null forgets them. */
export function rememberColumns(list: string, view: string, columns: readonly string[] | null): void {
  let kept: Record<string, unknown> = {};
  try {
    kept = JSON.parse(localStorage.getItem(place(list)) ?? "{}") as Record<string, unknown>;
  } catch {
    // What cannot be read is written anew.
  }
  const { [view]: _, ...others } = kept;
  localStorage.setItem(place(list), JSON.stringify(columns ? { ...others, [view]: columns } : others));
}
