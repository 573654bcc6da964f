// What screens know of the register, kept until a change makes it old.
import { keepPreviousData, QueryClient, type UseQueryResult, useQuery } from "@tanstack/react-query";
import { type CommandName, call, onChanges, type RequestOf, type ResponseOf } from "./call";
import type { Progress } from "./generated";

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The register tells what changed; time makes nothing old, and there is no network to come back.
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: "always",
      retry: false,
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: "always", retry: false },
  },
});

// Figures hang on many nouns at once (a rate moves every total), so a change makes every answer old.
// Only what is on the screen is asked for again.
onChanges(() => void queryClient.invalidateQueries());

export interface ReadOptions {
  /** False: not asked yet. */
  enabled?: boolean;
  /** Keeps the rows of before on the screen while a new window, filter or year is fetched. */
  keepPrevious?: boolean;
  /** Long work: stopped when nobody waits for it any more, or a change asks for it anew. */
  stops?: boolean;
  /** Hears how far long work is. */
  onProgress?: (progress: Progress) => void;
}

/** The answer of a command that asks; asked again after each change. */
export function useRead<K extends CommandName>(
  name: K,
  request: RequestOf<K>,
  { enabled = true, keepPrevious = false, stops = false, onProgress }: ReadOptions = {},
): UseQueryResult<ResponseOf<K>> {
  return useQuery({
    queryKey: [name, request],
    // Whoever takes the signal is stopped with it, so short questions leave it alone and are remembered.
    queryFn: stops ? ({ signal }) => call(name, request, { signal, onProgress }) : () => call(name, request),
    enabled,
    placeholderData: keepPrevious ? (keepPreviousData as never) : undefined,
  });
}

/** Asks once, outside a component; a fresh answer is used again. */
export function read<K extends CommandName>(name: K, request: RequestOf<K>): Promise<ResponseOf<K>> {
  return queryClient.fetchQuery({ queryKey: [name, request], queryFn: () => call(name, request) });
}
