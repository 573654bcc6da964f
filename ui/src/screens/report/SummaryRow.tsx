import { formatCount } from "../../backend/format";
import type { Questionnaire } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { ErrorSentence, Loading } from "../../components/Feedback";
import type { Asking } from "./answers";
import type { OpenRecords } from "./QuestionCard";
import styles from "./SummaryRow.module.css";

interface SummaryRowProps {
  questionnaire: Questionnaire;
  asking: Asking;
  onRecords: (records: OpenRecords) => void;
}

/** The country's row of the survey's own table, as it will be printed; each cell opens the records behind it. */
export function SummaryRow({ questionnaire, asking, onRecords }: SummaryRowProps) {
  const row = useRead("survey.summary", asking, { keepPrevious: true });
  if (row.error) return <ErrorSentence error={row.error} />;
  if (!row.data) return <Loading />;
  if (row.data.cells.length === 0) return null;
  const questions = new Map(
    questionnaire.sections.flatMap((section) => section.questions.map((question) => [question.id, question])),
  );
  return (
    <section className={styles.summary} aria-labelledby="summary-title">
      <h3 id="summary-title">{m.summaryTitle()}</h3>
      <p className="small faint">{row.data.title}</p>
      <table>
        <tbody>
          {row.data.cells.map((cell) => {
            const records = questions.get(cell.question)?.derived?.records ?? 0;
            return (
              <tr key={`${cell.heading} ${cell.question}`}>
                <th scope="row">{cell.heading}</th>
                <td>
                  {cell.lines.length === 0 && <span className="faint">{m.summaryNothing()}</span>}
                  {cell.lines.map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                </td>
                <td>
                  {records > 0 && (
                    <Button variant="link" onPress={() => onRecords({ question: cell.question })}>
                      {m.reportingRecords({ count: records, number: formatCount(records) })}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
