import { ChevronLeft, Download, FlaskConical, Globe, MessageCircleQuestion } from "lucide-react";
import { useState } from "react";
import { labelOf, useChoices } from "../../app/choices";
import { useFile } from "../../app/useFile";
import { call, sentenceOf } from "../../backend/call";
import { formatAmount, formatCount } from "../../backend/format";
import type { ImportPreview, ImportResult } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { MakingDialog } from "../../components/MakingDialog";
import { Segmented } from "../../components/Segmented";
import { Note } from "../../components/Status";
import { ColumnList } from "./ColumnList";
import styles from "./Import.module.css";
import { columnErrors } from "./MatchColumns";
import { RowsTable } from "./RowsTable";
import { type Draft, requestOf, withCorrection } from "./state";
import type { Drafting } from "./useDraft";
import type { Preview } from "./usePreview";
import { WordsDialog } from "./WordsDialog";

const every = "every";

interface CheckRowsProps {
  drafting: Drafting;
  draft: Draft;
  preview: Preview;
  only: ImportResult | null;
  onOnly: (only: ImportResult | null) => void;
  paging: { offset: number; size: number; onOffset: (offset: number) => void };
  onBack: () => void;
  onApply: () => void;
}

/** Step 3: what becomes of each row, and what can be done about those that cannot be taken. */
export function CheckRows(props: CheckRowsProps) {
  const { drafting, draft, preview, only, onOnly, paging, onBack, onApply } = props;
  const { data, error, stale, progress } = preview;
  const choices = useChoices();
  const word = (result: ImportResult) => labelOf(choices, "import_result", result);
  const errorAt = columnErrors(error);
  const takes = data ? data.create + data.update : 0;
  return (
    <div className={styles.rows}>
      <Counts data={data} />
      <ColumnList drafting={drafting} draft={draft} errorAt={errorAt} compact />
      <section className={styles.preview} aria-label={m.importingStepRows()} aria-busy={stale}>
        {error ? (
          <ErrorSentence error={new Error(sentenceOf(error))}>
            <Button onPress={onBack}>{m.importingBackToColumns()}</Button>
          </ErrorSentence>
        ) : !data ? (
          <Loading />
        ) : (
          <>
            <div className={styles.filters}>
              <Segmented
                label={m.importingShow()}
                parts={[
                  { id: every, label: m.importingAll(), count: data.rows_in_sheet - data.left_out },
                  { id: "create", label: word("create"), count: data.create },
                  { id: "update", label: word("update"), count: data.update },
                  { id: "unchanged", label: word("unchanged"), count: data.unchanged },
                  { id: "refused", label: word("refused"), count: data.refused },
                  { id: "left_out", label: word("left_out"), count: data.left_out },
                ]}
                value={only ?? every}
                onChange={(id) => onOnly(id === every ? null : (id as ImportResult))}
              />
              <span className="small faint">
                {progress && progress.total > 0
                  ? m.importingProgress({ done: formatCount(progress.done), total: formatCount(progress.total) })
                  : m.importingStruck()}
              </span>
            </div>
            <Questions drafting={drafting} draft={draft} data={data} />
            <RowsTable
              drafting={drafting}
              draft={draft}
              data={data}
              only={only}
              paging={{ ...paging, total: data.total }}
              onAll={() => onOnly(null)}
            />
          </>
        )}
      </section>
      <footer className={styles.foot}>
        <Button icon={ChevronLeft} onPress={onBack}>
          {m.importingBackToColumns()}
        </Button>
        <span className={styles.says}>
          {data && data.missing.length > 0 ? (
            <Note tone="warn">{m.importingMissing({ fields: data.missing.join(", ") })}</Note>
          ) : (
            data &&
            data.refused > 0 && (
              <span className="muted">
                {m.importingLeft({ count: data.refused, number: formatCount(data.refused) })}
              </span>
            )
          )}
        </span>
        {data && data.refused > 0 && <SaveRefused draft={draft} count={data.refused} />}
        <Button variant="primary" isDisabled={takes === 0 || stale} onPress={onApply}>
          {m.importingTake({ count: takes, number: formatCount(takes) })}
        </Button>
      </footer>
    </div>
  );
}

/** How many rows become what, and the money of the sheet once counted. */
function Counts({ data }: { data: ImportPreview | undefined }) {
  const choices = useChoices();
  return (
    <div className={styles.counts}>
      <dl>
        <div>
          <dt>{m.importingRowsInSheet()}</dt>
          <dd>{data ? formatCount(data.rows_in_sheet) : "–"}</dd>
        </div>
        {data?.sums.map((sum) => (
          <div key={`${sum.flow} ${sum.amount.currency}`}>
            <dt>
              {m.importingSum({
                count: sum.lines,
                flow: labelOf(choices, "flow", sum.flow),
                number: formatCount(sum.lines),
              })}
            </dt>
            <dd>
              <span className="unit">{sum.amount.currency}</span> {formatAmount(sum.amount)}
            </dd>
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

/** What concerns the whole sheet: words that no list knows, projects that stand under several countries. */
function Questions({ drafting, draft, data }: { drafting: Drafting; draft: Draft; data: ImportPreview }) {
  const [words, setWords] = useState(false);
  const repeated = data.repeated_projects > 0 && !draft.options.join;
  return (
    <>
      {repeated && (
        <div className={styles.question}>
          <Globe aria-hidden className="i-s" />
          <span>
            {m.importingRepeated({ count: data.repeated_projects, number: formatCount(data.repeated_projects) })}
          </span>
          <Button
            size="small"
            onPress={() =>
              drafting.change((before) =>
                withCorrection(before, { row: 0, column: null, fix: "join_countries", text: "" }),
              )
            }
          >
            {m.importingJoin()}
          </Button>
        </div>
      )}
      {data.unknown.length > 0 && (
        <div className={styles.question}>
          <MessageCircleQuestion aria-hidden className="i-s" />
          <span>{m.importingUnknown({ count: data.unknown.length, number: formatCount(data.unknown.length) })}</span>
          <Button size="small" onPress={() => setWords(true)}>
            {m.importingUnknownSay({ count: data.unknown.length })}
          </Button>
        </div>
      )}
      {words && <WordsDialog words={data.unknown} onClose={() => setWords(false)} />}
    </>
  );
}

/** Writes the refused rows as a workbook, to be mended there and brought back. */
export function SaveRefused({ draft, count }: { draft: Draft; count: number }) {
  const file = useFile();
  const save = () =>
    file.save({
      title: m.importingSaveRefusedTitle(),
      name: m.importingRefusedName({ file: draft.sheet.name.replace(/\.[^.]+$/, "") }),
      ending: "xlsx",
      write: (path, options) => call("import.refused", { import: requestOf(draft), out: path }, options),
      saved: (_, { rows }) => m.importingRefusedSaved({ count: rows, number: formatCount(rows) }),
    });
  return (
    <>
      <Button icon={Download} onPress={() => void save()}>
        {m.importingSaveRefused({ count, number: formatCount(count) })}
      </Button>
      <MakingDialog title={m.importingSaveRefusedTitle()} progress={file.progress} onCancel={file.cancel} />
    </>
  );
}
