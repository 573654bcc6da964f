import { Select as AriaSelect, Button, ListBox, Popover, SelectValue } from "react-aria-components";
import { m } from "../backend/messages";
import { join } from "./Button";
import { Chevron, FieldLabel, FieldNotes, type FieldProps, type Option, OptionItem } from "./Field";
import styles from "./Field.module.css";

export interface SelectProps extends FieldProps {
  options: readonly Option[];
  value: string | null;
  onChange: (id: string) => void;
  placeholder?: string;
}

/** One of a few choices. For long lists use {@link ComboBox}. */
export function Select({
  label,
  optional,
  hideLabel,
  error,
  hint,
  options,
  value,
  onChange,
  placeholder,
  isDisabled,
}: SelectProps) {
  return (
    <AriaSelect
      className={styles.field}
      value={value}
      onChange={(id) => id !== null && onChange(String(id))}
      isInvalid={Boolean(error)}
      isDisabled={isDisabled}
    >
      <FieldLabel label={label} optional={optional} hideLabel={hideLabel} />
      <Button className={styles.control}>
        <SelectValue className={styles.value}>
          {({ isPlaceholder }) =>
            isPlaceholder ? (
              <span className={styles.placeholder}>{placeholder ?? m.selectChoose()}</span>
            ) : (
              options.find((option) => option.id === value)?.label
            )
          }
        </SelectValue>
        <Chevron />
      </Button>
      <FieldNotes hint={hint} error={error} />
      <Popover className={join(styles.popover)} offset={4}>
        <ListBox className={styles.list} items={options}>
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
