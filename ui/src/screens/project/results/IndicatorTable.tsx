import { Plus } from "lucide-react";
import { formatDate, formatDecimal, formatPercent } from "../../../backend/format";
import type { IndicatorRow } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { Button } from "../../../components/Button";
import { type Column, DataTable, type DataTableProps } from "../../../components/DataTable";
import { EmptyState } from "../../../components/Feedback";
import styles from "./Results.module.css";

interface IndicatorTableProps {
  rows: readonly IndicatorRow[];
  open?: string;
  onOpen: (id: string) => void;
  onDelete?: (row: IndicatorRow) => void;
  paging?: DataTableProps<IndicatorRow>["paging"];
}

/** A year stays a year; a day is written as the language writes it. */
export const formatPeriod = (period: string) => (period.length === 10 ? formatDate(period) : period);

/** The indicators with how far each has come. */
export function IndicatorTable({ rows, open, onOpen, onDelete, paging }: IndicatorTableProps) {
  const latest = (row: IndicatorRow) => row.values.at(-1);
  const number = (value: string | null | undefined) => (value ? formatDecimal(value) : "");
  const columns: Column<IndicatorRow>[] = [
    {
      id: "name",
      header: m.resultsIndicator(),
      isRowHeader: true,
      cell: ({ indicator }) => (
        <span className="clip" title={indicator.name}>
          {indicator.name}
          {indicator.unit && <span className="faint"> {indicator.unit}</span>}
        </span>
      ),
    },
    {
      id: "baseline",
      header: m.resultsBaseline(),
      width: "5.5rem",
      align: "end",
      cell: (row) => number(row.indicator.baseline),
    },
    {
      id: "target",
      header: m.resultsTarget(),
      width: "5.5rem",
      align: "end",
      cell: (row) => number(row.indicator.target),
    },
    { id: "now", header: m.resultsNow(), width: "5.5rem", align: "end", cell: (row) => number(latest(row)?.value) },
    {
      id: "progress",
      header: m.resultsProgress(),
      width: "11rem",
      cell: (row) => row.progress !== null && <Way percent={row.progress} />,
    },
    {
      id: "measured",
      header: m.resultsMeasured(),
      width: "6.5rem",
      cell: (row) => <span className="muted">{formatPeriod(latest(row)?.period ?? "")}</span>,
    },
  ];
  return (
    <DataTable
      label={m.resultsIndicators()}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.indicator.id}
      rowName={(row) => row.indicator.name}
      onOpen={(row) => onOpen(row.indicator.id)}
      onDelete={onDelete}
      openRow={open}
      paging={paging}
      empty={
        <EmptyState
          title={m.resultsIndicatorsNone()}
          action={
            <Button icon={Plus} onPress={() => onOpen("new")}>
              {m.resultsAddIndicator()}
            </Button>
          }
        >
          {m.resultsIndicatorsNoneNote()}
        </EmptyState>
      }
    />
  );
}

/** How much of the way to the target has been gone; the number says what the bar cannot show. */
function Way({ percent }: { percent: string }) {
  const shown = Math.max(0, Math.min(100, Number(percent)));
  const words = formatPercent(percent, 0);
  return (
    <span className={styles.progress}>
      <span className={styles.track} role="img" aria-label={m.resultsProgressText({ percent: words })}>
        <i style={{ inlineSize: `${shown}%` }} />
      </span>
      <span className="num">{words}</span>
    </span>
  );
}
