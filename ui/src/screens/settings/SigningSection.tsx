import { KeyRound, Save, Upload } from "lucide-react";
import { useState } from "react";
import { attempt } from "../../app/attempt";
import { countryNames, labelOf, useChoices } from "../../app/choices";
import { call } from "../../backend/call";
import { formatDate, formatMoment } from "../../backend/format";
import type { SigningKeyState } from "../../backend/generated";
import { m } from "../../backend/messages";
import { chooseFile } from "../../backend/platform";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { FormDialog } from "../../components/FormDialog";
import { Note } from "../../components/Status";
import { toast } from "../../components/Toast";
import { backUpKey } from "../submissions/key";
import { Hash, KeyWords } from "../submissions/Parts";
import { PassphraseField, useNewPassphrase } from "../submissions/Passphrase";
import styles from "./SettingsScreen.module.css";

type Asking = "backup" | "passphrase" | "replace" | "restore" | null;

/** The key with which submissions are signed, and the keys of others that were compared. */
export function SigningSection() {
  const key = useRead("signing_key.get", {});
  const [asking, setAsking] = useState<Asking>(null);
  const close = () => setAsking(null);
  return (
    <div className={styles.content}>
      <section className={styles.section}>
        <h2>{m.signingKey()}</h2>
        <p className={styles.kept}>{m.signingKeyNote()}</p>
        {key.error && <ErrorSentence error={key.error} />}
        {key.isPending ? (
          <Loading />
        ) : key.data ? (
          <Key state={key.data} onAsk={setAsking} />
        ) : (
          <EmptyState
            title={m.signingKeyNone()}
            action={
              <Button icon={Upload} onPress={() => setAsking("restore")}>
                {m.signingRestore()}
              </Button>
            }
          >
            {m.signingKeyNoneNote()}
          </EmptyState>
        )}
      </section>
      <KnownKeys />
      {asking === "backup" && <BackupDialog onClose={close} />}
      {asking === "restore" && <RestoreDialog onClose={close} />}
      {(asking === "passphrase" || asking === "replace") && (
        <ChangeDialog replace={asking === "replace"} onClose={close} />
      )}
    </div>
  );
}

function Key({ state, onAsk }: { state: SigningKeyState; onAsk: (asking: Asking) => void }) {
  return (
    <>
      {state.backed_up_at === "" && (
        <Note tone="warn" icon={KeyRound}>
          {m.signingNoBackup()}
        </Note>
      )}
      <dl className={styles.facts}>
        <dt>{m.signingHolder()}</dt>
        <dd>{state.holder}</dd>
        <dt>{m.signingMadeAt()}</dt>
        <dd>{formatMoment(state.made_at)}</dd>
        <dt>{m.signingWords()}</dt>
        <dd>
          <KeyWords>{state.words}</KeyWords>
        </dd>
        <dt>{m.signingFingerprint()}</dt>
        <dd>
          <Hash>{state.fingerprint}</Hash>
        </dd>
        <dt>{m.signingBackup()}</dt>
        <dd>{state.backed_up_at === "" ? m.signingBackupNever() : formatMoment(state.backed_up_at)}</dd>
      </dl>
      <div className={styles.actions}>
        <Button variant={state.backed_up_at === "" ? "primary" : "default"} icon={Save} onPress={() => onAsk("backup")}>
          {m.submissionsSaveBackup()}
        </Button>
        <Button onPress={() => onAsk("passphrase")}>{m.signingChange()}</Button>
        <Button onPress={() => onAsk("replace")}>{m.signingReplace()}</Button>
      </div>
    </>
  );
}

function BackupDialog({ onClose }: { onClose: () => void }) {
  const [passphrase, setPassphrase] = useState("");
  return (
    <FormDialog
      title={m.submissionsBackupKey()}
      action={m.submissionsSaveBackup()}
      onSubmit={async () => {
        // Where no place was chosen, the question stays open.
        if (await backUpKey(passphrase)) onClose();
      }}
      onClose={onClose}
    >
      {(at) => <PassphraseField value={passphrase} onChange={setPassphrase} error={at("passphrase")} autoFocus />}
    </FormDialog>
  );
}

function RestoreDialog({ onClose }: { onClose: () => void }) {
  const [passphrase, setPassphrase] = useState("");
  return (
    <FormDialog
      title={m.signingRestore()}
      action={m.signingRestore()}
      onSubmit={async () => {
        const path = await chooseFile(m.signingRestore(), [{ name: m.submissionsBackups(), extensions: ["age"] }]);
        if (path === null) return;
        await call("signing_key.restore", { path, passphrase });
        toast(m.signingRestored());
        onClose();
      }}
      onClose={onClose}
    >
      {(at) => (
        <div className={styles.editor}>
          <p className="muted">{m.signingRestoreMeans()}</p>
          <PassphraseField
            value={passphrase}
            onChange={setPassphrase}
            error={at("passphrase") ?? at("path")}
            autoFocus
          />
        </div>
      )}
    </FormDialog>
  );
}

/** Another passphrase for the key, or a new key that the old one signs. */
function ChangeDialog({ replace, onClose }: { replace: boolean; onClose: () => void }) {
  const [passphrase, setPassphrase] = useState("");
  const next = useNewPassphrase();
  const title = replace ? m.signingReplace() : m.signingChange();
  return (
    <FormDialog
      title={title}
      action={title}
      onSubmit={async () => {
        if (!next.agrees()) return;
        const command = replace ? "signing_key.replace" : "signing_key.change_passphrase";
        await call(command, { passphrase, new_passphrase: next.passphrase });
        toast(replace ? m.signingReplaced() : m.signingChanged());
        onClose();
      }}
      onClose={onClose}
    >
      {(at) => (
        <div className={styles.editor}>
          <p className="muted">{replace ? m.signingReplaceMeans() : m.signingChangeMeans()}</p>
          <PassphraseField
            label={m.signingPassphraseNow()}
            value={passphrase}
            onChange={setPassphrase}
            error={at("passphrase")}
            autoFocus
          />
          {next.fields({ label: m.signingPassphraseNew(), error: at("new_passphrase") })}
        </div>
      )}
    </FormDialog>
  );
}

const shown = 100;

/** Keys of other agencies, each compared once. */
function KnownKeys() {
  const choices = useChoices();
  const keys = useRead("known_key.list", { page: { offset: 0, limit: shown } });
  return (
    <section className={styles.section}>
      <h2>{m.signingKnown()}</h2>
      {keys.error && <ErrorSentence error={keys.error} />}
      {keys.data && keys.data.total === 0 ? (
        <p className={styles.kept}>{m.signingKnownNoneNote()}</p>
      ) : (
        <table className={styles.rows}>
          <thead>
            <tr>
              <th scope="col">{m.submissionsAgency()}</th>
              <th scope="col">{m.agencyCountry()}</th>
              <th scope="col">{m.signingWords()}</th>
              <th scope="col">{m.submissionsHowCompared()}</th>
              <th scope="col">
                <span className="sr">{m.signingForget()}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {(keys.data?.rows ?? []).map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.agency}</th>
                <td>{countryNames(choices)(row.country)}</td>
                <td dir="ltr" lang="en">
                  {row.words}
                </td>
                <td>
                  {m.signingComparedOn({
                    day: formatDate(row.first_seen.slice(0, 10)),
                    how: labelOf(choices, "confirmed", row.confirmed_how),
                  })}
                </td>
                <td>
                  <Button
                    size="small"
                    variant="quiet"
                    onPress={() => void attempt(() => call("known_key.delete", { id: row.id }))}
                  >
                    {m.signingForget()}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
