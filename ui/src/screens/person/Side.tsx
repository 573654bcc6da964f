import { EyeOff } from "lucide-react";
import { formatMoment } from "../../backend/format";
import type { Person, PersonPage } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { Section } from "../../components/Drawer";
import { SavedDate, SavedText } from "../../components/Saved";
import styles from "./Person.module.css";
import { Protected } from "./Protected";

interface SideProps {
  page: PersonPage;
  patch: (fields: Partial<Person>) => Promise<void>;
  onAnonymise: () => void;
}

/** How many entries of a log stand beside the person. */
const shown = { offset: 0, limit: 8 };

/** Why the data may be kept, what is protected, and who did what with it. */
export function Side({ page: { person, has_protected }, patch, onAnonymise }: SideProps) {
  const accesses = useRead("person.access_log", { person: person.id, page: shown }).data;
  const history = useRead("history.list", { record: person.id, page: shown }).data;
  return (
    <aside className={styles.side} aria-label={m.personSide()}>
      {!person.anonymised && (
        <>
          <Protected key={person.id} person={person} kept={has_protected} />
          <Section title={m.traineesKeepUntil()}>
            <div className={styles.fields}>
              <SavedDate
                label={m.personRetention()}
                optional
                path="retention_date"
                value={person.retention_date}
                save={(retention_date) => patch({ retention_date })}
              />
              <SavedText
                label={m.personPurpose()}
                path="purpose"
                value={person.purpose}
                save={(purpose) => patch({ purpose })}
              />
              <SavedText
                label={m.personBasis()}
                path="legal_basis"
                value={person.legal_basis}
                save={(legal_basis) => patch({ legal_basis })}
              />
            </div>
            <p className="small muted">{m.personAfter()}</p>
            <div className={styles.buttons}>
              <Button size="small" icon={EyeOff} onPress={onAnonymise}>
                {m.personAnonymise()}
              </Button>
            </div>
          </Section>
        </>
      )}
      <Section title={m.personAccessLog()} end={accesses && m.personEntries({ count: accesses.total })}>
        {accesses && accesses.total === 0 && <p className="muted">{m.personAccessNone()}</p>}
        <ul className={styles.log}>
          {(accesses?.rows ?? []).map((row) => (
            <li key={row.id}>
              {m.personAccess({ actor: row.actor, purpose: row.purpose })}
              <span className={styles.sub}>{formatMoment(row.at)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={m.projectHistory()} end={history && m.personEntries({ count: history.total })}>
        <ul className={styles.log}>
          {(history?.rows ?? []).map((row) => (
            <li key={row.sequence}>
              {row.description}
              <span className={styles.sub}>{[formatMoment(row.at), row.actor].filter(Boolean).join(", ")}</span>
            </li>
          ))}
        </ul>
      </Section>
    </aside>
  );
}
