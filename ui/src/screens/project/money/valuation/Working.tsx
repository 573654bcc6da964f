import { Calculator, Equal, TriangleAlert, X } from "lucide-react";
import { useState } from "react";
import { useProgramme } from "../../../../app/programme";
import { formatAmount } from "../../../../backend/format";
import type { CostLineInput, ValuationInputs } from "../../../../backend/generated";
import { m } from "../../../../backend/messages";
import { useRead } from "../../../../backend/queries";
import { Button } from "../../../../components/Button";
import { ErrorSentence } from "../../../../components/Feedback";
import { StatusLine } from "../../../../components/Status";
import type { RecordForm } from "../../recordForm";
import { blankOf, hasInputs } from "./inputs";
import { Sum } from "./Sum";
import styles from "./Valuation.module.css";
import { ValuationDialog } from "./ValuationDialog";

/** How the amount of an in-kind line was made, and the door to working it out. */
export function Working({ form }: { form: RecordForm<CostLineInput> }) {
  const { year } = useProgramme();
  const [open, setOpen] = useState<ValuationInputs | null>(null);
  const { draft } = form;
  const { valuation, valuation_inputs: inputs } = draft;
  if (!hasInputs(valuation)) return null;
  const begin = () => setOpen(inputs ?? blankOf(valuation, draft.amount.currency, draft.fiscal_year ?? year));
  return (
    <section className={styles.working} aria-label={m.workingTitle()}>
      <h3>{m.workingTitle()}</h3>
      {inputs === null ? <p className="muted small">{m.workingNone()}</p> : <Kept inputs={inputs} form={form} />}
      <div className={styles.buttons}>
        <Button size="small" icon={Calculator} onPress={begin}>
          {inputs === null ? m.workingWorkOut() : m.workingChange()}
        </Button>
        {inputs !== null && (
          <Button size="small" icon={X} onPress={() => form.choose({ valuation_inputs: null })}>
            {m.workingDiscard()}
          </Button>
        )}
      </div>
      {open && (
        <ValuationDialog
          method={valuation}
          initial={open}
          activity={draft.activity_id}
          onTake={(valuation_inputs, amount) => form.choose({ valuation_inputs, amount })}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

function Kept({ inputs, form }: { inputs: ValuationInputs; form: RecordForm<CostLineInput> }) {
  const { amount } = form.draft;
  const worked = useRead("valuation.work_out", { inputs, amount }, { keepPrevious: true });
  if (worked.error) return <ErrorSentence error={worked.error} />;
  if (!worked.data) return null;
  const { difference, differs, total } = worked.data;
  return (
    <>
      <Sum worked={worked.data} />
      {differs !== null && amount.amount !== "" && (
        <>
          <StatusLine tone="warn" icon={TriangleAlert}>
            {difference === null
              ? differs
              : m.workingDiffers({
                  amount: `${amount.currency} ${formatAmount(amount)}`,
                  sum: formatAmount(total),
                  difference: formatAmount(difference),
                })}
          </StatusLine>
          <div className={styles.buttons}>
            <Button size="small" icon={Equal} onPress={() => form.choose({ amount: total })}>
              {m.workingTakeAgain()}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
