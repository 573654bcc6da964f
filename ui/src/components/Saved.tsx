// Fields that save by themselves: a field and its autosave in one.
import { RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { m } from "../backend/messages";
import { Button } from "./Button";
import { RadioGroup, type RadioGroupProps } from "./Choice";
import { ComboBox, type ComboBoxProps } from "./ComboBox";
import { DateField, type DateFieldProps } from "./DateField";
import { type Option, TextArea, type TextAreaProps, TextField, type TextFieldProps } from "./Field";
import { NumberField, type NumberFieldProps } from "./NumberField";
import styles from "./Saved.module.css";
import { Select, type SelectProps } from "./Select";
import { type Autosave, useAutosave } from "./useAutosave";

interface SavedProps<T> {
  value: T;
  save: (value: T) => Promise<unknown>;
  /** The field's path in the request, for its own reason when it is refused. */
  path: string;
}

type Without<P> = Omit<P, "value" | "onChange" | "onBlur" | "error">;

/** Says that words were brought back after a crash, and asks what shall become of them. */
export function BroughtBack({
  field,
  children,
}: {
  field: Pick<Autosave<unknown>, "broughtBack">;
  children: ReactNode;
}) {
  if (!field.broughtBack) return children;
  const { keep, discard } = field.broughtBack;
  return (
    <div className={styles.back}>
      {children}
      <div className={styles.note} role="status">
        <RotateCcw aria-hidden className="i-s" />
        <span>{m.draftBack()}</span>
        <Button variant="link" size="small" onPress={keep}>
          {m.draftKeep()}
        </Button>
        <Button variant="link" size="small" onPress={discard}>
          {m.draftDiscard()}
        </Button>
      </div>
    </div>
  );
}

export function SavedText({ value, save, path, ...rest }: Without<TextFieldProps> & SavedProps<string>) {
  const field = useAutosave(value, save, path);
  return (
    <BroughtBack field={field}>
      <TextField {...rest} value={field.draft} onChange={field.setDraft} onBlur={field.flush} error={field.error} />
    </BroughtBack>
  );
}

export function SavedTextArea({ value, save, path, ...rest }: Without<TextAreaProps> & SavedProps<string>) {
  const field = useAutosave(value, save, path);
  return (
    <BroughtBack field={field}>
      <TextArea {...rest} value={field.draft} onChange={field.setDraft} onBlur={field.flush} error={field.error} />
    </BroughtBack>
  );
}

export function SavedSelect<T extends string>({ value, save, path, ...rest }: Without<SelectProps> & SavedProps<T>) {
  const field = useAutosave(value, save, path);
  return (
    <BroughtBack field={field}>
      <Select {...rest} value={field.draft} onChange={(id) => field.commit(id as T)} error={field.error} />
    </BroughtBack>
  );
}

export function SavedRadio<T extends string>({ value, save, path, ...rest }: Without<RadioGroupProps> & SavedProps<T>) {
  const field = useAutosave(value, save, path);
  return (
    <BroughtBack field={field}>
      <RadioGroup {...rest} value={field.draft} onChange={(id) => field.commit(id as T)} error={field.error} />
    </BroughtBack>
  );
}

/** A whole number. */
export function SavedNumber({ value, save, path, ...rest }: Without<NumberFieldProps> & SavedProps<number>) {
  const field = useAutosave(String(value), (typed) => save(Number(typed)), path);
  return (
    <BroughtBack field={field}>
      <NumberField {...rest} value={field.draft} onChange={field.commit} error={field.error} />
    </BroughtBack>
  );
}

export function SavedDate({ value, save, path, ...rest }: Without<DateFieldProps> & SavedProps<string | null>) {
  const field = useAutosave(value, save, path);
  // Typing a day part by part passes through other days, so it is saved after a pause.
  return (
    <BroughtBack field={field}>
      <DateField {...rest} value={field.draft} onChange={field.setDraft} error={field.error} />
    </BroughtBack>
  );
}

export function SavedCombo({ value, save, path, ...rest }: Without<ComboBoxProps> & SavedProps<Option | null>) {
  const field = useAutosave(value, save, path);
  return (
    <BroughtBack field={field}>
      <ComboBox {...rest} value={field.draft} onChange={field.commit} error={field.error} />
    </BroughtBack>
  );
}
