import { useState } from "react";
import { Output } from "../../../app/list/Output";
import { formatMoment } from "../../../backend/format";
import type { Entry } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { type Column, DataTable } from "../../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../../components/Feedback";
import { ListLayout } from "../../../components/ListLayout";
import { Pill } from "../../../components/Status";
import { EntryDrawer } from "./EntryDrawer";

const size = 90;

interface HistoryTabProps {
  /** Key of the record whose history is shown. */
  record: string;
  /** What belongs to the record. */
  note: string;
  open: string | undefined;
  onOpen: (id: string | undefined) => void;
}

/** What was done to a record and what belongs to it, the newest first. */
export function HistoryTab({ record, note, open, onOpen }: HistoryTabProps) {
  const [offset, setOffset] = useState(0);
  const history = useRead("history.list", { record, page: { offset, limit: size } }, { keepPrevious: true });
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
  const rows = history.data?.rows ?? [];
  const opened = rows.find((row) => String(row.sequence) === open);
  if (history.error) return <ErrorSentence error={history.error} />;
  if (!history.data) return <Loading />;
  return (
    <ListLayout
      filters={null}
      end={<Output list="history" title={m.projectHistory()} request={{ record }} />}
      drawer={
        opened && <EntryDrawer key={opened.sequence} entry={opened} record={record} onClose={() => onOpen(undefined)} />
      }
    >
      <DataTable
        label={m.projectHistory()}
        columns={columns}
        rows={rows}
        rowKey={(row) => String(row.sequence)}
        rowName={(row) => row.description}
        onOpen={(row) => onOpen(String(row.sequence))}
        openRow={open}
        paging={
          history.data.total > size ? { offset, size, total: history.data.total, onOffset: setOffset } : undefined
        }
        foot={note}
        empty={<EmptyState title={m.historyNone()}>{m.historyNoneNote()}</EmptyState>}
      />
    </ListLayout>
  );
}
