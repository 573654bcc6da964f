import type { Flow } from "../../backend/generated";

/** Which cost lines a figure of the budget is made of: paid inside the agency's scope, in a fiscal year. */
interface Lines {
  year: number;
  flow: Flow;
  currency?: string;
  from?: string;
  until?: string;
  undated?: boolean;
  /** Null: of projects without an area. */
  area?: string | null;
}

/** The address of the lines behind a figure. */
export function lineAddress({ year, flow, currency, from, until, undated, area }: Lines): string {
  const search: Record<string, unknown> = {
    year,
    flow,
    ours: true,
    currency,
    from,
    until,
    undated: undated || undefined,
    area: area ?? undefined,
    noArea: area === null || undefined,
  };
  const parts = Object.entries(search)
    .filter(([, value]) => value !== undefined)
    // The address holds JSON, so that a year stays a number and a day a text.
    .map(([key, value]) => `${key}=${encodeURIComponent(JSON.stringify(value))}`);
  return `#/cost-lines?${parts.join("&")}`;
}
