// Where the bars of a page of the calendar stand: weeks as rows, lanes inside them, and how many do not fit.
import type { CalendarDay, CalendarEntry } from "../../backend/generated";

const dayLength = 86_400_000;

/** Days since 1970, so that days can be counted without a clock's time zone. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / dayLength);
}

/** The ISO day of a number of days since 1970. */
export function isoDay(number: number): string {
  return new Date(number * dayLength).toISOString().slice(0, 10);
}

export function addDays(iso: string, days: number): string {
  return isoDay(dayNumber(iso) + days);
}

/** The same day in another month, or that month's last day. */
export function addMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoDay(Math.round(first.getTime() / dayLength) + Math.min(day, last) - 1);
}

export function monthOf(iso: string): string {
  return iso.slice(0, 7);
}

/** The first and the last day of the month of a day. */
export function monthDays(iso: string): { first: string; last: string } {
  const first = `${monthOf(iso)}-01`;
  return { first, last: addDays(addMonths(first, 1), -1) };
}

/**
 * The whole weeks around a month. `weekStart` is the first day of the week where the reader lives: 0 is Sunday.
 */
export function pageOf(iso: string, weekStart: number): { from: string; to: string } {
  const { first, last } = monthDays(iso);
  // 1 January 1970 was a Thursday.
  const weekday = (day: string) => (((dayNumber(day) + 4 - weekStart) % 7) + 7) % 7;
  return { from: addDays(first, -weekday(first)), to: addDays(last, 6 - weekday(last)) };
}

/**
 * The day to which a key moves: arrows by day and week, Home and End inside the week, Page keys by month, with Shift by
 * year. `column` is the day's place in its week; `onwards` is −1 where the next day stands to the left.
 */
export function dayAfterKey(
  key: string,
  day: string,
  column: number,
  { onwards, years }: { onwards: 1 | -1; years: boolean },
): string | null {
  switch (key) {
    case "ArrowRight":
      return addDays(day, onwards);
    case "ArrowLeft":
      return addDays(day, -onwards);
    case "ArrowDown":
      return addDays(day, 7);
    case "ArrowUp":
      return addDays(day, -7);
    case "Home":
      return addDays(day, -column);
    case "End":
      return addDays(day, 6 - column);
    case "PageDown":
      return addMonths(day, years ? 12 : 1);
    case "PageUp":
      return addMonths(day, years ? -12 : -1);
    default:
      return null;
  }
}

/** Four weeks or more. */
const isLong = ({ from, to }: { from: number; to: number }) => to - from >= 27;

/** A part of an entry inside one week. */
export interface Bar {
  entry: CalendarEntry;
  /** Place of its first day in the week, 0 to 6. */
  column: number;
  /** Days in this week. */
  days: number;
  /** Place from the top. */
  lane: number;
  /** It began in an earlier week, or goes on in a later one. */
  continued: boolean;
  continues: boolean;
}

export interface Week {
  days: readonly CalendarDay[];
  bars: readonly Bar[];
  /** For each day, how much stands on it beside the bars that are drawn. */
  hidden: readonly number[];
}

/**
 * Puts the entries of a page into weeks. A bar takes the first free lane of its week; what finds none of the `lanes`
 * free is only counted. The counts come from the register, because a page hands out no more bars than can be drawn.
 */
export function weeksOf(days: readonly CalendarDay[], entries: readonly CalendarEntry[], lanes: number): Week[] {
  const weeks: Week[] = [];
  for (let start = 0; start + 7 <= days.length; start += 7) {
    const week = days.slice(start, start + 7);
    const first = dayNumber(week[0]?.date ?? "");
    const free: boolean[][] = Array.from({ length: lanes }, () => Array.from({ length: 7 }, () => true));
    const shown = Array.from({ length: 7 }, () => 0);
    const bars: Bar[] = [];
    const inWeek = entries
      .map((entry) => ({ entry, from: dayNumber(entry.start_date) - first, to: dayNumber(entry.end_date) - first }))
      .filter(({ from, to }) => from <= 6 && to >= 0 && from <= to)
      // The earliest first, then the longest. What goes on for weeks must not hide what happens in this one.
      .sort(
        (one, other) =>
          Number(isLong(one)) - Number(isLong(other)) ||
          Math.max(0, one.from) - Math.max(0, other.from) ||
          other.to - one.to ||
          one.from - other.from,
      );
    for (const { entry, from, to } of inWeek) {
      const [column, end] = [Math.max(0, from), Math.min(6, to)];
      const lane = free.findIndex((row) => row.slice(column, end + 1).every(Boolean));
      if (lane < 0) continue;
      for (let day = column; day <= end; day += 1) {
        (free[lane] as boolean[])[day] = false;
        shown[day] = (shown[day] ?? 0) + 1;
      }
      bars.push({ entry, column, days: end - column + 1, lane, continued: from < 0, continues: to > 6 });
    }
    weeks.push({
      days: week,
      bars,
      hidden: week.map((day, index) => Math.max(0, day.activities + day.due - (shown[index] ?? 0))),
    });
  }
  return weeks;
}
