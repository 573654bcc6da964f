// What was typed and not saved yet, kept on this computer so that it outlives a crash of the program.
import { createContext } from "react";

/** The record to which the fields below belong; null where nothing is kept. */
export const DraftScope = createContext<string | null>(null);

const place = "ssc-desk.draft ";
/** More than this is no typing but an accident, and would fill the store. */
const longest = 200_000;

/** The name under which a field's words are kept. */
export function draftKey(scope: string, path: string): string {
  return `${place}${scope} ${path}`;
}

/** Keeps what was typed; a store that is full keeps nothing, and the field goes on. */
export function keepDraft(key: string | null, value: unknown): void {
  if (key === null) return;
  const text = JSON.stringify(value);
  if (text === undefined || text.length > longest) return;
  try {
    localStorage.setItem(key, text);
  } catch {
    forgetDraft(key);
  }
}

export function forgetDraft(key: string | null): void {
  if (key !== null) localStorage.removeItem(key);
}

/** What was typed before and not saved, when it differs from what is saved. */
export function draftOf<T>(key: string | null, saved: T): { value: T } | null {
  if (key === null) return null;
  const text = localStorage.getItem(key);
  if (text === null) return null;
  if (text === JSON.stringify(saved)) {
    forgetDraft(key);
    return null;
  }
  try {
    return { value: JSON.parse(text) as T };
  } catch {
    forgetDraft(key);
    return null;
  }
}
