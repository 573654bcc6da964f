import { trimmed } from "../../backend/decimal";
import { formatDecimal } from "../../backend/format";
import type { Statement, SurveyProposal, SurveyQuestion, SurveyValue } from "../../backend/generated";
import { m } from "../../backend/messages";
import { TextField } from "../../components/Field";
import { Select } from "../../components/Select";
import { useAutosave } from "../../components/useAutosave";
import { type Asking, useAnswerSave } from "./answers";
import styles from "./Question.module.css";

type Table = Extract<SurveyValue, { kind: "table" }>;

function statementWords(statement: Statement): string {
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

interface StatementTableProps {
  question: SurveyQuestion;
  derived: SurveyProposal;
  asking: Asking;
}

/** The contribution year by year, and which of its figures the survey's table prints. */
export function StatementTable({ question, derived, asking }: StatementTableProps) {
  const rows = derived.answer.kind === "table" ? derived.answer.rows : [];
  const currency = rows[0]?.currency ?? "";
  return (
    <>
      <table className={styles.years}>
        <thead>
          <tr>
            <th scope="col">{m.chartYear()}</th>
            <th scope="col" className="num">
              {currency}
            </th>
            <th scope="col" className="num">
              {m.reportingPerDollar()}
            </th>
            <th scope="col" className="num">
              {m.traceDollars()}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.year}>
              <th scope="row">{row.year}</th>
              <td className="num">{formatDecimal(row.amount ?? "", { digits: 2 })}</td>
              <td className="num">{formatDecimal(trimmed(row.rate ?? ""))}</td>
              <td className="num">{formatDecimal(row.amount_usd ?? "", { digits: 2 })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {question.own?.basis !== "overridden" && <Printed question={question} asking={asking} />}
    </>
  );
}

/** The officer chooses which figure is printed; the figures themselves stay the register's. */
function Printed({ question, asking }: { question: SurveyQuestion; asking: Asking }) {
  const effective = question.effective?.kind === "table" ? question.effective : null;
  const chosen: Table = {
    kind: "table",
    rows: [],
    statement: effective?.statement ?? null,
    qualifier: effective?.qualifier ?? "",
  };
  const save = useAnswerSave(question, asking);
  const field = useAutosave<Table>(chosen, save, "answer");
  return (
    <div className={styles.printed}>
      <Select
        label={m.reportingPrinted()}
        options={question.statements.map((id) => ({ id, label: statementWords(id) }))}
        value={field.draft.statement}
        onChange={(id) => field.commit({ ...field.draft, statement: id as Statement })}
        error={field.error}
      />
      <TextField
        label={m.reportingQualifier()}
        hint={m.reportingQualifierHint()}
        optional
        value={field.draft.qualifier}
        onChange={(qualifier) => field.setDraft({ ...field.draft, qualifier })}
        onBlur={field.flush}
      />
    </div>
  );
}
