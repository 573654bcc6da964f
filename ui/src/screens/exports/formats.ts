// What a format can be asked for, and who asks for it. Which formats there are, the core says.
import type { Ending } from "../../app/useFile";
import type { ExportFormat } from "../../backend/generated";
import { m } from "../../backend/messages";

export type Persons = "anonymised" | "all";

interface Traits {
  /** A year can be chosen; and every year, too. */
  year: boolean;
  everyYear: boolean;
  /** The agency may republish what others report first. */
  secondary: boolean;
  /** Persons are left out unless they are asked for. */
  persons: boolean;
  endings: readonly [Ending, ...Ending[]];
}

const whole = { year: false, everyYear: true, secondary: false, persons: true };
const yearly = { year: true, everyYear: false, secondary: false, persons: false };

const plain: Traits = { year: true, everyYear: true, secondary: false, persons: false, endings: ["xml"] };
const traits: Readonly<Record<ExportFormat, Traits>> = {
  iati: { ...plain, secondary: true },
  tossd: { ...yearly, endings: ["xlsx", "csv"] },
  sdg1731: { ...yearly, endings: ["xlsx", "csv"] },
  xlsx: { ...whole, endings: ["xlsx"] },
  csv: { ...whole, endings: ["zip"] },
  json: { ...whole, endings: ["json"] },
};

export function traitsOf(format: ExportFormat | undefined): Traits {
  // An address that somebody typed can name any format.
  return (format && traits[format]) ?? plain;
}

export function endingsOf(format: ExportFormat | undefined): readonly Ending[] {
  return traitsOf(format).endings;
}

/** Who asks for a format. */
export function aboutOf(format: ExportFormat): string {
  const about: Readonly<Record<ExportFormat, () => string>> = {
    iati: m.exportingAboutIati,
    tossd: m.exportingAboutTossd,
    sdg1731: m.exportingAboutSdg1731,
    xlsx: m.exportingAboutXlsx,
    csv: m.exportingAboutCsv,
    json: m.exportingAboutJson,
  };
  return about[format]();
}

/** The year that is asked for; none for every year. */
export function yearOf(format: ExportFormat | undefined, chosen: number | undefined, reporting: number): number | null {
  const { year, everyYear } = traitsOf(format);
  if (!year) return null;
  // Another format may have left every year in the address.
  if (chosen === 0) return everyYear ? null : reporting;
  return chosen ?? reporting;
}

/** What is asked for about persons. */
export function personsOf(persons: Persons | undefined): { persons: boolean; anonymised: boolean } {
  return { persons: persons === "all", anonymised: persons === "anonymised" };
}
