import { describe, expect, it } from "vitest";
import type { CalendarDay, CalendarEntry } from "../../backend/generated";
import { addDays, addMonths, dayAfterKey, monthDays, pageOf, weeksOf } from "./month";

const entry = (title: string, start_date: string, end_date: string): CalendarEntry => ({
  kind: "activity",
  id: title,
  version: 1,
  project_id: "p",
  project_code: "P-1",
  title,
  activity_kind: "training",
  status: "planned",
  start_date,
  end_date,
  place: "",
  host_country: null,
  host: null,
  persons: null,
  person_id: null,
  conflicts: 0,
});

function days(from: string, count: number, entries: readonly CalendarEntry[], more = 0): CalendarDay[] {
  return Array.from({ length: count }, (_, index) => {
    const date = addDays(from, index);
    const on = entries.filter((each) => each.start_date <= date && each.end_date >= date).length;
    return { date, activities: on + more, due: 0 };
  });
}

describe("a page of days", () => {
  it("holds whole weeks from the first day of the reader's week", () => {
    // March 2026 begins on a Sunday.
    expect(pageOf("2026-03-17", 1)).toEqual({ from: "2026-02-23", to: "2026-04-05" });
    expect(pageOf("2026-03-17", 0)).toEqual({ from: "2026-03-01", to: "2026-04-04" });
    expect(pageOf("2026-03-17", 6)).toEqual({ from: "2026-02-28", to: "2026-04-03" });
    // February 2027 is exactly four weeks.
    expect(pageOf("2027-02-01", 1)).toEqual({ from: "2027-02-01", to: "2027-02-28" });
  });

  it("knows leap years and the ends of months", () => {
    expect(monthDays("2028-02-10")).toEqual({ first: "2028-02-01", last: "2028-02-29" });
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2026-01-15", -1)).toBe("2025-12-15");
    expect(addMonths("2026-12-31", 2)).toBe("2027-02-28");
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  });
});

it("moves by keys, also across months and against the reading direction", () => {
  const plain = { onwards: 1, years: false } as const;
  expect(dayAfterKey("ArrowRight", "2026-02-28", 5, plain)).toBe("2026-03-01");
  expect(dayAfterKey("ArrowRight", "2026-02-28", 5, { ...plain, onwards: -1 })).toBe("2026-02-27");
  expect(dayAfterKey("ArrowUp", "2026-03-03", 1, plain)).toBe("2026-02-24");
  expect(dayAfterKey("Home", "2026-03-04", 2, plain)).toBe("2026-03-02");
  expect(dayAfterKey("End", "2026-03-04", 2, plain)).toBe("2026-03-08");
  expect(dayAfterKey("PageDown", "2026-01-31", 5, plain)).toBe("2026-02-28");
  expect(dayAfterKey("PageUp", "2028-02-29", 1, { ...plain, years: true })).toBe("2027-02-28");
  expect(dayAfterKey("a", "2026-03-04", 2, plain)).toBeNull();
});

describe("bars", () => {
  it("goes on into the next week in one lane, cut at its end", () => {
    const course = entry("Course", "2026-03-06", "2026-03-10");
    const [one, two] = weeksOf(days("2026-03-02", 14, [course]), [course], 3);
    expect(one?.bars).toMatchObject([{ column: 4, days: 3, lane: 0, continued: false, continues: true }]);
    expect(two?.bars).toMatchObject([{ column: 0, days: 2, lane: 0, continued: true, continues: false }]);
  });

  it("puts what overlaps into lanes and uses a lane again once it is free", () => {
    const list = [
      entry("Long", "2026-03-02", "2026-03-08"),
      entry("Early", "2026-03-02", "2026-03-03"),
      entry("Later", "2026-03-04", "2026-03-05"),
    ];
    const [week] = weeksOf(days("2026-03-02", 7, list), list, 3);
    const lanes = Object.fromEntries(week?.bars.map((bar) => [bar.entry.title, bar.lane]) ?? []);
    expect(lanes).toEqual({ Long: 0, Early: 1, Later: 1 });
    expect(week?.hidden).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it("keeps lanes for what happens in the week before what goes on for months", () => {
    const list = [entry("Posting", "2026-01-01", "2026-12-31"), entry("Talk", "2026-03-04", "2026-03-04")];
    const [week] = weeksOf(days("2026-03-02", 7, list), list, 1);
    expect(week?.bars.map((bar) => bar.entry.title)).toEqual(["Talk"]);
    expect(week?.hidden).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it("counts what finds no lane, and what the page did not even hand out", () => {
    const list = ["a", "b", "c", "d"].map((title) => entry(title, "2026-03-03", "2026-03-04"));
    const [week] = weeksOf(days("2026-03-02", 7, list), list, 3);
    expect(week?.bars.map((bar) => bar.entry.title)).toEqual(["a", "b", "c"]);
    expect(week?.hidden).toEqual([0, 1, 1, 0, 0, 0, 0]);
    const [full] = weeksOf(days("2026-03-02", 7, list, 20), list, 3);
    expect(full?.hidden[1]).toBe(21);
    expect(full?.hidden[0]).toBe(20);
  });

  it("leaves out what lies before and after the page", () => {
    const list = [entry("Before", "2026-02-01", "2026-03-01"), entry("After", "2026-03-09", "2026-03-12")];
    expect(weeksOf(days("2026-03-02", 7, list), list, 3)[0]?.bars).toEqual([]);
  });
});
