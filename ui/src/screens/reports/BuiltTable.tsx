import { formatDecimal } from "../../backend/format";
import type { Axis, BuiltTable, Condition, Dimension, ReportDefinition } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Figure } from "../../components/Figure";
import type { OpenFigure } from "../figures/trace";
import styles from "./OtherReports.module.css";

interface BuiltCellsProps {
  table: BuiltTable;
  definition: ReportDefinition;
  /** Opens the lines behind an amount. */
  onTrace?: (figure: OpenFigure, title: string) => void;
  /** Opens the records behind a count. */
  onRecords?: (cell: BuiltCell, title: string) => void;
}

/** A cell of the table by the keys of its row and column; without one of them a total. */
export interface BuiltCell {
  row?: string;
  column?: string;
}

/** The table with its totals; amounts open the lines they are made of, counts the records. */
export function BuiltCells({ table, definition, onTrace, onRecords }: BuiltCellsProps) {
  const divided = table.columns.length > 0;

  function figure(value: string | null | undefined, label: string, row?: string, column?: string) {
    if (value === null || value === undefined) return null;
    const open = onTrace
      ? () => onTrace(figureOf(definition, row, column), label)
      : onRecords && value !== "0"
        ? () => onRecords({ row, column }, label)
        : undefined;
    return <Figure value={formatDecimal(value)} label={label} onOpen={open} />;
  }

  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr">{table.title}</span>
          </th>
          {table.columns.map((column) => (
            <th key={column.key} scope="col" className="num">
              {column.label}
            </th>
          ))}
          <th scope="col" className="num">
            {m.reportsTotal()}
          </th>
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, line) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            {divided &&
              table.columns.map((column, place) => (
                <td key={column.key} className="num">
                  {figure(
                    table.cells[line]?.[place],
                    m.reportsCell({ row: row.label, column: column.label }),
                    row.key,
                    column.key,
                  )}
                </td>
              ))}
            <td className={`num ${styles.total}`}>
              {figure(table.row_totals[line], m.reportsRowTotal({ row: row.label }), row.key)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{m.reportsTotal()}</th>
          {table.columns.map((column, place) => (
            <td key={column.key} className="num">
              {figure(table.column_totals[place], m.reportsRowTotal({ row: column.label }), undefined, column.key)}
            </td>
          ))}
          <td className="num">{figure(table.total, m.reportsTotal())}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** The cell of a table as the trace asks for it: row, column and filters are conditions that hold at once. */
function figureOf(definition: ReportDefinition, row?: string, column?: string): OpenFigure {
  const cell: Condition[] = [];
  if (row !== undefined) cell.push({ axis: definition.rows, keys: [row] });
  if (column !== undefined && definition.columns) cell.push({ axis: definition.columns, keys: [column] });
  const conditions = [...cell, ...definition.filters];
  const year = conditions.find((each) => each.axis === "year" && each.keys.length === 1)?.keys[0];
  const [first, ...rest] = conditions.filter((each) => each.axis !== "year" || each.keys.length !== 1);
  const side = definition.side ?? "contribution";
  const when = year === undefined ? {} : { year: Number(year) };
  if (!first) return { side, key: "", ...when };
  const dimension = dimensionOf(first.axis);
  if (dimension && first.keys.length === 1 && rest.length === 0) {
    return { side, dimension, key: first.keys[0] ?? "", ...when };
  }
  return { side, key: "", ...when, within: [first, ...rest] };
}

/** Axes that are breakdowns of money have the same name there. */
function dimensionOf(axis: Axis): Dimension | null {
  const others: readonly Axis[] = ["year", "direction", "status", "kind", "sex", "field"];
  return others.includes(axis) ? null : (axis as Dimension);
}

const colours = 8;
const mostBars = 30;

/** Bars of the rows, divided by the columns where there are few; the table stands behind it. */
export function BuiltBars({ table }: { table: BuiltTable }) {
  const parts = table.columns.length > 0 && table.columns.length <= colours && table.more_columns === 0;
  const totals = table.row_totals.map(Number);
  const longest = Math.max(1, ...totals);
  const share = (value: string | null | undefined) => `${(Math.max(0, Number(value ?? 0)) / longest) * 100}%`;
  const colour = (place: number) => ({ background: `var(--cat-${place + 1})` });
  return (
    <>
      {parts && (
        <ul className={styles.key}>
          {table.columns.map((column, place) => (
            <li key={column.key}>
              <i style={colour(place)} aria-hidden />
              {column.label}
            </li>
          ))}
        </ul>
      )}
      <dl className={styles.bars}>
        {table.rows.slice(0, mostBars).map((row, line) => [
          <dt key={`${row.key} label`}>{row.label}</dt>,
          <dd key={`${row.key} bar`} className={styles.track} aria-hidden>
            {parts ? (
              table.columns.map((column, place) => (
                <i key={column.key} style={{ inlineSize: share(table.cells[line]?.[place]), ...colour(place) }} />
              ))
            ) : (
              <i style={{ inlineSize: share(table.row_totals[line]), ...colour(0) }} />
            )}
          </dd>,
          <dd key={`${row.key} value`} className="num">
            {formatDecimal(table.row_totals[line] ?? "")}
          </dd>,
        ])}
      </dl>
    </>
  );
}
