import { CircleCheck, CircleDashed, Ellipsis, FilePlus2, Send, TriangleAlert, Undo2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { attempt } from "../../app/attempt";
import { labelOf, useChoices } from "../../app/choices";
import { SelectionBar } from "../../app/list/SelectionBar";
import { useProgramme } from "../../app/programme";
import { useSettled } from "../../app/useSettled";
import { call, sentenceOf } from "../../backend/call";
import { formatCount, formatDate } from "../../backend/format";
import type { KitMinistries, KitMinistry, KitState } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button, IconButton } from "../../components/Button";
import { type Column, DataTable } from "../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { SearchField } from "../../components/Field";
import { Menu } from "../../components/Menu";
import { Note, Pill, type StatusProps } from "../../components/Status";
import { everything, nothing, type Selection } from "../../components/selection";
import { fileName } from "../import/others";
import styles from "./Collect.module.css";
import { MakeKits } from "./MakeKits";
import type { Answer } from "./useAnswers";

/** Rows of one window. */
const size = 100;

const states: Record<KitState, Pick<StatusProps, "tone" | "icon">> = {
  made: { tone: "info", icon: Send },
  answered: { tone: "warn", icon: TriangleAlert },
  merged: { tone: "ok", icon: CircleCheck },
};

interface MinistriesProps {
  answers: readonly Answer[];
}

/** The ministries of the reporting year: who has a kit, who has answered, and what is still missing. */
export function Ministries({ answers }: MinistriesProps) {
  const { year } = useProgramme();
  const [typed, setTyped] = useState("");
  const [offset, setOffset] = useState(0);
  const [selection, setSelection] = useState<Selection>(nothing);
  const [making, setMaking] = useState<readonly string[] | null>(null);
  const search = useSettled(typed);
  const request = { year, search, page: { offset, limit: size } };
  const list = useRead("kit.ministries", request, { keepPrevious: true });
  if (list.error) return <ErrorSentence error={new Error(sentenceOf(list.error))} />;
  if (!list.data) return <Loading />;
  const { data } = list;
  const waiting = answers.filter(({ done }) => done === null);
  if (data.total === 0 && search === "" && waiting.length === 0) {
    return (
      <EmptyState title={m.collectingNone()} action={<a href="#/organisations">{m.collectingToOrganisations()}</a>}>
        {m.collectingNoneNote()}
      </EmptyState>
    );
  }
  return (
    <div className={styles.ministries}>
      <Counts data={data} />
      <section className={styles.list} aria-label={m.collectingMinistries()} aria-busy={list.isFetching}>
        {waiting.length > 0 && (
          <p className={styles.waiting}>
            {m.collectingWaiting()}
            {waiting.map(({ draft }) => (
              <a key={draft.path} href={`#/kits?answer=${encodeURIComponent(draft.path)}`} dir="auto">
                {fileName(draft.path)}
              </a>
            ))}
          </p>
        )}
        {data.made === 0 && <Note tone="info">{m.collectingHow({ year: String(year) })}</Note>}
        <div className={styles.filters}>
          <SearchField
            label={m.collectingFind()}
            shortcut="/"
            value={typed}
            onChange={(text) => {
              setTyped(text);
              setOffset(0);
              setSelection(nothing);
            }}
          />
        </div>
        <Table
          data={data}
          selection={selection}
          onSelect={setSelection}
          paging={{ offset, size, total: data.total, onOffset: setOffset }}
          onEverything={() => setTyped("")}
          bar={
            <SelectionBar
              selection={selection}
              total={data.total}
              shown={data.rows.length}
              onAll={() => setSelection(everything)}
              onClear={() => setSelection(nothing)}
            >
              {(count) => (
                <Button
                  variant="inverse"
                  size="small"
                  icon={FilePlus2}
                  onPress={() =>
                    void attempt(async () => setMaking(await chosen(selection, { year, search, total: data.total })))
                  }
                >
                  {m.collectingMake({ count, number: formatCount(count) })}
                </Button>
              )}
            </SelectionBar>
          }
        />
      </section>
      {making && (
        <MakeKits
          organisations={making}
          onClose={() => setMaking(null)}
          onDone={() => {
            setMaking(null);
            setSelection(nothing);
          }}
        />
      )}
    </div>
  );
}

interface Asked {
  year: number;
  search: string;
  total: number;
}

/** The keys of the ministries that are selected, also on pages that were never fetched. */
async function chosen({ all, keys }: Selection, { year, search, total }: Asked): Promise<string[]> {
  if (!all) return [...keys];
  const found: string[] = [];
  for (let offset = 0; offset < total; offset += 200) {
    const page = await call("kit.ministries", { year, search, page: { offset, limit: 200 } });
    found.push(...page.rows.map((row) => row.organisation_id));
  }
  return found.filter((id) => !keys.has(id));
}

/** How many ministries have a kit of the year, and how many of these have answered. */
function Counts({ data: { made, answered } }: { data: KitMinistries }) {
  const counts: [string, number][] = [
    [m.collectingKits(), made],
    [m.collectingAnswered(), answered],
    [m.collectingOutstanding(), made - answered],
  ];
  return (
    <dl className={styles.counts}>
      {counts.map(([label, count]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{formatCount(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

interface TableProps {
  data: KitMinistries;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  paging: { offset: number; size: number; total: number; onOffset: (offset: number) => void };
  onEverything: () => void;
  bar: ReactNode;
}

function Table({ data, selection, onSelect, paging, onEverything, bar }: TableProps) {
  const choices = useChoices();
  const { state } = useProgramme();
  const count = (id: "sent" | "reported" | "missing" | "refused", header: string, width: string) => ({
    id,
    header,
    width,
    align: "end" as const,
    cell: (row: KitMinistry) => (row.kit_id === null ? "" : formatCount(row[id])),
  });
  const late = (row: KitMinistry) => row.state === "made" && row.due !== null && row.due < state.today;
  const columns: Column<KitMinistry>[] = [
    {
      id: "name",
      header: m.collectingMinistry(),
      isRowHeader: true,
      cell: ({ name }) => (
        <span className="clip" title={name} dir="auto">
          {name}
        </span>
      ),
    },
    {
      id: "state",
      header: m.collectingState(),
      width: "11rem",
      cell: (row) =>
        row.state === null ? (
          <Pill icon={CircleDashed}>{m.collectingNoKit()}</Pill>
        ) : (
          <Pill {...states[row.state]}>{labelOf(choices, "kit_state", row.state)}</Pill>
        ),
    },
    {
      id: "made",
      header: m.collectingMade(),
      width: "7.75rem",
      cell: ({ made_on, made_by }) =>
        made_on !== null && (
          <span title={made_by === null || made_by === "" ? undefined : m.collectingMadeBy({ name: made_by })}>
            {formatDate(made_on)}
          </span>
        ),
    },
    {
      id: "due",
      header: m.collectingDue(),
      width: "7.75rem",
      cell: (row) =>
        row.due !== null && (
          <span className={late(row) ? styles.late : undefined} title={late(row) ? m.collectingLate() : undefined}>
            {formatDate(row.due)}
          </span>
        ),
    },
    count("sent", m.collectingSent(), "5rem"),
    count("reported", m.collectingReported(), "6rem"),
    count("missing", m.collectingMissing(), "5.5rem"),
    count("refused", m.collectingRefused(), "5.5rem"),
    {
      id: "lines",
      header: m.collectingLines(),
      width: "6rem",
      align: "end",
      cell: ({ lines }) => formatCount(lines),
    },
    {
      id: "actions",
      header: m.collectingMore(),
      width: "4.25rem",
      cell: (row) => <Actions row={row} />,
    },
  ];
  return (
    <DataTable
      label={m.collectingMinistries()}
      columns={columns}
      rows={data.rows}
      rowKey={(row) => row.organisation_id}
      rowName={(row) => row.name}
      selection={selection}
      onSelect={onSelect}
      paging={paging}
      bar={bar}
      empty={
        <EmptyState
          title={m.collectingNoneFound()}
          action={<Button onPress={onEverything}>{m.collectingShowAll()}</Button>}
        />
      }
    />
  );
}

/** A kit that nobody has answered can be taken back. */
function Actions({ row: { kit_id, name, answered_on } }: { row: KitMinistry }) {
  if (kit_id === null || answered_on !== null) return null;
  const label = m.collectingActions({ name });
  return (
    <Menu
      label={label}
      trigger={<IconButton icon={Ellipsis} label={label} />}
      entries={[
        {
          id: "withdraw",
          label: m.collectingWithdraw(),
          icon: Undo2,
          onAction: () => void attempt(() => call("kit.withdraw", { id: kit_id })),
        },
      ]}
    />
  );
}
