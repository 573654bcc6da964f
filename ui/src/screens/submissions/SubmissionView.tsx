import { CircleAlert, Download, FileSearch, Files, Trash2, TriangleAlert, Undo2 } from "lucide-react";
import { useState } from "react";
import { attempt } from "../../app/attempt";
import { labelOf, useChoices } from "../../app/choices";
import { openFolder } from "../../app/folder";
import { call } from "../../backend/call";
import { formatCount } from "../../backend/format";
import type { SubmissionCheck, SubmissionPage } from "../../backend/generated";
import { m } from "../../backend/messages";
import { chooseTarget, openFile } from "../../backend/platform";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { useCommands } from "../../components/commands";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { Note } from "../../components/Status";
import { toast } from "../../components/Toast";
import { Hash, KeyWords, PartsTable } from "./Parts";
import { Restated } from "./Restated";
import { SignDialog } from "./SignDialog";
import { StateWord } from "./StateWord";
import { CheckDialog, PrepareDialog, SendDialog, WaiveDialog } from "./StepDialogs";
import { Steps } from "./Steps";
import styles from "./Submissions.module.css";

interface SubmissionViewProps {
  id: string;
  onOpen: (id: string) => void;
  onGone: () => void;
}

type Asking = "check" | "sign" | "send" | "again" | SubmissionCheck | null;

/** What can be done with the version that is shown, for the palette. */
function useViewCommands(page: SubmissionPage | undefined, ask: (asking: Asking) => void) {
  const state = page?.submission.state;
  const offer = (id: string, label: string, run: () => void) => ({
    id: `submission ${id}`,
    label,
    group: m.submissionsTitle(),
    run,
  });
  const frozen = state === "signed" || state === "sent";
  useCommands([
    ...(page && frozen
      ? [offer("package", m.submissionsSavePackage(), () => void attempt(() => savePackage(page)))]
      : []),
    ...(frozen && page?.last ? [offer("again", m.submissionsAgain(), () => ask("again"))] : []),
    ...(state === "signed" ? [offer("send", m.submissionsDoSend(), () => ask("send"))] : []),
  ]);
}

/** One version of a year: its steps, what stands in the way, and what was frozen. */
export function SubmissionView({ id, onOpen, onGone }: SubmissionViewProps) {
  const choices = useChoices();
  const answer = useRead("submission.get", { id }, { keepPrevious: true });
  const [asking, setAsking] = useState<Asking>(null);
  useViewCommands(answer.data, setAsking);
  if (answer.error) return <ErrorSentence error={answer.error} />;
  if (!answer.data) return <Loading />;
  const page = answer.data;
  const { submission } = page;
  const frozen = submission.state === "signed" || submission.state === "sent";
  const close = () => setAsking(null);

  return (
    <div className={styles.view}>
      <header className={styles.viewHead}>
        <h2>{m.submissionsOf({ year: String(submission.year), version: submission.version })}</h2>
        <StateWord state={submission.state} label={labelOf(choices, "submission_state", submission.state)} />
        <span className={styles.grow} />
        {frozen ? (
          <>
            {page.last && (
              <Button icon={Files} onPress={() => setAsking("again")}>
                {m.submissionsAgain()}
              </Button>
            )}
            <Button variant="primary" icon={Download} onPress={() => void attempt(() => savePackage(page))}>
              {m.submissionsSavePackage()}
            </Button>
          </>
        ) : (
          <>
            <a className={styles.look} href="#/report">
              <FileSearch aria-hidden className="i-s" />
              {m.submissionsLook()}
            </a>
            {submission.state === "checked" && (
              <Button
                icon={Undo2}
                onPress={() =>
                  void attempt(() =>
                    call("submission.return", { id: submission.id, row_version: submission.row_version }),
                  )
                }
              >
                {m.submissionsReturn()}
              </Button>
            )}
            <Button
              variant="quiet"
              icon={Trash2}
              onPress={() =>
                void attempt(async () => {
                  await call("submission.delete", { id: submission.id });
                  onGone();
                })
              }
            >
              {m.submissionsDelete()}
            </Button>
          </>
        )}
      </header>
      {submission.reason !== "" && <p className="muted">{m.submissionsWhy({ reason: submission.reason })}</p>}
      <Steps page={page} onStep={setAsking} />
      {page.obstacle !== "" && (
        <Note tone="danger" icon={CircleAlert}>
          {page.obstacle}
        </Note>
      )}
      {page.changed && (
        <Note tone="warn" icon={TriangleAlert}>
          {m.submissionsChanged()}
        </Note>
      )}
      <Restated id={submission.id} />
      {!frozen && <Checks page={page} onWaive={setAsking} />}
      {frozen && <Parts page={page} />}
      {asking === "check" && <CheckDialog page={page} onClose={close} />}
      {asking === "sign" && <SignDialog page={page} onClose={close} />}
      {asking === "send" && <SendDialog page={page} onClose={close} />}
      {asking === "again" && (
        <PrepareDialog
          year={submission.year}
          again
          onClose={close}
          onDone={(next) => {
            close();
            onOpen(next);
          }}
        />
      )}
      {typeof asking === "object" && asking && <WaiveDialog page={page} check={asking} onClose={close} />}
    </div>
  );
}

async function savePackage({ submission }: SubmissionPage) {
  const name = m.submissionsFileName({ year: String(submission.year), version: String(submission.version) });
  const path = await chooseTarget(m.submissionsSavePackage(), name, [
    { name: m.submissionsPackages(), extensions: ["zip"] },
  ]);
  if (path === null) return;
  // The system's own dialog has asked before an existing file is chosen.
  const saved = await call("submission.save_package", { id: submission.id, path, replace: true });
  toast(m.submissionsSaved({ path: saved.path }), {
    action: { label: m.fileShow(), onAction: () => openFolder(saved.path) },
  });
}

/** What the checks found, and which of it was let pass. */
function Checks({ page, onWaive }: { page: SubmissionPage; onWaive: (check: SubmissionCheck) => void }) {
  const blocking = page.checks.filter((check) => check.severity === "blocks");
  const advice = page.checks.length - blocking.length;
  return (
    <section className={styles.section}>
      <h3>{m.submissionsChecks()}</h3>
      {blocking.length === 0 && <p className="muted">{m.submissionsNothingBlocks()}</p>}
      {blocking.length > 0 && (
        <ul className={styles.checks}>
          {blocking.map((check) => (
            <CheckLine key={check.id} page={page} check={check} onWaive={onWaive} />
          ))}
        </ul>
      )}
      {advice > 0 && (
        <p className="small">
          <a href="#/checks">{m.submissionsAdvice({ count: advice })}</a>
        </p>
      )}
    </section>
  );
}

interface CheckLineProps {
  page: SubmissionPage;
  check: SubmissionCheck;
  onWaive: (check: SubmissionCheck) => void;
}

function CheckLine({ page, check, onWaive }: CheckLineProps) {
  const waiver = page.waivers.find((each) => each.rule === check.id);
  return (
    <li>
      <CircleAlert aria-hidden className={check.open ? styles.bad : styles.passed} />
      <span>
        <b>{m.submissionsFound({ title: check.title, count: formatCount(check.count) })}</b>
        {waiver ? (
          <small>{m.submissionsWaived({ reason: waiver.reason, name: waiver.name })}</small>
        ) : (
          <small>{check.advice}</small>
        )}
      </span>
      <span className={styles.buttons}>
        <a href={`#/checks?view=all&open=${encodeURIComponent(check.id)}`}>{m.submissionsMend()}</a>
        {waiver ? (
          <Button
            size="small"
            onPress={() =>
              void attempt(() =>
                call("submission.waive", { id: page.submission.id, check: check.id, reason: "", name: "" }),
              )
            }
          >
            {m.submissionsCountAgain()}
          </Button>
        ) : (
          <Button size="small" onPress={() => onWaive(check)}>
            {m.submissionsLetPass()}
          </Button>
        )}
      </span>
    </li>
  );
}

/** What was frozen, and by which key. */
function Parts({ page }: { page: SubmissionPage }) {
  const { submission } = page;
  const show = (name: string) =>
    void attempt(async () => {
      const { path } = await call("submission.open_part", { id: submission.id, name });
      try {
        await openFile(path);
      } catch {
        openFolder(path);
      }
    });
  return (
    <>
      <section className={styles.section}>
        <h3>{m.submissionsParts()}</h3>
        <PartsTable parts={page.parts} onShow={show} />
      </section>
      <section className={styles.section}>
        <h3>{m.submissionsKey()}</h3>
        <p className="muted">{m.submissionsKeyNote()}</p>
        <KeyWords>{page.key_words}</KeyWords>
        <dl className={styles.facts}>
          <dt>{m.submissionsManifest()}</dt>
          <dd>
            <Hash>{submission.manifest_sha256}</Hash>
          </dd>
          {submission.replaces !== "" && (
            <>
              <dt>{m.submissionsReplaces()}</dt>
              <dd>
                <Hash>{submission.replaces}</Hash>
              </dd>
            </>
          )}
        </dl>
      </section>
    </>
  );
}
