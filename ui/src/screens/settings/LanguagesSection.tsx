import { prefer, usePreferences } from "../../app/preferences";
import { call } from "../../backend/call";
import type { Agency } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { useLiveRecord } from "../../backend/record";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { SavedSelect } from "../../components/Saved";
import { AgencyConflict } from "./AgencyConflict";
import { languageOptions, wordLanguages } from "./languages";
import styles from "./SettingsScreen.module.css";

/** The language of the window, which is the officer's, and that of reports, numbers and dates, which is the agency's. */
export function LanguagesSection() {
  const agency = useRead("agency.get", {});
  const state = usePreferences();
  return (
    <div className={styles.content}>
      <section className={styles.section}>
        <h2>{m.settingsWindowLanguage()}</h2>
        <p className={styles.kept}>{m.settingsKeptForYou()}</p>
        {state && (
          <div className={styles.form}>
            <SavedSelect
              label={m.settingsLanguageOfWords()}
              hint={m.settingsLanguageOfWordsHint({ count: state.languages.length })}
              options={wordLanguages(state.languages)}
              path="language"
              value={state.preferences.language}
              save={(language) => prefer({ language })}
            />
          </div>
        )}
      </section>
      <section className={styles.section}>
        <h2>{m.settingsReportLanguage()}</h2>
        <p className={styles.kept}>{m.settingsKeptInFile()}</p>
        {agency.error && <ErrorSentence error={agency.error} />}
        {agency.data ? <AgencyLanguage agency={agency.data} /> : !agency.error && <Loading />}
      </section>
    </div>
  );
}

function AgencyLanguage({ agency }: { agency: Agency }) {
  const live = useLiveRecord(agency, (changed) => call("agency.save", changed));
  return (
    <div className={styles.form}>
      <SavedSelect
        label={m.agencyLanguage()}
        hint={m.agencyLanguageHint()}
        options={languageOptions(agency.language)}
        path="language"
        value={agency.language}
        save={(language) => live.patch({ language })}
      />
      <AgencyConflict live={live} />
    </div>
  );
}
