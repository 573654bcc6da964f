// What the number fields of a valuation have in common.
import type { Amount } from "../../../../backend/generated";
import { m } from "../../../../backend/messages";

/** An amount that may not be typed yet, for a money field. */
export function amountProps(amount: Amount, onChange: (amount: Amount) => void, error: string | null) {
  return {
    value: amount.amount === "" ? null : amount,
    currency: amount.currency,
    onChange: (typed: Amount | null) => onChange(typed ?? { amount: "", currency: amount.currency }),
    error,
  };
}

/** Of an empty field that something is missing, not that nothing is no number. */
export function missing(value: string, error: string | null): string | null {
  return error !== null && value === "" ? m.workingMissing() : error;
}
