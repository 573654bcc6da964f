import { CircleAlert, CircleCheck, CircleDashed, Pencil, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { attempt } from "../../app/attempt";
import { call } from "../../backend/call";
import { formatCount } from "../../backend/format";
import type { SurveyProposal, SurveyQuestion, SurveyValue } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Button, join } from "../../components/Button";
import { Note, Pill } from "../../components/Status";
import { useAutosave } from "../../components/useAutosave";
import { AnswerEditor } from "./AnswerEditor";
import { type Asking, isEmpty, useAnswerSave } from "./answers";
import { OverrideBox, OverrideForm } from "./Override";
import styles from "./Question.module.css";
import { StatementTable } from "./StatementTable";

export interface OpenRecords {
  question: string;
  /** Only those behind this option or country. */
  choice?: string;
}

interface QuestionCardProps {
  question: SurveyQuestion;
  asking: Asking;
  onRecords: (records: OpenRecords) => void;
}

/** One question: what the register proposes, or what the officer types. */
export function QuestionCard({ question, asking, onRecords }: QuestionCardProps) {
  const [replacing, setReplacing] = useState(false);
  const overridden = question.own?.basis === "overridden" && question.derived !== null;
  const { derived } = question;
  const id = `question-${question.id}`;
  const clear = () => call("survey.clear", { ...asking, question: question.id });

  return (
    <section className={styles.question} aria-labelledby={id}>
      <header className={styles.head}>
        <span className={styles.code}>{question.id}</span>
        <div className={styles.titles}>
          <h3 id={id}>{question.label}</h3>
          {question.origin !== "verbatim" && (
            <small>{question.origin === "summary" ? m.reportingShortened() : m.reportingOwnWording()}</small>
          )}
        </div>
        <State question={question} overridden={overridden} />
      </header>
      {question.obstacle !== "" && (
        <Note tone="danger" icon={CircleAlert}>
          <p>{question.obstacle}</p>
          <a href="#/rates">{m.reportingToRates()}</a>
        </Note>
      )}
      {question.doubt && (
        <Note tone="warn" icon={TriangleAlert}>
          {question.doubt}
        </Note>
      )}
      {!question.applies && <p className="faint small">{m.reportingNotAsked()}</p>}
      {derived ? (
        <>
          <Derived question={question} derived={derived} asking={asking} onRecords={onRecords} />
          {overridden && !replacing && (
            <OverrideBox
              question={question}
              derived={derived}
              onChange={() => setReplacing(true)}
              onBack={() => void attempt(clear)}
            />
          )}
          {replacing && <OverrideForm question={question} asking={asking} onClose={() => setReplacing(false)} />}
          {!overridden && !replacing && (
            <Button size="small" icon={Pencil} onPress={() => setReplacing(true)}>
              {m.reportingOverride()}
            </Button>
          )}
        </>
      ) : (
        question.applies && question.obstacle === "" && <Typed question={question} asking={asking} />
      )}
    </section>
  );
}

function State({ question, overridden }: { question: SurveyQuestion; overridden: boolean }) {
  if (!question.applies) return null;
  if (overridden) {
    return (
      <Pill tone="warn" icon={Pencil}>
        {m.reportingOverridden()}
      </Pill>
    );
  }
  if (question.complete) {
    return (
      <Pill tone="ok" icon={CircleCheck}>
        {question.derived ? m.reportingFromRegister() : m.reportingAnswered()}
      </Pill>
    );
  }
  return question.required ? (
    <Pill tone="danger" icon={CircleAlert}>
      {m.reportingNeeded()}
    </Pill>
  ) : (
    <Pill icon={CircleDashed}>{m.reportingOpen()}</Pill>
  );
}

interface DerivedProps {
  question: SurveyQuestion;
  derived: SurveyProposal;
  asking: Asking;
  onRecords: (records: OpenRecords) => void;
}

/** The proposed answer; each choice with the number of records behind it. */
function Derived({ question, derived, asking, onRecords }: DerivedProps) {
  const replaced = question.own?.basis === "overridden";
  return (
    <div className={join(styles.derived, replaced && styles.replaced)}>
      {question.statements.length > 0 ? (
        <StatementTable question={question} derived={derived} asking={asking} />
      ) : derived.choices.length > 0 ? (
        <ul className={styles.choices}>
          {derived.choices.map((choice) => (
            <li key={`${choice.id} ${choice.label}`}>
              <span>{choice.label}</span>
              <Button
                variant="link"
                aria-label={m.reportingRecordsOf({ count: choice.records, label: choice.label })}
                onPress={() => onRecords({ question: question.id, choice: choice.id })}
              >
                {m.reportingRecords({ count: choice.records, number: formatCount(choice.records) })}
              </Button>
            </li>
          ))}
        </ul>
      ) : derived.answer.kind === "table" ? (
        <Facts question={question} answer={derived.answer} />
      ) : (
        derived.words.map((words) => <p key={words}>{words}</p>)
      )}
      <p className={styles.basis}>
        {derived.basis}{" "}
        {derived.records > 0 ? (
          <Button variant="link" onPress={() => onRecords({ question: question.id })}>
            {m.reportingShowRecords({ count: derived.records, number: formatCount(derived.records) })}
          </Button>
        ) : (
          <a href="#/settings">{m.reportingToSettings()}</a>
        )}
      </p>
    </div>
  );
}

/** A proposed row as label and value. */
function Facts({ question, answer }: { question: SurveyQuestion; answer: Extract<SurveyValue, { kind: "table" }> }) {
  return answer.rows.map((row) => (
    <dl key={JSON.stringify(row)} className={styles.facts}>
      {question.columns
        .filter(({ code }) => row[code])
        .map(({ code, label }) => (
          <div key={code}>
            <dt>{label}</dt>
            <dd>{row[code]}</dd>
          </div>
        ))}
    </dl>
  ));
}

/** An answer that only the officer has; it saves by itself. */
function Typed({ question, asking }: { question: SurveyQuestion; asking: Asking }) {
  const save = useAnswerSave(question, asking);
  const field = useAutosave<SurveyValue | null>(question.own?.answer ?? null, save, "answer");
  return (
    <>
      <AnswerEditor
        question={question}
        value={field.draft}
        onType={field.setDraft}
        onChoose={field.commit}
        onLeave={field.flush}
        error={field.error}
      />
      {question.kind === "single" && !isEmpty(field.draft) && (
        <Button variant="link" onPress={() => field.commit(null)}>
          {m.reportingClear()}
        </Button>
      )}
    </>
  );
}
