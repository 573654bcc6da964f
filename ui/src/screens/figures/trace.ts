import type { Condition, Dimension, Side } from "../../backend/generated";

/** Which figure is open, as it stands in the address: `contribution.country.LAO.2025`. */
export interface OpenFigure {
  side: Side;
  dimension?: Dimension;
  /** Key of the row; empty for the total and for what is not allocated. */
  key: string;
  /** None: the sum of the years. */
  year?: number;
  /** What else narrows it: the column of a table of two axes, the filters of a report. */
  within?: readonly Condition[];
}

export function traceAddress({ side, dimension, key, year, within }: OpenFigure): string {
  const narrowed = within && within.length > 0 ? [JSON.stringify(within)] : [];
  return [side, dimension ?? "", key, year ?? "", ...narrowed].join("~");
}

export function traceOf(address: string | undefined): OpenFigure | null {
  if (!address) return null;
  const [side = "", dimension = "", key = "", year = "", ...rest] = address.split("~");
  return {
    side: side as Side,
    dimension: dimension === "" ? undefined : (dimension as Dimension),
    key,
    year: year === "" ? undefined : Number(year),
    within: conditionsOf(rest.join("~")),
  };
}

/** An address that somebody cut short narrows by nothing. */
function conditionsOf(json: string): Condition[] | undefined {
  if (json === "") return undefined;
  try {
    return JSON.parse(json) as Condition[];
  } catch {
    return undefined;
  }
}
