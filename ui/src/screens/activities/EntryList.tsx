import { TriangleAlert } from "lucide-react";
import { formatCount, formatDayMonth } from "../../backend/format";
import type { CalendarEntry } from "../../backend/generated";
import { m } from "../../backend/messages";
import { join } from "../../components/Button";
import styles from "./Calendar.module.css";
import { addressOf, groupOf, iconOf, noteOf, wordsOf } from "./entries";

interface EntryListProps {
  entries: readonly CalendarEntry[];
  /** How many there are in all. */
  total: number;
  country: (iso3: string) => string;
}

/** Entries under each other: the day, what it is, where; every row opens. */
export function EntryList({ entries, total, country }: EntryListProps) {
  if (entries.length === 0) return <p className={styles.none}>{m.calendarNone()}</p>;
  return (
    <>
      <ol className={styles.list}>
        {entries.map((entry) => (
          <li key={`${entry.kind} ${entry.id}`}>
            <EntryRow entry={entry} country={country} />
          </li>
        ))}
      </ol>
      {total > entries.length && (
        <p className={styles.none}>{m.calendarListMore({ number: formatCount(total - entries.length) })}</p>
      )}
    </>
  );
}

function EntryRow({ entry, country }: { entry: CalendarEntry; country: (iso3: string) => string }) {
  const href = addressOf(entry);
  const Icon = iconOf(entry);
  const { day, month } = formatDayMonth(entry.start_date);
  const until = entry.end_date > entry.start_date ? m.calendarUntil({ date: until_(entry.end_date) }) : "";
  const content = (
    <>
      <time dateTime={entry.start_date}>
        <b>{day}</b>
        <small>{month}</small>
      </time>
      <span className={styles.words}>
        <span className={join(entry.status === "cancelled" && styles.cancelled)}>{wordsOf(entry)}</span>
        <small>{[noteOf(entry, country), until].filter(Boolean).join(" · ")}</small>
        {entry.conflicts > 0 && (
          <small className={styles.clash}>
            <TriangleAlert aria-hidden className="i-s" />
            {m.calendarConflicts({ count: entry.conflicts })}
          </small>
        )}
      </span>
      <span className={`${styles.mark} ${styles[groupOf(entry)]}`}>
        <Icon aria-hidden className="i-s" />
      </span>
    </>
  );
  return (
    <a className={styles.row} href={href}>
      {content}
    </a>
  );
}

function until_(iso: string): string {
  const { day, month } = formatDayMonth(iso);
  return `${day} ${month}`;
}
