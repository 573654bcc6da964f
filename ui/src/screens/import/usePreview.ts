import { useState } from "react";
import type { ImportPreview, ImportResult, Progress } from "../../backend/generated";
import { useRead } from "../../backend/queries";
import { type Draft, requestOf } from "./state";

/** Rows of one window. */
export const pageSize = 100;

export interface Preview {
  /** What an import would do; kept from before while it is asked for anew. */
  data: ImportPreview | undefined;
  error: unknown;
  /** True while what is shown is of before. */
  stale: boolean;
  progress: Progress | null;
}

/** What the draft would do to the register, asked for anew after each choice; nothing is written. */
export function usePreview(draft: Draft | null, only: ImportResult | null, offset: number): Preview {
  const [progress, setProgress] = useState<Progress | null>(null);
  // Never asked without a draft.
  const request = { import: draft && requestOf(draft), only, page: { offset, limit: pageSize } };
  const preview = useRead("import.preview", request as never, {
    enabled: draft !== null,
    keepPrevious: true,
    stops: true,
    onProgress: setProgress,
  });
  return {
    data: preview.error ? undefined : preview.data,
    error: preview.error,
    stale: preview.isFetching,
    progress: preview.isFetching ? progress : null,
  };
}
