import { useState } from "react";
import { call } from "../../../backend/call";
import { formatCount } from "../../../backend/format";
import { m } from "../../../backend/messages";
import { TextField } from "../../../components/Field";
import { FormDialog } from "../../../components/FormDialog";
import type { MendProps } from "./MendDialog";
import styles from "./Mends.module.css";
import { countOf, targetsOf } from "./targets";

/** One purpose and legal basis for the persons who have none. */
export function BasisDialog(props: MendProps) {
  const { onClose } = props;
  const [purpose, setPurpose] = useState("");
  const [legal_basis, setLegalBasis] = useState("");
  const count = countOf(props);
  return (
    <FormDialog
      title={m.checksBasisTitle({ count, number: formatCount(count) })}
      action={m.checksBasisSave()}
      onSubmit={async () => {
        await call("checks.mend_basis", { targets: targetsOf(props), purpose, legal_basis });
        onClose();
      }}
      onClose={onClose}
    >
      {(at) => (
        <>
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
        </>
      )}
    </FormDialog>
  );
}
