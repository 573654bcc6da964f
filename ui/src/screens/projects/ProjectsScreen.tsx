import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import {
  areaOf,
  countriesOf,
  countryNames,
  labelOf,
  optionsOf,
  searchOrganisations,
  useChoices,
} from "../../app/choices";
import type { ListColumn } from "../../app/list/columns";
import { ListScreen, type SelectedRows } from "../../app/list/ListScreen";
import { useProgramme } from "../../app/programme";
import { projectStatusLook } from "../../app/statuses";
import { formatCount, formatDate, formatMoment, formatScaled } from "../../backend/format";
import type { Amount, ProjectLine, ProjectMoney } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { Status } from "../../components/Status";
import { BulkEditDialog } from "./BulkEditDialog";
import { NewProjectDialog } from "./NewProjectDialog";

const route = getRouteApi("/projects");

/** The columns that come from the figures of the year. */
const moneyColumns = ["budget", "contribution", "contribution_usd", "partners_paid", "received"] as const;

/** The register of projects, with the money of the reporting year. */
export function ProjectsScreen() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const choices = useChoices();
  const { year, years } = useProgramme();
  const [creating, setCreating] = useState(false);
  const [editing, setEditing] = useState<SelectedRows | null>(null);
  const register = useRead("project.list", { page: { offset: 0, limit: 1 } });
  const agency = useRead("agency.get", {});
  const organisation = typeof search.organisation === "string" ? search.organisation : undefined;
  const partner = useRead("organisation.get", { id: organisation ?? "" }, { enabled: organisation !== undefined });
  const country = countryNames(choices);
  const own = agency.data?.currency ?? "";

  const amount = (id: (typeof moneyColumns)[number], header: string, optional: boolean): ListColumn<ProjectLine> => ({
    id,
    header,
    name: id === "contribution_usd" ? m.projectsContributionUsd() : header,
    unit: m.projectsThousand({ currency: id === "contribution_usd" ? m.projectsDollars() : own }),
    width: "7rem",
    sortable: true,
    align: "end",
    optional,
    cell: (row) => thousands(moneyOf(row.money, id)),
  });
  const columns: ListColumn<ProjectLine>[] = [
    {
      id: "code",
      header: m.projectsCode(),
      width: "8.5rem",
      sortable: true,
      cell: (row) => <span className="muted">{row.code}</span>,
    },
    { id: "title", header: m.projectsProject(), sortable: true, isRowHeader: true, cell: (row) => row.title },
    { id: "title_en", header: m.projectsTitleEn(), width: "16rem", optional: true, cell: (row) => row.title_en },
    { id: "partners", header: m.projectsPartners(), width: "13rem", cell: (row) => partnersOf(row, country) },
    {
      id: "countries",
      header: m.projectsCountry(),
      width: "12rem",
      sortable: true,
      optional: true,
      cell: (row) => row.countries.split(" ").filter(Boolean).map(country).join(", "),
    },
    {
      id: "form",
      header: m.projectsForm(),
      width: "9.5rem",
      sortable: true,
      cell: (row) => <span className="muted">{labelOf(choices, "form", row.form)}</span>,
    },
    {
      id: "direction",
      header: m.projectsDirection(),
      width: "7rem",
      sortable: true,
      optional: true,
      cell: (row) => <span className="muted">{labelOf(choices, "direction", row.direction)}</span>,
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
      id: "areas",
      header: m.projectsAreas(),
      width: "13rem",
      optional: true,
      cell: (row) =>
        row.areas
          .split(" ")
          .filter(Boolean)
          .map((id) => areaOf(choices, id))
          .join(", "),
    },
    {
      id: "start",
      header: m.projectsStart(),
      width: "7rem",
      sortable: true,
      align: "end",
      optional: true,
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
    amount("budget", m.projectsBudget(), true),
    amount("contribution", m.projectsContribution(), false),
    amount("contribution_usd", m.projectsContribution(), false),
    amount("partners_paid", m.projectsPartnersPaid(), true),
    amount("received", m.projectsReceived(), true),
    {
      id: "spent",
      header: m.projectsSpent(),
      width: "5.5rem",
      sortable: true,
      align: "end",
      optional: true,
      cell: (row) => row.money?.spent ?? "",
    },
    {
      id: "changed",
      header: m.projectsChanged(),
      width: "11rem",
      sortable: true,
      align: "end",
      optional: true,
      cell: (row) => (row.changed === null ? "" : formatMoment(row.changed)),
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
        { id: "year", label: m.projectsYear(), options: years.map(yearOption), number: true },
        { id: "country", label: m.projectsCountry(), options: countriesOf(choices), multiple: true },
        { id: "direction", label: m.projectsDirection(), options: optionsOf(choices, "direction"), multiple: true },
        { id: "form", label: m.projectsForm(), options: optionsOf(choices, "form"), multiple: true },
        { id: "status", label: m.projectsStatus(), options: optionsOf(choices, "project_status"), multiple: true },
        {
          id: "area",
          label: m.projectsAreas(),
          options: (choices?.areas ?? []).map(({ code, label }) => ({ id: code, label })),
          multiple: true,
        },
        {
          id: "organisation",
          label: m.organisationsOne(),
          search: searchOrganisations,
          valueLabel: partner.data?.short_name || partner.data?.name,
        },
      ]}
      request={{ money_year: year }}
      totals={(answer) => {
        const { totals } = answer;
        if (totals === null) return undefined;
        const cells = moneyColumns.map((id) => [id, thousands(moneyOf(totals, id))] as const);
        const label = m.projectsSum({ count: answer.total, number: formatCount(answer.total) });
        return { label, cells: Object.fromEntries([...cells, ["spent", totals.spent ?? ""]]) };
      }}
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      onOpen={(row) => void navigate({ to: "/projects/$id", params: { id: row.id } })}
      create={{ label: m.projectsNew(), onPress: () => setCreating(true) }}
      bulk={(selected) => (
        <Button variant="inverse" size="small" onPress={() => setEditing(selected)}>
          {m.bulkEdit()}
        </Button>
      )}
      foot={(answer) => (
        <>
          {register.data && (
            <span>
              {m.projectsInRegister({ count: register.data.total, number: formatCount(register.data.total) })}
            </span>
          )}
          <span>{answer.money_missing ?? m.projectsMoneyOf({ year: String(year) })}</span>
        </>
      )}
      empty={{ title: m.projectsNone(), note: m.projectsNoneNote() }}
      notFound={{ title: m.projectsNoneFound(), note: m.projectsNoneFoundNote() }}
    >
      {creating && <NewProjectDialog onClose={() => setCreating(false)} />}
      {editing && <BulkEditDialog selected={editing} onClose={() => setEditing(null)} />}
    </ListScreen>
  );
}

const yearOption = (year: number) => ({ id: String(year), label: String(year) });

function moneyOf(money: ProjectMoney | null, id: (typeof moneyColumns)[number]): Amount | null {
  if (!money) return null;
  return id === "partners_paid" ? money.partners : money[id];
}

/** Thousands with one decimal; nothing where nothing was paid, so that amounts stand out. */
function thousands(amount: Amount | null): string {
  return amount === null || !/[1-9]/.test(amount.amount) ? "" : formatScaled(amount, 3, 1);
}

/** "Lao PDR, Cambodia", or how many when there are more than three, and the organisations. */
function partnersOf(row: ProjectLine, country: (iso3: string) => string): string {
  const codes = row.countries.split(" ").filter(Boolean);
  const countries = codes.length > 3 ? [m.projectsCountries({ count: codes.length })] : codes.map(country);
  return [...countries, row.partners].filter(Boolean).join(", ");
}

function day(iso: string | null): string {
  return iso === null ? "" : formatDate(iso);
}
