import { ChevronRight, CircleAlert, TriangleAlert } from "lucide-react";
import { useProgramme } from "../../app/programme";
import { formatCount } from "../../backend/format";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { join } from "../../components/Button";
import { ErrorSentence, Loading } from "../../components/Feedback";
import styles from "./HomeScreen.module.css";

/** What stands between the register and a submission: blocking checks first. */
export function BeforeSubmitting() {
  const { year } = useProgramme();
  const checks = useRead("checks.list", { year }, { keepPrevious: true });
  if (!checks.data) {
    return (
      <section className={styles.cell}>
        <h2>{m.homeBefore()}</h2>
        {checks.error ? <ErrorSentence error={checks.error} /> : <Loading />}
      </section>
    );
  }
  const passed = checks.data.filter((check) => check.count === 0).length;
  const found = checks.data
    .filter((check) => check.count > 0)
    .sort((one, other) => Number(other.severity === "blocks") - Number(one.severity === "blocks"));
  return (
    <section className={styles.cell}>
      <div className={styles.cellHead}>
        <h2>{m.homeBefore()}</h2>
        <span className="small">{m.homePass({ passed, total: checks.data.length })}</span>
      </div>
      <div className={styles.pips} aria-hidden>
        {Array.from({ length: passed }, (_, index) => `passed ${index}`).map((key) => (
          <i key={key} />
        ))}
        {found.map((check) => (
          <i key={check.id} className={check.severity === "blocks" ? styles.bad : styles.advice} />
        ))}
      </div>
      <ul className={styles.todo}>
        {found.slice(0, 5).map((check) => {
          const blocks = check.severity === "blocks";
          const Icon = blocks ? CircleAlert : TriangleAlert;
          return (
            <li key={check.id}>
              <a href={`#/checks?open=${encodeURIComponent(check.id)}`}>
                <Icon aria-hidden className={join(blocks ? styles.danger : styles.warn)} />
                <span>
                  {check.title}
                  <small>{blocks ? m.checkBlocks() : m.checkAdvises()}</small>
                </span>
                <b className={join(blocks && styles.danger)}>{formatCount(check.count)}</b>
                <ChevronRight aria-hidden className="i-s flip faint" />
              </a>
            </li>
          );
        })}
      </ul>
      {found.length === 0 && <p className="muted">{m.homeAllPass()}</p>}
      <p className="small">
        <a href="#/checks">{m.checksMissing({ year: String(year) })}</a>
      </p>
      <p className="small">
        <a href="#/submissions">{m.homeSubmission({ year: String(year) })}</a>
      </p>
    </section>
  );
}
