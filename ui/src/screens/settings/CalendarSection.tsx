import { useState } from "react";
import { optionsOf, useChoices } from "../../app/choices";
import { prefer, usePreferences } from "../../app/preferences";
import { useProgramme } from "../../app/programme";
import { formatDate } from "../../backend/format";
import type { Calendar } from "../../backend/generated";
import { m } from "../../backend/messages";
import { DateField } from "../../components/DateField";
import { SavedRadio } from "../../components/Saved";
import styles from "./SettingsScreen.module.css";

/** In which calendar this officer reads and types days. */
export function CalendarSection() {
  const { state: programme } = useProgramme();
  const choices = useChoices();
  const state = usePreferences();
  const [day, setDay] = useState<string | null>(programme.today);
  if (!state) return null;
  const { calendar } = state.preferences;
  return (
    <div className={styles.content}>
      <section className={styles.section}>
        <h2>{m.settingsCalendar()}</h2>
        <p className={styles.kept}>{m.settingsKeptForYou()}</p>
        <SavedRadio
          label={m.settingsCalendarOfDays()}
          hint={m.settingsCalendarHint()}
          options={optionsOf(choices, "calendar")}
          path="calendar"
          value={calendar}
          save={(chosen: Calendar) => prefer({ calendar: chosen })}
        />
        <div className={styles.samples}>
          <DateField label={m.settingsTryDay()} value={day} onChange={setDay} />
          <dl className={styles.facts}>
            <dt>{m.settingsDayRead()}</dt>
            <dd>{day && formatDate(day, "full")}</dd>
            <dt>{m.settingsDayKept()}</dt>
            <dd dir="ltr">{day}</dd>
          </dl>
        </div>
      </section>
    </div>
  );
}
