import type { ActivityRow } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import styles from "./Activities.module.css";

/** The years that the activities and the project span, as days. */
export interface Span {
  from: number;
  to: number;
  years: number[];
}

const day = 86_400_000;
const time = (iso: string) => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);

/** Whole years around all days; null when no day is known. */
export function spanOf(days: readonly (string | null)[]): Span | null {
  const known = days.filter((each) => each !== null).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return null;
  const [start, end] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const years = Array.from({ length: end - start + 1 }, (_, index) => start + index);
  return { from: Date.UTC(start, 0, 1), to: Date.UTC(end + 1, 0, 1), years };
}

export type Pace = "done" | "ahead" | "late";

/** Whether it is over, still to come, or beyond the project's last day. */
export function paceOf(row: Pick<ActivityRow, "start_date" | "end_date">, end: string | null, today: string): Pace {
  const last = row.end_date ?? row.start_date ?? "";
  if (end !== null && last > end) return "late";
  return last < today ? "done" : "ahead";
}

interface TrackProps {
  row: ActivityRow;
  span: Span;
  /** The project's last day. */
  end: string | null;
  today: string;
}

/** One activity on the time line. The days stand in the column beside it, so this is only drawn. */
export function Track({ row, span, end, today }: TrackProps) {
  const percent = (moment: number) => ((moment - span.from) / (span.to - span.from)) * 100;
  const start = row.start_date ?? row.end_date;
  const last = row.end_date ?? row.start_date;
  const now = percent(time(today));
  return (
    <span className={styles.track} aria-hidden>
      {span.years.slice(1).map((year) => (
        <i key={year} className={styles.year} style={{ insetInlineStart: `${percent(Date.UTC(year, 0, 1))}%` }} />
      ))}
      {end !== null && (
        <i className={styles.end} style={{ insetInlineStart: `${Math.min(100, percent(time(end) + day))}%` }} />
      )}
      {now > 0 && now < 100 && <i className={styles.today} style={{ insetInlineStart: `${now}%` }} />}
      {start && last && (
        <i
          className={styles[paceOf(row, end, today)]}
          style={{
            insetInlineStart: `${percent(time(start))}%`,
            inlineSize: `max(4px, ${percent(time(last) + day) - percent(time(start))}%)`,
          }}
        />
      )}
    </span>
  );
}

/** What the marks of the time line mean. */
export function TimelineKey() {
  return (
    <span className={styles.key}>
      <span>
        <i className={styles.done} />
        {m.activitiesDone()}
      </span>
      <span>
        <i className={styles.ahead} />
        {m.activitiesRunning()}
      </span>
      <span>
        <i className={styles.late} />
        {m.activitiesLate()}
      </span>
      <span>
        <i className={styles.end} />
        {m.activitiesProjectEnd()}
      </span>
      <span>
        <i className={styles.today} />
        {m.activitiesToday()}
      </span>
    </span>
  );
}
