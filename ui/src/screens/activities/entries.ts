// How an entry of the calendar looks, what it is called, and where it opens.
import { CalendarX, Flag, GraduationCap, House, type LucideIcon, Package, ShieldOff, UserCheck } from "lucide-react";
import { formatCount, formatDate } from "../../backend/format";
import type { ActivityKind, CalendarEntry } from "../../backend/generated";
import { m } from "../../backend/messages";

/** Courses, missions, postings, everything else that is done, and what is due. */
export type Group = "course" | "mission" | "posting" | "other" | "due";

const groups: Record<ActivityKind, Group> = {
  training: "course",
  scholarship: "course",
  study_visit: "course",
  seminar: "course",
  expert_mission: "mission",
  advisory: "mission",
  research: "mission",
  technology: "mission",
  volunteer: "posting",
  goods: "other",
  grant: "other",
  loan: "other",
  fund: "other",
  humanitarian: "other",
};

export function groupOf(entry: Pick<CalendarEntry, "kind" | "activity_kind">): Group {
  return entry.kind === "activity" && entry.activity_kind ? groups[entry.activity_kind] : "due";
}

export const groupLook: Record<Group, { icon: LucideIcon; label: () => string }> = {
  course: { icon: GraduationCap, label: m.calendarCourses },
  mission: { icon: UserCheck, label: m.calendarMissions },
  posting: { icon: House, label: m.calendarPostings },
  other: { icon: Package, label: m.calendarOthers },
  due: { icon: Flag, label: m.calendarDue },
};

export function iconOf(entry: CalendarEntry): LucideIcon {
  if (entry.kind === "retention") return ShieldOff;
  if (entry.kind === "project_end") return CalendarX;
  return groupLook[groupOf(entry)].icon;
}

/** What it is called: "Applications close: Rice seed course". */
export function wordsOf(entry: CalendarEntry): string {
  switch (entry.kind) {
    case "application":
      return m.calendarApplication({ title: entry.title });
    case "project_end":
      return m.calendarEnds({ code: entry.project_code, title: entry.title });
    case "retention":
      return m.calendarRetention({ count: entry.persons ?? 0 });
    default:
      return entry.title;
  }
}

/** "6 Oct 2025 – 31 Oct 2025", or the one day, or what is known of the two. */
export function daysOf({ start_date, end_date }: { start_date: string | null; end_date: string | null }): string {
  if (start_date === end_date) return start_date === null ? "" : formatDate(start_date);
  if (start_date === null) return m.activitiesUntil({ to: formatDate(end_date ?? "") });
  if (end_date === null) return m.activitiesFrom({ from: formatDate(start_date) });
  return m.activitiesRange({ from: formatDate(start_date), to: formatDate(end_date) });
}

/** Project, place and people, small beside the words. */
export function noteOf(entry: CalendarEntry, country: (iso3: string) => string): string {
  const where = [entry.place, entry.host_country && country(entry.host_country)].filter(Boolean).join(", ");
  return [
    entry.kind === "activity" || entry.kind === "application" ? entry.project_code : "",
    where,
    entry.kind === "activity" && entry.persons
      ? m.calendarPersons({ count: entry.persons, number: formatCount(entry.persons) })
      : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Where the entry opens; persons' data that is due on a day: the person, or the list of all whose data is due by then. */
export function addressOf(entry: CalendarEntry): string {
  if (entry.kind === "project_end") return `#/projects/${entry.id}`;
  if (entry.kind === "retention") {
    return entry.person_id === null
      ? `#/trainees?view=due&retention_by=${encodeURIComponent(JSON.stringify(entry.start_date))}`
      : `#/people/${entry.person_id}`;
  }
  return `#/activities/${entry.id}`;
}
