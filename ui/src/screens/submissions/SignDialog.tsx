import { ShieldAlert } from "lucide-react";
import { useState } from "react";
import { call } from "../../backend/call";
import type { SubmissionPage } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Checkbox } from "../../components/Choice";
import { FormDialog } from "../../components/FormDialog";
import { Note } from "../../components/Status";
import { toast } from "../../components/Toast";
import { backUpKey } from "./key";
import { PassphraseField, useNewPassphrase } from "./Passphrase";
import { useWho } from "./StepDialogs";
import styles from "./Submissions.module.css";

interface SignDialogProps {
  page: SubmissionPage;
  onClose: () => void;
}

/** Signs a checked submission; at the first signing the agency's key is made and backed up first. */
export function SignDialog({ page, onClose }: SignDialogProps) {
  const key = useRead("signing_key.get", {});
  const [passphrase, setPassphrase] = useState("");
  const [made, setMade] = useState(false);
  if (key.isPending) return null;
  if (!key.data && !made) {
    return (
      <MakeKeyForm
        onClose={onClose}
        onMade={(chosen) => {
          setPassphrase(chosen);
          setMade(true);
        }}
      />
    );
  }
  if (made && key.data?.backed_up_at === "") {
    return <BackupForm passphrase={passphrase} onClose={onClose} onLater={() => setMade(false)} />;
  }
  return <SignForm page={page} passphrase={passphrase} onClose={onClose} />;
}

/** The agency's first key: a passphrase typed twice, and what it means to lose it. */
function MakeKeyForm({ onMade, onClose }: { onMade: (passphrase: string) => void; onClose: () => void }) {
  const { passphrase, agrees, fields } = useNewPassphrase();
  const [understood, setUnderstood] = useState(false);
  const [asked, setAsked] = useState(false);

  async function make() {
    setAsked(true);
    if (!agrees() || !understood) return;
    await call("signing_key.make", { passphrase });
    onMade(passphrase);
  }

  return (
    <FormDialog
      title={m.submissionsFirstKey()}
      action={m.submissionsMakeKey()}
      variant="seal"
      onSubmit={make}
      onClose={onClose}
    >
      {(at) => (
        <div className={styles.fields}>
          <p className="muted">{m.submissionsFirstKeyMeans()}</p>
          <Note tone="warn" icon={ShieldAlert}>
            {m.submissionsPassphraseLost()}
          </Note>
          {fields({ error: at("passphrase"), autoFocus: true })}
          <Checkbox
            isSelected={understood}
            onChange={setUnderstood}
            error={asked && !understood ? m.submissionsUnderstandFirst() : null}
          >
            {m.submissionsUnderstood()}
          </Checkbox>
        </div>
      )}
    </FormDialog>
  );
}

/** The backup of a key that was just made: now, or knowingly later. */
function BackupForm({
  passphrase,
  onLater,
  onClose,
}: {
  passphrase: string;
  onLater: () => void;
  onClose: () => void;
}) {
  const [later, setLater] = useState(false);
  return (
    <FormDialog
      title={m.submissionsBackupKey()}
      action={later ? m.submissionsGoOn() : m.submissionsSaveBackup()}
      onSubmit={async () => {
        // Where no place was chosen, the question stays open.
        if (!later && !(await backUpKey(passphrase))) return;
        onLater();
      }}
      onClose={onClose}
    >
      {() => (
        <div className={styles.fields}>
          <p>{m.submissionsBackupMeans()}</p>
          <Checkbox isSelected={later} onChange={setLater}>
            {m.submissionsBackupLater()}
          </Checkbox>
        </div>
      )}
    </FormDialog>
  );
}

function SignForm({ page, passphrase: known, onClose }: SignDialogProps & { passphrase: string }) {
  const { id, row_version, year, version } = page.submission;
  const [passphrase, setPassphrase] = useState(known);
  const { who, fields } = useWho(!page.two_persons);
  return (
    <FormDialog
      title={m.submissionsSignTitle({ year: String(year), version })}
      action={m.submissionsDoSign()}
      variant="seal"
      onSubmit={async () => {
        await call("submission.sign", { id, row_version, passphrase, ...who });
        toast(m.submissionsSigned({ year: String(year), version }));
        onClose();
      }}
      onClose={onClose}
    >
      {(at) => (
        <div className={styles.fields}>
          <p className="muted">{m.submissionsSignMeans()}</p>
          {fields(at)}
          <PassphraseField value={passphrase} onChange={setPassphrase} error={at("passphrase")} />
          <p className={styles.final}>{m.submissionsSignFinal()}</p>
        </div>
      )}
    </FormDialog>
  );
}
