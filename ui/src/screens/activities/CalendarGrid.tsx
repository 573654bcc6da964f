import { TriangleAlert } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { formatCount, formatDate, formatMonth, formatWeekday } from "../../backend/format";
import type { CalendarDay, CalendarMonth } from "../../backend/generated";
import { m } from "../../backend/messages";
import { join } from "../../components/Button";
import styles from "./Calendar.module.css";
import { addressOf, daysOf, groupOf, iconOf, wordsOf } from "./entries";
import { type Bar, dayAfterKey, monthOf, weeksOf } from "./month";

interface CalendarGridProps {
  /** A day of the month that is shown. */
  month: string;
  today: string;
  page: CalendarMonth;
  /** The day whose list is open. */
  open: string | undefined;
  onOpen: (day: string) => void;
  /** Goes to the month of a day. */
  onMonth: (day: string) => void;
}

/** Heights in the size of the text: the head of a day, and a lane with the gap under it. */
const head = 1.5;
const lane = 1.5;

/**
 * A month as a grid of days with bars across them. Arrow keys move by day and week, Home and End inside the week, Page
 * keys by month; Enter opens the day, Tab goes on to the bars of the day.
 */
export function CalendarGrid({ month, today, page, open, onOpen, onMonth }: CalendarGridProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [current, setCurrent] = useState(monthOf(today) === monthOf(month) ? today : month);
  const moving = useRef(false);
  const lanes = useLanes(body, page.days.length / 7);
  const weeks = weeksOf(page.days, page.entries, lanes);
  const onPage = page.days.some((day) => day.date === current);
  const focusable = onPage && monthOf(current) === monthOf(month) ? current : month;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows once the new month is drawn
  useEffect(() => {
    if (!moving.current) return;
    const cell = body.current?.querySelector<HTMLElement>(`td[data-day="${current}"]`);
    if (!cell) return;
    moving.current = false;
    cell.focus();
  }, [current, page]);

  function go(day: string) {
    moving.current = true;
    setCurrent(day);
    if (monthOf(day) !== monthOf(month)) onMonth(day);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>, day: CalendarDay, column: number) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const onwards = getComputedStyle(event.currentTarget).direction === "rtl" ? -1 : 1;
    const target = dayAfterKey(event.key, day.date, column, { onwards, years: event.shiftKey });
    if (target) go(target);
    else if (event.key === "Enter" || event.key === " ") onOpen(day.date);
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the focus is a grid
    <table className={styles.grid} role="grid" aria-label={formatMonth(month)}>
      <thead>
        <tr>
          {page.days.slice(0, 7).map(({ date }) => (
            <th key={date} scope="col" abbr={formatWeekday(date, "long")}>
              {formatWeekday(date, "short")}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {weeks.map((week) => (
          <tr key={week.days[0]?.date}>
            {week.days.map((day, column) => (
              <td
                key={day.date}
                // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid
                role="gridcell"
                data-day={day.date}
                tabIndex={day.date === focusable ? 0 : -1}
                className={join(
                  monthOf(day.date) !== monthOf(month) && styles.outside,
                  day.date === today && styles.today,
                  day.date === open && styles.open,
                )}
                aria-current={day.date === today ? "date" : undefined}
                aria-selected={day.date === open}
                onFocus={() => setCurrent(day.date)}
                onKeyDown={(event) => onKeyDown(event, day, column)}
                onClick={(event) => {
                  if (!(event.target instanceof Element && event.target.closest("a, button"))) onOpen(day.date);
                }}
              >
                <div className={styles.cell}>
                  <span className="sr">{dayLabel(day)}</span>
                  <span className={styles.head} aria-hidden>
                    <span className={styles.number}>{formatCount(Number(day.date.slice(8)))}</span>
                  </span>
                  {(week.hidden[column] ?? 0) > 0 && (
                    <button
                      type="button"
                      className={styles.more}
                      tabIndex={day.date === focusable ? 0 : -1}
                      onClick={() => onOpen(day.date)}
                    >
                      {m.calendarMore({ number: formatCount(week.hidden[column] ?? 0) })}
                    </button>
                  )}
                  {week.bars
                    .filter((bar) => bar.column === column)
                    .map((bar) => (
                      <BarLink key={`${bar.entry.kind} ${bar.entry.id}`} bar={bar} reachable={day.date === focusable} />
                    ))}
                </div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function BarLink({ bar, reachable }: { bar: Bar; reachable: boolean }) {
  const { entry } = bar;
  const href = addressOf(entry);
  const Icon = iconOf(entry);
  const words = wordsOf(entry);
  const clashes = entry.conflicts > 0 ? m.calendarConflicts({ count: entry.conflicts }) : "";
  const props = {
    className: join(
      styles.bar,
      styles[groupOf(entry)],
      bar.continued && styles.continued,
      bar.continues && styles.continues,
      entry.status === "cancelled" && styles.cancelled,
    ),
    style: {
      insetBlockStart: `${head + bar.lane * lane}rem`,
      inlineSize: `calc(${bar.days} * 100% + ${bar.days - 1}px - 6px)`,
    },
    title: [words, daysOf(entry), clashes].filter(Boolean).join(" · "),
  };
  const content = (
    <>
      {clashes ? <TriangleAlert aria-label={clashes} className="i-s" /> : <Icon aria-hidden className="i-s" />}
      <span className="clip">{words}</span>
    </>
  );
  return (
    <a {...props} href={href} tabIndex={reachable ? 0 : -1}>
      {content}
    </a>
  );
}

function dayLabel({ date, activities, due }: CalendarDay): string {
  return [
    formatDate(date, "full"),
    activities > 0 && m.calendarDayActivities({ count: activities, number: formatCount(activities) }),
    due > 0 && m.calendarDayDue({ count: due, number: formatCount(due) }),
  ]
    .filter(Boolean)
    .join(", ");
}

/** How many bars fit into a day at the present height; the register hands out six. */
function useLanes(body: React.RefObject<HTMLTableSectionElement | null>, weeks: number): number {
  // In the size of the text, as the heights above.
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const element = body.current?.closest("table")?.parentElement;
    if (!element || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(([entry]) => {
      const text = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setHeight((entry?.contentRect.height ?? 0) / text);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [body]);
  // What is left beside the names of the weekdays.
  const day = (height - 1.4375) / Math.max(1, weeks);
  return Math.max(2, Math.min(6, Math.floor((day - head) / lane)));
}
