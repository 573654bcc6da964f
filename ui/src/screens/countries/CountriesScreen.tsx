import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useProgramme } from "../../app/programme";
import { formatCount } from "../../backend/format";
import type { CountryRow } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { type Column, DataTable } from "../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { SearchField } from "../../components/Field";
import { FilterChip } from "../../components/FilterChip";
import { ListLayout } from "../../components/ListLayout";
import { Page } from "../../components/Page";
import { Tabs } from "../../components/Tabs";
import { CountryDrawer } from "./CountryDrawer";

/** What the address of the list holds. */
export interface CountrySearch {
  q?: string;
  group?: string;
  all?: boolean;
  offset?: number;
  /** The country in the drawer. */
  open?: string;
}

const route = getRouteApi("/countries");
const size = 100;

/** Countries with their groups on today's date. */
export function CountriesScreen() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { state } = useProgramme();
  const groups = useRead("country.groups", {});
  const countries = useRead(
    "country.list",
    {
      search: search.q ?? "",
      group: search.group ?? null,
      on: state.today,
      with_projects: !search.all,
      page: { offset: search.offset ?? 0, limit: size },
    },
    { keepPrevious: true },
  );

  function change(fields: Partial<CountrySearch>) {
    void navigate({ to: "/countries", search: { ...search, offset: undefined, ...fields }, replace: true });
  }

  const columns: Column<CountryRow>[] = [
    { id: "name", header: m.projectsCountry(), width: "15rem", isRowHeader: true, cell: (row) => row.name },
    { id: "iso3", header: m.countriesCode(), width: "5rem", cell: (row) => <span className="muted">{row.iso3}</span> },
    {
      id: "subregion",
      header: m.countriesRegion(),
      width: "11rem",
      cell: (row) => <span className="muted">{row.subregion}</span>,
    },
    { id: "groups", header: m.countriesGroups(), cell: (row) => row.groups.join(", ") },
    {
      id: "projects",
      header: m.projectsTitle(),
      width: "6rem",
      align: "end",
      cell: (row) => formatCount(row.projects),
    },
  ];

  return (
    <Page title={m.countriesTitle()} saves>
      <Tabs
        label={m.projectsViews()}
        tabs={[
          { id: "partners", label: m.countriesPartners() },
          { id: "all", label: m.countriesAll() },
        ]}
        selected={search.all ? "all" : "partners"}
        onSelect={(view) => change({ all: view === "all" || undefined })}
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
                label={m.countriesGroup()}
                options={(groups.data ?? []).map((group) => ({ id: group.code, label: group.name }))}
                value={search.group ?? null}
                onChange={(group) => change({ group: group ?? undefined })}
              />
            </>
          }
          drawer={
            search.open && (
              <CountryDrawer iso3={search.open} onClose={() => change({ open: undefined, offset: search.offset })} />
            )
          }
        >
          {countries.error ? (
            <ErrorSentence error={countries.error} />
          ) : countries.data ? (
            <DataTable
              label={m.countriesTitle()}
              columns={columns}
              rows={countries.data.rows}
              rowKey={(row) => row.iso3}
              rowName={(row) => row.name}
              onOpen={(row) => change({ open: row.iso3, offset: search.offset })}
              openRow={search.open}
              paging={{
                offset: search.offset ?? 0,
                size,
                total: countries.data.total,
                onOffset: (offset) => change({ offset: offset || undefined }),
              }}
              empty={<EmptyState title={m.countriesNone()}>{m.countriesNoneNote()}</EmptyState>}
            />
          ) : (
            <Loading />
          )}
        </ListLayout>
      </Tabs>
    </Page>
  );
}
