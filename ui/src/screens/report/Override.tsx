import { useId, useState } from "react";
import { CallError, call } from "../../backend/call";
import { formatDate, formatDecimal } from "../../backend/format";
import type { SurveyProposal, SurveyQuestion, SurveyValue } from "../../backend/generated";
import { m } from "../../backend/messages";
import { queryClient } from "../../backend/queries";
import { Button } from "../../components/Button";
import { ErrorSentence } from "../../components/Feedback";
import { TextArea } from "../../components/Field";
import { AnswerEditor } from "./AnswerEditor";
import type { Asking } from "./answers";
import styles from "./Question.module.css";
import { statementWords, type TableValue } from "./StatementFields";

interface OverrideBoxProps {
  question: SurveyQuestion;
  derived: SurveyProposal;
  onChange: () => void;
  onBack: () => void;
}

/** What is reported in the place of the register's answer, and why. */
export function OverrideBox({ question, derived, onChange, onBack }: OverrideBoxProps) {
  const id = useId();
  return (
    <section className={styles.override} aria-labelledby={id}>
      <div>
        <span className={styles.key}>{m.reportingDerived()}</span>
        <Words question={question} answer={derived.answer} words={derived.words} other={question.own?.answer} />
      </div>
      <div>
        <span className={styles.key} id={id}>
          {m.reportingInstead()}
        </span>
        <b>
          <Words
            question={question}
            answer={question.own?.answer}
            words={question.own?.words ?? []}
            other={derived.answer}
          />
        </b>
      </div>
      <div className={styles.reason}>
        <span className={styles.key}>{m.reportingReason()}</span>
        <p dir="auto">{question.own?.reason}</p>
        {question.own?.decided_on && (
          <p className="small faint">
            {m.reportingDecided({
              person: question.own.decided_by,
              named: question.own.decided_by === "" ? "no" : "yes",
              date: formatDate(question.own.decided_on),
            })}
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        <Button variant="link" onPress={onBack}>
          {m.reportingUseDerived()}
        </Button>
        <Button variant="link" onPress={onChange}>
          {m.reportingChange()}
        </Button>
      </div>
    </section>
  );
}

interface WordsProps {
  question: SurveyQuestion;
  answer: SurveyValue | undefined;
  words: readonly string[];
  /** The answer that stands beside it. */
  other: SurveyValue | undefined;
}

/** Choices in one line; of a table only what differs from the other answer. */
function Words({ question, answer, words, other }: WordsProps) {
  const lines =
    answer?.kind === "table" && other?.kind === "table" ? differences(question, answer, other) : [words.join(", ")];
  return lines.map((line) => <p key={line}>{line}</p>);
}

function differences(question: SurveyQuestion, table: TableValue, other: TableValue): string[] {
  const first = question.columns[0]?.code ?? "";
  const lines = table.rows.flatMap((row, place) =>
    question.columns
      .filter(({ code }) => (row[code] ?? "") !== (other.rows[place]?.[code] ?? ""))
      .map(({ code, label }) => [row[first], label, written(row[code] ?? "", code)].filter(Boolean).join(", ")),
  );
  if (table.statement !== null && table.statement !== other.statement) lines.push(statementWords(table.statement));
  if (table.qualifier !== other.qualifier && table.qualifier !== "") lines.push(table.qualifier);
  return lines;
}

/** Amounts and rates as numbers are read; everything else as it was typed. */
function written(cell: string, column: string): string {
  const isNumber = (column.startsWith("amount") || column === "rate") && /^-?\d+(\.\d+)?$/.test(cell);
  return isNumber ? formatDecimal(cell) : cell;
}

interface OverrideFormProps {
  question: SurveyQuestion;
  asking: Asking;
  onClose: () => void;
}

/** Another answer than the register's, with the reason that the report prints. Saved as one step. */
export function OverrideForm({ question, asking, onClose }: OverrideFormProps) {
  const own = question.own?.basis === "overridden" ? question.own : null;
  const [answer, setAnswer] = useState<SurveyValue | null>(
    own?.answer ?? question.effective ?? question.derived?.answer ?? null,
  );
  const [reason, setReason] = useState(own?.reason ?? "");
  const [problem, setProblem] = useState<unknown>(null);
  const at = (path: string) => (problem instanceof CallError ? problem.at(path) : null);

  async function save() {
    if (answer === null) return;
    try {
      await call("survey.override", {
        ...asking,
        question: question.id,
        answer,
        reason,
        row_version: question.own?.row_version ?? 0,
      });
      onClose();
    } catch (refused) {
      setProblem(refused);
      // Someone answered meanwhile: what is written here stays, and the next try is over that answer.
      if (refused instanceof CallError && refused.code === "conflict") await queryClient.invalidateQueries();
    }
  }

  return (
    <form
      noValidate
      className={styles.overrideForm}
      aria-label={m.reportingInstead()}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <span className={styles.key}>{m.reportingInstead()}</span>
      <AnswerEditor question={question} value={answer} onType={setAnswer} onChoose={setAnswer} error={at("answer")} />
      <TextArea
        label={m.reportingReason()}
        hint={m.reportingReasonHint()}
        rows={2}
        value={reason}
        onChange={setReason}
        error={at("reason")}
      />
      {problem !== null && !(problem instanceof CallError && problem.fields.length > 0) && (
        <ErrorSentence error={problem} />
      )}
      <div className={styles.buttons}>
        <Button size="small" onPress={onClose}>
          {m.dialogCancel()}
        </Button>
        <Button size="small" variant="primary" type="submit" isDisabled={answer === null}>
          {m.reportingReport()}
        </Button>
      </div>
    </form>
  );
}
