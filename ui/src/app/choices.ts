// The short lists that forms offer, and the words for their codes.
import type { Choices } from "../backend/generated";
import { read, useRead } from "../backend/queries";
import type { Option } from "../components/Field";

/** Undefined until they are fetched; they are fetched once. */
export function useChoices(): Choices | undefined {
  return useRead("reference.choices", {}).data;
}

/** The options of an enum, by its name in the backend (`project_status`). */
export function optionsOf(choices: Choices | undefined, name: string): Option[] {
  return (choices?.enums[name] ?? []).map(({ code, label }) => ({ id: code, label }));
}

/** The word for a code of an enum; nothing until the words are here. */
export function labelOf(choices: Choices | undefined, name: string, code: string): string {
  return choices ? (choices.enums[name]?.find((choice) => choice.code === code)?.label ?? code) : "";
}

/** The word for a priority area; nothing until the words are here. */
export function areaOf(choices: Choices | undefined, id: string): string {
  return choices ? (choices.areas.find((area) => area.code === id)?.label ?? id) : "";
}

/** What a kind of figure is called; nothing until the words are here. */
export function measurementOf(choices: Choices | undefined, id: string): string {
  return choices ? (choices.measurements.find((measurement) => measurement.id === id)?.label ?? id) : "";
}

/** Every country by its UN name. */
export function countriesOf(choices: Choices | undefined): Option[] {
  return (choices?.countries ?? []).map(({ code, label }) => ({ id: code, label }));
}

/** The UN names of countries by code; nothing until they are here. */
export function countryNames(choices: Choices | undefined): (iso3: string) => string {
  if (!choices) return () => "";
  const names = new Map(choices.countries.map(({ code, label }) => [code, label]));
  return (iso3) => names.get(iso3) ?? iso3;
}

/** Finds countries by any name the register knows ("Laos PDR"). */
export async function searchCountries(typed: string): Promise<Option[]> {
  const found = await read("country.list", {
    search: typed,
    page: { offset: 0, limit: 50 },
  });
  return found.rows.map((row) => ({ id: row.iso3, label: row.name }));
}

/** Finds organisations by any of their names. */
export async function searchOrganisations(typed: string): Promise<Option[]> {
  const found = await read("organisation.list", { search: typed, page: { offset: 0, limit: 50 } });
  return found.rows.map((row) => ({ id: row.id, label: row.name, note: row.short_name || undefined }));
}

/** Finds projects by code, title, partner or person. */
export async function searchProjects(typed: string): Promise<Option[]> {
  const found = await read("project.list", { search: typed, page: { offset: 0, limit: 50 } });
  return found.rows.map((row) => ({ id: row.id, label: row.code, note: row.title }));
}

/** Finds channels of delivery by code or name. */
export async function searchChannels(text: string): Promise<Option[]> {
  const found = await read("reference.channels", { text });
  return found.map(({ code, label }) => ({ id: code, label: `${code} ${label}` }));
}
