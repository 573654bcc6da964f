import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { countryNames, labelOf, useChoices } from "../../app/choices";
import { useProgramme } from "../../app/programme";
import { formatMonth } from "../../backend/format";
import type { ActivityListRequest, CalendarEntry } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { type Column, DataTable, type RowGroup } from "../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { Segmented } from "../../components/Segmented";
import styles from "./Calendar.module.css";
import { addressOf, daysOf, iconOf, wordsOf } from "./entries";
import { monthOf } from "./month";

/** With the heads of the months the table stays near a hundred rows. */
const size = 80;

interface AgendaViewProps {
  filter: Partial<ActivityListRequest>;
  onOpen: (address: string) => void;
}

/** What is done and due, month after month. */
export function AgendaView({ filter, onOpen }: AgendaViewProps) {
  const { state } = useProgramme();
  const choices = useChoices();
  const country = countryNames(choices);
  const [all, setAll] = useState(false);
  const [offset, setOffset] = useState(0);
  const from = all ? null : state.today;
  const list = useRead("calendar.list", { from, filter, page: { offset, limit: size } }, { keepPrevious: true });

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
              <TriangleAlert
                aria-label={m.calendarConflicts({ count: row.conflicts })}
                className={`i-s ${styles.clash}`}
              />
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
      groups={byMonth(list.data.rows, from)}
      rowKey={(row) => `${row.kind} ${row.id}`}
      rowName={wordsOf}
      onOpen={(row) => onOpen(addressOf(row))}
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

/** Under the heads of their months; what began before the list stands apart. */
function byMonth(rows: readonly CalendarEntry[], from: string | null): RowGroup<CalendarEntry>[] {
  const months = new Map<string, CalendarEntry[]>();
  for (const row of rows) {
    const month = from !== null && row.start_date < from ? underWay : monthOf(row.start_date);
    months.set(month, [...(months.get(month) ?? []), row]);
  }
  return [...months].map(([month, held]) => ({
    id: month,
    title: month === underWay ? m.calendarUnderWay() : formatMonth(`${month}-01`),
    rows: held,
  }));
}

const underWay = "under way";
