import { Check, CircleAlert, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, RadioGroup as AriaRadioGroup, Radio } from "react-aria-components";
import styles from "./Choice.module.css";
import { FieldLabel, FieldNotes, type FieldProps, type Option } from "./Field";

export interface CheckboxProps {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  children?: ReactNode;
  /** Needed when there are no children. */
  "aria-label"?: string;
  isIndeterminate?: boolean;
  isDisabled?: boolean;
  error?: ReactNode;
}

export function Checkbox({ children, error, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} isInvalid={Boolean(error)} className={styles.checkbox}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles.box} aria-hidden>
            {isIndeterminate ? <Minus /> : isSelected && <Check />}
          </span>
          {children}
          {error && (
            <span className={styles.error}>
              <CircleAlert aria-hidden className="i-s" />
              {error}
            </span>
          )}
        </>
      )}
    </AriaCheckbox>
  );
}

export interface RadioGroupProps extends FieldProps {
  options: readonly Option[];
  value: string | null;
  onChange: (id: string) => void;
  orientation?: "vertical" | "horizontal";
}

export function RadioGroup({ label, optional, hideLabel, error, hint, options, ...rest }: RadioGroupProps) {
  return (
    <AriaRadioGroup {...rest} isInvalid={Boolean(error)} className={styles.group}>
      <FieldLabel label={label} optional={optional} hideLabel={hideLabel} />
      <div className={styles.radios}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className={styles.radio}>
            <span className={styles.dot} aria-hidden />
            <span>
              {option.label}
              {option.note && <small>{option.note}</small>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNotes hint={hint} error={error} />
    </AriaRadioGroup>
  );
}
