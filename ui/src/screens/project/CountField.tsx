import { useState } from "react";
import { m } from "../../backend/messages";
import type { FieldProps } from "../../components/Field";
import { NumberField } from "../../components/NumberField";

interface CountFieldProps extends FieldProps {
  value: number | null;
  onChange: (count: number | null) => void;
}

/** A whole number: persons, days. */
export function CountField({ value, onChange, error, ...rest }: CountFieldProps) {
  const [broken, setBroken] = useState(false);
  return (
    <NumberField
      {...rest}
      value={value === null ? "" : String(value)}
      onChange={(decimal) => {
        const whole = /^-?\d{0,9}$/.test(decimal);
        setBroken(!whole);
        if (whole) onChange(decimal === "" ? null : Number(decimal));
      }}
      error={broken ? m.numberWhole() : error}
    />
  );
}
