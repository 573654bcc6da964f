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

/** One purpose and legal basis for the persons who have none. */
export function BasisDialog(props: MendProps) {
  const { findings, onClose } = props;
  const [purpose, setPurpose] = useState("");
  const [legal_basis, setLegalBasis] = useState("");
  const { run, busy, problem } = useDeed(onClose);
  const at = (field: string) => (problem instanceof CallError ? problem.at(field) : null);
  const elsewhere = problem !== null && at("purpose") === null && at("legal_basis") === null;
  const count = findings.length;
  return (
    <Dialog
      title={m.checksBasisTitle({ count, number: formatCount(count) })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{m.dialogCancel()}</Button>
          <Button
            variant="primary"
            isDisabled={busy}
            onPress={() =>
              void run(() => call("checks.mend_basis", { targets: targetsOf(props), purpose, legal_basis }))
            }
          >
            {m.checksBasisSave()}
          </Button>
        </>
      }
    >
      <p className={styles.note}>{m.checksBasisNote()}</p>
      <div className={styles.fields}>
        <TextField
          label={m.checksBasisPurpose()}
          value={purpose}
          onChange={setPurpose}
          error={at("purpose")}
          autoFocus
        />
        <TextField
          label={m.checksBasisLegal()}
          value={legal_basis}
          onChange={setLegalBasis}
          error={at("legal_basis")}
        />
      </div>
      {elsewhere && <ErrorSentence error={problem} />}
    </Dialog>
  );
}
