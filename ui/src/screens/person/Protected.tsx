import { Eye, Lock, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { call } from "../../backend/call";
import type { Person, ProtectedFacts } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import { Section } from "../../components/Drawer";
import { TextField } from "../../components/Field";
import { FormDialog } from "../../components/FormDialog";
import { SavedDate, SavedText, SavedTextArea } from "../../components/Saved";
import { Note } from "../../components/Status";
import styles from "./Person.module.css";

/** Protected facts: masked until somebody says why they are needed. They are shown again only for another reason. */
export function Protected({ person, kept }: { person: Person; kept: boolean }) {
  const [facts, setFacts] = useState<ProtectedFacts | null>(null);
  const [asking, setAsking] = useState(false);
  const blank: ProtectedFacts = { id: person.id, row_version: 0, passport: "", birth_date: null, health: "" };
  const save = async (fields: Partial<ProtectedFacts>) => {
    if (facts) setFacts(await call("person.protected_save", { ...facts, ...fields }));
  };
  return (
    <Section
      title={
        <>
          <Lock aria-hidden className="i-s" /> {m.personProtected()}
        </>
      }
    >
      {facts ? (
        <div className={styles.fields}>
          <SavedText
            label={m.personPassport()}
            optional
            path="passport"
            value={facts.passport}
            save={(passport) => save({ passport })}
          />
          <SavedDate
            label={m.personBirth()}
            optional
            path="birth_date"
            value={facts.birth_date}
            save={(birth_date) => save({ birth_date })}
          />
          <SavedTextArea
            label={m.personHealth()}
            optional
            rows={2}
            path="health"
            value={facts.health}
            save={(health) => save({ health })}
          />
          <div>
            <Button size="small" onPress={() => setFacts(null)}>
              {m.personMask()}
            </Button>
          </div>
        </div>
      ) : (
        <>
          <dl className={styles.masked}>
            {[m.personPassport(), m.personBirth(), m.personHealth()].map((label) => (
              <Masked key={label} label={label} kept={kept} />
            ))}
          </dl>
          <Note icon={ShieldCheck}>{m.personProtectedNote()}</Note>
          <div className={styles.buttons}>
            {kept ? (
              <Button size="small" icon={Eye} onPress={() => setAsking(true)}>
                {m.personReveal()}
              </Button>
            ) : (
              <Button size="small" onPress={() => setFacts(blank)}>
                {m.personProtectedAdd()}
              </Button>
            )}
          </div>
        </>
      )}
      {asking && (
        <RevealDialog
          id={person.id}
          onClose={() => setAsking(false)}
          onShown={(shown) => {
            setAsking(false);
            setFacts(shown ?? blank);
          }}
        />
      )}
    </Section>
  );
}

function Masked({ label, kept }: { label: string; kept: boolean }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {kept ? (
          <>
            <span aria-hidden>••••••</span>
            <span className="sr">{m.personMasked()}</span>
          </>
        ) : (
          <span className="faint">{m.personNotCollected()}</span>
        )}
      </dd>
    </>
  );
}

interface RevealDialogProps {
  id: string;
  onClose: () => void;
  onShown: (facts: ProtectedFacts | null) => void;
}

/** Asks why; the answer goes to the access log before anything is shown. */
function RevealDialog({ id, onClose, onShown }: RevealDialogProps) {
  const [purpose, setPurpose] = useState("");
  return (
    <FormDialog
      title={m.personRevealAsk()}
      action={m.personReveal()}
      onSubmit={async () => onShown(await call("person.reveal", { id, purpose }))}
      onClose={onClose}
    >
      {(at) => (
        <TextField
          label={m.personRevealPurpose()}
          hint={m.personRevealHint()}
          value={purpose}
          onChange={setPurpose}
          error={at("purpose")}
          autoFocus
        />
      )}
    </FormDialog>
  );
}
