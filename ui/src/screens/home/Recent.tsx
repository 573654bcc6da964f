import { formatMoment } from "../../backend/format";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { join } from "../../components/Button";
import { ErrorSentence, Loading } from "../../components/Feedback";
import styles from "./HomeScreen.module.css";

/** What was done lately, newest first. */
export function Recent() {
  const entries = useRead("history.list", { page: { offset: 0, limit: 8 } });
  if (entries.error) return <ErrorSentence error={entries.error} />;
  if (!entries.data) return <Loading />;
  return (
    <section className={styles.cell}>
      <div className={styles.cellHead}>
        <h2>{m.homeRecent()}</h2>
      </div>
      <ol className={styles.recent}>
        {entries.data.rows.map((entry) => (
          <li key={entry.sequence}>
            <span className={join(entry.undone && styles.undone)}>{entry.description}</span>
            <small>
              {entry.actor} · {formatMoment(entry.at)}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
