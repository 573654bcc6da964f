import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { useProgramme } from "../../app/programme";
import { trimmed } from "../../backend/decimal";
import { formatCount, formatDecimal } from "../../backend/format";
import type { RateGrid as Grid, GridCell, GridRow } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { type Column, DataTable } from "../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { StatusLine } from "../../components/Status";
import styles from "./Rates.module.css";
import type { RateSearch } from "./RatesScreen";

const size = 50;

interface RateGridProps {
  search: RateSearch;
  change: (fields: Partial<RateSearch>) => void;
  series: string;
}

/** One series by currency and year, or by the months of the reporting year; what is needed and missing stands out. */
export function RateGrid({ search, change, series }: RateGridProps) {
  const { year } = useProgramme();
  const months = search.by === "months";
  const grid = useRead(
    "rate.grid",
    {
      series,
      year,
      months,
      all: search.wide ?? false,
      page: { offset: search.offset ?? 0, limit: size },
    },
    { keepPrevious: true },
  );
  if (grid.error) return <ErrorSentence error={grid.error} />;
  if (!grid.data) return <Loading />;
  const { periods } = grid.data;
  const columns: Column<GridRow>[] = [
    {
      id: "currency",
      header: m.moneyCurrency(),
      width: months ? "6rem" : "13.5rem",
      isRowHeader: true,
      cell: (row) => (
        <>
          <b>{row.currency}</b> {!months && <span className="muted">{row.name}</span>}
        </>
      ),
    },
    ...periods.map(
      (period, place): Column<GridRow> => ({
        id: period,
        header: period,
        width: months ? "5.75rem" : "5.5rem",
        align: "end",
        cell: (row) => {
          const cell = row.cells[place];
          return (
            cell && (
              <Cell
                cell={cell}
                of={`${row.currency} ${period}`}
                onOpen={(id) => change({ open: id, at: `${row.currency} ${period}`, offset: search.offset })}
                onEnter={() => change({ open: "new", currency: row.currency, period, offset: search.offset })}
              />
            )
          );
        },
      }),
    ),
  ];
  return (
    <DataTable
      label={m.ratesGridOf({ series: grid.data.series })}
      columns={columns}
      rows={grid.data.rows}
      rowKey={(row) => row.currency}
      rowName={(row) => row.currency}
      foot={<Gaps grid={grid.data} months={months} />}
      paging={{
        offset: search.offset ?? 0,
        size,
        total: grid.data.total,
        onOffset: (offset) => change({ offset: offset || undefined }),
      }}
      empty={<EmptyState title={m.ratesGridNone()}>{m.ratesGridNoneNote()}</EmptyState>}
    />
  );
}

interface CellProps {
  cell: GridCell;
  /** Currency and period, for a screen reader. */
  of: string;
  onOpen: (id: string) => void;
  onEnter: () => void;
}

function Cell({ cell, of, onOpen, onEnter }: CellProps) {
  const { id, lcu_per_usd: rate, made_of: madeOf, needed, elsewhere } = cell;
  if (rate !== null) {
    const words = formatDecimal(trimmed(rate), { maximumDigits: 4 });
    if (id !== null) {
      return (
        <Button variant="link" aria-label={`${of}: ${words}`} onPress={() => onOpen(id)}>
          {words}
        </Button>
      );
    }
    const mean = madeOf === "month" ? m.ratesMeanMonths() : m.ratesMeanDays();
    return (
      <span className={styles.mean} title={mean}>
        {words}
        <span className="sr"> {mean}</span>
      </span>
    );
  }
  if (!needed) return null;
  const other = elsewhere.length > 0;
  const Icon = other ? TriangleAlert : CircleAlert;
  return (
    <Button
      variant="link"
      aria-label={other ? m.ratesGapElsewhere({ of, series: elsewhere.join(", ") }) : m.ratesGapNowhere({ of })}
      onPress={onEnter}
    >
      <span className={other ? styles.elsewhere : styles.gap} title={other ? elsewhere.join(", ") : undefined}>
        <Icon aria-hidden className="i-s" />
        {m.ratesGap()}
      </span>
    </Button>
  );
}

function Gaps({ grid, months }: { grid: Grid; months: boolean }) {
  const note = months
    ? m.ratesGridMonths()
    : grid.year_basis === "fiscal"
      ? m.ratesGridFiscal()
      : m.ratesGridCalendar();
  return (
    <div className={styles.foot}>
      {grid.gaps === 0 ? (
        <StatusLine tone="ok" icon={CircleCheck}>
          {m.ratesGapsNone()}
        </StatusLine>
      ) : (
        <StatusLine tone={grid.nowhere > 0 ? "danger" : "warn"} icon={grid.nowhere > 0 ? CircleAlert : TriangleAlert}>
          {m.ratesGapsSome({
            count: grid.gaps,
            number: formatCount(grid.gaps),
            nowhere: formatCount(grid.nowhere),
          })}
        </StatusLine>
      )}
      <span className="faint small">{note}</span>
    </div>
  );
}
