import { ArrowDown, ArrowUp, ChevronLeft, ChevronRight } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { formatCount } from "../backend/format";
import { m } from "../backend/messages";
import { IconButton, join } from "./Button";
import { Checkbox } from "./Choice";
import { type Command, useCommands } from "./commands";
import styles from "./DataTable.module.css";
import { between, everything, isSelected, nothing, type Selection, toggled, withRows } from "./selection";

export interface Column<Row> {
  id: string;
  header: string;
  /** Under the head, small: `THB thousand`. */
  unit?: string;
  /** `end` for figures. */
  align?: "start" | "end";
  /** CSS width; columns without one share the rest. */
  width?: string;
  sortable?: boolean;
  /** The cell that names the row. */
  isRowHeader?: boolean;
  /** A cell that stands out: `changed` on a tint, `refused` in an outline. */
  mark?: (row: Row) => "changed" | "refused" | undefined;
  cell: (row: Row) => ReactNode;
}

export interface Sort {
  column: string;
  descending: boolean;
}

/** Rows under a head of their own, with a subtotal. */
export interface RowGroup<Row> {
  id: string;
  title: ReactNode;
  rows: readonly Row[];
  /** By column id; the label stands in the first column that has none. */
  subtotal?: { label: string; cells: Readonly<Record<string, ReactNode>> };
}

export interface DataTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  /** The rows of one window; give `groups` instead when rows stand in groups. */
  rows?: readonly Row[];
  groups?: readonly RowGroup<Row>[];
  rowKey: (row: Row) => string;
  /** What the row is called when it is selected or opened. */
  rowName: (row: Row) => string;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** Which rows are selected; with `onSelect`, rows can be. */
  selection?: Selection;
  onSelect?: (selection: Selection) => void;
  /** Enter, E or click. */
  onOpen?: (row: Row) => void;
  /** The Delete key. */
  onDelete?: (row: Row) => void;
  /** The row that a drawer shows. */
  openRow?: string;
  /** Stands under a row, over its whole width: what is wrong with it. */
  below?: (row: Row) => ReactNode;
  /** The last row, over all windows: label and sums by column id. */
  total?: { label: string; cells: Readonly<Record<string, ReactNode>> };
  /** Which part of the list the rows are. At most 200 rows a window. */
  paging?: { offset: number; size: number; total: number; onOffset: (offset: number) => void };
  /** Stands between the table and its foot: what can be done with the selection. */
  bar?: ReactNode;
  /** Stands under the table, at the start of the foot. */
  foot?: ReactNode;
  /** Shown instead of rows when there are none. */
  empty: ReactNode;
}

/**
 * A register as a real table: sticky head and total, sorting, selection, windows of rows. Up, Down, Home, End and
 * Page keys move; Enter opens; Space selects, Shift with a moving key selects what lies between, Ctrl+A selects
 * everything the filter leaves, Esc nothing; moving past the last row fetches the next window.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    label,
    columns,
    groups,
    rowKey,
    rowName,
    sort,
    onSort,
    selection = nothing,
    onSelect,
    onOpen,
    onDelete,
    openRow,
    below,
    total,
    paging,
    bar,
    foot,
    empty,
  } = props;
  useCommands(keysOf(onSelect !== undefined, onOpen !== undefined, onDelete !== undefined));
  const rows = groups ? groups.flatMap((group) => group.rows) : (props.rows ?? []);
  const body = useRef<HTMLTableSectionElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const landing = useRef<"first" | "last" | null>(null);
  /** Where a selection with Shift began, and what was selected before it. */
  const anchor = useRef<{ key: string; before: Selection } | null>(null);
  const currentKey = rows.some((row) => rowKey(row) === current) ? current : rows[0] ? rowKey(rows[0]) : null;
  const firstKey = rows[0] && rowKey(rows[0]);

  // After moving past an edge the focus lands in the new window.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new first row is a new window
  useEffect(() => {
    const edge = landing.current;
    landing.current = null;
    if (edge) focusRow(edge === "first" ? 0 : rows.length - 1);
  }, [firstKey, paging?.offset]);

  function focusRow(index: number) {
    const row = rows[index];
    if (!row) return;
    setCurrent(rowKey(row));
    const element = body.current?.querySelector<HTMLElement>(`tr[data-index="${index}"]`);
    element?.focus();
    element?.scrollIntoView?.({ block: "nearest" });
  }

  function turn(direction: 1 | -1): boolean {
    if (!paging) return false;
    const offset = paging.offset + direction * paging.size;
    if (offset < 0 || offset >= paging.total) return false;
    landing.current = direction === 1 ? "first" : "last";
    paging.onOffset(offset);
    return true;
  }

  function toggle(row: Row) {
    anchor.current = null;
    onSelect?.(toggled(selection, rowKey(row)));
  }

  /** Selects from where Shift was pressed first to a row; going back takes out again what was added. */
  function extend(from: string, to: string) {
    anchor.current ??= { key: from, before: selection };
    const { key, before } = anchor.current;
    onSelect?.(withRows(before, between(rows.map(rowKey), key, to), true));
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableRowElement>, index: number) {
    if (event.target !== event.currentTarget || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== "a" || !onSelect) return;
      event.preventDefault();
      anchor.current = null;
      return onSelect(everything);
    }
    const row = rows[index];
    const moves: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 15,
      PageUp: -15,
      Home: -index,
      End: rows.length - 1 - index,
    };
    const move = moves[event.key];
    if (move !== undefined) {
      const target = index + move;
      const past = target < 0 || target >= rows.length;
      if (!event.shiftKey) anchor.current = null;
      if (past && !event.shiftKey && turn(target < 0 ? -1 : 1)) return event.preventDefault();
      const landed = Math.max(0, Math.min(rows.length - 1, target));
      const [from, to] = [row, rows[landed]];
      if (event.shiftKey && onSelect && from && to) extend(rowKey(from), rowKey(to));
      focusRow(landed);
    } else if ((event.key === "Enter" || event.key.toLowerCase() === "e") && row && onOpen) onOpen(row);
    else if (event.key === "Delete" && row && onDelete) onDelete(row);
    else if (event.key === " " && row && onSelect) toggle(row);
    else if (event.key === "Escape" && onSelect && (selection.all || selection.keys.size > 0)) onSelect(nothing);
    else return;
    event.preventDefault();
  }

  const all = rows.length > 0 && rows.every((row) => isSelected(selection, rowKey(row)));
  const some = rows.some((row) => isSelected(selection, rowKey(row)));

  function selectShown() {
    anchor.current = null;
    onSelect?.(withRows(selection, rows.map(rowKey), !all));
  }

  function renderRow(row: Row, index: number) {
    const key = rowKey(row);
    const chosen = Boolean(onSelect) && isSelected(selection, key);
    const under = below?.(row);
    const main = (
      <tr
        key={key}
        data-index={index}
        tabIndex={key === currentKey ? 0 : -1}
        className={join(chosen && styles.selected, openRow === key && styles.open, onOpen && styles.opens)}
        aria-selected={onSelect ? chosen : undefined}
        onFocus={() => setCurrent(key)}
        onKeyDown={(event) => onKeyDown(event, index)}
        onClick={(event) => {
          const inControl = event.target instanceof Element && event.target.closest("button, a, input, label");
          if (inControl) return;
          if (onSelect && event.shiftKey && currentKey) {
            extend(currentKey, key);
            window.getSelection()?.removeAllRanges();
          } else if (onSelect && (event.ctrlKey || event.metaKey)) toggle(row);
          else onOpen?.(row);
        }}
      >
        {onSelect && (
          <td className={styles.check}>
            <Checkbox
              aria-label={m.tableSelect({ name: rowName(row) })}
              isSelected={chosen}
              onChange={() => toggle(row)}
            />
          </td>
        )}
        {columns.map((column) =>
          column.isRowHeader ? (
            <th key={column.id} scope="row" className={alignment(column)}>
              {column.cell(row)}
            </th>
          ) : (
            <td key={column.id} className={alignment(column)} data-mark={column.mark?.(row)}>
              {column.cell(row)}
            </td>
          ),
        )}
      </tr>
    );
    if (!under) return main;
    return [
      main,
      <tr key={`below ${key}`} className={styles.below}>
        <td colSpan={columns.length + (onSelect ? 1 : 0)}>{under}</td>
      </tr>,
    ];
  }

  let index = -1;
  return (
    <div className={styles.main}>
      <div className={styles.scroll}>
        <table
          className={styles.table}
          style={{ minInlineSize: leastWidth(columns, Boolean(onSelect)) }}
          aria-label={label}
          aria-rowcount={paging ? paging.total + 1 : undefined}
        >
          <colgroup>
            {onSelect && <col style={{ inlineSize: "3rem" }} />}
            {columns.map((column) => (
              <col key={column.id} style={column.width ? { inlineSize: column.width } : undefined} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {onSelect && (
                <th className={styles.check}>
                  <Checkbox
                    aria-label={m.tableSelectAll()}
                    isSelected={all}
                    isIndeterminate={some && !all}
                    onChange={selectShown}
                  />
                </th>
              )}
              {columns.map((column) => (
                <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {groups
              ? groups.flatMap((group) => [
                  <tr key={`head ${group.id}`} className={styles.group}>
                    <th scope="rowgroup" colSpan={columns.length + (onSelect ? 1 : 0)}>
                      {group.title}
                    </th>
                  </tr>,
                  ...group.rows.map((row) => renderRow(row, ++index)),
                  group.subtotal && (
                    <SumRow
                      key={`sum ${group.id}`}
                      className={styles.subtotal}
                      columns={columns}
                      selectable={Boolean(onSelect)}
                      sums={group.subtotal}
                    />
                  ),
                ])
              : rows.map((row) => renderRow(row, ++index))}
          </tbody>
          {total && rows.length > 0 && (
            <tfoot>
              <SumRow columns={columns} selectable={Boolean(onSelect)} sums={total} />
            </tfoot>
          )}
        </table>
        {rows.length === 0 && empty}
      </div>
      {bar}
      {(foot || paging) && (
        <div className={styles.foot}>
          {foot}
          {paging && rows.length > 0 && <Pager paging={paging} shown={rows.length} />}
        </div>
      )}
    </div>
  );
}

/** What the keys do in a row that has the focus: listed, bound by the row. */
function keysOf(selects: boolean, opens: boolean, deletes: boolean): Command[] {
  const told = (keys: string, label: string): Command => ({ id: keys, label, group: m.shortcutsLists(), keys });
  return [
    told("arrowup arrowdown", m.shortcutsListsMove()),
    ...(opens ? [told("enter", m.shortcutsListsOpen())] : []),
    ...(selects ? [told("space", m.shortcutsListsSelect())] : []),
    ...(deletes ? [told("delete", m.shortcutsListsDelete())] : []),
  ];
}

/** Below this width the table scrolls in its place: a column that takes the rest must still say something. */
function leastWidth<Row>(columns: readonly Column<Row>[], selectable: boolean): string {
  const widths = columns.map((column) => column.width ?? (column.isRowHeader ? "10rem" : "6rem"));
  return `calc(${[selectable ? "3rem" : "0rem", ...widths].join(" + ")})`;
}

function alignment<Row>(column: Column<Row>): string | undefined {
  return column.align === "end" ? "num" : undefined;
}

function HeadCell<Row>({ column, sort, onSort }: { column: Column<Row>; sort?: Sort; onSort?: (sort: Sort) => void }) {
  const sorted = sort?.column === column.id;
  const unit = column.unit && <span className={styles.unit}>{column.unit}</span>;
  if (!column.sortable || !onSort) {
    return (
      <th scope="col" className={alignment(column)}>
        {column.header}
        {unit}
      </th>
    );
  }
  const Arrow = sorted && sort.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className={alignment(column)}
      aria-sort={sorted ? (sort.descending ? "descending" : "ascending") : "none"}
    >
      <button
        type="button"
        className={join(styles.sort, sorted && styles.sorted)}
        onClick={() => onSort({ column: column.id, descending: sorted ? !sort.descending : false })}
      >
        {column.header}
        {sorted && <Arrow aria-hidden className="i-s" />}
      </button>
      {unit}
    </th>
  );
}

interface SumRowProps<Row> {
  className?: string;
  columns: readonly Column<Row>[];
  selectable: boolean;
  sums: { label: string; cells: Readonly<Record<string, ReactNode>> };
}

/** The label spans the columns before the first sum. */
function SumRow<Row>({ className, columns, selectable, sums }: SumRowProps<Row>) {
  const first = columns.findIndex((column) => column.id in sums.cells);
  const span = first < 0 ? columns.length : first;
  return (
    <tr className={className}>
      {selectable && <td />}
      {span > 0 && (
        <th scope="row" colSpan={span}>
          {sums.label}
        </th>
      )}
      {columns.slice(span).map((column) => (
        <td key={column.id} className={alignment(column)}>
          {sums.cells[column.id]}
        </td>
      ))}
    </tr>
  );
}

function Pager({ paging, shown }: { paging: NonNullable<DataTableProps<unknown>["paging"]>; shown: number }) {
  const { offset, size, total, onOffset } = paging;
  return (
    <div className={styles.pager}>
      <span role="status">
        {m.tableWindow({
          first: formatCount(offset + 1),
          last: formatCount(offset + shown),
          total: formatCount(total),
        })}
      </span>
      {total > size && (
        <>
          <IconButton
            icon={ChevronLeft}
            mirrored
            label={m.tablePrevious()}
            isDisabled={offset === 0}
            onPress={() => onOffset(Math.max(0, offset - size))}
          />
          <IconButton
            icon={ChevronRight}
            mirrored
            label={m.tableNext()}
            isDisabled={offset + size >= total}
            onPress={() => onOffset(offset + size)}
          />
        </>
      )}
    </div>
  );
}
