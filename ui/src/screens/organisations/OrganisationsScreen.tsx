import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { countryNames, labelOf, optionsOf, useChoices } from "../../app/choices";
import { formatCount } from "../../backend/format";
import type { OrganisationListRequest, OrganisationRow } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { type Column, DataTable } from "../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { SearchField } from "../../components/Field";
import { FilterChip } from "../../components/FilterChip";
import { ListLayout } from "../../components/ListLayout";
import { Page } from "../../components/Page";
import { Tabs } from "../../components/Tabs";
import { NewOrganisationDialog } from "./NewOrganisationDialog";
import { OrganisationDrawer } from "./OrganisationDrawer";

/** What the address of the list holds. */
export interface OrganisationSearch {
  q?: string;
  kind?: NonNullable<OrganisationListRequest["kind"]>;
  archived?: boolean;
  sort?: OrganisationListRequest["sort"];
  descending?: boolean;
  offset?: number;
  /** The organisation in the drawer. */
  open?: string;
}

const route = getRouteApi("/organisations");
const size = 100;

/** Partners, payers and hosts. */
export function OrganisationsScreen() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const choices = useChoices();
  const country = countryNames(choices);
  const [creating, setCreating] = useState(false);
  const sort = search.sort ?? "name";
  const organisations = useRead(
    "organisation.list",
    {
      search: search.q ?? "",
      kind: search.kind ?? null,
      archived: search.archived ?? false,
      sort,
      descending: search.descending ?? false,
      page: { offset: search.offset ?? 0, limit: size },
    },
    { keepPrevious: true },
  );

  function change(fields: Partial<OrganisationSearch>) {
    void navigate({ to: "/organisations", search: { ...search, offset: undefined, ...fields }, replace: true });
  }

  const columns: Column<OrganisationRow>[] = [
    { id: "name", header: m.organisationsName(), sortable: true, isRowHeader: true, cell: (row) => row.name },
    {
      id: "short",
      header: m.organisationsShort(),
      width: "6rem",
      cell: (row) => <span className="muted">{row.short_name}</span>,
    },
    {
      id: "kind",
      header: m.organisationsKind(),
      width: "13rem",
      sortable: true,
      cell: (row) => <span className="muted">{labelOf(choices, "organisation_kind", row.kind)}</span>,
    },
    {
      id: "country",
      header: m.projectsCountry(),
      width: "11rem",
      sortable: true,
      cell: (row) => (row.country === null ? "" : country(row.country)),
    },
    {
      id: "projects",
      header: m.projectsTitle(),
      width: "6rem",
      sortable: true,
      align: "end",
      cell: (row) => formatCount(row.projects),
    },
  ];
  const filtered = Boolean(search.q || search.kind);

  return (
    <Page
      title={m.organisationsTitle()}
      saves
      actions={
        <Button variant="primary" icon={Plus} onPress={() => setCreating(true)}>
          {m.organisationsNew()}
        </Button>
      }
    >
      <Tabs
        label={m.projectsViews()}
        tabs={[
          { id: "current", label: m.organisationsCurrent() },
          { id: "archived", label: m.projectsViewArchived() },
        ]}
        selected={search.archived ? "archived" : "current"}
        onSelect={(view) => change({ archived: view === "archived" || undefined, open: undefined })}
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
                label={m.organisationsKind()}
                options={optionsOf(choices, "organisation_kind")}
                value={search.kind ?? null}
                onChange={(id) => change({ kind: (id as OrganisationSearch["kind"]) ?? undefined })}
              />
            </>
          }
          drawer={
            search.open && (
              <OrganisationDrawer id={search.open} onClose={() => change({ open: undefined, offset: search.offset })} />
            )
          }
        >
          {organisations.error ? (
            <ErrorSentence error={organisations.error} />
          ) : organisations.data ? (
            <DataTable
              label={m.organisationsTitle()}
              columns={columns}
              rows={organisations.data.rows}
              rowKey={(row) => row.id}
              rowName={(row) => row.name}
              sort={{ column: sort, descending: search.descending ?? false }}
              onSort={({ column, descending }) =>
                change({ sort: column as OrganisationSearch["sort"], descending: descending || undefined })
              }
              onOpen={(row) => change({ open: row.id, offset: search.offset })}
              openRow={search.open}
              paging={{
                offset: search.offset ?? 0,
                size,
                total: organisations.data.total,
                onOffset: (offset) => change({ offset: offset || undefined }),
              }}
              empty={
                <EmptyState title={filtered ? m.organisationsNoneFound() : m.organisationsNone()}>
                  {filtered ? m.organisationsNoneFoundNote() : m.organisationsNoneNote()}
                </EmptyState>
              }
            />
          ) : (
            <Loading />
          )}
        </ListLayout>
      </Tabs>
      {creating && (
        <NewOrganisationDialog
          onClose={() => setCreating(false)}
          onCreated={(id) => {
            setCreating(false);
            change({ open: id });
          }}
        />
      )}
    </Page>
  );
}
