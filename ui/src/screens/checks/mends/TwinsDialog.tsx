import { useState } from "react";
import { call } from "../../../backend/call";
import type { FoundRecord } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { Button } from "../../../components/Button";
import { RadioGroup } from "../../../components/Choice";
import { Dialog } from "../../../components/Dialog";
import { ErrorSentence } from "../../../components/Feedback";
import type { MendProps } from "./MendDialog";
import styles from "./Mends.module.css";
import { useDeed } from "./targets";

/** Lines that look alike: one stays, or all are payments of their own. */
export function TwinsDialog({ findings, onKind, onClose }: MendProps) {
  const { run, busy, problem } = useDeed(onClose);
  const [finding] = findings;
  const lines: readonly FoundRecord[] = finding ? [finding, ...finding.others] : [];
  const [keep, setKeep] = useState(lines[0]?.id ?? "");
  const gone = lines.map((line) => line.id).filter((id) => id !== keep);
  return (
    <Dialog
      title={m.checksTwinsTitle()}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{m.dialogCancel()}</Button>
          <Button onPress={() => onKind("right")}>{m.checksTwinsTwo()}</Button>
          <Button
            variant="danger"
            isDisabled={busy}
            onPress={() => void run(() => call("checks.mend_twins", { keep, gone }))}
          >
            {m.checksTwinsSave({ count: gone.length })}
          </Button>
        </>
      }
    >
      <p className={styles.note}>{m.checksTwinsNote()}</p>
      <RadioGroup
        label={m.checksTwinsKeep()}
        options={lines.map(({ id, label, detail }) => ({ id, label, note: detail }))}
        value={keep}
        onChange={setKeep}
      />
      {problem !== null && <ErrorSentence error={problem} />}
    </Dialog>
  );
}
