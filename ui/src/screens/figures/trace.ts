import type { Dimension, Side } from "../../backend/generated";

/** Which figure is open, as it stands in the address: `contribution.country.LAO.2025`. */
export interface OpenFigure {
  side: Side;
  dimension?: Dimension;
  /** Key of the row; empty for the total and for what is not allocated. */
  key: string;
  /** None: the sum of the years. */
  year?: number;
}

export function traceAddress({ side, dimension, key, year }: OpenFigure): string {
  return [side, dimension ?? "", key, year ?? ""].join("~");
}

export function traceOf(address: string | undefined): OpenFigure | null {
  if (!address) return null;
  const [side = "", dimension = "", key = "", year = ""] = address.split("~");
  return {
    side: side as Side,
    dimension: dimension === "" ? undefined : (dimension as Dimension),
    key,
    year: year === "" ? undefined : Number(year),
  };
}
