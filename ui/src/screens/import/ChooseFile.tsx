import { BookOpen, FolderOpen, Trash2 } from "lucide-react";
import { useState } from "react";
import { attempt } from "../../app/attempt";
import { call, sentenceOf } from "../../backend/call";
import { formatCount } from "../../backend/format";
import type { ImportKind } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button, IconButton } from "../../components/Button";
import { ErrorSentence } from "../../components/Feedback";
import styles from "./Import.module.css";
import { fileName, stepsOf } from "./others";
import { TaughtWords } from "./TaughtWords";
import type { Drafting } from "./useDraft";
import type { Other } from "./useOther";

interface ChooseFileProps {
  drafting: Drafting;
  other: Other;
  onChoose: () => void;
}

/** Step 1: the file; what can be brought in and in which shapes, the saved layouts and the words that were taught. */
export function ChooseFile({ drafting, other, onChoose }: ChooseFileProps) {
  const { draft, problem, busy } = drafting;
  const kinds = useRead("import.fields", {}).data ?? [];
  return (
    <div className={styles.choose}>
      <section className={styles.file} aria-label={m.importingStepFile()}>
        <h2>{m.importingWhich()}</h2>
        <p className="muted">{m.importingWhichNote()}</p>
        <div className={styles.actions}>
          <Button variant="primary" icon={FolderOpen} isDisabled={busy} onPress={onChoose}>
            {m.importingChoose()}
          </Button>
          <span className="small faint">{m.importingOrDrop()}</span>
        </div>
        {busy && <p role="status">{m.importingReading()}</p>}
        {problem && !busy && (
          <ErrorSentence error={new Error(sentenceOf(problem.error))}>
            <p className="small clip" dir="auto">
              {fileName(problem.path)}
            </p>
          </ErrorSentence>
        )}
        {draft && !busy && (
          <p className={styles.going}>
            <a href="#/import?step=columns">{m.importingGoOn({ file: draft.sheet.name })}</a>
            <Button variant="link" onPress={drafting.forget}>
              {m.importingForget()}
            </Button>
          </p>
        )}
        {other.draft && (
          <p className={styles.going}>
            <a href={`#/import?step=${stepsOf[other.draft.source][1]}`}>
              {m.importingGoOn({ file: fileName(other.draft.path) })}
            </a>
            <Button variant="link" onPress={() => other.set(null)}>
              {m.importingForget()}
            </Button>
          </p>
        )}
        <Layouts names={new Map(kinds.map(({ kind, label }) => [kind, label]))} />
      </section>
      <section className={styles.teaches} aria-label={m.importingWhat()}>
        <h2>{m.importingWhat()}</h2>
        <dl>
          {kinds.map(({ kind, label }) => (
            <div key={kind}>
              <dt>{label}</dt>
              <dd>
                {aboutKind(kind)} {kind === "rates" && <a href="#/rates?view=import">{m.importingRatesScreen()}</a>}
              </dd>
            </div>
          ))}
          <div>
            <dt>{m.importingIatiKind()}</dt>
            <dd>{m.importingAboutIati()}</dd>
          </div>
          <div>
            <dt>{m.importingRegisterKind()}</dt>
            <dd>{m.importingAboutRegister()}</dd>
          </div>
          <div>
            <dt>{m.importingSubmissionKind()}</dt>
            <dd>
              {m.importingAboutSubmission()} <a href="#/submissions">{m.importingPackagesPlace()}</a>
            </dd>
          </div>
        </dl>
        <h2>{m.importingShapes()}</h2>
        <ul>
          <li>{m.importingShapeFiles()}</li>
          <li>{m.importingShapeHeads()}</li>
          <li>{m.importingShapeSums()}</li>
          <li>{m.importingShapeNumbers()}</li>
          <li>{m.importingShapeCountries()}</li>
        </ul>
      </section>
    </div>
  );
}

function aboutKind(kind: ImportKind): string {
  const about: Record<ImportKind, () => string> = {
    projects: m.importingAboutProjects,
    projects_money: m.importingAboutProjectsMoney,
    cost_lines: m.importingAboutCostLines,
    activities: m.importingAboutActivities,
    participants: m.importingAboutParticipants,
    experts: m.importingAboutExperts,
    organisations: m.importingAboutOrganisations,
    rates: m.importingAboutRates,
  };
  return about[kind]();
}

function Layouts({ names }: { names: ReadonlyMap<ImportKind, string> }) {
  const layouts = useRead("import.profiles", {}).data ?? [];
  const [words, setWords] = useState(false);
  return (
    <>
      <h3>{m.importingLayouts()}</h3>
      {layouts.length === 0 ? (
        <p className="muted">{m.importingLayoutsNone()}</p>
      ) : (
        <ul className={styles.layouts}>
          {layouts.map((layout) => (
            <li key={layout.id}>
              <span>
                <b>{layout.name}</b>
                <small>
                  {m.importingLayoutColumns({
                    kind: names.get(layout.kind) ?? "",
                    count: layout.columns.length,
                    number: formatCount(layout.columns.length),
                  })}
                </small>
              </span>
              <IconButton
                icon={Trash2}
                label={m.importingLayoutDelete({ name: layout.name })}
                onPress={() => void attempt(() => call("import.profile_delete", { id: layout.id }))}
              />
            </li>
          ))}
        </ul>
      )}
      <Button icon={BookOpen} onPress={() => setWords(true)}>
        {m.importingWordsTaught()}
      </Button>
      {words && <TaughtWords onClose={() => setWords(false)} />}
    </>
  );
}
