import { useState } from "react";
import { call } from "../../../backend/call";
import { formatAmount, formatCount } from "../../../backend/format";
import type { Amount, ValuationMend } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { RadioGroup } from "../../../components/Choice";
import { Loading } from "../../../components/Feedback";
import { TextField } from "../../../components/Field";
import { FormDialog } from "../../../components/FormDialog";
import type { MendProps } from "./MendDialog";
import styles from "./Mends.module.css";
import { targetsOf } from "./targets";

/** So many lines are shown; all are mended. */
const shown = 60;

/** Amounts beside those that their valuations give: either is taken. */
export function ValuationDialog(props: MendProps) {
  const { onClose } = props;
  const targets = targetsOf(props);
  const preview = useRead("checks.valuation_preview", targets);
  const [how, setHow] = useState<ValuationMend>("take");
  const [reason, setReason] = useState("");
  const { rows = [], total = 0 } = preview.data ?? {};
  return (
    <FormDialog
      title={m.checksValuationTitle({ count: total, number: formatCount(total) })}
      width="wide"
      action={how === "take" ? m.checksValuationTake() : m.checksValuationDrop()}
      isReady={total > 0}
      error={preview.error}
      onSubmit={async () => {
        await call("checks.mend_valuation", { targets, how, reason });
        onClose();
      }}
      onClose={onClose}
    >
      {(at) => (
        <>
          <div className={`${styles.fields} ${styles.above}`}>
            <RadioGroup
              label={m.checksValuationHow()}
              value={how}
              onChange={(id) => setHow(id as ValuationMend)}
              options={[
                { id: "take", label: m.checksValuationTake() },
                { id: "drop", label: m.checksValuationDrop() },
              ]}
            />
            {how === "drop" && (
              <TextField
                label={m.checksValuationReason()}
                value={reason}
                onChange={setReason}
                error={at("reason")}
                autoFocus
              />
            )}
          </div>
          {preview.isPending ? (
            <Loading />
          ) : (
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{m.checksValuationLine()}</th>
                  <th scope="col" className="num">
                    {m.checksBefore()}
                  </th>
                  <th scope="col" className="num">
                    {m.checksValuationGives()}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, shown).map((row) => (
                  <tr key={row.id}>
                    <th scope="row">{row.label}</th>
                    <td className={how === "take" ? "num muted" : "num"}>{written(row.before)}</td>
                    <td className={how === "take" ? "num" : "num muted"}>{written(row.after)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {total > shown && <p className="faint">{m.checksPreviewMore({ number: formatCount(total - shown) })}</p>}
        </>
      )}
    </FormDialog>
  );
}

function written(amount: Amount): string {
  return `${amount.currency} ${formatAmount(amount)}`;
}
