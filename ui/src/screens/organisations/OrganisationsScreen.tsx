import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Scale } from "lucide-react";
import { useState } from "react";
import { countriesOf, countryNames, labelOf, optionsOf, useChoices } from "../../app/choices";
import { changed, type ListAddress } from "../../app/list/address";
import type { ListColumn } from "../../app/list/columns";
import { ListScreen } from "../../app/list/ListScreen";
import { formatCount } from "../../backend/format";
import type { OrganisationRow } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import { NewOrganisationDialog } from "./NewOrganisationDialog";
import { OrganisationDrawer } from "./OrganisationDrawer";

const route = getRouteApi("/organisations");

/** Partners, payers and hosts. */
export function OrganisationsScreen() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const choices = useChoices();
  const country = countryNames(choices);
  const [creating, setCreating] = useState(false);
  const go = (next: ListAddress) => void navigate({ to: "/organisations", search: next, replace: true });

  const columns: ListColumn<OrganisationRow>[] = [
    { id: "name", header: m.organisationsName(), sortable: true, isRowHeader: true, cell: (row) => row.name },
    {
      id: "short_name",
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

  return (
    <ListScreen
      command="organisation.list"
      list="organisation"
      title={m.organisationsTitle()}
      address={search}
      onAddress={go}
      columns={columns}
      sort="name"
      views={[
        { id: "current", label: m.organisationsCurrent() },
        { id: "archived", label: m.projectsViewArchived(), request: { archived: true } },
      ]}
      filters={[
        { id: "kind", label: m.organisationsKind(), options: optionsOf(choices, "organisation_kind") },
        { id: "country", label: m.projectsCountry(), options: countriesOf(choices) },
      ]}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      actions={
        <Button icon={Scale} onPress={() => void navigate({ to: "/partner-figures" })}>
          {m.partnerFiguresNav()}
        </Button>
      }
      create={{ label: m.organisationsNew(), onPress: () => setCreating(true) }}
      empty={{ title: m.organisationsNone(), note: m.organisationsNoneNote() }}
      notFound={{ title: m.organisationsNoneFound(), note: m.organisationsNoneFoundNote() }}
      saves
      drawer={
        search.open && <OrganisationDrawer id={search.open} onClose={() => go(changed(search, { open: undefined }))} />
      }
    >
      {creating && (
        <NewOrganisationDialog
          onClose={() => setCreating(false)}
          onCreated={(id) => {
            setCreating(false);
            go(changed(search, { open: id }));
          }}
        />
      )}
    </ListScreen>
  );
}
