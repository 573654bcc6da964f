import type { Statement, SurveyValue } from "../../backend/generated";
import { m } from "../../backend/messages";
import { TextField } from "../../components/Field";
import { Select } from "../../components/Select";
import styles from "./Question.module.css";

export type TableValue = Extract<SurveyValue, { kind: "table" }>;

interface StatementFieldsProps {
  /** Which figures of the years may be printed. */
  statements: readonly Statement[];
  value: TableValue;
  onChoose: (answer: TableValue) => void;
  onType: (answer: TableValue) => void;
  onLeave?: () => void;
  error?: string | null;
}

/** Which figure of the years the survey's table prints, and what is printed beside it. */
export function StatementFields({ statements, value, onChoose, onType, onLeave, error }: StatementFieldsProps) {
  return (
    <div className={styles.printed}>
      <Select
        label={m.reportingPrinted()}
        options={statements.map((id) => ({ id, label: statementWords(id) }))}
        value={value.statement}
        onChange={(id) => onChoose({ ...value, statement: id as Statement })}
        error={error}
      />
      <TextField
        label={m.reportingQualifier()}
        hint={m.reportingQualifierHint()}
        optional
        value={value.qualifier}
        onChange={(qualifier) => onType({ ...value, qualifier })}
        onBlur={onLeave}
      />
    </div>
  );
}

/** The words for a statement. */
export function statementWords(statement: Statement): string {
  switch (statement) {
    case "sum":
      return m.reportingStatementSum();
    case "mean":
      return m.reportingStatementMean();
    case "last_year":
      return m.reportingStatementLast();
    case "each_year":
      return m.reportingStatementEach();
  }
}
