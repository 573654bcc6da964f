import { CircleAlert, FlaskConical, type LucideIcon, Minus, Pencil, Plus } from "lucide-react";
import { useState } from "react";
import { countryNames, labelOf, useChoices } from "../../app/choices";
import { useSettled } from "../../app/useSettled";
import { sentenceOf } from "../../backend/call";
import { formatCount, formatDate } from "../../backend/format";
import type {
  IatiAction,
  IatiActivityRow,
  IatiFile,
  IatiOutcome,
  IatiTakenRow,
  Progress,
} from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { type Column, DataTable } from "../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { SearchField } from "../../components/Field";
import { Note, Pill, type Tone } from "../../components/Status";
import { countOf, everything, isSelected, nothing } from "../../components/selection";
import { IatiSides } from "./IatiSides";
import styles from "./Import.module.css";
import own from "./Others.module.css";
import { type IatiDraft, iatiRequest, keyOf } from "./others";
import { pageSize } from "./usePreview";

const icons: Record<IatiAction, LucideIcon> = { created: Plus, updated: Pencil, refused: CircleAlert };
const tones: Record<IatiAction, Tone> = { created: "ok", updated: "info", refused: "danger" };

interface IatiActivitiesProps {
  draft: IatiDraft;
  onChange: (draft: IatiDraft) => void;
  onAnother: () => void;
  onApply: () => void;
}

/** The activities of a file, whose figures stand, and what taking them over would do. */
export function IatiActivities({ draft, onChange, onAnother, onApply }: IatiActivitiesProps) {
  const [typed, setTyped] = useState("");
  const [offset, setOffset] = useState(0);
  const [progress, setProgress] = useState<Progress | null>(null);
  const search = useSettled(typed);
  const file = useRead(
    "import.iati_inspect",
    { path: draft.path, search, page: { offset, limit: pageSize } },
    { keepPrevious: true, stops: true, onProgress: setProgress },
  );
  const wanted = iatiRequest(draft);
  const request = useSettled(wanted);
  // Never asked when nothing is chosen.
  const preview = useRead("import.iati_preview", request as never, {
    enabled: request !== null && file.data !== undefined && file.data.total > 0,
    keepPrevious: true,
    stops: true,
  });
  if (file.error && !file.data) {
    return (
      <ErrorSentence error={new Error(sentenceOf(file.error))}>
        <Button onPress={onAnother}>{m.importingChooseAnother()}</Button>
      </ErrorSentence>
    );
  }
  if (!file.data) {
    return (
      <div>
        <Loading />
        {progress && progress.total > 0 && (
          <p className={own.progress} role="status">
            {m.importingProgressKb({ done: formatCount(progress.done), total: formatCount(progress.total) })}
          </p>
        )}
      </div>
    );
  }
  const outcome = wanted === null || preview.error ? undefined : preview.data;
  const stale = preview.isFetching || JSON.stringify(request) !== JSON.stringify(wanted);
  const takes = (outcome?.created ?? 0) + (outcome?.updated ?? 0);
  return (
    <div className={own.activities}>
      <section className={styles.preview} aria-label={m.importingStepActivities()} aria-busy={file.isFetching}>
        <div className={styles.filters}>
          <SearchField
            label={m.importingIatiSearch()}
            value={typed}
            onChange={(text) => {
              setTyped(text);
              setOffset(0);
            }}
          />
          <span className={own.choosing}>
            <span className="muted" role="status">
              {m.importingIatiChosen({
                number: formatCount(countOf(draft.chosen, file.data.total)),
                total: formatCount(file.data.total),
              })}
            </span>
            <Button size="small" onPress={() => onChange({ ...draft, chosen: everything })}>
              {m.importingIatiAll()}
            </Button>
            <Button size="small" onPress={() => onChange({ ...draft, chosen: nothing })}>
              {m.importingIatiNone()}
            </Button>
          </span>
        </div>
        <Activities
          draft={draft}
          file={file.data}
          outcome={outcome}
          onChange={onChange}
          paging={{ offset, size: pageSize, total: file.data.found, onOffset: setOffset }}
          onEverything={() => setTyped("")}
        />
      </section>
      <IatiSides draft={draft} file={file.data} onChange={onChange} />
      <footer className={styles.foot}>
        <span className={styles.says} aria-busy={stale}>
          {preview.error && wanted !== null ? (
            <ErrorSentence error={new Error(sentenceOf(preview.error))} />
          ) : wanted === null ? (
            <span className="muted">{m.importingIatiNothing()}</span>
          ) : outcome ? (
            <Summary outcome={outcome} />
          ) : (
            <span className="muted">{m.importingReading()}</span>
          )}
        </span>
        <Button variant="primary" isDisabled={takes === 0 || stale} onPress={onApply}>
          {m.importingIatiTake({ count: takes, number: formatCount(takes) })}
        </Button>
      </footer>
    </div>
  );
}

/** What would be new, changed and refused, and how much money comes and goes. */
function Summary({ outcome }: { outcome: IatiOutcome }) {
  const { created, updated, refused, lines, replaced, organisations } = outcome;
  const parts = [
    m.importingIatiNew({ count: created, number: formatCount(created) }),
    updated > 0 && m.importingIatiChanged({ number: formatCount(updated) }),
    refused > 0 && m.importingIatiRefused({ number: formatCount(refused) }),
    m.importingIatiLines({ count: lines, number: formatCount(lines) }),
    replaced > 0 && m.importingIatiReplaced({ count: replaced, number: formatCount(replaced) }),
    organisations > 0 && m.importingIatiOrganisations({ count: organisations, number: formatCount(organisations) }),
  ];
  return (
    <Note tone="info" icon={FlaskConical}>
      {parts.filter(Boolean).join(" · ")}. {m.importingDryRun()}
    </Note>
  );
}

interface ActivitiesProps {
  draft: IatiDraft;
  file: IatiFile;
  outcome: IatiOutcome | undefined;
  onChange: (draft: IatiDraft) => void;
  paging: { offset: number; size: number; total: number; onOffset: (offset: number) => void };
  onEverything: () => void;
}

function Activities({ draft, file, outcome, onChange, paging, onEverything }: ActivitiesProps) {
  const choices = useChoices();
  const country = countryNames(choices);
  const taken = new Map(outcome?.rows.map((row) => [row.identifier, row]));
  /** As the preview has it; beyond what it tells one by one, as the file and the register say. */
  const actionOf = (row: IatiActivityRow): IatiAction =>
    taken.get(row.identifier)?.action ??
    (row.reasons.length > 0 ? "refused" : row.project_id !== null ? "updated" : "created");
  const isChosen = (row: IatiActivityRow) => isSelected(draft.chosen, keyOf(row));
  const columns: Column<IatiActivityRow>[] = [
    {
      id: "title",
      header: m.importingIatiActivity(),
      isRowHeader: true,
      cell: (row) => (
        <span className={own.activity}>
          <span className="clip" title={row.title} dir="auto">
            {row.title || m.importingIatiUntitled()}
          </span>
          <small className="clip" title={row.identifier} dir="auto">
            {row.code || row.identifier || "–"}
          </small>
        </span>
      ),
    },
    {
      id: "countries",
      header: m.countriesTitle(),
      width: "9.5rem",
      cell: ({ countries }) => {
        const names = countries.map(country).join(", ");
        return (
          <span className="clip" title={names}>
            {names}
          </span>
        );
      },
    },
    {
      id: "days",
      header: m.importingIatiDays(),
      width: "8.5rem",
      cell: ({ start, end }) => (
        <span className="small muted">
          {start ? formatDate(start) : "…"} –<br />
          {end ? formatDate(end) : "…"}
        </span>
      ),
    },
    {
      id: "money",
      header: m.importingIatiAmounts(),
      width: "5.5rem",
      align: "end",
      cell: ({ money }) => formatCount(money),
    },
    {
      id: "result",
      header: m.importingResult(),
      width: "9.5rem",
      cell: (row) =>
        isChosen(row) ? (
          <Result action={actionOf(row)} taken={taken.get(row.identifier)} />
        ) : (
          <Pill icon={Minus}>{m.importingIatiOutside()}</Pill>
        ),
    },
  ];
  return (
    <DataTable
      label={m.importingStepActivities()}
      columns={columns}
      rows={file.rows}
      rowKey={keyOf}
      rowName={(row) => row.title || row.identifier}
      selection={draft.chosen}
      onSelect={(chosen) => onChange({ ...draft, chosen })}
      paging={paging}
      below={(row) => {
        const reasons = taken.get(row.identifier)?.reasons ?? row.reasons;
        return (
          isChosen(row) &&
          reasons.length > 0 && (
            <p className={own.reasons}>
              <CircleAlert aria-hidden className="i-s" />
              <span>{reasons.join(" ")}</span>
            </p>
          )
        );
      }}
      empty={
        file.total === 0 ? (
          <EmptyState title={m.importingIatiEmpty()}>{m.importingIatiEmptyNote()}</EmptyState>
        ) : (
          <EmptyState
            title={m.importingIatiNoneFound()}
            action={<Button onPress={onEverything}>{m.importingIatiShowAll()}</Button>}
          />
        )
      }
    />
  );
}

function Result({ action, taken }: { action: IatiAction; taken: IatiTakenRow | undefined }) {
  const choices = useChoices();
  return (
    <span className={own.activity}>
      <span>
        <Pill tone={tones[action]} icon={icons[action]}>
          {labelOf(choices, "iati_action", action)}
        </Pill>
      </span>
      {taken && taken.lines + taken.replaced > 0 && (
        <small>
          {m.importingIatiInOut({
            count: taken.replaced,
            lines: formatCount(taken.lines),
            replaced: formatCount(taken.replaced),
          })}
        </small>
      )}
    </span>
  );
}
