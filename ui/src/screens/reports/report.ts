// Which of the other reports is shown, as the address holds it.

import type {
  Compared,
  ComparisonRequest,
  Condition,
  Dimension,
  OtherReport,
  Paper,
  ReportDefinition,
} from "../../backend/generated";
import { m } from "../../backend/messages";
import type { BuiltCell } from "./BuiltTable";

export type Kind = "brief" | "goals" | "trainees" | "budget" | "reconciliation" | "comparison" | "directions" | "built";

export interface OtherReportsSearch {
  report?: Kind;
  /** The brief's country. */
  country?: string;
  /** Trainee statistics, or a built report of persons, for the public. */
  public?: boolean;
  /** The built report that is open; none: a new one. */
  built?: string;
  /** What the officer changed in it. */
  definition?: ReportDefinition;
  pages?: boolean;
  language?: string;
  paper?: Paper;
  /** A figure whose lines are shown, and what it is. */
  trace?: string;
  traced?: string;
  /** A cell of the reconciliation or a row of the comparison that is open: `partners~2025`, `row~LAO`. */
  cell?: string;
  /** What is compared, with which earlier year, and what the rows go by. */
  compared?: Compared;
  before?: number;
  by?: Dimension;
  /** A count of a built report whose records are shown. */
  counted?: BuiltCell;
}

/** True for what counts persons or their time: small numbers of it are hidden for the public. */
export function ofPersons({ measure }: ReportDefinition): boolean {
  return /^(trainees|training_|expert)/.test(measure);
}

/** The definition that a new report begins with. */
export function newDefinition(year: number): ReportDefinition {
  return {
    measure: "own",
    rows: "country",
    columns: "year",
    filters: [],
    year,
    years: 5,
    year_basis: null,
    flow: null,
    side: null,
    look: "table",
  };
}

/** A definition after a change; what the new measure or rows do not allow is left out. */
export function adapted(definition: ReportDefinition, allowed: readonly string[]): ReportDefinition {
  const first = (allowed.includes("country") ? "country" : (allowed[0] ?? "year")) as ReportDefinition["rows"];
  const rows = allowed.includes(definition.rows) ? definition.rows : first;
  const columns =
    definition.columns !== null && allowed.includes(definition.columns) && definition.columns !== rows
      ? definition.columns
      : null;
  const filters = definition.filters.filter((filter: Condition) => allowed.includes(filter.axis));
  return { ...definition, rows, columns, filters };
}

/** The report that the address asks for; null while the brief has no country. */
export function reportOf(
  search: OtherReportsSearch,
  year: number,
  built: { name: string; definition: ReportDefinition } | null,
): OtherReport | null {
  switch (search.report ?? "brief") {
    case "brief":
      return search.country ? { kind: "country_brief", iso3: search.country, year } : null;
    case "goals":
      return { kind: "goals", year };
    case "trainees":
      return { kind: "trainees", year, public: search.public ?? false };
    case "budget":
      return { kind: "budget", fiscal_year: year };
    case "reconciliation":
      return { kind: "reconciliation", year };
    case "comparison":
      return { kind: "comparison", ...comparisonOf(search, year) };
    case "directions":
      return { kind: "directions", year };
    case "built":
      return built && { kind: "built", ...built, public: search.public ?? false };
  }
}

/** The comparison that the address asks for: with the year before and by project, unless it says otherwise. */
export function comparisonOf(search: OtherReportsSearch, year: number): ComparisonRequest {
  const before = search.before !== undefined && search.before < year ? search.before : year - 1;
  return { compared: search.compared ?? "years", year, before, by: search.by ?? "project" };
}

/** The name that is suggested for the file. */
export function fileNameOf(report: OtherReport | null, country: string): string {
  switch (report?.kind) {
    case "country_brief":
      return m.reportsFileBrief({ country, year: String(report.year) });
    case "trainees":
      return m.reportsFileTrainees({ year: String(report.year) });
    case "budget":
      return m.reportsFileBudget({ year: String(report.fiscal_year) });
    case "reconciliation":
      return m.reportsFileReconciliation({ year: String(report.year) });
    case "comparison":
      return report.compared === "plan"
        ? m.reportsFilePlan({ year: String(report.year) })
        : m.reportsFileComparison({ before: String(report.before), year: String(report.year) });
    case "built":
      return report.name || m.reportsNewName();
    case "directions":
      return m.reportsFileDirections({ year: String(report.year) });
    case "goals":
      return m.reportsFileGoals({ year: String(report.year) });
    default:
      return m.reportsTitle();
  }
}
