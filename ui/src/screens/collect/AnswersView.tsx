import { ChevronLeft, CircleAlert, CircleCheck, FlaskConical, Trash2, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { labelOf, useChoices } from "../../app/choices";
import { useSettled } from "../../app/useSettled";
import { call, sentenceOf } from "../../backend/call";
import { formatCount } from "../../backend/format";
import type { KitPreview, KitResult, KitSummary } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { MakingDialog } from "../../components/MakingDialog";
import { Segmented } from "../../components/Segmented";
import { SideGroup, SideLink, SideList } from "../../components/SideList";
import { Note, Status } from "../../components/Status";
import { Outcome } from "../import/Outcome";
import { fileName } from "../import/others";
import { useApply } from "../import/useApply";
import { AnswerRows } from "./AnswerRows";
import { requestOf, withAll } from "./answers";
import styles from "./Collect.module.css";
import type { Answer } from "./useAnswers";

/** Rows of one window. */
const size = 50;
const every = "every";

interface AnswersViewProps {
  answers: readonly Answer[];
  open: Answer;
  only: KitResult | null;
  onOnly: (only: KitResult | null) => void;
  onChange: (changed: Partial<Answer>) => void;
  onPutAside: () => void;
  onBack: () => void;
}

/** The workbooks that came back, and of one of them what it would do. */
export function AnswersView({ answers, open, ...rest }: AnswersViewProps) {
  return (
    <div className={styles.answers}>
      <SideList label={m.collectingAnswers()}>
        <SideGroup title={m.collectingAnswers()}>
          {answers.map((answer) => (
            <AnswerLink key={answer.draft.path} answer={answer} isCurrent={answer.draft.path === open.draft.path} />
          ))}
        </SideGroup>
      </SideList>
      <OpenAnswer key={open.draft.path} answer={open} {...rest} />
    </div>
  );
}

/** Which kit a workbook is. */
function AnswerLink({ answer: { draft, done }, isCurrent }: { answer: Answer; isCurrent: boolean }) {
  const request = { answer: requestOf(draft), page: { offset: 0, limit: 1 }, only: null };
  const found = useRead("kit.preview", request, { enabled: done === null, keepPrevious: true });
  const summary = done?.summary ?? found.data?.summary;
  const [tone, icon, word] =
    done !== null
      ? (["ok", CircleCheck, m.collectingTakenIn()] as const)
      : found.error
        ? (["danger", CircleAlert, m.collectingNotRecognised()] as const)
        : summary && summary.refused + summary.conflicts > 0
          ? (["warn", TriangleAlert, m.collectingToLookAt()] as const)
          : ([undefined, undefined, ""] as const);
  return (
    <SideLink
      href={`#/kits?answer=${encodeURIComponent(draft.path)}`}
      isCurrent={isCurrent}
      title={summary?.name ?? fileName(draft.path)}
      state={
        icon && (
          <Status tone={tone} icon={icon}>
            <span className="sr">{word}</span>
          </Status>
        )
      }
      note={summary ? fileName(draft.path) : word}
    />
  );
}

function OpenAnswer({
  answer: { draft, done },
  only,
  onOnly,
  onChange,
  onPutAside,
  onBack,
}: Omit<AnswersViewProps, "answers" | "open"> & { answer: Answer }) {
  const [offset, setOffset] = useState(0);
  const apply = useApply();
  const wanted = requestOf(draft);
  const request = useSettled(wanted);
  const preview = useRead(
    "kit.preview",
    { answer: request, only, page: { offset, limit: size } },
    { enabled: done === null, keepPrevious: true, stops: true },
  );
  if (done !== null) {
    return <Done done={done} path={draft.path} onAgain={onBack} onBack={() => onChange({ done: null })} />;
  }
  if (preview.error) {
    return (
      <ErrorSentence error={new Error(sentenceOf(preview.error))}>
        <p dir="auto">{fileName(draft.path)}</p>
        <Button onPress={onPutAside}>{m.importingForget()}</Button>
      </ErrorSentence>
    );
  }
  if (!preview.data) return <Loading />;
  const { data } = preview;
  const { summary } = data;
  const stale = preview.isFetching || JSON.stringify(request) !== JSON.stringify(wanted);
  const take = () =>
    void apply.run(
      (options) => call("kit.merge", wanted, options),
      (merged, step) => onChange({ done: { summary: merged, step } }),
    );
  return (
    <section className={styles.answer} aria-label={summary.name} aria-busy={stale}>
      <header className={styles.head}>
        <h2 dir="auto">{m.collectingOf({ ministry: summary.name, year: String(summary.year) })}</h2>
        <Button variant="quiet" icon={Trash2} onPress={onPutAside}>
          {m.importingForget()}
        </Button>
        <Remarks summary={summary} />
      </header>
      <Filters
        data={data}
        only={only}
        onOnly={(next) => {
          setOffset(0);
          onOnly(next);
        }}
        onAll={(theirs) => onChange({ draft: withAll(draft, theirs) })}
      />
      <AnswerRows
        draft={draft}
        data={data}
        only={only}
        paging={{ offset, size, total: data.total, onOffset: setOffset }}
        onChange={(changed) => onChange({ draft: changed })}
        onEverything={() => onOnly(null)}
      />
      <footer className={styles.foot}>
        <Button icon={ChevronLeft} onPress={onBack}>
          {m.collectingBack()}
        </Button>
        <Says summary={summary} theirs={draft.theirs} />
        <Button variant="primary" isDisabled={stale} onPress={take}>
          {m.collectingTake()}
        </Button>
      </footer>
      <MakingDialog title={m.collectingTaking()} progress={apply.progress} onCancel={apply.cancel} />
    </section>
  );
}

function Remarks({ summary: { notes, same_file } }: { summary: KitSummary }) {
  const said = [...(same_file ? [m.collectingSameFile()] : []), ...notes];
  if (said.length === 0) return null;
  return (
    <div className={styles.remarks}>
      <Note tone="warn" icon={TriangleAlert}>
        {said.join(" ")}
      </Note>
    </div>
  );
}

interface FiltersProps {
  data: KitPreview;
  only: KitResult | null;
  onOnly: (only: KitResult | null) => void;
  onAll: (theirs: boolean) => void;
}

function Filters({ data: { summary }, only, onOnly, onAll }: FiltersProps) {
  const choices = useChoices();
  const counts: [KitResult, number][] = [
    ["refused", summary.refused],
    ["conflict", summary.conflicts],
    ["create", summary.created],
    ["update", summary.updated],
    ["missing", summary.missing],
    ["unchanged", summary.unchanged],
    ["left_out", summary.left_out],
  ];
  return (
    <div className={styles.filters}>
      <Segmented
        label={m.importingShow()}
        parts={[
          { id: every, label: m.collectingWorthALook() },
          ...counts.map(([id, count]) => ({ id, label: labelOf(choices, "kit_result", id), count })),
        ]}
        value={only ?? every}
        onChange={(id) => onOnly(id === every ? null : (id as KitResult))}
      />
      {summary.conflicts > 0 && (
        <span className={styles.buttons}>
          <Button size="small" onPress={() => onAll(false)}>
            {m.collectingAllOurs()}
          </Button>
          <Button size="small" onPress={() => onAll(true)}>
            {m.collectingAllTheirs()}
          </Button>
        </span>
      )}
    </div>
  );
}

/** What taking the answer in does, in one line. */
function Says({ summary, theirs }: { summary: KitSummary; theirs: boolean }) {
  const { created, updated, unchanged, refused, conflicts } = summary;
  const parts = [
    m.collectingSaysNew({ number: formatCount(created) }),
    m.collectingSaysChanged({ number: formatCount(updated) }),
    m.collectingSaysConfirmed({ number: formatCount(unchanged) }),
    refused > 0 && m.collectingSaysRefused({ count: refused, number: formatCount(refused) }),
    conflicts > 0 && (theirs ? m.collectingSaysTheirs() : m.collectingSaysOurs()),
  ];
  return (
    <span className={styles.says}>
      <Note tone="info" icon={FlaskConical}>
        {parts.filter(Boolean).join(" · ")}. {m.collectingDryRun()}
      </Note>
    </span>
  );
}

interface DoneProps {
  done: NonNullable<Answer["done"]>;
  path: string;
  onAgain: () => void;
  onBack: () => void;
}

function Done({ done: { summary, step }, path, onAgain, onBack }: DoneProps) {
  return (
    <Outcome
      file={fileName(path)}
      lines={[
        [m.collectingDoneNew(), summary.created],
        [m.collectingDoneChanged(), summary.updated],
        [m.collectingDoneConfirmed(), summary.unchanged],
        [m.collectingDoneRefused(), summary.refused],
        [m.collectingDoneMissing(), summary.missing],
      ]}
      step={step}
      place={{ href: "#/projects", label: m.importingSeeProjects() }}
      back={m.collectingBackToAnswer()}
      again={m.collectingBack()}
      onAgain={onAgain}
      onBack={onBack}
    >
      {summary.refused > 0 && <Note tone="warn">{m.collectingRefusedOutside()}</Note>}
    </Outcome>
  );
}
