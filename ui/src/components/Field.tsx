import { Check, ChevronDown, CircleAlert, Search, X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import {
  SearchField as AriaSearchField,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  Button,
  FieldError,
  Input,
  Label,
  ListBoxItem,
  Text,
} from "react-aria-components";
import { m } from "../backend/messages";
import { join } from "./Button";
import { useCommands } from "./commands";
import styles from "./Field.module.css";

/** What every field has. */
export interface FieldProps {
  label: string;
  /** Why the value is not saved, in words. */
  error?: ReactNode;
  hint?: ReactNode;
  /** Says "(optional)" after the label. */
  optional?: boolean;
  /** The label is only said, not shown: in tables whose heads say it. */
  hideLabel?: boolean;
  isDisabled?: boolean;
}

export function FieldLabel({ label, optional, hideLabel }: Pick<FieldProps, "label" | "optional" | "hideLabel">) {
  return (
    <Label className={hideLabel ? "sr" : styles.label}>
      {label}
      {optional && <span className={styles.optional}> {m.fieldOptional()}</span>}
    </Label>
  );
}

/** Hint and error under a field; both are announced with it. */
export function FieldNotes({ hint, error }: Pick<FieldProps, "hint" | "error">) {
  return (
    <>
      {hint && !error && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      {error && (
        <FieldError className={styles.error}>
          <CircleAlert aria-hidden className="i-s" />
          <span>{error}</span>
        </FieldError>
      )}
    </>
  );
}

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  placeholder?: string;
  isReadOnly?: boolean;
  autoFocus?: boolean;
  /** `end` for figures. */
  align?: "start" | "end";
  type?: "text" | "email" | "tel" | "url" | "password";
  /** Language of the text, when it is not the interface's. */
  lang?: string;
}

export function TextField({
  label,
  optional,
  hideLabel,
  error,
  hint,
  placeholder,
  align,
  lang,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={styles.field}>
      <FieldLabel label={label} optional={optional} hideLabel={hideLabel} />
      <Input
        className={join(styles.control, align === "end" && styles.end)}
        placeholder={placeholder}
        lang={lang}
        dir="auto"
      />
      <FieldNotes hint={hint} error={error} />
    </AriaTextField>
  );
}

export interface TextAreaProps extends Omit<TextFieldProps, "align" | "type"> {
  rows?: number;
}

export function TextArea({
  label,
  optional,
  hideLabel,
  error,
  hint,
  placeholder,
  rows = 3,
  lang,
  ...rest
}: TextAreaProps) {
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={styles.field}>
      <FieldLabel label={label} optional={optional} hideLabel={hideLabel} />
      <AriaTextArea
        className={join(styles.control, styles.area)}
        placeholder={placeholder}
        rows={rows}
        lang={lang}
        dir="auto"
      />
      <FieldNotes hint={hint} error={error} />
    </AriaTextField>
  );
}

export interface SearchFieldProps {
  /** Said by a screen reader and shown while empty. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoFocus?: boolean;
  /** Stands in a popover: the key / does not go to it. */
  inFront?: boolean;
  /** Shown at the end while empty, not bound: "/". */
  shortcut?: string;
}

/** Filters the rows of a list. Esc empties it. */
export function SearchField({ label, inFront, shortcut, ...rest }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const go = { id: "filter", label: m.shortcutsListsFilter(), group: m.shortcutsLists(), keys: "/" };
  useCommands(inFront ? [] : [{ ...go, run: () => input.current?.focus() }]);
  return (
    <AriaSearchField {...rest} aria-label={label} className={join(styles.control, styles.search)}>
      <Search aria-hidden className="i-s faint" />
      <Input ref={input} placeholder={label} />
      {shortcut && rest.value === "" && <kbd dir="ltr">{shortcut}</kbd>}
      {rest.value !== "" && (
        <Button className={styles.inline} aria-label={m.searchClear()}>
          <X aria-hidden className="i-s" />
        </Button>
      )}
    </AriaSearchField>
  );
}

/** A choice of a select or a combo box. */
export interface Option {
  id: string;
  label: string;
  /** A second line: what the choice means, or which alias was found. */
  note?: string;
}

export function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={styles.option}>
      {({ isSelected }) => (
        <>
          <span>{option.label}</span>
          {option.note && <small>{option.note}</small>}
          {isSelected && <Check aria-hidden className="i-s" />}
        </>
      )}
    </ListBoxItem>
  );
}

export function Chevron() {
  return (
    <span className={styles.icon}>
      <ChevronDown aria-hidden className="i-s" />
    </span>
  );
}
