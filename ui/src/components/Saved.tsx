// Fields that save by themselves: a field and its autosave in one.
import { RadioGroup, type RadioGroupProps } from "./Choice";
import { ComboBox, type ComboBoxProps } from "./ComboBox";
import { DateField, type DateFieldProps } from "./DateField";
import { type Option, TextArea, type TextAreaProps, TextField, type TextFieldProps } from "./Field";
import { NumberField, type NumberFieldProps } from "./NumberField";
import { Select, type SelectProps } from "./Select";
import { useAutosave } from "./useAutosave";

interface SavedProps<T> {
  value: T;
  save: (value: T) => Promise<unknown>;
  /** The field's path in the request, for its own reason when it is refused. */
  path: string;
}

type Without<P> = Omit<P, "value" | "onChange" | "onBlur" | "error">;

export function SavedText({ value, save, path, ...rest }: Without<TextFieldProps> & SavedProps<string>) {
  const field = useAutosave(value, save, path);
  return <TextField {...rest} value={field.draft} onChange={field.setDraft} onBlur={field.flush} error={field.error} />;
}

export function SavedTextArea({ value, save, path, ...rest }: Without<TextAreaProps> & SavedProps<string>) {
  const field = useAutosave(value, save, path);
  return <TextArea {...rest} value={field.draft} onChange={field.setDraft} onBlur={field.flush} error={field.error} />;
}

export function SavedSelect<T extends string>({ value, save, path, ...rest }: Without<SelectProps> & SavedProps<T>) {
  const field = useAutosave(value, save, path);
  return <Select {...rest} value={field.draft} onChange={(id) => field.commit(id as T)} error={field.error} />;
}

export function SavedRadio<T extends string>({ value, save, path, ...rest }: Without<RadioGroupProps> & SavedProps<T>) {
  const field = useAutosave(value, save, path);
  return <RadioGroup {...rest} value={field.draft} onChange={(id) => field.commit(id as T)} error={field.error} />;
}

/** A whole number. */
export function SavedNumber({ value, save, path, ...rest }: Without<NumberFieldProps> & SavedProps<number>) {
  const field = useAutosave(String(value), (typed) => save(Number(typed)), path);
  return <NumberField {...rest} value={field.draft} onChange={field.commit} error={field.error} />;
}

export function SavedDate({ value, save, path, ...rest }: Without<DateFieldProps> & SavedProps<string | null>) {
  const field = useAutosave(value, save, path);
  // Typing a day part by part passes through other days, so it is saved after a pause.
  return <DateField {...rest} value={field.draft} onChange={field.setDraft} error={field.error} />;
}

export function SavedCombo({ value, save, path, ...rest }: Without<ComboBoxProps> & SavedProps<Option | null>) {
  const field = useAutosave(value, save, path);
  return <ComboBox {...rest} value={field.draft} onChange={field.commit} error={field.error} />;
}
