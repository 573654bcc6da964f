import { CircleAlert, Equal, type LucideIcon, Minus, Pencil, Plus } from "lucide-react";
import { labelOf, useChoices } from "../../app/choices";
import { formatCount, formatDate, formatDecimal } from "../../backend/format";
import type { ImportHolds, ImportPreview, ImportResult, PreviewColumn, PreviewRow } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import { type Column, DataTable } from "../../components/DataTable";
import { EmptyState } from "../../components/Feedback";
import { Pill, type Tone } from "../../components/Status";
import { useKind } from "./ColumnList";
import styles from "./Import.module.css";
import { Problem, wordOf } from "./Problem";
import { SectionRow, useSaid } from "./SectionRow";
import { type Draft, withCorrection, withoutCorrections } from "./state";
import type { Drafting } from "./useDraft";

const icons: Record<ImportResult, LucideIcon> = {
  create: Plus,
  update: Pencil,
  unchanged: Equal,
  refused: CircleAlert,
  left_out: Minus,
};
const tones: Record<ImportResult, Tone> = {
  create: "ok",
  update: "info",
  unchanged: "neutral",
  refused: "danger",
  left_out: "neutral",
};

interface RowsTableProps {
  drafting: Drafting;
  draft: Draft;
  data: ImportPreview;
  only: ImportResult | null;
  paging: { offset: number; size: number; total: number; onOffset: (offset: number) => void };
  /** Shows every row again. */
  onAll: () => void;
}

/** The rows of the sheet: what each would do, what it changes, and why it cannot be taken. */
export function RowsTable({ drafting, draft, data, only, paging, onAll }: RowsTableProps) {
  const choices = useChoices();
  const said = new Map(draft.corrections.map((correction) => [correction.row, correction]));
  const inWords = useSaid();
  const fields = useKind(draft)?.fields ?? [];
  const remarks = data.rows.some((row) => row.notes.length > 0);
  const columns: Column<PreviewRow>[] = [
    {
      id: "row",
      header: m.importingRow(),
      width: "4.25rem",
      isRowHeader: true,
      cell: (row) => <span className="faint">{formatCount(row.row)}</span>,
    },
    {
      id: "result",
      header: m.importingResult(),
      width: "8.5rem",
      cell: ({ result }) => (
        <Pill tone={tones[result]} icon={icons[result]}>
          {labelOf(choices, "import_result", result)}
        </Pill>
      ),
    },
    ...data.columns.map((column) => columnOf(column, data.rows)),
  ];
  if (remarks) {
    columns.push({
      id: "remarks",
      header: m.importingRemarks(),
      width: "20rem",
      cell: (row) => (
        <span className="muted small" title={row.notes.join(" ")}>
          {row.notes.join(" ")}
        </span>
      ),
    });
  }
  return (
    <DataTable
      label={m.importingStepRows()}
      columns={columns}
      rows={data.rows}
      rowKey={(row) => String(row.row)}
      rowName={(row) => m.importingRowNumber({ row: formatCount(row.row) })}
      paging={paging}
      below={(row) =>
        (row.problems.length > 0 || said.has(row.row) || row.result === "left_out") && (
          <div className={styles.below} data-fine={row.problems.length === 0 || undefined}>
            {row.result === "left_out" && !said.has(row.row) && (
              <div className={styles.said}>
                <span className="muted">{m.importingLeftOutRow()}</span>
                <Button
                  size="small"
                  onPress={() =>
                    drafting.change((before) =>
                      withCorrection(before, { row: row.row, column: null, fix: "take_row", text: "" }),
                    )
                  }
                >
                  {labelOf(choices, "import_fix", "take_row")}
                </Button>
                {mayNameCountry(fields) && <Section drafting={drafting} row={row} />}
              </div>
            )}
            {row.problems.map((problem) => {
              const shown = row.cells.find((cell) => cell.column === problem.column)?.shown ?? "";
              return (
                <Problem
                  key={`${problem.column} ${problem.sentence}`}
                  problem={problem}
                  shown={shown}
                  word={wordOf(problem, shown, data.unknown)}
                  onFix={(fix, text) =>
                    drafting.change((before) =>
                      withCorrection(before, { row: row.row, column: problem.column, fix, text }),
                    )
                  }
                />
              );
            })}
            {row.result === "refused" && !said.has(row.row) && mayNameCountry(fields) && isAlone(row) && (
              <div className={styles.said}>
                <span className="muted">{m.importingSectionMaybe()}</span>
                <Section drafting={drafting} row={row} />
              </div>
            )}
            {said.has(row.row) && (
              <p className={styles.said}>
                <span className="muted">{inWords(said.get(row.row))}</span>
                <Button
                  size="small"
                  variant="link"
                  onPress={() => drafting.change((before) => withoutCorrections(before, row.row))}
                >
                  {m.importingTakeBack()}
                </Button>
              </p>
            )}
          </div>
        )
      }
      empty={
        <EmptyState
          title={only ? m.importingNoneOf() : m.importingNoRows()}
          action={only && <Button onPress={onAll}>{m.importingShowAll()}</Button>}
        >
          {!only && m.importingNoRowsNote()}
        </EmptyState>
      }
    />
  );
}

function Section({ drafting, row }: { drafting: Drafting; row: PreviewRow }) {
  return (
    <SectionRow
      name={m.importingRowNumber({ row: formatCount(row.row) })}
      onSay={(text) =>
        drafting.change((before) => withCorrection(before, { row: row.row, column: null, fix: "section_row", text }))
      }
    />
  );
}

/** True where the rows of a sheet can take their country from a row above them. */
export function mayNameCountry(fields: readonly { field: string }[]): boolean {
  return fields.some(({ field }) => field === "country");
}

/** True for a row with a word or two in it and nothing else, as titles of sections are. */
export function isAlone({ cells }: Pick<PreviewRow, "cells">): boolean {
  const filled = cells.filter(({ shown }) => shown.trim() !== "");
  return filled.length === 1;
}

const widths: Record<ImportHolds, string> = {
  text: "12rem",
  choice: "10rem",
  choices: "12rem",
  date: "7.5rem",
  year: "6rem",
  amount: "9.5rem",
  number: "7rem",
  percent: "6rem",
  truth: "5rem",
};

/** Fields that are long, and short, among those that hold words. */
const long = ["title", "title_en", "name", "summary"];
const short = ["code", "id", "short_name"];

function widthOf({ holds, target }: PreviewColumn, changes: boolean): string {
  if (long.includes(target.field)) return "16rem";
  if (short.includes(target.field)) return "8.5rem";
  // The value of before stands beside the new one.
  return changes ? `calc(${widths[holds]} + 4.5rem)` : widths[holds];
}

function columnOf(column: PreviewColumn, rows: readonly PreviewRow[]): Column<PreviewRow> {
  const find = (row: PreviewRow) => row.cells.find((cell) => cell.column === column.column);
  const changes = rows.some((row) => Boolean(find(row)?.old));
  return {
    id: String(column.column),
    header: column.label,
    unit: `${column.letter} ${column.title}`,
    align: ["amount", "number", "percent"].includes(column.holds) ? "end" : "start",
    width: widthOf(column, changes),
    mark: (row) => {
      const cell = find(row);
      if (cell?.refused) return "refused";
      return cell && cell.old !== null ? "changed" : undefined;
    },
    cell: (row) => {
      const cell = find(row);
      if (!cell) return null;
      const value = cell.value === "" || cell.refused ? cell.shown : shown(cell.value, column.holds);
      const words = cell.refused && value === "" ? m.importingCellMissing() : value;
      return (
        <span className={styles.cell} title={cell.shown} dir="auto">
          {cell.old !== null && cell.old !== "" && <s className="faint">{shown(cell.old, column.holds)}</s>}
          <span className={row.result === "left_out" ? "faint" : undefined}>{words}</span>
        </span>
      );
    },
  };
}

/** What was understood, as the officer reads days and figures; anything else stands as the core says it. */
export function shown(value: string, holds: ImportHolds): string {
  if (holds === "date" && /^\d{4}-\d\d-\d\d$/.test(value)) return formatDate(value);
  if ((holds === "amount" || holds === "number") && /^-?\d+(\.\d+)?$/.test(value)) return formatDecimal(value);
  return value;
}
