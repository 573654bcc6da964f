import { ArrowDownToLine, CircleAlert, FlaskConical, GitCompareArrows, House, type LucideIcon } from "lucide-react";
import { useState } from "react";
import { labelOf, useChoices } from "../../app/choices";
import { useSettled } from "../../app/useSettled";
import { CallError, sentenceOf } from "../../backend/call";
import { formatCount } from "../../backend/format";
import type { RegisterDifference, RegisterOutcome, RegisterState } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { type Column, DataTable } from "../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { Segmented } from "../../components/Segmented";
import { Note, Pill, type Tone } from "../../components/Status";
import styles from "./Import.module.css";
import own from "./Others.module.css";
import { type RegisterDraft, registerRequest, takesTheirs, withAll, withChoice } from "./others";
import { SubmissionFacts } from "./SubmissionFacts";

type Differing = Exclude<RegisterState, "created" | "same">;

const icons: Record<Differing, LucideIcon> = {
  conflicting: GitCompareArrows,
  newer_there: ArrowDownToLine,
  newer_here: House,
  refused: CircleAlert,
};
const tones: Record<Differing, Tone> = {
  conflicting: "warn",
  newer_there: "info",
  newer_here: "neutral",
  refused: "danger",
};
const every = "every";
/** Records of one window. */
const size = 50;

interface RegisterRecordsProps {
  draft: RegisterDraft;
  onChange: (draft: RegisterDraft) => void;
  onAnother: () => void;
  onApply: () => void;
}

/** How the records of another register, or of a submission, stand to those here, and whose version stands of what differs. */
export function RegisterRecords({ draft, onChange, onAnother, onApply }: RegisterRecordsProps) {
  const choices = useChoices();
  const [only, setOnly] = useState<string>(every);
  const [offset, setOffset] = useState(0);
  const wanted = registerRequest(draft);
  const request = useSettled(wanted);
  const sealed = draft.source === "submission";
  const register = useRead("import.register_preview", request, { keepPrevious: true, stops: true, enabled: !sealed });
  const submission = useRead("import.submission_preview", request, {
    keepPrevious: true,
    stops: true,
    enabled: sealed,
  });
  const preview = sealed ? submission : register;
  if (preview.error) return <Refusal error={preview.error} onAnother={onAnother} />;
  const data = sealed ? submission.data?.records : register.data;
  if (!data) return <Loading />;
  const stale = preview.isFetching || JSON.stringify(request) !== JSON.stringify(wanted);
  const takes = data.created + data.newer_there + data.chosen;
  const conflicts = data.differences.filter(({ state }) => state === "conflicting");
  const rows = data.differences.filter(({ state }) => only === every || state === only);
  return (
    <div className={own.records}>
      <div>
        {sealed && submission.data && <SubmissionFacts outcome={submission.data} />}
        <Counts data={data} />
      </div>
      <section className={styles.preview} aria-label={m.importingStepRecords()} aria-busy={stale}>
        {data.is_new ? (
          <EmptyState title={m.importingRegisterWhole()}>{m.importingRegisterWholeNote()}</EmptyState>
        ) : (
          <>
            <div className={styles.filters}>
              <Segmented
                label={m.importingShow()}
                parts={[
                  { id: every, label: m.importingRegisterDiffering() },
                  ...(Object.keys(icons) as Differing[]).map((state) => ({
                    id: state,
                    label: labelOf(choices, "register_state", state),
                    count: data[state],
                  })),
                ]}
                value={only}
                onChange={(id) => {
                  setOffset(0);
                  setOnly(id);
                }}
              />
              {data.conflicting > 0 && (
                <span className={own.choosing}>
                  <Button size="small" onPress={() => onChange(withAll(draft, false, conflicts))}>
                    {m.importingRegisterAllOurs()}
                  </Button>
                  <Button size="small" onPress={() => onChange(withAll(draft, true, conflicts))}>
                    {m.importingRegisterAllTheirs()}
                  </Button>
                </span>
              )}
            </div>
            <Records
              draft={draft}
              rows={rows.slice(offset, offset + size)}
              onChange={onChange}
              paging={{ offset, size, total: rows.length, onOffset: setOffset }}
              filtered={only !== every}
              onEverything={() => setOnly(every)}
            />
          </>
        )}
      </section>
      <footer className={styles.foot}>
        <span className={styles.says}>
          {data.differences.length < differing(data) && (
            <span className="muted">{m.importingRegisterFirst({ number: formatCount(data.differences.length) })}</span>
          )}
        </span>
        <Button variant="primary" isDisabled={takes === 0 || stale} onPress={onApply}>
          {m.importingRegisterTake({ count: takes, number: formatCount(takes) })}
        </Button>
      </footer>
    </div>
  );
}

/** Why the file cannot be taken: all that is wrong with a package that is not whole. */
function Refusal({ error, onAnother }: { error: unknown; onAnother: () => void }) {
  const reasons = error instanceof CallError ? error.fields.map((field) => field.message) : [];
  const said = reasons.length > 1 && error instanceof CallError ? error.message : sentenceOf(error);
  return (
    <ErrorSentence error={new Error(said)}>
      {reasons.length > 1 && (
        <ul className={own.refusals}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <Button onPress={onAnother}>{m.importingChooseAnother()}</Button>
    </ErrorSentence>
  );
}

function differing({ newer_here, newer_there, conflicting, refused }: RegisterOutcome): number {
  return newer_here + newer_there + conflicting + refused;
}

/** How many records stand how. */
function Counts({ data }: { data: RegisterOutcome }) {
  const choices = useChoices();
  const states = ["created", "newer_there", "conflicting", "newer_here", "same", "refused"] as const;
  return (
    <div className={styles.counts}>
      <dl>
        {states.map((state) => (
          <div key={state}>
            <dt>{labelOf(choices, "register_state", state)}</dt>
            <dd>{formatCount(data[state])}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.dry}>
        <Note tone="info" icon={FlaskConical}>
          {m.importingDryRun()}
        </Note>
      </div>
    </div>
  );
}

interface RecordsProps {
  draft: RegisterDraft;
  rows: readonly RegisterDifference[];
  onChange: (draft: RegisterDraft) => void;
  paging: { offset: number; size: number; total: number; onOffset: (offset: number) => void };
  filtered: boolean;
  onEverything: () => void;
}

function Records({ draft, rows, onChange, paging, filtered, onEverything }: RecordsProps) {
  const choices = useChoices();
  const columns: Column<RegisterDifference>[] = [
    {
      id: "record",
      header: m.importingRegisterRecord(),
      isRowHeader: true,
      cell: ({ label }) => (
        <span className="clip" title={label} dir="auto">
          {label}
        </span>
      ),
    },
    {
      id: "noun",
      header: m.importingRegisterKindOf(),
      width: "11rem",
      cell: ({ noun, table }) => (noun === null ? table : labelOf(choices, "noun", noun)),
    },
    {
      id: "state",
      header: m.importingResult(),
      width: "12.5rem",
      cell: ({ state }) => (
        <Pill tone={tones[state as Differing]} icon={icons[state as Differing]}>
          {labelOf(choices, "register_state", state)}
        </Pill>
      ),
    },
    {
      id: "choice",
      header: m.importingRegisterStands(),
      width: "14rem",
      cell: (row) =>
        row.state !== "refused" && (
          <Segmented
            label={m.importingRegisterStandsOf({ record: row.label })}
            parts={[
              { id: "ours", label: m.importingRegisterOurs() },
              { id: "theirs", label: m.importingRegisterTheirs() },
            ]}
            value={takesTheirs(draft, row) ? "theirs" : "ours"}
            onChange={(id) => onChange(withChoice(draft, row.id, id === "theirs"))}
          />
        ),
    },
  ];
  return (
    <DataTable
      label={m.importingStepRecords()}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.table} ${row.id}`}
      rowName={(row) => row.label}
      paging={paging}
      below={(row) => <Fields row={row} theirs={takesTheirs(draft, row)} />}
      empty={
        <EmptyState
          title={filtered ? m.importingRegisterNone() : m.importingRegisterAlike()}
          action={filtered && <Button onPress={onEverything}>{m.importingRegisterShowAll()}</Button>}
        >
          {!filtered && m.importingRegisterAlikeNote()}
        </EmptyState>
      }
    />
  );
}

/** Where two versions of a record differ, side by side; the one that stands is the stronger. */
function Fields({ row: { fields, reason, state }, theirs }: { row: RegisterDifference; theirs: boolean }) {
  return (
    <div className={own.versions} data-refused={state === "refused" || undefined}>
      {reason !== null && (
        <p className={own.reasons}>
          <CircleAlert aria-hidden className="i-s" />
          <span>{reason}</span>
        </p>
      )}
      {fields.length === 0 && state === "conflicting" && <p className="muted">{m.importingRegisterRemoved()}</p>}
      {fields.length > 0 && (
        <table data-theirs={theirs || undefined}>
          <thead>
            <tr>
              <th scope="col">{m.conflictField()}</th>
              <th scope="col">{m.importingRegisterHere()}</th>
              <th scope="col">{m.importingRegisterThere()}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ field, label, mine, theirs: other }) => (
              <tr key={field}>
                <th scope="row">{label}</th>
                <td dir="auto">{mine || m.importingRegisterBlank()}</td>
                <td dir="auto">{other || m.importingRegisterBlank()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
