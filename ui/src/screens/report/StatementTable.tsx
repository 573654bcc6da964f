import { trimmed } from "../../backend/decimal";
import { formatDecimal } from "../../backend/format";
import type { SurveyProposal, SurveyQuestion } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useAutosave } from "../../components/useAutosave";
import { type Asking, useAnswerSave } from "./answers";
import styles from "./Question.module.css";
import { StatementFields, type TableValue } from "./StatementFields";

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
  const chosen: TableValue = {
    kind: "table",
    rows: [],
    statement: effective?.statement ?? null,
    qualifier: effective?.qualifier ?? "",
  };
  const save = useAnswerSave(question, asking);
  const field = useAutosave<TableValue>(chosen, save, "answer");
  return (
    <StatementFields
      statements={question.statements}
      value={field.draft}
      onChoose={field.commit}
      onType={field.setDraft}
      onLeave={field.flush}
      error={field.error}
    />
  );
}
