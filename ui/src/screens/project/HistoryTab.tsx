import { useState } from "react";
import { formatMoment } from "../../backend/format";
import type { Entry, Project } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { type Column, DataTable } from "../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { Pill } from "../../components/Status";

const size = 90;

/** What was done to the project, the newest first. */
export function HistoryTab({ project }: { project: Project }) {
  const [offset, setOffset] = useState(0);
  const history = useRead(
    "history.list",
    { record: project.id, page: { offset, limit: size } },
    { keepPrevious: true },
  );
  const columns: Column<Entry>[] = [
    {
      id: "when",
      header: m.historyWhen(),
      width: "11rem",
      cell: (row) => <span className="muted">{formatMoment(row.at)}</span>,
    },
    {
      id: "what",
      header: m.historyWhat(),
      isRowHeader: true,
      cell: (row) => (
        <>
          {row.description} {row.undone && <Pill>{m.historyUndone()}</Pill>}
        </>
      ),
    },
    { id: "who", header: m.historyWho(), width: "14rem", cell: (row) => row.actor },
  ];
  if (history.error) return <ErrorSentence error={history.error} />;
  if (!history.data) return <Loading />;
  return (
    <DataTable
      label={m.projectHistory()}
      columns={columns}
      rows={history.data.rows}
      rowKey={(row) => String(row.sequence)}
      rowName={(row) => row.description}
      paging={history.data.total > size ? { offset, size, total: history.data.total, onOffset: setOffset } : undefined}
      foot={m.historyNote()}
      empty={<EmptyState title={m.historyNone()}>{m.historyNoneNote()}</EmptyState>}
    />
  );
}
