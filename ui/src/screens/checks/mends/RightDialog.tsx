import { useState } from "react";
import { call } from "../../../backend/call";
import { formatCount } from "../../../backend/format";
import { m } from "../../../backend/messages";
import { TextField } from "../../../components/Field";
import { FormDialog } from "../../../components/FormDialog";
import type { MendProps } from "./MendDialog";
import styles from "./Mends.module.css";
import { countOf, targetsOf } from "./targets";

/** Leaves findings as they are, with the reason. */
export function RightDialog(props: MendProps) {
  const { findings, check, onClose } = props;
  const [reason, setReason] = useState(check.mend === "twins" ? m.checksRightTwo() : "");
  const count = countOf(props);
  return (
    <FormDialog
      title={m.checksRightTitle({ count, number: formatCount(count) })}
      action={m.checksRightSave()}
      onSubmit={async () => {
        await call("checks.dismiss", { targets: targetsOf(props), reason });
        onClose();
      }}
      onClose={onClose}
    >
      {(at) => (
        <>
          {count === 1 && <p>{findings[0]?.label}</p>}
          <p className={styles.note}>{m.checksRightNote()}</p>
          <TextField label={m.checksRightReason()} value={reason} onChange={setReason} error={at("reason")} autoFocus />
        </>
      )}
    </FormDialog>
  );
}
