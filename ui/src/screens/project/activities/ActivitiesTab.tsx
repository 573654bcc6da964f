import { Plus } from "lucide-react";
import { useState } from "react";
import { countryNames, labelOf, optionsOf, useChoices } from "../../../app/choices";
import { Output } from "../../../app/list/Output";
import { useListKeys } from "../../../app/list/useListKeys";
import { useProgramme } from "../../../app/programme";
import { call } from "../../../backend/call";
import { formatCount } from "../../../backend/format";
import type { ActivityListRequest, ActivityRow } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { Button } from "../../../components/Button";
import { type Column, DataTable, type Sort } from "../../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../../components/Feedback";
import { SearchField } from "../../../components/Field";
import { FilterChip } from "../../../components/FilterChip";
import { ListLayout } from "../../../components/ListLayout";
import { daysOf } from "../../activities/entries";
import { DeleteDialog } from "../DeleteDialog";
import type { TabProps } from "../ProjectPage";
import { ActivityDrawer, NewActivityDrawer } from "./ActivityDrawer";
import { spanOf, TimelineKey, Track } from "./Timeline";

const size = 90;

/** What the project does, when and where, on a time line. */
export function ActivitiesTab({ project, open, onOpen }: TabProps) {
  const choices = useChoices();
  const { state } = useProgramme();
  const [search, setSearch] = useState("");
  const [kind, setKind] = useState<string | null>(null);
  const [sort, setSort] = useState<Sort>({ column: "start", descending: false });
  const [offset, setOffset] = useState(0);
  const [deleting, setDeleting] = useState<{ id: string; title: string } | null>(null);
  const request = {
    project: project.id,
    search,
    kind: kind as ActivityListRequest["kind"],
    sort: sort.column as ActivityListRequest["sort"],
    descending: sort.descending,
  };
  const activities = useRead("activity.list", { ...request, page: { offset, limit: size } }, { keepPrevious: true });
  const rows = activities.data?.rows ?? [];
  const openRow = rows.find((row) => row.id === open);
  const filtered = search !== "" || kind !== null;
  const span = spanOf([project.start_date, project.end_date, ...rows.flatMap((row) => [row.start_date, row.end_date])]);
  const filter = (change: () => void) => {
    change();
    setOffset(0);
  };

  useListKeys({
    create: { label: m.activitiesNew(), onPress: () => onOpen("new") },
    remove: openRow && (() => setDeleting(openRow)),
  });

  const columns: Column<ActivityRow>[] = [
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
      width: "9.5rem",
      sortable: true,
      cell: (row) => <span className="muted">{labelOf(choices, "activity_kind", row.kind)}</span>,
    },
    { id: "start", header: m.activitiesWhen(), width: "13rem", sortable: true, cell: daysOf },
    {
      id: "host",
      header: m.activitiesHost(),
      width: "10rem",
      cell: (row) => {
        const country = row.host_country === null ? null : countryNames(choices)(row.host_country);
        const words = [row.place, country, row.host].filter(Boolean).join(", ");
        return <span title={words}>{words}</span>;
      },
    },
    {
      id: "people",
      header: m.activitiesPeople(),
      width: "6.5rem",
      align: "end",
      cell: (row) => {
        const recorded = row.participations + row.assignments;
        const came = recorded > 0 ? recorded : row.actual_participants;
        const planned = row.planned_participants;
        if (came === null) {
          return (
            planned !== null && <span className="unit">{m.activitiesPeopleOnly({ number: formatCount(planned) })}</span>
          );
        }
        return (
          <>
            {formatCount(came)}
            {planned !== null && (
              <span className="unit"> {m.activitiesPeoplePlanned({ number: formatCount(planned) })}</span>
            )}
          </>
        );
      },
    },
  ];
  // Beside an open drawer the days in words are enough.
  if (span && !open) {
    columns.splice(2, 0, {
      id: "timeline",
      header: m.activitiesTimeline({ from: String(span.years[0]), to: String(span.years.at(-1)) }),
      width: "21rem",
      cell: (row) => <Track row={row} span={span} end={project.end_date} today={state.today} />,
    });
  }

  return (
    <>
      <ListLayout
        filters={
          <>
            <SearchField
              label={m.activitiesFilter()}
              value={search}
              onChange={(text) => filter(() => setSearch(text))}
            />
            <FilterChip
              label={m.activitiesKind()}
              options={optionsOf(choices, "activity_kind")}
              value={kind}
              onChange={(id) => filter(() => setKind(id))}
            />
          </>
        }
        end={
          <>
            {rows.length > 0 && (
              <Output list="activity" title={`${project.code} ${m.activitiesScreen()}`} request={request} />
            )}
            <Button variant="primary" size="small" icon={Plus} shortcut="N" onPress={() => onOpen("new")}>
              {m.activitiesNew()}
            </Button>
          </>
        }
        drawer={
          open === "new" ? (
            <NewActivityDrawer project={project.id} onClose={() => onOpen(undefined)} />
          ) : (
            open && (
              <ActivityDrawer
                id={open}
                onDelete={() => openRow && setDeleting(openRow)}
                onClose={() => onOpen(undefined)}
              />
            )
          )
        }
      >
        {activities.error ? (
          <ErrorSentence error={activities.error} />
        ) : activities.data ? (
          <DataTable
            label={m.projectActivities()}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            rowName={(row) => row.title}
            sort={sort}
            onSort={setSort}
            onOpen={(row) => onOpen(row.id)}
            onDelete={setDeleting}
            openRow={open}
            paging={
              activities.data.total > size
                ? { offset, size, total: activities.data.total, onOffset: setOffset }
                : undefined
            }
            foot={rows.length > 0 && span && !open && <TimelineKey />}
            empty={
              <EmptyState
                title={filtered ? m.activitiesNoneFound() : m.activitiesNone()}
                action={
                  !filtered && (
                    <Button icon={Plus} onPress={() => onOpen("new")}>
                      {m.activitiesAdd()}
                    </Button>
                  )
                }
              >
                {filtered ? m.activitiesNoneFoundNote() : m.activitiesNoneNote()}
              </EmptyState>
            }
          />
        ) : (
          <Loading />
        )}
      </ListLayout>
      {deleting && (
        <DeleteDialog
          title={m.activitiesDeleteAsk()}
          note={m.activitiesDeleteNote({ title: deleting.title })}
          remove={() => call("activity.delete", { id: deleting.id })}
          onDone={() => {
            setDeleting(null);
            if (open === deleting.id) onOpen(undefined);
          }}
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  );
}
