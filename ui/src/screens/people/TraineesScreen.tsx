import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useProgramme } from "../../app/programme";
import { formatCount, formatDate } from "../../backend/format";
import { m } from "../../backend/messages";
import { read, useRead } from "../../backend/queries";
import type { Option } from "../../components/Field";
import { PeopleList } from "./PeopleList";

const route = getRouteApi("/trainees");

/** Everybody who took part in a course, or will. */
export function TraineesScreen() {
  const address = route.useSearch();
  const navigate = useNavigate();
  const { state } = useProgramme();
  const facets = useRead("person.facets", { role: "trainee" }).data;
  const course = typeof address.activity === "string" ? address.activity : "";
  const activity = useRead("activity.get", { id: course }, { enabled: course !== "" }).data;
  const alumni = course !== "";
  const chosen = typeof address.retention_by === "string" ? address.retention_by : null;
  const by = chosen ?? later(state.today, 90);
  return (
    <PeopleList
      whose="trainee"
      list="trainee"
      title={m.peopleTrainees()}
      address={address}
      onAddress={(next) => void navigate({ to: "/trainees", search: next, replace: true })}
      shown={[
        "name",
        "nationality",
        "sex",
        "employer",
        ...(alumni ? ["days", "result"] : ["participations", "days", "last"]),
        "retention",
      ]}
      views={[
        { id: "all", label: m.traineesAll(), request: { role: "trainee" } },
        { id: "no-sex", label: m.traineesNoSex(), request: { role: "trainee", sex: "not_recorded" } },
        // Whoever it is: what is due is due for experts, too.
        {
          id: "due",
          label: chosen === null ? m.traineesDue() : m.traineesDueBy({ day: formatDate(chosen) }),
          request: { retention_by: by },
        },
        { id: "archived", label: m.projectsViewArchived(), request: { role: "trainee", archived: true } },
      ]}
      filters={[
        { id: "activity", label: m.traineesFilterCourse(), search: searchCourses, valueLabel: activity?.title },
        { id: "year", label: m.traineesYear(), options: (facets?.years ?? []).map(named), number: true },
        { id: "field", label: m.peopleField(), options: (facets?.fields ?? []).map(named) },
        { id: "employer", label: m.peopleEmployer(), search: asTyped, valueLabel: String(address.employer ?? "") },
        // Shown while it filters, so that it can be taken off; the calendar asks for a day.
        ...(chosen === null
          ? []
          : [
              {
                id: "retention_by" as const,
                label: m.traineesKeepUntil(),
                options: [{ id: chosen, label: formatDate(chosen) }],
              },
            ]),
      ]}
      create={m.peopleNewTrainee()}
      empty={{ title: m.traineesNone(), note: m.traineesNoneNote() }}
      totals={(sums) => ({
        days: formatCount(sums.training_days),
        result: m.traineesSumCompleted({ number: formatCount(sums.completed) }),
        participations: formatCount(sums.participations),
      })}
    />
  );
}

/** Courses by title. */
async function searchCourses(typed: string): Promise<Option[]> {
  const found = await read("activity.list", { search: typed, page: { offset: 0, limit: 50 } });
  return found.rows.map((row) => ({ id: row.id, label: row.title, note: row.start_date?.slice(0, 4) }));
}

/** What is typed is itself what is looked for. */
async function asTyped(typed: string): Promise<Option[]> {
  const text = typed.trim();
  return text === "" ? [] : [{ id: text, label: text }];
}

export const named = (value: string | number) => ({ id: String(value), label: String(value) });

/** The day so many days later. */
function later(iso: string, days: number): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
