import { CircleAlert, Upload } from "lucide-react";
import { CallError } from "../../backend/call";
import { formatAmount } from "../../backend/format";
import type {
  Amount,
  ComparedHead,
  ComparedSubmission,
  SubmissionComparison,
  SubmissionRow,
} from "../../backend/generated";
import { m } from "../../backend/messages";
import { chooseFile } from "../../backend/platform";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { Select } from "../../components/Select";
import { Note } from "../../components/Status";
import styles from "./Submissions.module.css";

interface ComparePanelProps {
  rows: readonly SubmissionRow[];
  /** The key of a signed submission, or the path of a package. */
  first: string | undefined;
  second: string | undefined;
  onChange: (first: string | undefined, second: string | undefined) => void;
}

/** Two submissions beside each other, line by line. */
export function ComparePanel({ rows, first, second, onChange }: ComparePanelProps) {
  const signed = rows.filter((row) => row.state === "signed" || row.state === "sent");
  const compared = (which: string): ComparedSubmission =>
    signed.some((row) => row.id === which) ? { kind: "submission", id: which } : { kind: "package", path: which };
  const answer = useRead(
    "submission.compare",
    { first: compared(first ?? ""), second: compared(second ?? "") },
    { enabled: first !== undefined && second !== undefined },
  );
  const choice = (label: string, value: string | undefined, change: (which: string) => void) => {
    const options = signed.map((row) => ({
      id: row.id,
      label: m.submissionsOf({ year: String(row.year), version: row.version }),
    }));
    if (value !== undefined && !options.some((option) => option.id === value)) {
      options.push({ id: value, label: value.split(/[\\/]/).pop() ?? value });
    }
    const choosePackage = async () => {
      const path = await chooseFile(m.submissionsChoosePackage(), [
        { name: m.submissionsPackages(), extensions: ["zip"] },
      ]);
      if (path !== null) change(path);
    };
    return (
      <div className={styles.choice}>
        <Select label={label} options={options} value={value ?? null} onChange={change} />
        <Button icon={Upload} onPress={() => void choosePackage()}>
          {m.submissionsChoosePackage()}
        </Button>
      </div>
    );
  };
  return (
    <section className={styles.panel}>
      <header className={styles.viewHead}>
        <h2>{m.submissionsCompareTitle()}</h2>
      </header>
      <div className={styles.pair}>
        {choice(m.submissionsFirst(), first, (which) => onChange(which, second))}
        {choice(m.submissionsSecond(), second, (which) => onChange(first, which))}
      </div>
      {first === undefined || second === undefined ? (
        <EmptyState title={m.submissionsCompareNone()}>{m.submissionsCompareNote()}</EmptyState>
      ) : answer.error ? (
        <Refused error={answer.error} />
      ) : answer.data ? (
        <Beside comparison={answer.data} />
      ) : (
        <Loading />
      )}
    </section>
  );
}

function Refused({ error }: { error: unknown }) {
  if (!(error instanceof CallError) || error.fields.length === 0) return <ErrorSentence error={error} />;
  return error.fields.map((field) => (
    <Note key={field.path} tone="danger" icon={CircleAlert}>
      {field.message}
    </Note>
  ));
}

const written = (amount: Amount | null) =>
  amount === null ? "" : m.submissionsAmount({ currency: amount.currency, amount: formatAmount(amount) });

const nameOf = (head: ComparedHead) =>
  m.submissionsComparedHead({ country: head.country, year: String(head.year), version: head.version });

/** Lines on the screen; the workbooks of both have them all. */
const shown = 90;

function Beside({ comparison }: { comparison: SubmissionComparison }) {
  const { first, second, figures, differing, same, answers } = comparison;
  const heads = [nameOf(first), nameOf(second)];
  return (
    <>
      <p className="muted">{m.submissionsCompared({ differing, same, answers: answers.length })}</p>
      {figures.length > 0 && (
        <section className={styles.section}>
          <h3>{m.submissionsFigures()}</h3>
          {differing > shown && <p className="small muted">{m.submissionsFirstLines({ shown })}</p>}
          <table className={styles.compared}>
            <thead>
              <tr>
                <th scope="col">{m.submissionsLine()}</th>
                <th scope="col">{m.submissionsYear()}</th>
                <th scope="col" className="num">
                  {heads[0]}
                </th>
                <th scope="col" className="num">
                  {heads[1]}
                </th>
                <th scope="col" className="num">
                  {m.submissionsDifference()}
                </th>
              </tr>
            </thead>
            <tbody>
              {figures.slice(0, shown).map((figure) => (
                <tr key={`${figure.side} ${figure.breakdown} ${figure.label} ${figure.year}`}>
                  <th scope="row">
                    {figure.breakdown === "" ? m.submissionsTotal() : figure.label}
                    <small>{[figure.side, figure.breakdown].filter(Boolean).join(" · ")}</small>
                  </th>
                  <td>{String(figure.year)}</td>
                  <td className="num">{written(figure.first)}</td>
                  <td className="num">{written(figure.second)}</td>
                  <td className="num">{written(figure.difference)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {answers.length > 0 && (
        <section className={styles.section}>
          <h3>{m.submissionsAnswers()}</h3>
          <table className={styles.compared}>
            <thead>
              <tr>
                <th scope="col">{m.submissionsQuestion()}</th>
                <th scope="col">{heads[0]}</th>
                <th scope="col">{heads[1]}</th>
              </tr>
            </thead>
            <tbody>
              {answers.slice(0, shown).map((answer) => (
                <tr key={answer.question}>
                  <th scope="row">{answer.question}</th>
                  <td>{answer.first.join("\n")}</td>
                  <td>{answer.second.join("\n")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
