import { areaOf } from "../../app/choices";
import type { Choices } from "../../backend/generated";
import { m } from "../../backend/messages";

/** The words for a priority area; money without one is "not allocated". */
export function areaName(choices: Choices | undefined, id: string | null): string {
  if (id === null) return m.homeNotAllocated();
  return areaOf(choices, id);
}
