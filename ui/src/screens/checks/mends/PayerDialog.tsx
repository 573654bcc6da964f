import { useState } from "react";
import { searchOrganisations } from "../../../app/choices";
import { call } from "../../../backend/call";
import { formatCount } from "../../../backend/format";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { Button } from "../../../components/Button";
import { ComboBox } from "../../../components/ComboBox";
import { Dialog } from "../../../components/Dialog";
import { ErrorSentence } from "../../../components/Feedback";
import type { Option } from "../../../components/Field";
import type { MendProps } from "./MendDialog";
import { targetsOf, useDeed } from "./targets";

/** One payer for several lines. */
export function PayerDialog(props: MendProps) {
  const { findings, onClose } = props;
  const agency = useRead("agency.get", {});
  const own: Option | null = agency.data ? { id: agency.data.organisation_id, label: agency.data.name } : null;
  const [chosen, setChosen] = useState<Option | null | undefined>(undefined);
  const payer = chosen === undefined ? own : chosen;
  const { run, busy, problem } = useDeed(onClose);
  const count = findings.length;
  return (
    <Dialog
      title={m.checksPayerTitle({ count, number: formatCount(count) })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{m.dialogCancel()}</Button>
          <Button
            variant="primary"
            isDisabled={busy || !payer}
            onPress={() =>
              payer && void run(() => call("checks.mend_payer", { targets: targetsOf(props), payer_id: payer.id }))
            }
          >
            {m.checksPayerSave()}
          </Button>
        </>
      }
    >
      <ComboBox label={m.checksPayer()} value={payer} onChange={setChosen} search={searchOrganisations} />
      {problem !== null && <ErrorSentence error={problem} />}
    </Dialog>
  );
}
