import type { ExportRecord } from "../../backend/generated";

/** Records that are called the same: the lines of one project. */
export interface RecordGroup {
  first: ExportRecord;
  count: number;
}

/** Each name once, in the order in which it comes first. */
export function grouped(records: readonly ExportRecord[]): RecordGroup[] {
  const groups = new Map<string, RecordGroup>();
  for (const record of records) {
    const name = `${record.noun} ${record.label}`;
    const group = groups.get(name);
    if (group) group.count += 1;
    else groups.set(name, { first: record, count: 1 });
  }
  return [...groups.values()];
}
