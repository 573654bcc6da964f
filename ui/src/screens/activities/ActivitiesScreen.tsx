import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { CalendarArrowDown } from "lucide-react";
import { useState } from "react";
import {
  countriesOf,
  countryNames,
  labelOf,
  optionsOf,
  searchOrganisations,
  searchProjects,
  useChoices,
} from "../../app/choices";
import { changed, type ListAddress, requestOf } from "../../app/list/address";
import type { ListColumn } from "../../app/list/columns";
import { ListScreen } from "../../app/list/ListScreen";
import { useProgramme } from "../../app/programme";
import { activityStatusLook } from "../../app/statuses";
import { useFile } from "../../app/useFile";
import { call } from "../../backend/call";
import { formatCount, formatDate } from "../../backend/format";
import type { ActivityListRequest, ActivityRow } from "../../backend/generated";
import { m } from "../../backend/messages";
import { read, useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import type { Option } from "../../components/Field";
import { MakingDialog } from "../../components/MakingDialog";
import { Status } from "../../components/Status";
import { NewActivityDrawer } from "../project/activities/ActivityDrawer";
import { AgendaView } from "./AgendaView";
import { BulkActions } from "./BulkActions";
import { CalendarView } from "./CalendarView";
import { daysOf } from "./entries";
import { monthDays, monthOf } from "./month";

const route = getRouteApi("/activities");

/** Everything that is done in all projects: as a list, as a calendar, day after day. */
export function ActivitiesScreen() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const choices = useChoices();
  const { state, years } = useProgramme();
  const country = countryNames(choices);
  const [creating, setCreating] = useState(false);
  const file = useFile();
  const go = (next: ListAddress) => void navigate({ to: "/activities", search: next, replace: true });
  const { page: _, sort: __, descending: ___, ...asked } = requestOf(search, {}, undefined);
  const filter = asked as Partial<ActivityListRequest>;
  const view = search.view ?? "list";
  const sums = useRead("activity.sums", filter, { enabled: view === "list", keepPrevious: true });
  const host = useRead("organisation.get", { id: filter.host ?? "" }, { enabled: Boolean(filter.host) });
  const project = useRead("project.get", { id: filter.project ?? "" }, { enabled: Boolean(filter.project) });

  const columns: ListColumn<ActivityRow>[] = [
    {
      id: "title",
      header: m.activitiesActivity(),
      isRowHeader: true,
      sortable: true,
      cell: (row) => <span title={row.title}>{row.title}</span>,
    },
    {
      id: "kind",
      header: m.activitiesKind(),
      width: "10rem",
      sortable: true,
      cell: (row) => <span className="muted">{labelOf(choices, "activity_kind", row.kind)}</span>,
    },
    { id: "start", header: m.activitiesWhen(), width: "13.5rem", sortable: true, cell: daysOf },
    {
      id: "place",
      header: m.activitiesPlace(),
      width: "11rem",
      sortable: true,
      cell: (row) => {
        const words = [row.place, row.host_country && country(row.host_country)].filter(Boolean).join(", ");
        return <span title={words}>{words}</span>;
      },
    },
    {
      id: "host",
      header: m.activitiesHost(),
      width: "10rem",
      optional: true,
      cell: (row) => <span title={row.host ?? ""}>{row.host}</span>,
    },
    {
      id: "project",
      header: m.projectsProject(),
      width: "8rem",
      sortable: true,
      cell: (row) => (
        <span className="muted" title={row.project_title}>
          {row.project_code}
        </span>
      ),
    },
    {
      id: "status",
      header: m.activitiesStatus(),
      width: "7.5rem",
      sortable: true,
      cell: (row) => (
        <Status {...activityStatusLook[row.status]}>{labelOf(choices, "activity_status", row.status)}</Status>
      ),
    },
    {
      id: "deadline",
      header: m.activitiesDeadline(),
      width: "8rem",
      optional: true,
      cell: (row) => (row.application_deadline === null ? "" : formatDate(row.application_deadline)),
    },
    {
      id: "planned",
      header: m.activitiesPlannedShort(),
      name: m.activitiesPlanned(),
      width: "5.5rem",
      align: "end",
      sortable: true,
      cell: (row) => (row.planned_participants === null ? "" : formatCount(row.planned_participants)),
    },
    {
      id: "came",
      header: m.activitiesCameShort(),
      name: m.activitiesActual(),
      width: "5.5rem",
      align: "end",
      cell: (row) => (row.came === null ? "" : formatCount(row.came)),
    },
  ];

  function exportCalendar() {
    // The month that is shown, or everything that the filters leave.
    const month = view === "calendar" ? (search.month ?? monthOf(state.today)) : undefined;
    const span = month ? monthDays(`${month}-01`) : undefined;
    void file.save({
      title: m.calendarExport(),
      name: month ? m.calendarFileMonth({ month: String(month) }) : m.calendarFileName(),
      ending: "ics",
      write: (path, options) => call("calendar.export", { from: span?.first, to: span?.last, filter, path }, options),
      saved: (_, { entries }) => m.calendarExported({ count: entries, number: formatCount(entries) }),
    });
  }

  return (
    <ListScreen
      command="activity.list"
      list="activity"
      title={m.activitiesScreen()}
      address={search}
      onAddress={go}
      columns={columns}
      sort="start"
      views={[
        { id: "list", label: m.activitiesViewList() },
        { id: "calendar", label: m.activitiesViewCalendar() },
        { id: "dates", label: m.activitiesViewDates() },
      ]}
      filters={[
        { id: "kind", label: m.activitiesKind(), options: optionsOf(choices, "activity_kind") },
        { id: "when", label: m.activitiesWhen(), options: optionsOf(choices, "activity_when") },
        { id: "status", label: m.activitiesStatus(), options: optionsOf(choices, "activity_status") },
        {
          id: "year",
          label: m.moneyYear(),
          number: true,
          options: [years[0] ? years[0] + 1 : 0, ...years].map((year) => ({ id: `${year}`, label: `${year}` })),
        },
        { id: "country", label: m.projectsCountry(), options: countriesOf(choices) },
        {
          id: "project",
          label: m.projectsProject(),
          search: searchProjects,
          valueLabel: project.data?.code,
        },
        {
          id: "host",
          label: m.activitiesHost(),
          search: searchOrganisations,
          valueLabel: host.data && (host.data.short_name || host.data.name),
        },
        { id: "place", label: m.activitiesPlace(), search: searchPlaces },
      ]}
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      onOpen={(row) => void navigate({ to: "/activities/$id", params: { id: row.id } })}
      create={{ label: m.activitiesNewTitle(), onPress: () => setCreating(true) }}
      actions={
        <Button icon={CalendarArrowDown} onPress={exportCalendar}>
          {m.calendarExport()}
        </Button>
      }
      bulk={(selected) => (
        <BulkActions selected={selected} onCopied={(id) => void navigate({ to: "/activities/$id", params: { id } })} />
      )}
      totals={() =>
        sums.data && {
          label: m.activitiesCount({ count: sums.data.activities, number: formatCount(sums.data.activities) }),
          cells: { planned: formatCount(sums.data.planned), came: formatCount(sums.data.came) },
        }
      }
      empty={{ title: m.activitiesNone(), note: m.activitiesScreenNoneNote() }}
      notFound={{ title: m.activitiesNoneFound(), note: m.activitiesScreenNoneFoundNote() }}
      content={
        view === "calendar" ? (
          <CalendarView
            filter={filter}
            month={search.month as string | undefined}
            day={search.day as string | undefined}
            onGo={(to) => go(changed(search, to))}
          />
        ) : view === "dates" ? (
          <AgendaView
            filter={filter}
            onOpen={(address) => {
              window.location.hash = address;
            }}
          />
        ) : undefined
      }
      drawer={creating && <NewActivityDrawer project={filter.project ?? ""} onClose={() => setCreating(false)} />}
    >
      <MakingDialog title={m.calendarMaking()} progress={file.progress} onCancel={file.cancel} />
    </ListScreen>
  );
}

async function searchPlaces(text: string): Promise<Option[]> {
  const found = await read("activity.places", { text });
  return found.map((place) => ({ id: place, label: place }));
}
