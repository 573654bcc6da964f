import { CircleAlert, FileArchive, FileImage, FileSpreadsheet, FileText, Info, Plus, X } from "lucide-react";
import { useState } from "react";
import { labelOf, optionsOf, useChoices } from "../../../app/choices";
import { Output } from "../../../app/list/Output";
import { useListKeys } from "../../../app/list/useListKeys";
import { call } from "../../../backend/call";
import { formatDate, formatDecimal } from "../../../backend/format";
import type { DocumentKind, DocumentRow, DocumentSort } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { Button, IconButton } from "../../../components/Button";
import { type Column, DataTable, type Sort } from "../../../components/DataTable";
import { DropHere } from "../../../components/DropHere";
import { EmptyState, ErrorSentence, Loading } from "../../../components/Feedback";
import { SearchField } from "../../../components/Field";
import { FilterChip } from "../../../components/FilterChip";
import { ListLayout } from "../../../components/ListLayout";
import { StatusLine } from "../../../components/Status";
import { DeleteDialog } from "../DeleteDialog";
import type { TabProps } from "../ProjectPage";
import { DocumentDrawer } from "./DocumentDrawer";
import styles from "./Documents.module.css";
import { useAdding } from "./useAdding";

const size = 90;

/** The papers of the project, kept inside the programme. */
export function DocumentsTab({ project, open, onOpen }: TabProps) {
  const choices = useChoices();
  const [search, setSearch] = useState("");
  const [kind, setKind] = useState<string | null>(null);
  const [sort, setSort] = useState<Sort>({ column: "name", descending: false });
  const [offset, setOffset] = useState(0);
  const [deleting, setDeleting] = useState<DocumentRow | null>(null);
  const adding = useAdding(project.id);
  const request = {
    project: project.id,
    search,
    kind: kind as DocumentKind | null,
    sort: sort.column as DocumentSort,
    descending: sort.descending,
  };
  const documents = useRead("document.list", { ...request, page: { offset, limit: size } }, { keepPrevious: true });
  const rows = documents.data?.rows ?? [];
  const filtered = search !== "" || kind !== null;
  const opened = rows.find((row) => row.id === open);
  const filter = (change: () => void) => {
    change();
    setOffset(0);
  };
  useListKeys({
    create: { label: m.documentsAdd(), onPress: () => void adding.choose() },
    remove: opened && (() => setDeleting(opened)),
  });

  const columns: Column<DocumentRow>[] = [
    {
      id: "name",
      header: m.documentsName(),
      isRowHeader: true,
      sortable: true,
      cell: (row) => <DocumentName row={row} />,
    },
    {
      id: "kind",
      header: m.documentsKind(),
      width: "10rem",
      sortable: true,
      cell: (row) => labelOf(choices, "document_kind", row.kind),
    },
    {
      id: "belongs",
      header: m.documentsBelongs(),
      width: "24%",
      cell: (row) => <span className="muted clip">{[row.activity, row.cost_line].filter(Boolean).join(", ")}</span>,
    },
    {
      id: "date",
      header: m.documentsDay(),
      width: "7rem",
      sortable: true,
      cell: (row) => (row.date ? formatDate(row.date) : ""),
    },
    {
      id: "size",
      header: m.documentsSize(),
      width: "6rem",
      align: "end",
      sortable: true,
      cell: (row) => formatSize(row.size),
    },
  ];

  return (
    <ListLayout
      filters={
        <>
          <SearchField label={m.documentsFilter()} value={search} onChange={(text) => filter(() => setSearch(text))} />
          <FilterChip
            label={m.documentsKind()}
            options={optionsOf(choices, "document_kind")}
            value={kind}
            onChange={(id) => filter(() => setKind(id))}
          />
        </>
      }
      end={
        <>
          {rows.length > 0 && (
            <Output list="document" title={`${project.code} ${m.documentsTab()}`} request={request} />
          )}
          <Button
            variant="primary"
            size="small"
            icon={Plus}
            shortcut="N"
            isDisabled={adding.running !== null}
            onPress={() => void adding.choose()}
          >
            {m.documentsAdd()}
          </Button>
        </>
      }
      drawer={
        open && (
          <DocumentDrawer
            key={open}
            id={open}
            project={project}
            onDelete={() => opened && setDeleting(opened)}
            onClose={() => onOpen(undefined)}
          />
        )
      }
    >
      <div className={styles.zone}>
        <DropHere onFiles={(paths) => void adding.add(paths)}>{m.documentsDrop()}</DropHere>
        {documents.error ? (
          <ErrorSentence error={documents.error} />
        ) : !documents.data ? (
          <Loading />
        ) : (
          <DataTable
            label={m.documentsTab()}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            rowName={(row) => row.name}
            sort={sort}
            onSort={(next) => filter(() => setSort(next))}
            onOpen={(row) => onOpen(row.id)}
            onDelete={setDeleting}
            openRow={open}
            paging={
              documents.data.total > size
                ? { offset, size, total: documents.data.total, onOffset: setOffset }
                : undefined
            }
            foot={
              adding.notes.length > 0 ? (
                <div className={styles.dismiss} role="status">
                  <ul>
                    {adding.notes.map((note) => (
                      <li key={`${note.tone} ${note.words}`}>
                        <StatusLine tone={note.tone} icon={note.tone === "danger" ? CircleAlert : Info}>
                          {note.words}
                        </StatusLine>
                      </li>
                    ))}
                  </ul>
                  <IconButton icon={X} label={m.toastDismiss()} onPress={adding.dismiss} />
                </div>
              ) : (
                <span role="status">
                  {adding.running
                    ? m.documentsAdding({
                        number: String(adding.running.number),
                        count: String(adding.running.count),
                      })
                    : m.documentsFoot()}
                </span>
              )
            }
            empty={
              <EmptyState
                title={filtered ? m.documentsNoneFound() : m.documentsNone()}
                action={
                  !filtered && (
                    <Button icon={Plus} onPress={() => void adding.choose()}>
                      {m.documentsAdd()}
                    </Button>
                  )
                }
              >
                {filtered ? m.documentsNoneFoundNote() : m.documentsNoneNote()}
              </EmptyState>
            }
          />
        )}
      </div>
      {deleting && (
        <DeleteDialog
          title={m.documentsDeleteAsk()}
          note={m.documentsDeleteNote({ what: deleting.name })}
          remove={() => call("document.delete", { id: deleting.id })}
          onDone={() => {
            setDeleting(null);
            if (open === deleting.id) onOpen(undefined);
          }}
          onClose={() => setDeleting(null)}
        />
      )}
    </ListLayout>
  );
}

function DocumentName({ row }: { row: DocumentRow }) {
  const { media_type: type } = row;
  const Icon = type.startsWith("image/")
    ? FileImage
    : type.includes("sheet") || type === "text/csv"
      ? FileSpreadsheet
      : type.includes("zip") || type.includes("compressed")
        ? FileArchive
        : FileText;
  return (
    <span className={styles.name}>
      <Icon aria-hidden className="i-s" />
      <span className="clip" title={row.name}>
        {row.name}
      </span>
    </span>
  );
}

/** A size as people say it. */
export function formatSize(bytes: number): string {
  const one = (value: number) => formatDecimal(value.toFixed(1), { digits: 1 });
  if (bytes < 1024) return m.documentsBytes({ size: String(bytes) });
  if (bytes < 1024 * 1024) return m.documentsKilobytes({ size: formatDecimal(String(Math.round(bytes / 1024))) });
  return m.documentsMegabytes({ size: one(bytes / (1024 * 1024)) });
}
