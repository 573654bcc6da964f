import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { CircleAlert, Plus } from "lucide-react";
import { labelOf, useChoices } from "../../app/choices";
import { useProgramme } from "../../app/programme";
import { trimmed } from "../../backend/decimal";
import { formatDate, formatDecimal } from "../../backend/format";
import type { ExchangeRate, RateListRequest } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { type Column, DataTable } from "../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { FilterChip } from "../../components/FilterChip";
import { ListLayout } from "../../components/ListLayout";
import { Page } from "../../components/Page";
import { Note } from "../../components/Status";
import { Tabs } from "../../components/Tabs";
import { NewRate, RateDrawer } from "./RateDrawer";
import styles from "./Rates.module.css";
import { SeriesInUse } from "./SeriesInUse";

/** What the address of the list holds. */
export interface RateSearch {
  /** Every series, not only the one that reports use. */
  all?: boolean;
  currency?: string;
  series?: string;
  year?: number;
  sort?: RateListRequest["sort"];
  descending?: boolean;
  offset?: number;
  /** The rate in the drawer, or `new`. */
  open?: string;
  /** The year of a new rate. */
  period?: number;
}

const route = getRouteApi("/rates");
const size = 100;

/** Units of a currency for one US dollar, by series; a report uses one series and prints its name. */
export function RatesScreen() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { years } = useProgramme();
  const choices = useChoices();
  const agency = useRead("agency.get", {});
  const series = useRead("rate.series", {});
  const used = agency.data?.rate_series ?? "";
  const sort = search.sort ?? "currency";
  const rates = useRead(
    "rate.list",
    {
      currency: search.currency ?? null,
      series: search.all ? (search.series ?? null) : used,
      year: search.year ?? null,
      sort,
      descending: search.descending ?? false,
      page: { offset: search.offset ?? 0, limit: size },
    },
    { keepPrevious: true, enabled: agency.data !== undefined },
  );

  function change(fields: Partial<RateSearch>) {
    void navigate({ to: "/rates", search: { ...search, offset: undefined, ...fields }, replace: true });
  }
  const close = () => change({ open: undefined, period: undefined, offset: search.offset });
  const opened = rates.data?.rows.find((row) => row.id === search.open);

  const columns: Column<ExchangeRate>[] = [
    {
      id: "currency",
      header: m.moneyCurrency(),
      width: "6rem",
      sortable: true,
      isRowHeader: true,
      cell: (row) => row.currency,
    },
    {
      id: "period",
      header: m.ratesPeriod(),
      width: "8rem",
      sortable: true,
      cell: (row) => (row.kind === "day" ? formatDate(row.period) : row.period),
    },
    {
      id: "kind",
      header: m.ratesKind(),
      width: "9rem",
      cell: (row) => <span className="muted">{labelOf(choices, "rate_kind", row.kind)}</span>,
    },
    {
      id: "rate",
      header: m.ratesRate(),
      width: "9rem",
      align: "end",
      cell: (row) => formatDecimal(trimmed(row.lcu_per_usd)),
    },
    { id: "series", header: m.ratesSeries(), sortable: true, cell: (row) => row.series },
    { id: "source", header: m.ratesSource(), cell: (row) => <span className="muted">{row.source}</span> },
  ];

  return (
    <Page
      title={m.ratesTitle()}
      saves
      actions={
        <Button variant="primary" icon={Plus} onPress={() => change({ open: "new", period: undefined })}>
          {m.ratesNew()}
        </Button>
      }
    >
      <Tabs
        label={m.projectsViews()}
        tabs={[
          { id: "used", label: m.ratesUsed() },
          { id: "all", label: m.ratesAll() },
        ]}
        selected={search.all ? "all" : "used"}
        onSelect={(view) => change({ all: view === "all" || undefined, series: undefined, open: undefined })}
      >
        <ListLayout
          filters={
            <>
              <FilterChip
                label={m.moneyCurrency()}
                options={(choices?.currencies ?? []).map(({ code, label }) => ({
                  id: code,
                  label: `${code} ${label}`,
                }))}
                value={search.currency ?? null}
                onChange={(currency) => change({ currency: currency ?? undefined })}
              />
              {search.all && (
                <FilterChip
                  label={m.ratesSeries()}
                  options={(series.data ?? []).map((each) => ({ id: each.series, label: each.series }))}
                  value={search.series ?? null}
                  onChange={(name) => change({ series: name ?? undefined })}
                />
              )}
              <FilterChip
                label={m.chartYear()}
                options={years.map((year) => ({ id: String(year), label: String(year) }))}
                value={search.year === undefined ? null : String(search.year)}
                onChange={(year) => change({ year: year === null ? undefined : Number(year) })}
              />
            </>
          }
          end={agency.data && <SeriesInUse agency={agency.data} series={series.data ?? []} />}
          drawer={
            search.open === "new" && agency.data ? (
              <NewRate
                key={`${search.currency} ${search.period}`}
                currency={search.currency ?? ""}
                period={search.period === undefined ? "" : String(search.period)}
                series={used}
                onClose={close}
                onSaved={(id) => change({ open: id, period: undefined, all: search.all })}
              />
            ) : (
              opened && <RateDrawer key={opened.id} rate={opened} onClose={close} />
            )
          }
        >
          <div className={styles.list}>
            <Gaps onEnter={(currency, period) => change({ open: "new", currency, period })} />
            {rates.error ? (
              <ErrorSentence error={rates.error} />
            ) : rates.data ? (
              <DataTable
                label={m.ratesTitle()}
                columns={columns}
                rows={rates.data.rows}
                rowKey={(row) => row.id}
                rowName={(row) => `${row.currency} ${row.period}`}
                sort={{ column: sort, descending: search.descending ?? false }}
                onSort={({ column, descending }) =>
                  change({ sort: column as RateSearch["sort"], descending: descending || undefined })
                }
                onOpen={(row) => change({ open: row.id, offset: search.offset })}
                openRow={search.open}
                paging={{
                  offset: search.offset ?? 0,
                  size,
                  total: rates.data.total,
                  onOffset: (offset) => change({ offset: offset || undefined }),
                }}
                empty={<EmptyState title={m.ratesNone()}>{m.ratesNoneNote()}</EmptyState>}
              />
            ) : (
              <Loading />
            )}
          </div>
        </ListLayout>
      </Tabs>
    </Page>
  );
}

/** Currencies and years that the report of the year needs and the series does not have. */
function Gaps({ onEnter }: { onEnter: (currency: string, period: number) => void }) {
  const { year } = useProgramme();
  const checks = useRead("checks.list", { year }, { keepPrevious: true });
  const findings = checks.data?.find((check) => check.id === "rate-missing")?.findings ?? [];
  if (findings.length === 0) return null;
  return (
    <section className={styles.gaps} aria-label={m.ratesGaps()}>
      <Note tone="danger" icon={CircleAlert}>
        <p>{m.ratesMissing({ year: String(year) })}</p>
        <p className={styles.links}>
          {findings.map(({ label, detail }) => (
            <Button
              key={`${label} ${detail}`}
              variant="link"
              aria-label={m.ratesEnter({ currency: label, year: detail })}
              onPress={() => onEnter(label, Number(detail))}
            >
              {`${label} ${detail}`}
            </Button>
          ))}
        </p>
      </Note>
    </section>
  );
}
