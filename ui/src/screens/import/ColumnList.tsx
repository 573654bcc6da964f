import { ArrowRight, Sparkles } from "lucide-react";
import { formatCount } from "../../backend/format";
import type { ImportColumn, ImportField, ImportFieldFacts, ImportKindFacts } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { ErrorSentence } from "../../components/Feedback";
import { Select } from "../../components/Select";
import { AmountFacts, DayOrder } from "./AmountFacts";
import styles from "./Import.module.css";
import { LayoutBar } from "./LayoutBar";
import { type Draft, withField } from "./state";
import type { Drafting } from "./useDraft";

const none = "";

interface ColumnListProps {
  drafting: Drafting;
  draft: Draft;
  /** What is wrong with a column's field, by its place among the targets. */
  errorAt: (index: number) => string | null;
  /** Beside the rows: no more than the field of each column. */
  compact?: boolean;
}

/** The fields of the rows that a sheet holds. */
export function useKind(draft: Draft): ImportKindFacts | undefined {
  return useRead("import.fields", {}).data?.find(({ kind }) => kind === draft.sheet.kind);
}

/** The columns of the sheet, each with the field that it is taken for. */
export function ColumnList({ drafting, draft, errorAt, compact }: ColumnListProps) {
  const fields = useKind(draft)?.fields ?? [];
  const matched = draft.targets.length;
  const left = draft.sheet.columns.length - matched;
  return (
    <section className={styles.columns} data-compact={compact || undefined} aria-label={m.importingColumns()}>
      <header>
        <h2>{m.importingColumns()}</h2>
        <span className="small faint">
          {m.importingMatched({ matched: formatCount(matched), left: formatCount(left) })}
        </span>
      </header>
      <ul>
        {draft.sheet.columns.map((column) => (
          <ColumnLine
            key={column.column}
            {...{ column, draft, fields, compact }}
            error={errorAt(draft.targets.findIndex((target) => target.column === column.column))}
            onChange={(change) => drafting.change(change)}
          />
        ))}
      </ul>
      {errorAt(-1) && <ErrorSentence error={new Error(errorAt(-1) ?? "")} />}
      <LayoutBar drafting={drafting} draft={draft} />
    </section>
  );
}

interface ColumnLineProps {
  column: ImportColumn;
  draft: Draft;
  fields: readonly ImportFieldFacts[];
  error: string | null;
  compact?: boolean;
  onChange: (change: (draft: Draft) => Draft) => void;
}

function ColumnLine({ column, draft, fields, error, compact, onChange }: ColumnLineProps) {
  const target = draft.targets.find((each) => each.column === column.column);
  const facts = fields.find((each) => each.field === target?.field);
  const guessed = column.target !== null && column.target.field === target?.field && draft.layout === null;
  const samples = column.samples.slice(0, compact ? 1 : 3).join(" · ");
  return (
    <li data-left={!target || undefined}>
      <span className={styles.title}>
        <span className="clip" title={column.title}>
          <b>{column.letter}</b> <bdi>{column.title}</bdi>
        </span>
        <small className="clip" title={samples} dir="auto">
          {samples || m.importingNoSamples()}
        </small>
      </span>
      <ArrowRight aria-hidden className="i-s faint flip" />
      <Select
        label={m.importingFieldOf({ column: `${column.letter} ${column.title}`.trim() })}
        hideLabel
        options={[
          { id: none, label: m.importingLeaveOut() },
          ...fields.map(({ field, label }) => ({ id: field, label })),
        ]}
        value={target?.field ?? none}
        onChange={(id) =>
          onChange((before) => withField(before, column, id === none ? null : (id as ImportField), fields))
        }
        error={error}
      />
      {!compact && (
        <span className={styles.guess}>
          {guessed && (
            <>
              <Sparkles aria-hidden className="i-s" />
              {m.importingGuess({ percent: formatCount(column.confidence) })}
            </>
          )}
        </span>
      )}
      {!compact && target && facts?.holds === "date" && <DayOrder target={target} onChange={onChange} />}
      {!compact && target && facts?.money && <AmountFacts target={target} onChange={onChange} />}
    </li>
  );
}
