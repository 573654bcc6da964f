import { useState } from "react";
import { formatAmount, formatCount } from "../../backend/format";
import type { DirectionRow, Value } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { type Column, DataTable } from "../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { Figure } from "../../components/Figure";
import { Segmented } from "../../components/Segmented";
import { TraceDrawer } from "../figures/TraceDrawer";
import { traceAddress, traceOf } from "../figures/trace";
import styles from "./OtherReports.module.css";
import type { OtherReportsSearch } from "./report";

interface DirectionsProps {
  year: number;
  search: OtherReportsSearch;
  onChange: (fields: Partial<OtherReportsSearch>) => void;
}

/** Provided and received side by side, by year and partner; each figure opens its lines. */
export function Directions({ year, search, onChange }: DirectionsProps) {
  const question = { year };
  const [chosen, setChosen] = useState(year);
  const table = useRead("figures.directions", question, { keepPrevious: true });
  const trace = traceOf(search.trace);
  if (table.error) return <ErrorSentence error={table.error} />;
  if (!table.data) return <Loading />;
  const { years, basis, both_ways } = table.data;
  const own = basis.currency;
  const shown = (value: Value, money: "own" | "usd", row: Shown, side: "contribution" | "received") =>
    value.lines === 0 ? (
      ""
    ) : (
      <Figure
        value={formatAmount(value[money])}
        label={m.directionsFigure({ partner: row.label, year: String(row.year) })}
        onOpen={() =>
          onChange({
            trace: traceAddress({ side, dimension: "country", key: row.key, year: row.year }),
            traced: m.directionsFigure({ partner: row.label, year: String(row.year) }),
          })
        }
      />
    );
  const columns: Column<Shown>[] = [
    {
      id: "partner",
      header: m.directionsPartner(),
      isRowHeader: true,
      cell: (row) => row.label,
    },
    ...(["contribution", "received"] as const).flatMap((side) => {
      const of = (row: Shown) => (side === "contribution" ? row.provided : row.received);
      const header = side === "contribution" ? m.directionsProvided() : m.directionsReceived();
      return (own === "USD" ? (["usd"] as const) : (["own", "usd"] as const)).map((money) => ({
        id: `${side}-${money}`,
        header,
        unit: money === "own" ? own : "US$",
        align: "end" as const,
        width: "10rem",
        cell: (row: Shown) => shown(of(row), money, row, side),
      }));
    }),
  ];
  const total = (value: Value, money: "own" | "usd") => formatAmount(value[money]);
  return (
    <section className={styles.directions}>
      <div className={styles.directionsNote}>
        <Segmented
          label={m.directionsYear()}
          parts={years.map((each) => ({ id: String(each.year), label: String(each.year) }))}
          value={String(chosen)}
          onChange={(id) => setChosen(Number(id))}
        />
        <p>
          {m.directionsNotNetted()} {m.directionsBothWays({ count: both_ways, number: formatCount(both_ways) })}
        </p>
      </div>
      <DataTable
        label={m.directionsTitle()}
        columns={columns}
        groups={years
          .filter((each) => each.year === chosen)
          .map((each) => ({
            id: String(each.year),
            title: String(each.year),
            rows: each.rows.map((row) => ({ ...row, year: each.year })),
            subtotal: {
              label: m.directionsTotal({ year: String(each.year) }),
              cells: {
                "contribution-own": total(each.provided, "own"),
                "contribution-usd": total(each.provided, "usd"),
                "received-own": total(each.received, "own"),
                "received-usd": total(each.received, "usd"),
              },
            },
          }))}
        rowKey={(row) => `${row.year} ${row.key}`}
        rowName={(row) => `${row.label} ${row.year}`}
        empty={<EmptyState title={m.directionsNone()}>{m.directionsNoneNote()}</EmptyState>}
      />
      {trace && (
        <TraceDrawer
          title={search.traced ?? m.directionsTitle()}
          value={m.reportsDirections()}
          figure={trace}
          question={question}
          onClose={() => onChange({ trace: undefined, traced: undefined })}
        />
      )}
    </section>
  );
}

type Shown = DirectionRow & { year: number };
