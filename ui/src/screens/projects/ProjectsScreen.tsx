import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { countryNames, labelOf, optionsOf, useChoices } from "../../app/choices";
import { projectStatusLook } from "../../app/statuses";
import { formatCount, formatDate } from "../../backend/format";
import type { ProjectListRequest, ProjectRow } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { type Column, DataTable } from "../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { SearchField } from "../../components/Field";
import { FilterChip } from "../../components/FilterChip";
import { ListLayout } from "../../components/ListLayout";
import { Page } from "../../components/Page";
import { Status } from "../../components/Status";
import { Tabs } from "../../components/Tabs";
import { type ProjectSearch, requestOf, viewOf, views } from "./filters";
import { NewProjectDialog } from "./NewProjectDialog";

const route = getRouteApi("/projects");

/** The register of projects. */
export function ProjectsScreen() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const choices = useChoices();
  const [creating, setCreating] = useState(false);
  const request = requestOf(search);
  const projects = useRead("project.list", request, { keepPrevious: true });
  const total = useRead("project.list", { page: { offset: 0, limit: 1 } });
  const country = countryNames(choices);

  function change(fields: Partial<ProjectSearch>) {
    // A changed filter starts at the first row again.
    void navigate({ to: "/projects", search: { ...search, offset: undefined, ...fields }, replace: true });
  }

  const columns: Column<ProjectRow>[] = [
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
  const filtered = search.q !== undefined || search.direction !== undefined || search.form !== undefined;

  return (
    <Page
      title={m.projectsTitle()}
      actions={
        <Button variant="primary" icon={Plus} onPress={() => setCreating(true)}>
          {m.projectsNew()}
        </Button>
      }
    >
      <Tabs
        label={m.projectsViews()}
        tabs={views.map((view) => ({ id: view, label: viewLabel(view) }))}
        selected={viewOf(search)}
        onSelect={(view) => change({ view: view as ProjectSearch["view"] })}
      >
        <ListLayout
          filters={
            <>
              <SearchField
                label={m.projectsFilter()}
                value={search.q ?? ""}
                onChange={(q) => change({ q: q || undefined })}
              />
              <FilterChip
                label={m.projectsDirection()}
                options={optionsOf(choices, "direction")}
                value={search.direction ?? null}
                onChange={(id) => change({ direction: (id as ProjectListRequest["direction"]) ?? undefined })}
              />
              <FilterChip
                label={m.projectsForm()}
                options={optionsOf(choices, "form")}
                value={search.form ?? null}
                onChange={(id) => change({ form: (id as ProjectListRequest["form"]) ?? undefined })}
              />
            </>
          }
          end={
            filtered && (
              <Button
                variant="quiet"
                size="small"
                onPress={() => change({ q: undefined, direction: undefined, form: undefined })}
              >
                {m.filterClear()}
              </Button>
            )
          }
        >
          {projects.error ? (
            <ErrorSentence error={projects.error} />
          ) : projects.data ? (
            <DataTable
              label={m.projectsTitle()}
              columns={columns}
              rows={projects.data.rows}
              rowKey={(row) => row.id}
              rowName={(row) => row.title}
              sort={{ column: request.sort, descending: request.descending }}
              onSort={({ column, descending }) =>
                change({ sort: column as ProjectListRequest["sort"], descending: descending || undefined })
              }
              onOpen={(row) => void navigate({ to: "/projects/$id", params: { id: row.id } })}
              paging={{
                offset: request.page.offset,
                size: request.page.limit,
                total: projects.data.total,
                onOffset: (offset) => change({ offset: offset || undefined }),
              }}
              foot={
                total.data && (
                  <span>
                    {m.projectsInRegister({ count: total.data.total, number: formatCount(total.data.total) })}
                  </span>
                )
              }
              empty={
                <EmptyState
                  title={total.data?.total === 0 ? m.projectsNone() : m.projectsNoneFound()}
                  action={
                    total.data?.total === 0 && (
                      <Button icon={Plus} onPress={() => setCreating(true)}>
                        {m.projectsNew()}
                      </Button>
                    )
                  }
                >
                  {total.data?.total === 0 ? m.projectsNoneNote() : m.projectsNoneFoundNote()}
                </EmptyState>
              }
            />
          ) : (
            <Loading />
          )}
        </ListLayout>
      </Tabs>
      {creating && <NewProjectDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}

function viewLabel(view: NonNullable<ProjectSearch["view"]>): string {
  const labels = {
    all: m.projectsViewAll,
    ongoing: m.projectsViewOngoing,
    completed: m.projectsViewCompleted,
    archived: m.projectsViewArchived,
  };
  return labels[view]();
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
