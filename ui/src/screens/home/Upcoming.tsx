import { countryNames, useChoices } from "../../app/choices";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { EntryList } from "../activities/EntryList";
import styles from "./HomeScreen.module.css";

/** What begins or is due next; every row opens. */
export function Upcoming() {
  const country = countryNames(useChoices());
  const next = useRead("activity.upcoming", { limit: 5 });
  if (next.error) return <ErrorSentence error={next.error} />;
  if (!next.data) return <Loading />;
  return (
    <section className={styles.cell}>
      <div className={styles.cellHead}>
        <h2>{m.homeComing()}</h2>
        <a className="small" href="#/activities?view=calendar">
          {m.homeComingAll()}
        </a>
      </div>
      {next.data.length === 0 ? (
        <p className="muted">{m.homeComingNone()}</p>
      ) : (
        <EntryList entries={next.data} total={next.data.length} country={country} />
      )}
    </section>
  );
}
