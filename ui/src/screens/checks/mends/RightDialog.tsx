import { useState } from "react";
import { CallError, call } from "../../../backend/call";
import { formatCount } from "../../../backend/format";
import { m } from "../../../backend/messages";
import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { ErrorSentence } from "../../../components/Feedback";
import { TextField } from "../../../components/Field";
import type { MendProps } from "./MendDialog";
import styles from "./Mends.module.css";
import { targetsOf, useDeed } from "./targets";

/** Leaves findings as they are, with the reason. */
export function RightDialog(props: MendProps) {
  const { findings, check, onClose } = props;
  const [reason, setReason] = useState(check.mend === "twins" ? m.checksRightTwo() : "");
  const { run, busy, problem } = useDeed(onClose);
  const atReason = problem instanceof CallError ? problem.at("reason") : null;
  const count = findings.length;
  return (
    <Dialog
      title={m.checksRightTitle({ count, number: formatCount(count) })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{m.dialogCancel()}</Button>
          <Button
            variant="primary"
            isDisabled={busy}
            onPress={() => void run(() => call("checks.dismiss", { targets: targetsOf(props), reason }))}
          >
            {m.checksRightSave()}
          </Button>
        </>
      }
    >
      {count === 1 && <p>{findings[0]?.label}</p>}
      <p className={styles.note}>{m.checksRightNote()}</p>
      <TextField label={m.checksRightReason()} value={reason} onChange={setReason} error={atReason} autoFocus />
      {problem !== null && atReason === null && <ErrorSentence error={problem} />}
    </Dialog>
  );
}
