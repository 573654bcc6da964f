import { useEffect, useState } from "react";
import { amountOf, currencies, currencyDigits, formatAmount, formatDecimal, parseDecimal } from "../backend/format";
import type { Amount } from "../backend/generated";
import { m } from "../backend/messages";
import { type FieldProps, TextField } from "./Field";
import styles from "./Field.module.css";
import { Select } from "./Select";

export interface NumberFieldProps extends FieldProps {
  /** A decimal string; empty when there is none. */
  value: string;
  /** Called when the field is left with a number in it, or empty. */
  onChange: (decimal: string) => void;
  placeholder?: string;
  autoFocus?: boolean;
}

/** A number typed as the language writes it. What is not a number stays as typed, with a sentence under it. */
export function NumberField({ value, onChange, error, ...rest }: NumberFieldProps) {
  const shown = formatDecimal(value);
  const [typed, setTyped] = useState(shown);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    setTyped(shown);
    setWrong(false);
  }, [shown]);

  function leave() {
    const decimal = typed.trim() === "" ? "" : parseDecimal(typed);
    setWrong(decimal === null);
    if (decimal === null) return;
    setTyped(formatDecimal(decimal));
    if (decimal !== value) onChange(decimal);
  }

  return (
    <TextField
      {...rest}
      align="end"
      value={typed}
      onChange={setTyped}
      onBlur={leave}
      error={wrong ? m.numberUnreadable({ example: formatDecimal("1234.5") }) : error}
    />
  );
}

export interface MoneyFieldProps extends FieldProps {
  value: Amount | null;
  /** The currency while there is no amount yet. */
  currency: string;
  /** Called when the field is left with an amount in it, or empty. */
  onChange: (amount: Amount | null) => void;
  /** Lets the officer choose the currency, this one's favourites first. */
  onCurrency?: (currency: string) => void;
  favourites?: readonly string[];
}

/** An amount with its currency. Nothing is rounded: too many decimals are refused with a sentence. */
export function MoneyField({
  value,
  currency,
  onChange,
  onCurrency,
  favourites = [],
  error,
  ...rest
}: MoneyFieldProps) {
  const code = value?.currency ?? currency;
  const shown = value ? formatAmount(value) : "";
  const [typed, setTyped] = useState(shown);
  const [wrong, setWrong] = useState<string | null>(null);
  useEffect(() => {
    setTyped(shown);
    setWrong(null);
  }, [shown]);

  function leave() {
    if (typed.trim() === "") {
      setWrong(null);
      if (value) onChange(null);
      return;
    }
    const decimal = parseDecimal(typed);
    if (decimal === null)
      return setWrong(m.numberUnreadable({ example: formatDecimal("1234567.5", { digits: currencyDigits(code) }) }));
    const amount = amountOf(decimal, code);
    if (amount === null) return setWrong(m.moneyDecimals({ currency: code, digits: currencyDigits(code) }));
    setWrong(null);
    setTyped(formatAmount(amount));
    if (amount.amount !== value?.amount || amount.currency !== value.currency) onChange(amount);
  }

  function changeCurrency(next: string) {
    onCurrency?.(next);
    const same = value && amountOf(value.amount, next);
    if (same) onChange(same);
  }

  const field = (
    <TextField {...rest} align="end" value={typed} onChange={setTyped} onBlur={leave} error={wrong ?? error} />
  );
  if (!onCurrency) return field;
  const codes = [...new Set([code, ...favourites, ...currencies])];
  return (
    <div className={styles.pair}>
      <Select
        label={m.moneyCurrency()}
        value={code}
        onChange={changeCurrency}
        options={codes.map((id) => ({ id, label: id }))}
        isDisabled={rest.isDisabled}
      />
      {field}
    </div>
  );
}
