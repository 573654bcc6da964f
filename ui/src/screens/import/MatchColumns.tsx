import { ArrowRight } from "lucide-react";
import { CallError, sentenceOf } from "../../backend/call";
import { formatCount } from "../../backend/format";
import type { ImportKind } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button, join } from "../../components/Button";
import { ErrorSentence } from "../../components/Feedback";
import { Select } from "../../components/Select";
import { Note } from "../../components/Status";
import { ColumnList } from "./ColumnList";
import styles from "./Import.module.css";
import { ReadingOptions } from "./ReadingOptions";
import type { Draft } from "./state";
import type { Drafting } from "./useDraft";
import type { Preview } from "./usePreview";

interface MatchColumnsProps {
  drafting: Drafting;
  draft: Draft;
  preview: Preview;
  onNext: () => void;
}

/** What the preview refuses of a column's field, or of all of them (-1). */
export function columnErrors(error: unknown): (index: number) => string | null {
  return (index) => {
    if (!(error instanceof CallError)) return null;
    const path = index < 0 ? "import.targets" : `import.targets[${index}]`;
    const found = error.fields.find(
      (field) => field.path === path || (index >= 0 && field.path.startsWith(`${path}.`)),
    );
    return found?.message ?? null;
  };
}

/** Step 2: the sheet and its header, what each column is, and how the sheet is read. */
export function MatchColumns({ drafting, draft, preview, onNext }: MatchColumnsProps) {
  const { sheet } = draft;
  const kinds = useRead("import.fields", {}).data ?? [];
  const errorAt = columnErrors(preview.error);
  const atColumn = errorAt(-1) !== null || draft.targets.some((_, index) => errorAt(index) !== null);
  const { data } = preview;
  return (
    <div className={styles.match}>
      <div className={styles.strip}>
        <Select
          label={m.importingRowsAre()}
          options={kinds.map(({ kind, label }) => ({ id: kind, label }))}
          value={sheet.kind}
          onChange={(id) => void drafting.look({ kind: id as ImportKind })}
        />
        {sheet.sheet !== "" && (
          <Select
            label={m.importingSheet()}
            options={sheet.sheets.map(({ name, hidden }) => ({
              id: name,
              label: name,
              note: hidden ? m.importingSheetHidden() : undefined,
            }))}
            value={sheet.sheet}
            onChange={(id) => void drafting.look({ sheet: id })}
          />
        )}
        <Select
          label={m.importingHeaderFirst()}
          options={headRows(draft)}
          value={String(sheet.header_first)}
          onChange={(id) => void drafting.look({ header: [Number(id), Math.max(Number(id), sheet.header_last)] })}
        />
        <Select
          label={m.importingHeaderLast()}
          options={headRows(draft).filter(({ id }) => Number(id) >= sheet.header_first)}
          value={String(sheet.header_last)}
          onChange={(id) => void drafting.look({ header: [sheet.header_first, Number(id)] })}
        />
      </div>
      <ColumnList drafting={drafting} draft={draft} errorAt={errorAt} />
      <div className={styles.reading}>
        {drafting.problem && <ErrorSentence error={new Error(sentenceOf(drafting.problem.error))} />}
        <Head draft={draft} />
        <ReadingOptions drafting={drafting} draft={draft} used={data?.options} />
      </div>
      <footer className={styles.foot}>
        <span className={styles.says} role="status">
          {preview.error !== null && !atColumn ? (
            <Note tone="danger">{sentenceOf(preview.error)}</Note>
          ) : data && data.missing.length > 0 ? (
            <Note tone="warn">{m.importingMissing({ fields: data.missing.join(", ") })}</Note>
          ) : data ? (
            <span className="muted">
              {m.importingFound({ count: data.rows_in_sheet, number: formatCount(data.rows_in_sheet) })}
            </span>
          ) : (
            <span className="muted">{m.importingReading()}</span>
          )}
        </span>
        <Button
          variant="primary"
          icon={ArrowRight}
          isDisabled={atColumn || draft.targets.length === 0}
          onPress={onNext}
        >
          {m.importingStepRows()}
        </Button>
      </footer>
    </div>
  );
}

function headRows({ sheet }: Draft): { id: string; label: string; note?: string }[] {
  const rows = sheet.head.map(({ row, cells }) => ({
    id: String(row),
    label: m.importingRowNumber({ row: formatCount(row) }),
    note: cells
      .filter((cell) => cell !== "")
      .slice(0, 3)
      .join(" · "),
  }));
  const chosen = [sheet.header_first, sheet.header_last].map(String);
  const missing = chosen.filter((id, index) => !rows.some((row) => row.id === id) && chosen.indexOf(id) === index);
  return [...rows, ...missing.map((id) => ({ id, label: m.importingRowNumber({ row: id }), note: undefined }))];
}

/** The first rows as they stand in the sheet, the header marked. */
function Head({ draft: { sheet } }: { draft: Draft }) {
  const shown = sheet.head.slice(0, Math.max(8, sheet.head.findIndex((row) => row.row > sheet.header_last) + 3));
  return (
    <section className={styles.head} aria-label={m.importingFirstRows()}>
      <h2>{m.importingFirstRows()}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <div className={styles.grid} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr">{m.importingRow()}</span>
              </th>
              {sheet.columns.map((column) => (
                <th key={column.column} scope="col">
                  {column.letter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, cells }) => (
              <tr key={row} className={join(row >= sheet.header_first && row <= sheet.header_last && styles.header)}>
                <th scope="row">{formatCount(row)}</th>
                {sheet.columns.map(({ column }) => (
                  <td key={column} dir="auto" title={cells[column]}>
                    {cells[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
