import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { ListAddress } from "../../app/list/address";
import type { ListColumn } from "../../app/list/columns";
import { ListScreen } from "../../app/list/ListScreen";
import { useProgramme } from "../../app/programme";
import { formatCount } from "../../backend/format";
import type { CountryRow } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";

const route = getRouteApi("/countries");

/** Countries with their groups on today's date. */
export function CountriesScreen() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { state } = useProgramme();
  const groups = useRead("country.groups", {});
  const go = (next: ListAddress) => void navigate({ to: "/countries", search: next, replace: true });

  // Short names are known by everybody; a code of two words is nobody's name.
  const groupName = (code: string) =>
    code.includes("_") ? (groups.data?.find((group) => group.code === code)?.name ?? code) : code;

  const columns: ListColumn<CountryRow>[] = [
    { id: "name", header: m.projectsCountry(), width: "15rem", isRowHeader: true, cell: (row) => row.name },
    { id: "iso3", header: m.countriesCode(), width: "5rem", cell: (row) => <span className="muted">{row.iso3}</span> },
    {
      id: "subregion",
      header: m.countriesRegion(),
      width: "11rem",
      cell: (row) => <span className="muted">{row.subregion}</span>,
    },
    { id: "groups", header: m.countriesGroups(), cell: (row) => row.groups.map(groupName).join(", ") },
    {
      id: "projects",
      header: m.projectsTitle(),
      width: "6rem",
      align: "end",
      cell: (row) => formatCount(row.projects),
    },
  ];

  return (
    <ListScreen
      command="country.list"
      list="country"
      title={m.countriesTitle()}
      address={search}
      onAddress={go}
      columns={columns}
      views={[
        { id: "partners", label: m.countriesPartners(), request: { with_projects: true } },
        { id: "all", label: m.countriesAll(), request: { with_projects: false } },
      ]}
      filters={[
        {
          id: "group",
          label: m.countriesGroup(),
          options: (groups.data ?? []).map((group) => ({ id: group.code, label: group.name })),
        },
      ]}
      request={{ on: state.today }}
      rowKey={(row) => row.iso3}
      rowName={(row) => row.name}
      empty={{ title: m.countriesNone(), note: m.countriesNoneNote() }}
      notFound={{ title: m.countriesNone(), note: m.countriesNoneNote() }}
      onOpen={(row) => void navigate({ to: "/countries/$code", params: { code: row.iso3 } })}
    />
  );
}
