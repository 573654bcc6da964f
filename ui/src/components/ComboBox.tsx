import { useEffect, useRef, useState } from "react";
import { ComboBox as AriaComboBox, Button, Group, Input, ListBox, Popover } from "react-aria-components";
import { m } from "../backend/messages";
import { Chevron, FieldLabel, FieldNotes, type FieldProps, type Option, OptionItem } from "./Field";
import styles from "./Field.module.css";

export interface ComboBoxProps extends FieldProps {
  /** What is chosen now, with its label; null when nothing is. */
  value: Option | null;
  /** null when the officer emptied the field. */
  onChange: (option: Option | null) => void;
  /** Asks the register: it knows other names ("Laos PDR") and spellings. Called with "" to offer the first ones. */
  search: (typed: string) => Promise<readonly Option[]>;
  placeholder?: string;
  autoFocus?: boolean;
}

/** A choice out of many, found by typing; the finding is done by the backend. */
export function ComboBox({
  label,
  optional,
  hideLabel,
  error,
  hint,
  value,
  onChange,
  search,
  placeholder,
  isDisabled,
  autoFocus,
}: ComboBoxProps) {
  const [typed, setTyped] = useState(value?.label ?? "");
  const [found, setFound] = useState<readonly Option[]>([]);
  const asked = useRef(0);
  const label_ = value?.label ?? "";
  // The choice can change from outside: undo, another window, the end of a save.
  useEffect(() => setTyped(label_), [label_]);

  async function ask(text: string) {
    const turn = ++asked.current;
    const options = await search(text);
    if (turn === asked.current) setFound(options);
  }

  function choose(id: string | null) {
    const option = found.find((candidate) => candidate.id === id);
    if (option) {
      setTyped(option.label);
      onChange(option);
    }
  }

  return (
    <AriaComboBox
      className={styles.field}
      items={found}
      inputValue={typed}
      onInputChange={(text) => {
        setTyped(text);
        if (text !== label_) void ask(text);
      }}
      onOpenChange={(open) => open && void ask(typed === label_ ? "" : typed)}
      selectedKey={value?.id ?? null}
      onSelectionChange={(id) => choose(id === null ? null : String(id))}
      onBlur={() => {
        if (typed.trim() === "" && value) onChange(null);
        else setTyped(label_);
      }}
      menuTrigger="input"
      allowsEmptyCollection
      isInvalid={Boolean(error)}
      isDisabled={isDisabled}
    >
      <FieldLabel label={label} optional={optional} hideLabel={hideLabel} />
      <Group className={styles.control}>
        <Input className={styles.bare} placeholder={placeholder} dir="auto" autoFocus={autoFocus} />
        <Button className={styles.inline}>
          <Chevron />
        </Button>
      </Group>
      <FieldNotes hint={hint} error={error} />
      <Popover className={styles.popover} offset={4}>
        <ListBox<Option>
          className={styles.list}
          renderEmptyState={() => <p className={styles.none}>{m.comboNothing()}</p>}
        >
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
