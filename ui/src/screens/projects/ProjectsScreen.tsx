import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { countriesOf, countryNames, labelOf, optionsOf, useChoices } from "../../app/choices";
import type { ListColumn } from "../../app/list/columns";
import { ListScreen } from "../../app/list/ListScreen";
import { projectStatusLook } from "../../app/statuses";
import { formatCount, formatDate } from "../../backend/format";
import type { ProjectRow } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Status } from "../../components/Status";
import { NewProjectDialog } from "./NewProjectDialog";

const route = getRouteApi("/projects");

/** The register of projects. */
export function ProjectsScreen() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const choices = useChoices();
  const [creating, setCreating] = useState(false);
  const register = useRead("project.list", { page: { offset: 0, limit: 1 } });
  const country = countryNames(choices);

  const columns: ListColumn<ProjectRow>[] = [
    {
      id: "code",
      header: m.projectsCode(),
      width: "8.5rem",
      sortable: true,
      cell: (row) => <span className="muted">{row.code}</span>,
    },
    { id: "title", header: m.projectsProject(), sortable: true, isRowHeader: true, cell: (row) => row.title },
    { id: "partners", header: m.projectsPartners(), width: "16rem", cell: (row) => partnersOf(row, country) },
    {
      id: "form",
      header: m.projectsForm(),
      width: "11rem",
      sortable: true,
      cell: (row) => <span className="muted">{labelOf(choices, "form", row.form)}</span>,
    },
    {
      id: "status",
      header: m.projectsStatus(),
      width: "8rem",
      sortable: true,
      cell: (row) => (
        <Status {...projectStatusLook[row.status]}>{labelOf(choices, "project_status", row.status)}</Status>
      ),
    },
    {
      id: "start",
      header: m.projectsStart(),
      width: "7rem",
      sortable: true,
      align: "end",
      cell: (row) => day(row.start_date),
    },
    {
      id: "end",
      header: m.projectsEnd(),
      width: "7rem",
      sortable: true,
      align: "end",
      cell: (row) => day(row.end_date),
    },
  ];

  return (
    <ListScreen
      command="project.list"
      list="project"
      title={m.projectsTitle()}
      address={search}
      onAddress={(next) => void navigate({ to: "/projects", search: next, replace: true })}
      columns={columns}
      sort="code"
      views={[
        { id: "all", label: m.projectsViewAll() },
        { id: "ongoing", label: m.projectsViewOngoing(), request: { status: "ongoing" } },
        { id: "completed", label: m.projectsViewCompleted(), request: { status: "completed" } },
        { id: "archived", label: m.projectsViewArchived(), request: { archived: true } },
      ]}
      filters={[
        { id: "country", label: m.projectsCountry(), options: countriesOf(choices) },
        { id: "direction", label: m.projectsDirection(), options: optionsOf(choices, "direction") },
        { id: "form", label: m.projectsForm(), options: optionsOf(choices, "form") },
      ]}
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      onOpen={(row) => void navigate({ to: "/projects/$id", params: { id: row.id } })}
      create={{ label: m.projectsNew(), onPress: () => setCreating(true) }}
      foot={() =>
        register.data && (
          <span>{m.projectsInRegister({ count: register.data.total, number: formatCount(register.data.total) })}</span>
        )
      }
      empty={{ title: m.projectsNone(), note: m.projectsNoneNote() }}
      notFound={{ title: m.projectsNoneFound(), note: m.projectsNoneFoundNote() }}
    >
      {creating && <NewProjectDialog onClose={() => setCreating(false)} />}
    </ListScreen>
  );
}

/** "Lao PDR, Cambodia", or how many when there are more than three, and the organisations. */
function partnersOf(row: ProjectRow, country: (iso3: string) => string): string {
  const codes = row.countries.split(" ").filter(Boolean);
  const countries = codes.length > 3 ? [m.projectsCountries({ count: codes.length })] : codes.map(country);
  return [...countries, row.partners].filter(Boolean).join(", ");
}

function day(iso: string | null): string {
  return iso === null ? "" : formatDate(iso);
}
