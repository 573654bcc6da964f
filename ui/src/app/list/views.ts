// Saved views of a list: its search, filters, sorting and columns under a name, kept in the programme.
import type { SavedViewInput } from "../../backend/generated";
import { changed, filtersOf, type ListAddress } from "./address";

/** The state that an address and columns stand for. */
export function stateOf(
  address: ListAddress,
  base: Readonly<Record<string, unknown>>,
  columns: readonly string[] | null,
): SavedViewInput["state"] {
  return {
    search: address.q ?? "",
    filters: { ...base, ...filtersOf(address) },
    sort: address.sort ?? null,
    descending: address.descending ?? false,
    columns: [...(columns ?? [])],
  };
}

/** The address that brings a saved view back. */
export function addressOf(view: SavedViewInput): ListAddress {
  const { search, filters, sort, descending } = view.state;
  return changed({}, { ...filters, view: view.id, q: search, sort: sort ?? undefined, descending });
}

/** True when the list no longer shows what the view brings back. */
export function differs(view: SavedViewInput, state: SavedViewInput["state"]): boolean {
  return ordered(view.state) !== ordered(state);
}

function ordered(state: SavedViewInput["state"]): string {
  const filters = Object.entries(state.filters).sort(([a], [b]) => a.localeCompare(b));
  return JSON.stringify([state.search, filters, state.sort, state.descending, state.columns]);
}
