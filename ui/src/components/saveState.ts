// What the header says about saving: one line for all fields on the screen.
import { useSyncExternalStore } from "react";

export type FieldSave = "saved" | "editing" | "saving" | "failed";

export interface SaveSummary {
  saving: number;
  failed: number;
  /** When something was last saved in this session. */
  savedAt: Date | null;
}

const fields = new Map<string, FieldSave>();
const listeners = new Set<() => void>();
let summary: SaveSummary = { saving: 0, failed: 0, savedAt: null };

/** Tells how the saving of one field stands; `null` when the field has left the screen. */
export function reportSave(field: string, state: FieldSave | null): void {
  const before = fields.get(field);
  if (state === null) fields.delete(field);
  else fields.set(field, state);
  const states = [...fields.values()];
  summary = {
    saving: states.filter((each) => each === "saving").length,
    failed: states.filter((each) => each === "failed").length,
    savedAt: before === "saving" && state === "saved" ? new Date() : summary.savedAt,
  };
  for (const listener of listeners) listener();
}

export function useSaveSummary(): SaveSummary {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => summary,
  );
}
