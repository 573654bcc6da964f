import { CircleAlert, Equal, GitCompareArrows, type LucideIcon, Minus, Pencil, Plus, SearchX } from "lucide-react";
import { labelOf, useChoices } from "../../app/choices";
import { formatCount } from "../../backend/format";
import type { ImportProblem, KitCell, KitLine, KitPreview, KitResult } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { type Column, DataTable } from "../../components/DataTable";
import { EmptyState } from "../../components/Feedback";
import { Segmented } from "../../components/Segmented";
import { Pill, type Tone } from "../../components/Status";
import { Problem, wordOf } from "../import/Problem";
import { type AnswerDraft, takesTheirs, withCell, withFix, withoutFixes } from "./answers";
import styles from "./Collect.module.css";

const icons: Record<KitResult, LucideIcon> = {
  create: Plus,
  update: Pencil,
  conflict: GitCompareArrows,
  refused: CircleAlert,
  missing: SearchX,
  unchanged: Equal,
  left_out: Minus,
};
const tones: Record<KitResult, Tone> = {
  create: "ok",
  update: "info",
  conflict: "warn",
  refused: "danger",
  missing: "warn",
  unchanged: "neutral",
  left_out: "neutral",
};

interface AnswerRowsProps {
  draft: AnswerDraft;
  data: KitPreview;
  only: KitResult | null;
  paging: { offset: number; size: number; total: number; onOffset: (offset: number) => void };
  onChange: (draft: AnswerDraft) => void;
  /** Shows every kind of row again. */
  onEverything: () => void;
}

/** The rows of an answer: what becomes of each, cell by cell as sent, as it is here now, and as the ministry has it. */
export function AnswerRows({ draft, data, only, paging, onChange, onEverything }: AnswerRowsProps) {
  const choices = useChoices();
  const kinds = new Map(useRead("import.fields", {}).data?.map(({ kind, label }) => [kind, label]));
  const said = new Set(draft.corrections.map(({ sheet, correction }) => `${sheet} ${correction.row}`));
  const columns: Column<KitLine>[] = [
    {
      id: "row",
      header: m.collectingRow(),
      width: "9.5rem",
      cell: ({ sheet, row }) => (
        <span className="muted">
          {row === 0 ? kinds.get(sheet) : m.collectingRowOf({ sheet: kinds.get(sheet) ?? "", row: formatCount(row) })}
        </span>
      ),
    },
    {
      id: "record",
      header: m.collectingRecord(),
      isRowHeader: true,
      cell: ({ label }) => (
        <span className="clip" title={label} dir="auto">
          {label}
        </span>
      ),
    },
    {
      id: "result",
      header: m.importingResult(),
      width: "12rem",
      cell: ({ result }) => (
        <Pill tone={tones[result]} icon={icons[result]}>
          {labelOf(choices, "kit_result", result)}
        </Pill>
      ),
    },
    {
      id: "notes",
      header: m.importingRemarks(),
      cell: ({ notes }) => (
        <span className="muted small" title={notes.join(" ")}>
          {notes.join(" ")}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      label={m.collectingRows()}
      columns={columns}
      rows={data.rows}
      rowKey={(row) => `${row.sheet} ${row.row} ${row.key}`}
      rowName={(row) => row.label}
      paging={paging}
      below={(row) => {
        const isSaid = said.has(`${row.sheet} ${row.row}`);
        if (row.cells.length === 0 && row.problems.length === 0 && !isSaid) return null;
        return (
          <div className={styles.below} data-refused={row.problems.length > 0 || undefined}>
            {row.problems.map((problem) => (
              <RowProblem
                key={`${problem.column} ${problem.sentence}`}
                problem={problem}
                row={row}
                draft={draft}
                onChange={onChange}
              />
            ))}
            {row.result !== "create" && row.cells.length > 0 && <Cells row={row} draft={draft} onChange={onChange} />}
            {isSaid && (
              <p className={styles.said}>
                <span className="muted">{m.importingYouSaid()}</span>
                <Button size="small" variant="link" onPress={() => onChange(withoutFixes(draft, row.sheet, row.row))}>
                  {m.importingTakeBack()}
                </Button>
              </p>
            )}
          </div>
        );
      }}
      empty={
        <EmptyState
          title={only ? m.importingNoneOf() : m.collectingAlike()}
          action={only && <Button onPress={onEverything}>{m.importingShowAll()}</Button>}
        >
          {!only && m.collectingAlikeNote()}
        </EmptyState>
      }
    />
  );
}

interface PartProps {
  row: KitLine;
  draft: AnswerDraft;
  onChange: (draft: AnswerDraft) => void;
}

function RowProblem({ problem, row, draft, onChange }: PartProps & { problem: ImportProblem }) {
  const shown = row.cells.find((cell) => cell.column === problem.column)?.theirs ?? "";
  // Of several words in a cell nobody can tell which one is not known.
  const word = shown.includes(";") ? null : wordOf(problem, shown, []);
  return (
    <Problem
      problem={problem}
      shown={shown}
      word={word}
      onFix={(fix, text) => onChange(withFix(draft, row.sheet, { row: row.row, column: problem.column, fix, text }))}
    />
  );
}

/** The cells that say something else than was sent; where both changed one, the choice. */
function Cells({ row, draft, onChange }: PartProps) {
  const isRefused = row.result === "refused";
  const stands = (cell: KitCell) => (cell.conflict ? takesTheirs(draft, row, cell) : cell.taken);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{m.conflictField()}</th>
          <th scope="col">{m.collectingAsSent()}</th>
          <th scope="col">{m.importingRegisterHere()}</th>
          <th scope="col">{m.collectingInAnswer()}</th>
          <th scope="col">{m.importingRegisterStands()}</th>
        </tr>
      </thead>
      <tbody>
        {row.cells.map((cell) => (
          <tr key={cell.field} data-conflict={cell.conflict || undefined}>
            <th scope="row">{cell.label}</th>
            <td dir="auto">{cell.base || m.importingRegisterBlank()}</td>
            <td dir="auto" data-stands={(!isRefused && !stands(cell)) || undefined}>
              {cell.ours || m.importingRegisterBlank()}
            </td>
            <td dir="auto" data-stands={(!isRefused && stands(cell)) || undefined}>
              {cell.theirs || m.importingRegisterBlank()}
            </td>
            <td>
              {cell.conflict ? (
                <Segmented
                  label={m.importingRegisterStandsOf({ record: `${row.label}, ${cell.label}` })}
                  parts={[
                    { id: "ours", label: m.importingRegisterOurs() },
                    { id: "theirs", label: m.importingRegisterTheirs() },
                  ]}
                  value={takesTheirs(draft, row, cell) ? "theirs" : "ours"}
                  onChange={(id) => onChange(withCell(draft, row, cell, id === "theirs"))}
                />
              ) : (
                !isRefused && (cell.taken ? m.importingRegisterTheirs() : m.importingRegisterOurs())
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
