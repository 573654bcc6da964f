import { useQueries } from "@tanstack/react-query";
import { countryNames, labelOf, useChoices } from "../../app/choices";
import { useShows } from "../../app/shows";
import { call } from "../../backend/call";
import { formatPercent } from "../../backend/format";
import type { Project } from "../../backend/generated";
import { m } from "../../backend/messages";
import type { RecordConflict } from "../../backend/record";
import type { ConflictFields } from "../../components/ConflictDialog";

/** The fields and parts of a project as a conflict shows them: with shares, roles and weights in words. */
export function useConflictFields(conflict: RecordConflict<Project> | null): ConflictFields<Project> {
  const choices = useChoices();
  const show = useShows();
  const names = useOrganisationNames(conflict);
  const country = countryNames(choices);
  const list = (rows: readonly string[]) => rows.join(", ");
  return {
    code: { label: m.projectsCode() },
    title: { label: m.projectTitle() },
    title_en: { label: m.projectTitleEn() },
    form: { label: m.projectsForm(), show: show.coded("form") },
    direction: { label: m.projectsDirection(), show: show.coded("direction") },
    status: { label: m.projectsStatus(), show: show.coded("project_status") },
    start_date: { label: m.projectsStart(), show: show.day },
    end_date: { label: m.projectsEnd(), show: show.day },
    purpose_code: { label: m.projectPurpose() },
    summary: { label: m.projectSummary() },
    countries: {
      label: m.projectCountries(),
      same: ({ countries }) => countries.map(({ iso3, share }) => [iso3, share]),
      show: (value) => list(value.map((row) => `${country(row.iso3)} ${formatPercent(row.share)}`)),
    },
    roles: {
      label: m.projectRoles(),
      same: ({ roles }) => roles.map(({ organisation_id, role }) => `${organisation_id} ${role}`).sort(),
      show: (value) =>
        list(
          value.map((row) =>
            m.conflictRole({
              organisation: names.get(row.organisation_id) ?? "",
              role: labelOf(choices, "role", row.role),
            }),
          ),
        ),
    },
    areas: {
      label: m.projectAreas(),
      same: ({ areas }) => areas.map(({ area: code, weight }) => [code, weight]),
      show: (value) => list(value.map((row) => `${show.area(row.area)} ${formatPercent(row.weight)}`)),
    },
    goals: {
      label: m.projectGoals(),
      same: ({ goals }) => goals.map(({ code, weight }) => [code, weight]),
      show: (value) => list(value.map((row) => `${row.code} ${formatPercent(row.weight)}`)),
    },
    results: { label: m.projectResults() },
    evaluation: { label: m.projectEvaluation() },
    contacts: { label: m.contactsRemarks() },
    archived: { label: m.listingFilterArchived(), show: show.yes },
  };
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
