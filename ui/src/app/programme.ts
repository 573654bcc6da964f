// The open programme and the reporting year: what every screen stands on.
import { createContext, useContext } from "react";
import { call } from "../backend/call";
import type { ProgrammeState } from "../backend/generated";
import { queryClient } from "../backend/queries";

export interface Programme {
  state: ProgrammeState;
  year: number;
  /** Years that can be reported, newest first. */
  years: readonly number[];
  setYear: (year: number) => void;
}

export const ProgrammeContext = createContext<Programme | null>(null);

/** The open programme. Screens inside the shell always have one. */
export function useProgramme(): Programme {
  const programme = useContext(ProgrammeContext);
  if (!programme) throw new Error("no programme is open");
  return programme;
}

/** Years to choose from: those that can be reported, the two after them, and the one that is chosen. */
export function yearsAround(years: readonly number[], chosen: number) {
  const newest = years[0] ?? chosen;
  return [...new Set([newest + 2, newest + 1, ...years, chosen])]
    .sort((one, other) => other - one)
    .map((year) => ({ id: String(year), label: String(year) }));
}

/** Opens, makes or closes a programme; everything known of the one before is forgotten. */
export async function switchProgramme(
  command: "programme.open" | "programme.create" | "programme.sample",
  path: string,
): Promise<void> {
  const state = await call(command, { path });
  forget(state);
}

/** Shows a programme that a command has opened. */
export function adoptProgramme(state: ProgrammeState): void {
  forget(state);
}

export async function closeProgramme(): Promise<void> {
  await call("programme.close", {});
  forget(null);
}

function forget(state: ProgrammeState | null) {
  window.location.hash = "#/";
  queryClient.setQueryData(["programme.state", {}], state);
  const lasting = ["programme.state", "preferences.get", "reference.choices"];
  void queryClient.resetQueries({ predicate: (query) => !lasting.includes(String(query.queryKey[0])) });
}
