import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { countryNames, labelOf, useChoices } from "../../app/choices";
import { useProgramme } from "../../app/programme";
import { formatCount, formatDate } from "../../backend/format";
import type { ActivityListRequest, CalendarEntry } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { type Column, DataTable, type RowGroup } from "../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { Segmented } from "../../components/Segmented";
import styles from "./Calendar.module.css";
import { addressOf, daysOf, iconOf, wordsOf } from "./entries";

/** With the heads of the days the table stays near a hundred rows. */
const size = 60;

interface AgendaViewProps {
  filter: Partial<ActivityListRequest>;
  onOpen: (address: string) => void;
}

/** What is done and due, day after day. */
export function AgendaView({ filter, onOpen }: AgendaViewProps) {
  const { state } = useProgramme();
  const choices = useChoices();
  const country = countryNames(choices);
  const [all, setAll] = useState(false);
  const [offset, setOffset] = useState(0);
  const list = useRead(
    "calendar.list",
    { from: all ? null : state.today, filter, page: { offset, limit: size } },
    { keepPrevious: true },
  );

  const columns: Column<CalendarEntry>[] = [
    {
      id: "what",
      header: m.calendarWhat(),
      isRowHeader: true,
      cell: (row) => {
        const Icon = iconOf(row);
        return (
          <span className={styles.what} title={wordsOf(row)}>
            <Icon aria-hidden className="i-s faint" />
            <span className={row.status === "cancelled" ? styles.cancelled : "clip"}>{wordsOf(row)}</span>
            {row.conflicts > 0 && (
              <TriangleAlert aria-label={m.calendarConflicts({ count: row.conflicts })} className={styles.clash} />
            )}
          </span>
        );
      },
    },
    {
      id: "kind",
      header: m.activitiesKind(),
      width: "11rem",
      cell: (row) => (
        <span className="muted">
          {row.activity_kind
            ? labelOf(choices, "activity_kind", row.activity_kind)
            : labelOf(choices, "calendar_kind", row.kind)}
        </span>
      ),
    },
    { id: "days", header: m.activitiesWhen(), width: "13.5rem", cell: daysOf },
    {
      id: "place",
      header: m.activitiesPlace(),
      width: "12rem",
      cell: (row) => [row.place, row.host_country && country(row.host_country)].filter(Boolean).join(", "),
    },
    {
      id: "project",
      header: m.projectsProject(),
      width: "8.5rem",
      cell: (row) => <span className="muted">{row.project_code}</span>,
    },
  ];

  if (list.error) return <ErrorSentence error={list.error} />;
  if (!list.data) return <Loading />;
  return (
    <DataTable
      label={m.activitiesViewDates()}
      columns={columns}
      groups={byDay(list.data.rows)}
      rowKey={(row) => `${row.kind} ${row.id}`}
      rowName={wordsOf}
      onOpen={(row) => {
        const address = addressOf(row);
        if (address) onOpen(address);
      }}
      paging={{ offset, size, total: list.data.total, onOffset: setOffset }}
      foot={
        <Segmented
          label={m.calendarSpan()}
          parts={[
            { id: "today", label: m.calendarFromToday() },
            { id: "all", label: m.calendarAll() },
          ]}
          value={all ? "all" : "today"}
          onChange={(id) => {
            setAll(id === "all");
            setOffset(0);
          }}
        />
      }
      empty={<EmptyState title={m.calendarAgendaNone()}>{m.calendarAgendaNoneNote()}</EmptyState>}
    />
  );
}

function byDay(rows: readonly CalendarEntry[]): RowGroup<CalendarEntry>[] {
  const days = new Map<string, CalendarEntry[]>();
  for (const row of rows) days.set(row.start_date, [...(days.get(row.start_date) ?? []), row]);
  return [...days].map(([day, held]) => ({
    id: day,
    title: (
      <>
        {formatDate(day, "full")} <span className="unit">{formatCount(held.length)}</span>
      </>
    ),
    rows: held,
  }));
}
