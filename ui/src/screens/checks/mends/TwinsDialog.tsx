import { useState } from "react";
import { call } from "../../../backend/call";
import type { FoundRecord } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { Button } from "../../../components/Button";
import { RadioGroup } from "../../../components/Choice";
import { FormDialog } from "../../../components/FormDialog";
import type { MendProps } from "./MendDialog";
import styles from "./Mends.module.css";

/** Lines that look alike: one stays, or all are payments of their own. */
export function TwinsDialog({ findings, onKind, onClose }: MendProps) {
  const [finding] = findings;
  const lines: readonly FoundRecord[] = finding ? [finding, ...finding.others] : [];
  const [keep, setKeep] = useState(lines[0]?.id ?? "");
  const gone = lines.map((line) => line.id).filter((id) => id !== keep);
  return (
    <FormDialog
      title={m.checksTwinsTitle()}
      action={m.checksTwinsSave({ count: gone.length })}
      variant="danger"
      otherwise={<Button onPress={() => onKind("right")}>{m.checksTwinsTwo()}</Button>}
      onSubmit={async () => {
        await call("checks.mend_twins", { keep, gone });
        onClose();
      }}
      onClose={onClose}
    >
      <p className={styles.note}>{m.checksTwinsNote()}</p>
      <RadioGroup
        label={m.checksTwinsKeep()}
        options={lines.map(({ id, label, detail }) => ({ id, label, note: detail }))}
        value={keep}
        onChange={setKeep}
      />
    </FormDialog>
  );
}
