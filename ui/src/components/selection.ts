// Which rows of a list are selected: some by key, or all of the filter but some.

export interface Selection {
  /** True: every row that the filter leaves, also on pages that were never fetched, but `keys`. */
  readonly all: boolean;
  /** The selected rows; with `all`, those that are not. */
  readonly keys: ReadonlySet<string>;
}

export const nothing: Selection = { all: false, keys: new Set() };
export const everything: Selection = { all: true, keys: new Set() };

export function isSelected(selection: Selection, key: string): boolean {
  return selection.keys.has(key) !== selection.all;
}

/** How many rows are selected out of all that the filter leaves. */
export function countOf(selection: Selection, total: number): number {
  return selection.all ? Math.max(0, total - selection.keys.size) : selection.keys.size;
}

/** Selects rows, or takes them out. */
export function withRows(selection: Selection, rows: readonly string[], selected: boolean): Selection {
  const keys = new Set(selection.keys);
  for (const row of rows) {
    if (selected === selection.all) keys.delete(row);
    else keys.add(row);
  }
  return { all: selection.all, keys };
}

export function toggled(selection: Selection, key: string): Selection {
  return withRows(selection, [key], !isSelected(selection, key));
}

/** The rows from one to another, in either direction, both included. */
export function between(rows: readonly string[], from: string, to: string): string[] {
  const [a, b] = [rows.indexOf(from), rows.indexOf(to)];
  if (a < 0 || b < 0) return rows.includes(to) ? [to] : [];
  return rows.slice(Math.min(a, b), Math.max(a, b) + 1);
}
