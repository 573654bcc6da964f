// What the address of a list holds, so that Back brings the same rows and a view can be kept.

export interface ListAddress {
  /** The built-in or saved view. */
  view?: string;
  /** The search text. */
  q?: string;
  sort?: string;
  descending?: boolean;
  offset?: number;
  /** The row that the drawer shows. */
  open?: string;
  /** Where a calendar stands: `2026-03`, and the day whose list is open. */
  month?: string;
  day?: string;
  /** Filters, by the field of the request. */
  [filter: string]: unknown;
}

/** Rows of a page. */
export const pageSize = 100;

const own = new Set(["view", "q", "sort", "descending", "offset", "open", "month", "day"]);

export interface ListQuery {
  search: string;
  sort?: string;
  descending: boolean;
  page: { offset: number; limit: number };
}

/** The filters of an address by the field of the request, without those that are off. */
export function filtersOf(address: ListAddress): Record<string, unknown> {
  return Object.fromEntries(Object.entries(address).filter(([field, value]) => !own.has(field) && !isOff(value)));
}

/** The request that an address stands for: what the view asks for, then the filters. */
export function requestOf(
  address: ListAddress,
  base: Readonly<Record<string, unknown>>,
  defaultSort: string | undefined,
): ListQuery & Record<string, unknown> {
  const sort = address.sort ?? defaultSort;
  return {
    ...base,
    ...filtersOf(address),
    search: address.q ?? "",
    ...(sort === undefined ? {} : { sort }),
    descending: address.descending ?? false,
    page: { offset: address.offset ?? 0, limit: pageSize },
  };
}

/** The address after a change; a changed filter or order starts at the first row again. */
export function changed(address: ListAddress, fields: Partial<ListAddress>): ListAddress {
  const moved = "offset" in fields || Object.keys(fields).every((field) => field === "open");
  const next = { ...address, ...(moved ? {} : { offset: undefined }), ...fields };
  return Object.fromEntries(Object.entries(next).filter(([, value]) => !isOff(value)));
}

/** The address without search and filters. */
export function cleared(address: ListAddress): ListAddress {
  const { view, sort, descending } = address;
  return changed({}, { view, sort, descending });
}

export function isFiltered(address: ListAddress): boolean {
  return Boolean(address.q) || Object.keys(filtersOf(address)).length > 0;
}

function isOff(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === "" ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  );
}
