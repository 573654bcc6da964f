import { RotateCcw } from "lucide-react";
import { attempt } from "../../../app/attempt";
import { call } from "../../../backend/call";
import { formatCount, formatMoment } from "../../../backend/format";
import type { Entry, FieldChange } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { Button } from "../../../components/Button";
import { Drawer, Section } from "../../../components/Drawer";
import { ErrorSentence, Loading } from "../../../components/Feedback";
import styles from "./EntryDrawer.module.css";

interface EntryDrawerProps {
  entry: Entry;
  /** The record whose history is open. */
  record: string;
  onClose: () => void;
}

/** One step of the history: each field before and after, and a way back for each. */
export function EntryDrawer({ entry, record, onClose }: EntryDrawerProps) {
  const changes = useRead("history.fields", { sequence: entry.sequence, record });
  const records = new Map<string, FieldChange[]>();
  for (const field of changes.data?.fields ?? []) {
    records.set(`${field.table} ${field.key}`, [...(records.get(`${field.table} ${field.key}`) ?? []), field]);
  }
  return (
    <Drawer
      title={entry.description}
      subtitle={[formatMoment(entry.at), entry.actor].filter(Boolean).join(", ")}
      subject={String(entry.sequence)}
      onClose={onClose}
    >
      {changes.error && <ErrorSentence error={changes.error} />}
      {changes.isPending && <Loading />}
      {[...records].map(([key, fields]) => (
        <Section key={key} title={fields[0]?.record}>
          {fields.map((field) => (
            <Change key={field.column} field={field} sequence={entry.sequence} />
          ))}
        </Section>
      ))}
      {changes.data && records.size === 0 && <p className="muted">{m.pastNone()}</p>}
      {changes.data && changes.data.more > 0 && (
        <p className="muted">{m.pastMore({ count: changes.data.more, number: formatCount(changes.data.more) })}</p>
      )}
    </Drawer>
  );
}

function Change({ field, sequence }: { field: FieldChange; sequence: number }) {
  const { table, key, column } = field;
  return (
    <div className={styles.change}>
      <h4>{field.field}</h4>
      <dl>
        <dt>{m.pastBefore()}</dt>
        <dd>{field.before ?? <span className="faint">{m.pastNothing()}</span>}</dd>
        <dt>{m.pastAfter()}</dt>
        <dd>{field.after ?? <span className="faint">{m.pastNothing()}</span>}</dd>
      </dl>
      {field.restorable && (
        <Button
          size="small"
          icon={RotateCcw}
          aria-label={m.pastRestoreOf({ field: field.field })}
          onPress={() => void attempt(() => call("history.restore", { sequence, table, key, column }))}
        >
          {m.pastRestore()}
        </Button>
      )}
    </div>
  );
}
