import { labelOf, useChoices } from "../../app/choices";
import { Output } from "../../app/list/Output";
import { useProgramme } from "../../app/programme";
import { trimmed } from "../../backend/decimal";
import { formatDate, formatDecimal } from "../../backend/format";
import type { ExchangeRate, RateSeries } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { type Column, DataTable } from "../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { FilterChip } from "../../components/FilterChip";
import type { RateSearch } from "./RatesScreen";

const size = 100;

interface RateListProps {
  search: RateSearch;
  change: (fields: Partial<RateSearch>) => void;
  series: readonly RateSeries[];
}

/** The filters of the list of rates. */
export function RateFilters({ search, change, series }: RateListProps) {
  const { years } = useProgramme();
  const choices = useChoices();
  return (
    <>
      <FilterChip
        label={m.ratesSeries()}
        options={series.map((each) => ({ id: each.series, label: each.series }))}
        value={search.series ?? null}
        onChange={(name) => change({ series: name ?? undefined })}
      />
      <FilterChip
        label={m.moneyCurrency()}
        options={(choices?.currencies ?? []).map(({ code, label }) => ({ id: code, label: `${code} ${label}` }))}
        value={search.currency ?? null}
        onChange={(currency) => change({ currency: currency ?? undefined })}
      />
      <FilterChip
        label={m.chartYear()}
        options={years.map((year) => ({ id: String(year), label: String(year) }))}
        value={search.year === undefined ? null : String(search.year)}
        onChange={(year) => change({ year: year === null ? undefined : Number(year) })}
      />
    </>
  );
}

/** The request of the list, without its window. */
function requestOf(search: RateSearch) {
  return {
    currency: search.currency ?? null,
    series: search.series ?? null,
    year: search.year ?? null,
    sort: search.sort ?? ("currency" as const),
    descending: search.descending ?? false,
  };
}

/** The list as a file or on paper. */
export function RateOutput({ search }: { search: RateSearch }) {
  return <Output list="rate" title={m.ratesTitle()} request={requestOf(search)} />;
}

/** Every rate as it was entered or imported. */
export function RateList({ search, change }: Omit<RateListProps, "series">) {
  const choices = useChoices();
  const request = requestOf(search);
  const rates = useRead(
    "rate.list",
    { ...request, page: { offset: search.offset ?? 0, limit: size } },
    { keepPrevious: true },
  );
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
  if (rates.error) return <ErrorSentence error={rates.error} />;
  if (!rates.data) return <Loading />;
  return (
    <DataTable
      label={m.ratesTitle()}
      columns={columns}
      rows={rates.data.rows}
      rowKey={(row) => row.id}
      rowName={(row) => `${row.currency} ${row.period}`}
      sort={{ column: request.sort, descending: request.descending }}
      onSort={({ column, descending }) =>
        change({ sort: column as RateSearch["sort"], descending: descending || undefined })
      }
      onOpen={(row) => change({ open: row.id, at: `${row.currency} ${row.period}`, offset: search.offset })}
      openRow={search.open}
      paging={{
        offset: search.offset ?? 0,
        size,
        total: rates.data.total,
        onOffset: (offset) => change({ offset: offset || undefined }),
      }}
      empty={<EmptyState title={m.ratesNone()}>{m.ratesNoneNote()}</EmptyState>}
    />
  );
}
