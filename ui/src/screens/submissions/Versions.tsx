import { labelOf, useChoices } from "../../app/choices";
import { formatDate } from "../../backend/format";
import type { SubmissionRow } from "../../backend/generated";
import { m } from "../../backend/messages";
import { StateWord } from "./StateWord";
import styles from "./Submissions.module.css";

interface VersionsProps {
  rows: readonly SubmissionRow[];
  chosen: string | undefined;
}

/** Every year with its versions, the newest first. */
export function Versions({ rows, chosen }: VersionsProps) {
  const choices = useChoices();
  const years = [...new Set(rows.map((row) => row.year))];
  return (
    <nav className={styles.list} aria-label={m.submissionsList()}>
      {rows.length === 0 && <p className={styles.none}>{m.submissionsListNone()}</p>}
      {years.map((year) => (
        <div key={year}>
          <h2>{String(year)}</h2>
          <ul>
            {rows
              .filter((row) => row.year === year)
              .map((row) => (
                <li key={row.id}>
                  <a
                    href={`#/submissions?open=${encodeURIComponent(row.id)}`}
                    aria-current={row.id === chosen ? "page" : undefined}
                  >
                    <span className={styles.version}>
                      <b>{m.submissionsVersion({ version: row.version })}</b>
                      <StateWord state={row.state} label={labelOf(choices, "submission_state", row.state)} />
                    </span>
                    <small>
                      {row.replaced
                        ? m.submissionsReplaced()
                        : m.submissionsBy({ name: row.name, day: formatDate(row.date) })}
                    </small>
                  </a>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
