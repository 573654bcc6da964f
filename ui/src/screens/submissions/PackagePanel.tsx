import { CircleAlert, CircleCheck, TriangleAlert, Upload } from "lucide-react";
import { type ReactNode, useState } from "react";
import { countryNames, optionsOf, useChoices } from "../../app/choices";
import { call } from "../../backend/call";
import { formatMoment } from "../../backend/format";
import type { Confirmed, PackageContent, Verification } from "../../backend/generated";
import { m } from "../../backend/messages";
import { chooseFile } from "../../backend/platform";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { DropHere } from "../../components/DropHere";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { TextArea, TextField } from "../../components/Field";
import { FormDialog } from "../../components/FormDialog";
import { Select } from "../../components/Select";
import { KeyWords, PartsTable } from "./Parts";
import styles from "./Submissions.module.css";

/** A package that somebody sent: whether it is whole and genuine, and what is in it. */
export function PackagePanel() {
  const [path, setPath] = useState<string | null>(null);
  const found = useRead("package.verify", { path: path ?? "" }, { enabled: path !== null });
  const choose = async () => {
    const chosen = await chooseFile(m.submissionsChoosePackage(), [
      { name: m.submissionsPackages(), extensions: ["zip"] },
    ]);
    if (chosen !== null) setPath(chosen);
  };
  return (
    <section className={styles.panel}>
      <header className={styles.viewHead}>
        <h2>{m.submissionsVerifyTitle()}</h2>
        <span className={styles.grow} />
        {path !== null && (
          <Button icon={Upload} onPress={() => void choose()}>
            {m.submissionsChooseAnother()}
          </Button>
        )}
      </header>
      {path === null ? (
        <EmptyState
          title={m.submissionsVerifyNone()}
          action={
            <Button variant="primary" icon={Upload} onPress={() => void choose()}>
              {m.submissionsChoosePackage()}
            </Button>
          }
        >
          {m.submissionsVerifyNote()}
        </EmptyState>
      ) : found.error ? (
        <ErrorSentence error={found.error} />
      ) : found.data ? (
        <Found found={found.data} path={path} />
      ) : (
        <Loading />
      )}
      <DropHere onFiles={(paths) => setPath(paths[0] ?? null)}>{m.submissionsDropPackage()}</DropHere>
    </section>
  );
}

function Found({ found, path }: { found: Verification; path: string }) {
  const [confirming, setConfirming] = useState(false);
  const content = found.package;
  const [Icon, tone, sentence] = !found.whole
    ? ([CircleAlert, styles.bad, m.submissionsNotWhole({ name: found.name })] as const)
    : found.trusted
      ? ([CircleCheck, styles.ok, m.submissionsGenuine({ name: found.name })] as const)
      : ([TriangleAlert, styles.passed, m.submissionsWholeUnknown({ name: found.name })] as const);
  return (
    <>
      <div className={styles.verdict} role="status">
        <Icon aria-hidden className={tone} />
        <div>
          <b>{sentence}</b>
          <ul>
            {found.faults.map((fault) => (
              <li key={fault.message}>{fault.message}</li>
            ))}
          </ul>
        </div>
      </div>
      {content && (
        <>
          {!found.trusted && (
            <div className={styles.buttons}>
              <Button onPress={() => setConfirming(true)}>{m.submissionsConfirmKey()}</Button>
            </div>
          )}
          <Facts content={content} />
          <Inside path={path} />
          {confirming && <ConfirmDialog content={content} onClose={() => setConfirming(false)} />}
        </>
      )}
    </>
  );
}

function Facts({ content }: { content: PackageContent }) {
  const choices = useChoices();
  const { facts } = content;
  const lines: [string, ReactNode][] = [
    [m.agencyCountry(), countryNames(choices)(facts.country)],
    [m.submissionsAgency(), facts.agency],
    [m.submissionsYear(), String(facts.year)],
    [m.submissionsVersionLabel(), String(facts.version)],
    [m.submissionsEdition(), facts.edition],
    [m.submissionsPreparedBy(), facts.prepared_by],
    [m.submissionsSignedBy(), facts.signed_by],
    [m.submissionsMadeAt(), formatMoment(facts.made_at)],
    [m.submissionsContact(), facts.contact],
    [m.submissionsProgram(), facts.program_version],
  ];
  return (
    <>
      <section className={styles.section}>
        <h3>{m.submissionsSays()}</h3>
        <dl className={styles.facts}>
          {lines
            .filter(([, words]) => words !== "")
            .map(([label, words]) => (
              <div key={label} className={styles.fact}>
                <dt>{label}</dt>
                <dd>{words}</dd>
              </div>
            ))}
        </dl>
      </section>
      <section className={styles.section}>
        <h3>{m.submissionsKey()}</h3>
        <p className="muted">{content.known ?? m.submissionsCompareWords()}</p>
        <KeyWords>{content.words}</KeyWords>
      </section>
      <section className={styles.section}>
        <h3>{m.submissionsParts()}</h3>
        <PartsTable parts={content.files} />
      </section>
    </>
  );
}

/** What of `submission.json` is shown here; the schema that every whole package follows says the rest. */
interface Said {
  summary: { cells: { heading: string; lines: string[] }[] };
}

function Inside({ path }: { path: string }) {
  const shown = useRead("package.show", { path });
  if (shown.error) return <ErrorSentence error={shown.error} />;
  if (!shown.data) return <Loading />;
  const said = shown.data.submission as Said;
  return (
    <section className={styles.section}>
      <h3>{m.submissionsSummary()}</h3>
      <dl className={styles.facts}>
        {said.summary.cells.map((cell) => (
          <div key={cell.heading} className={styles.fact}>
            <dt>{cell.heading}</dt>
            <dd>{cell.lines.join("\n")}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Keeps a key as known, once its words were compared with its holder. */
function ConfirmDialog({ content, onClose }: { content: PackageContent; onClose: () => void }) {
  const choices = useChoices();
  const [words, setWords] = useState("");
  const [how, setHow] = useState<Confirmed>("telephone");
  const [note, setNote] = useState("");
  const { agency, country } = content.facts;
  return (
    <FormDialog
      title={m.submissionsConfirmKey()}
      action={m.submissionsKeepKey()}
      onSubmit={async () => {
        await call("known_key.confirm", {
          public_key: content.public_key,
          words,
          country,
          agency,
          confirmed_how: how,
          note,
        });
        onClose();
      }}
      onClose={onClose}
    >
      {(at) => (
        <div className={styles.fields}>
          <p className="muted">{m.submissionsConfirmMeans({ agency })}</p>
          <TextArea
            label={m.submissionsWordsHeard()}
            hint={m.submissionsWordsHint()}
            rows={2}
            value={words}
            onChange={setWords}
            error={at("words")}
            autoFocus
          />
          <Select
            label={m.submissionsHowCompared()}
            options={optionsOf(choices, "confirmed")}
            value={how}
            onChange={(id) => setHow(id as Confirmed)}
            error={at("confirmed_how")}
          />
          <TextField label={m.submissionsWithWhom()} optional value={note} onChange={setNote} error={at("note")} />
        </div>
      )}
    </FormDialog>
  );
}
