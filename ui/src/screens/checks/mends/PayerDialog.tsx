import { useState } from "react";
import { searchOrganisations } from "../../../app/choices";
import { call } from "../../../backend/call";
import { formatCount } from "../../../backend/format";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { ComboBox } from "../../../components/ComboBox";
import type { Option } from "../../../components/Field";
import { FormDialog } from "../../../components/FormDialog";
import type { MendProps } from "./MendDialog";
import { countOf, targetsOf } from "./targets";

/** One payer for several lines. */
export function PayerDialog(props: MendProps) {
  const { onClose } = props;
  const agency = useRead("agency.get", {});
  const own: Option | null = agency.data ? { id: agency.data.organisation_id, label: agency.data.name } : null;
  const [chosen, setChosen] = useState<Option | null | undefined>(undefined);
  const payer = chosen === undefined ? own : chosen;
  const count = countOf(props);
  return (
    <FormDialog
      title={m.checksPayerTitle({ count, number: formatCount(count) })}
      action={m.checksPayerSave()}
      isReady={payer !== null}
      onSubmit={async () => {
        if (!payer) return;
        await call("checks.mend_payer", { targets: targetsOf(props), payer_id: payer.id });
        onClose();
      }}
      onClose={onClose}
    >
      <ComboBox label={m.checksPayer()} value={payer} onChange={setChosen} search={searchOrganisations} />
    </FormDialog>
  );
}
