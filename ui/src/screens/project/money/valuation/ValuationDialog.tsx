import { useRef, useState } from "react";
import { labelOf, useChoices } from "../../../../app/choices";
import { call } from "../../../../backend/call";
import type { Amount, ValuationInputs } from "../../../../backend/generated";
import { m } from "../../../../backend/messages";
import { useRead } from "../../../../backend/queries";
import { FormDialog } from "../../../../components/FormDialog";
import { inCurrency, type Method, merged } from "./inputs";
import { GoodsFields, SpentFields } from "./PartFields";
import { SalaryFields } from "./SalaryFields";
import { Sum } from "./Sum";
import { UnitFields } from "./UnitFields";
import styles from "./Valuation.module.css";

interface ValuationDialogProps {
  method: Method;
  initial: ValuationInputs;
  /** The activity whose persons and days can be taken over. */
  activity: string | null;
  /** The inputs are right, and this is their sum. */
  onTake: (inputs: ValuationInputs, sum: Amount) => void;
  onClose: () => void;
}

/** What the fields of a method need. */
export interface MethodFields<T> {
  value: T;
  change: (fields: Partial<T>) => void;
  /** All amounts are in one currency. */
  onCurrency: (currency: string) => void;
  /** What is refused at a field of the method. */
  at: (path: string) => string | null;
  activity: string | null;
}

/** Asks for the inputs of one method and shows the sum that they make while it is typed. */
export function ValuationDialog({ method, initial, activity, onTake, onClose }: ValuationDialogProps) {
  const choices = useChoices();
  const [inputs, setInputs] = useState(initial);
  // A field hands its value on when it is left, and Enter does not wait for the next drawing.
  const latest = useRef(inputs);
  const set = (next: ValuationInputs) => {
    latest.current = next;
    setInputs(next);
  };
  async function take() {
    const focused = document.activeElement;
    if (focused instanceof HTMLInputElement) focused.blur();
    const worked = await call("valuation.work_out", { inputs: latest.current });
    onTake(latest.current, worked.total);
    onClose();
  }
  return (
    // What happens in the dialog is none of the form's that it stands in.
    <div onSubmit={(event) => event.stopPropagation()}>
      <FormDialog
        title={labelOf(choices, "valuation", method)}
        action={m.workingTake()}
        width="wide"
        onSubmit={take}
        onClose={onClose}
      >
        {(at) => (
          <div className={styles.fields}>
            <Fields inputs={inputs} latest={() => latest.current} set={set} at={at} activity={activity} />
            <Making inputs={inputs} />
          </div>
        )}
      </FormDialog>
    </div>
  );
}

interface FieldsProps {
  inputs: ValuationInputs;
  latest: () => ValuationInputs;
  set: (inputs: ValuationInputs) => void;
  at: (path: string) => string | null;
  activity: string | null;
}

function Fields({ inputs, latest, set, at, activity }: FieldsProps) {
  const under = (path: string) => (field: string) => at(`inputs.${path}.${field}`);
  const onCurrency = (currency: string) => set(inCurrency(latest(), currency));
  if ("official_salary" in inputs)
    return (
      <SalaryFields
        value={inputs.official_salary}
        change={(fields) => set(merged(latest(), "official_salary", fields))}
        at={under("official_salary")}
        onCurrency={onCurrency}
        activity={activity}
      />
    );
  if ("standard_unit_cost" in inputs)
    return (
      <UnitFields
        value={inputs.standard_unit_cost}
        change={(fields) => set(merged(latest(), "standard_unit_cost", fields))}
        at={under("standard_unit_cost")}
        onCurrency={onCurrency}
        activity={activity}
      />
    );
  if ("actual_expenditure" in inputs)
    return (
      <SpentFields
        value={inputs.actual_expenditure}
        change={(fields) => set(merged(latest(), "actual_expenditure", fields))}
        at={under("actual_expenditure")}
        onCurrency={onCurrency}
        activity={activity}
      />
    );
  return (
    <GoodsFields
      value={inputs.market_price}
      change={(fields) => set(merged(latest(), "market_price", fields))}
      at={under("market_price")}
      onCurrency={onCurrency}
      activity={activity}
    />
  );
}

/** The sum while it is typed; nothing is said of fields that are not filled yet. */
function Making({ inputs }: { inputs: ValuationInputs }) {
  const worked = useRead("valuation.work_out", { inputs });
  return (
    <div className={styles.making} aria-live="polite">
      {worked.data ? <Sum worked={worked.data} /> : <p className="muted">{m.workingEmpty()}</p>}
      <p className="faint small">{m.workingRounding()}</p>
    </div>
  );
}
