import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { countryNames, labelOf, optionsOf, searchOrganisations, searchProjects, useChoices } from "../../app/choices";
import { Output } from "../../app/list/Output";
import { useProgramme } from "../../app/programme";
import { formatAmount, formatDate } from "../../backend/format";
import type { CostLineListRequest, CostLineRow, Flow } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Choice";
import { type Column, DataTable } from "../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { type Option, SearchField } from "../../components/Field";
import { FilterChip, FilterPicker } from "../../components/FilterChip";
import { ListLayout } from "../../components/ListLayout";
import { Page } from "../../components/Page";
import { GroupBadge } from "../../components/Status";
import { areaName } from "../budgets/areas";
import styles from "./CostLines.module.css";
import { LineSums } from "./LineSums";

/** What the address of the list holds. */
export interface LineSearch {
  q?: string;
  /** Fiscal year of the agency; the reporting year when absent, every year when 0. */
  year?: number;
  flow?: Flow;
  payer?: string;
  measurement?: string;
  currency?: string;
  country?: string;
  project?: string;
  /** Only what is paid inside the agency's scope. */
  ours?: boolean;
  from?: string;
  until?: string;
  undated?: boolean;
  area?: string;
  noArea?: boolean;
  sort?: CostLineListRequest["sort"];
  descending?: boolean;
  offset?: number;
}

const route = getRouteApi("/cost-lines");
const size = 80;
const everyYear = 0;
/** What a file of the list holds: what the screen shows, each fact in a column of its own. */
const printedColumns = [
  ...["date", "fiscal_year", "project", "description", "payer", "direction", "flow", "measurement", "country"],
  ...["amount", "currency"],
];
/** "No payer" among the payers of the filter. */
const nobody = "-";

async function searchPayers(typed: string): Promise<Option[]> {
  const found = await searchOrganisations(typed);
  return typed === "" ? [{ id: nobody, label: m.moneyNoPayer() }, ...found] : found;
}

/** The cost lines of every project, with what they add up to; a line opens in its project. */
export function CostLinesScreen() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { year: reporting, years } = useProgramme();
  const choices = useChoices();
  const country = countryNames(choices);
  const agency = useRead("agency.get", {}).data;
  const payer = useRead(
    "organisation.get",
    { id: search.payer ?? "" },
    { enabled: search.payer !== undefined && search.payer !== nobody },
  );
  const project = useRead("project.get", { id: search.project ?? "" }, { enabled: search.project !== undefined });
  const year = search.year === everyYear ? undefined : (search.year ?? reporting);
  const filter: Partial<CostLineListRequest> = {
    search: search.q ?? "",
    year_from: year ?? null,
    year_to: year ?? null,
    flow: search.flow ?? null,
    payer: search.payer === nobody ? null : (search.payer ?? null),
    without_payer: search.payer === nobody,
    measurement: search.measurement ?? null,
    currency: search.currency ?? null,
    country: search.country ?? null,
    project: search.project ?? null,
    in_scope: search.ours ?? false,
    from: search.from ?? null,
    until: search.until ?? null,
    undated: search.undated ?? false,
    area: search.area ?? null,
    without_area: search.noArea ?? false,
  };
  const sort = search.sort ?? "date";
  const descending = search.descending ?? sort === "date";
  const lines = useRead(
    "cost_line.list",
    { ...filter, sort, descending, page: { offset: search.offset ?? 0, limit: size } },
    { keepPrevious: true },
  );
  const sums = useRead("cost_line.sums", filter, { keepPrevious: true });
  // Where the core did not count, the sums say how many there are; until then there may be another page.
  const seen = (search.offset ?? 0) + (lines.data?.rows.length ?? 0);
  const total = lines.data?.total ?? sums.data?.lines ?? seen + size;
  const filtered = Object.entries(search).some(
    ([key, value]) => !["sort", "descending", "offset"].includes(key) && value !== undefined,
  );

  function change(fields: Partial<LineSearch>) {
    void navigate({ to: "/cost-lines", search: { ...search, offset: undefined, ...fields }, replace: true });
  }
  // Filters that only a figure sets are shown as what they are and taken away one by one.
  const narrowed = [
    search.from !== undefined &&
      search.until !== undefined && {
        key: "days",
        label: m.homeDays({ from: formatDate(search.from), to: formatDate(search.until) }),
        clear: { from: undefined, until: undefined },
      },
    search.undated && { key: "undated", label: m.budgetsUndated(), clear: { undated: undefined } },
    search.area !== undefined && {
      key: "area",
      label: areaName(choices, search.area),
      clear: { area: undefined },
    },
    search.noArea && { key: "noArea", label: m.budgetsNoArea(), clear: { noArea: undefined } },
  ].filter((each) => typeof each === "object");

  return (
    <Page title={m.linesTitle()} note={year === undefined ? undefined : m.budgetsYear({ year: `${year}` })}>
      <ListLayout
        filters={
          <>
            <SearchField
              label={m.linesFilter()}
              value={search.q ?? ""}
              onChange={(q) => change({ q: q || undefined })}
            />
            <FilterChip
              label={m.moneyYear()}
              options={years.map((each) => ({ id: `${each}`, label: `${each}` }))}
              value={year === undefined ? null : `${year}`}
              onChange={(id) => change({ year: id === null ? everyYear : Number(id) })}
            />
            <FilterChip
              label={m.moneyFlow()}
              options={optionsOf(choices, "flow")}
              value={search.flow ?? null}
              onChange={(flow) => change({ flow: (flow ?? undefined) as Flow | undefined })}
            />
            <FilterPicker
              label={m.moneyPayer()}
              search={searchPayers}
              value={search.payer === undefined ? [] : [search.payer]}
              valueLabel={
                search.payer === nobody
                  ? m.moneyNoPayer()
                  : search.payer === agency?.organisation_id
                    ? m.moneyThisAgency()
                    : payer.data?.short_name || payer.data?.name
              }
              onChange={([id]) => change({ payer: id })}
            />
            <FilterPicker
              label={m.projectsProject()}
              search={searchProjects}
              value={search.project === undefined ? [] : [search.project]}
              valueLabel={project.data?.code}
              onChange={([id]) => change({ project: id })}
            />
            <FilterChip
              label={m.moneyKind()}
              options={(choices?.measurements ?? [])
                .filter((kind) => kind.group !== "C")
                .map((kind) => ({ id: kind.id, label: `${kind.id} ${kind.label}` }))}
              value={search.measurement ?? null}
              onChange={(measurement) => change({ measurement: measurement ?? undefined })}
            />
            <FilterPicker
              label={m.moneyCurrency()}
              options={(choices?.currencies ?? []).map(({ code, label }) => ({ id: code, label: `${code} ${label}` }))}
              value={search.currency === undefined ? [] : [search.currency]}
              onChange={([currency]) => change({ currency })}
            />
            <FilterPicker
              label={m.peopleCountry()}
              options={(choices?.countries ?? []).map(({ code, label }) => ({ id: code, label }))}
              value={search.country === undefined ? [] : [search.country]}
              onChange={([iso3]) => change({ country: iso3 })}
            />
            {narrowed.map((each) => (
              <FilterChip
                key={each.key}
                label={m.linesOnly()}
                options={[{ id: each.key, label: each.label }]}
                value={each.key}
                onChange={(id) => id === null && change(each.clear)}
              />
            ))}
            <Checkbox isSelected={search.ours ?? false} onChange={(ours) => change({ ours: ours || undefined })}>
              {m.linesOurs()}
            </Checkbox>
          </>
        }
        end={
          <>
            {filtered && (
              <Button
                variant="quiet"
                size="small"
                onPress={() => void navigate({ to: "/cost-lines", search: {}, replace: true })}
              >
                {m.linesClear()}
              </Button>
            )}
            <Output
              list="cost_line"
              title={m.linesTitle()}
              request={{ ...filter, sort, descending }}
              columns={printedColumns}
            />
          </>
        }
      >
        {lines.error ? (
          <ErrorSentence error={lines.error} />
        ) : !lines.data ? (
          <Loading />
        ) : (
          <DataTable
            label={m.linesTitle()}
            columns={columnsOf(choices, country, agency?.organisation_id)}
            rows={lines.data.rows}
            rowKey={(row) => row.id}
            rowName={(row) => `${row.project_code} ${row.description || m.moneyUnnamed()}`}
            sort={{ column: sort, descending }}
            onSort={({ column, descending: down }) => change({ sort: column as LineSearch["sort"], descending: down })}
            onOpen={(row) =>
              void navigate({
                to: "/projects/$id",
                params: { id: row.project_id },
                search: { tab: "money", open: row.id },
              })
            }
            foot={total > 0 && <LineSums filter={filter} sums={sums.data?.sums} />}
            paging={{
              offset: search.offset ?? 0,
              size,
              total,
              onOffset: (offset) => change({ offset: offset || undefined }),
            }}
            empty={
              <EmptyState
                title={
                  filtered
                    ? m.moneyNoneFound()
                    : year === undefined
                      ? m.linesNone()
                      : m.linesNoneYear({ year: `${year}` })
                }
                action={
                  !filtered &&
                  (year === undefined ? (
                    <a href="#/projects">{m.linesToProjects()}</a>
                  ) : (
                    <Button onPress={() => change({ year: everyYear })}>{m.linesEveryYear()}</Button>
                  ))
                }
              >
                {filtered ? m.moneyNoneFoundNote() : m.linesNoneNote()}
              </EmptyState>
            }
          />
        )}
      </ListLayout>
    </Page>
  );
}

function columnsOf(
  choices: ReturnType<typeof useChoices>,
  country: (iso3: string) => string,
  own: string | undefined,
): Column<CostLineRow>[] {
  const kinds = new Map(choices?.measurements.map(({ id, label }) => [id, label]));
  return [
    {
      id: "date",
      header: m.moneyWhen(),
      width: "7rem",
      sortable: true,
      cell: (row) =>
        row.date !== null
          ? formatDate(row.date)
          : row.fiscal_year === null
            ? ""
            : m.moneyFiscal({ year: String(row.fiscal_year) }),
    },
    { id: "project", header: m.projectsProject(), width: "8.5rem", cell: (row) => row.project_code },
    {
      id: "description",
      header: m.moneyLine(),
      sortable: true,
      isRowHeader: true,
      cell: (row) => (
        <span className={styles.line} title={`${row.measurement} ${kinds.get(row.measurement) ?? ""}`}>
          <GroupBadge group={row.measurement.startsWith("B") ? "B" : "A"} />
          <span className="clip" title={row.description}>
            {row.description || <span className="faint">{m.moneyUnnamed()}</span>}
          </span>
        </span>
      ),
    },
    {
      id: "payer",
      header: m.moneyPayer(),
      width: "8.5rem",
      cell: (row) =>
        row.payer_id === null ? (
          <span className="faint">{m.moneyNoPayer()}</span>
        ) : row.payer_id === own ? (
          m.moneyThisAgency()
        ) : (
          row.payer
        ),
    },
    {
      id: "country",
      header: m.peopleCountry(),
      width: "7.5rem",
      cell: (row) => (row.country === null ? <span className="faint">{m.linesByShares()}</span> : country(row.country)),
    },
    {
      id: "flow",
      header: m.moneyFlow(),
      width: "6rem",
      cell: (row) => <span className="muted">{labelOf(choices, "flow", row.flow)}</span>,
    },
    {
      id: "currency",
      header: m.moneyCurrencyHead(),
      width: "3.5rem",
      cell: (row) => <span className="muted">{row.amount.currency}</span>,
    },
    {
      id: "amount",
      header: m.moneyAmount(),
      width: "9.5rem",
      align: "end",
      sortable: true,
      cell: (row) => formatAmount(row.amount),
    },
  ];
}
