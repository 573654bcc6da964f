import { expect, it } from "vitest";
import { paceOf, spanOf } from "./Timeline";

it("spans whole years around every known day", () => {
  expect(spanOf(["2026-05-08", null, "2025-10-06"])).toEqual({
    from: Date.UTC(2025, 0, 1),
    to: Date.UTC(2027, 0, 1),
    years: [2025, 2026],
  });
  expect(spanOf([null])).toBeNull();
});

it("tells what is over from what runs beyond the project", () => {
  const row = (start_date: string, end_date: string | null) => ({ start_date, end_date });
  expect(paceOf(row("2025-01-01", "2025-02-01"), "2026-12-31", "2026-01-01")).toBe("done");
  expect(paceOf(row("2026-01-01", null), "2026-12-31", "2026-01-01")).toBe("ahead");
  expect(paceOf(row("2025-01-01", "2027-01-01"), "2026-12-31", "2026-01-01")).toBe("late");
});
