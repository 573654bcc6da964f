import { getDayOfWeek, parseDate } from "@internationalized/date";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useLocale } from "react-aria-components";
import { countryNames, useChoices } from "../../app/choices";
import { useProgramme } from "../../app/programme";
import { formatDate, formatMonth } from "../../backend/format";
import type { ActivityListRequest } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button, IconButton } from "../../components/Button";
import { ErrorSentence, Loading } from "../../components/Feedback";
import styles from "./Calendar.module.css";
import { CalendarGrid } from "./CalendarGrid";
import { EntryList } from "./EntryList";
import { type Group, groupLook } from "./entries";
import { addMonths, monthDays, monthOf, pageOf } from "./month";

interface CalendarViewProps {
  filter: Partial<ActivityListRequest>;
  /** `2026-03`; today's when nothing was chosen. */
  month: string | undefined;
  /** The day whose list is open. */
  day: string | undefined;
  onGo: (to: { month?: string; day?: string }) => void;
}

/** As many rows as stand beside the month; the rest is a page of the list. */
const shown = 60;

/** A month with what is done and due in it, and the same as a list beside it. */
export function CalendarView({ filter, month, day, onGo }: CalendarViewProps) {
  const { state } = useProgramme();
  const { locale } = useLocale();
  const country = countryNames(useChoices());
  const current = isMonth(month) ? `${month}-01` : `${monthOf(state.today)}-01`;
  const { from, to } = pageOf(current, weekStart(locale));
  const page = useRead("calendar.month", { from, to, filter }, { keepPrevious: true });
  const { first, last } = monthDays(current);
  const span = day ? { from: day, to: day } : { from: first, to: last };
  const list = useRead("calendar.list", { ...span, filter, page: { offset: 0, limit: shown } }, { keepPrevious: true });
  const turn = (months: number) => onGo({ month: monthOf(addMonths(current, months)), day: undefined });

  if (page.error) return <ErrorSentence error={page.error} />;
  if (!page.data) return <Loading />;
  // While the next month is fetched, the one before stays on the screen under its own name.
  const drawn = page.isPlaceholderData ? monthOf(page.data.days[10]?.date ?? current) : monthOf(current);
  return (
    <div className={styles.view}>
      <div className={styles.main}>
        <div className={styles.bar_}>
          <IconButton icon={ChevronLeft} mirrored label={m.calendarPrevious()} onPress={() => turn(-1)} />
          <IconButton icon={ChevronRight} mirrored label={m.calendarNext()} onPress={() => turn(1)} />
          <Button size="small" onPress={() => onGo({ month: undefined, day: undefined })}>
            {m.activitiesToday()}
          </Button>
          <h2 aria-live="polite">{formatMonth(current)}</h2>
          <Key />
        </div>
        <div className={styles.sheet}>
          <CalendarGrid
            month={`${drawn}-01`}
            today={state.today}
            page={page.data}
            open={day}
            onOpen={(next) => onGo({ month: monthOf(current), day: next === day ? undefined : next })}
            onMonth={(next) => onGo({ month: monthOf(next), day: undefined })}
          />
        </div>
      </div>
      <aside className={styles.side} aria-label={m.calendarSide()}>
        <header>
          <h2>{day ? formatDate(day, "full") : formatMonth(current)}</h2>
          {day && (
            <Button variant="link" size="small" onPress={() => onGo({ month: monthOf(current), day: undefined })}>
              {m.calendarWholeMonth()}
            </Button>
          )}
        </header>
        {list.error ? (
          <ErrorSentence error={list.error} />
        ) : (
          list.data && <EntryList entries={list.data.rows} total={list.data.total} country={country} />
        )}
      </aside>
    </div>
  );
}

/** What the bars mean. */
function Key() {
  return (
    <ul className={styles.key} aria-label={m.calendarKey()}>
      {(Object.keys(groupLook) as Group[]).map((group) => {
        const { icon: Icon, label } = groupLook[group];
        return (
          <li key={group}>
            <span className={`${styles.mark} ${styles[group]}`}>
              <Icon aria-hidden className="i-s" />
            </span>
            {label()}
          </li>
        );
      })}
    </ul>
  );
}

/** The first day of the week in a language's country: 0 is Sunday. */
function weekStart(locale: string): number {
  const sunday = parseDate("1970-01-04");
  return (7 - getDayOfWeek(sunday, locale)) % 7;
}

function isMonth(text: string | undefined): text is string {
  return /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text ?? "");
}
