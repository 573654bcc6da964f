import { useQueries } from "@tanstack/react-query";
import { countryNames, labelOf, useChoices } from "../../app/choices";
import { call } from "../../backend/call";
import { formatDate, formatPercent } from "../../backend/format";
import type { Project } from "../../backend/generated";
import { m } from "../../backend/messages";
import type { RecordConflict } from "../../backend/record";
import type { ConflictDialogProps } from "../../components/ConflictDialog";

/** The fields and parts of a project as a conflict shows them: with shares, roles and weights in words. */
export function useConflictFields(conflict: RecordConflict<Project> | null): ConflictDialogProps<Project>["fields"] {
  const choices = useChoices();
  const names = useOrganisationNames(conflict);
  const country = countryNames(choices);
  const list = (rows: readonly string[]) => rows.join(", ");
  const coded = (name: string) => (value: unknown) => labelOf(choices, name, String(value));
  const day = (value: unknown) => (typeof value === "string" ? formatDate(value) : "");
  const area = (code: string) => choices?.areas.find((each) => each.code === code)?.label ?? code;
  return [
    { key: "code", label: m.projectsCode() },
    { key: "title", label: m.projectTitle() },
    { key: "title_en", label: m.projectTitleEn() },
    { key: "form", label: m.projectsForm(), show: coded("form") },
    { key: "direction", label: m.projectsDirection(), show: coded("direction") },
    { key: "status", label: m.projectsStatus(), show: coded("project_status") },
    { key: "start_date", label: m.projectsStart(), show: day },
    { key: "end_date", label: m.projectsEnd(), show: day },
    { key: "purpose_code", label: m.projectPurpose() },
    { key: "summary", label: m.projectSummary() },
    {
      key: "countries",
      label: m.projectCountries(),
      same: ({ countries }) => countries.map(({ iso3, share }) => [iso3, share]),
      show: (value) =>
        list((value as Project["countries"]).map((row) => `${country(row.iso3)} ${formatPercent(row.share)}`)),
    },
    {
      key: "roles",
      label: m.projectRoles(),
      same: ({ roles }) => roles.map(({ organisation_id, role }) => `${organisation_id} ${role}`).sort(),
      show: (value) =>
        list(
          (value as Project["roles"]).map((row) =>
            m.conflictRole({
              organisation: names.get(row.organisation_id) ?? "",
              role: labelOf(choices, "role", row.role),
            }),
          ),
        ),
    },
    {
      key: "areas",
      label: m.projectAreas(),
      same: ({ areas }) => areas.map(({ area: code, weight }) => [code, weight]),
      show: (value) => list((value as Project["areas"]).map((row) => `${area(row.area)} ${formatPercent(row.weight)}`)),
    },
    {
      key: "goals",
      label: m.projectGoals(),
      same: ({ goals }) => goals.map(({ code, weight }) => [code, weight]),
      show: (value) => list((value as Project["goals"]).map((row) => `${row.code} ${formatPercent(row.weight)}`)),
    },
    { key: "results", label: m.projectResults() },
    { key: "evaluation", label: m.projectEvaluation() },
    { key: "contacts", label: m.contactsRemarks() },
  ];
}

/** What the organisations of both versions are called. */
function useOrganisationNames(conflict: RecordConflict<Project> | null): Map<string, string> {
  const roles = [...(conflict?.mine.roles ?? []), ...(conflict?.theirs.roles ?? [])];
  const ids = [...new Set(roles.map((row) => row.organisation_id))];
  const found = useQueries({
    queries: ids.map((id) => ({
      queryKey: ["organisation.get", { id }],
      queryFn: () => call("organisation.get", { id }),
    })),
  });
  return new Map(found.flatMap(({ data }) => (data ? [[data.id, data.name] as const] : [])));
}
