import { ChevronDown, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button, Dialog, DialogTrigger, ListBox, Popover } from "react-aria-components";
import { m } from "../backend/messages";
import { type Option, OptionItem, SearchField } from "./Field";
import styles from "./FilterChip.module.css";
import { Menu } from "./Menu";

interface ChipProps {
  /** What is filtered: "Status". */
  label: string;
}

interface OneProps extends ChipProps {
  options: readonly Option[];
  value: string | null;
  onChange: (id: string | null) => void;
}

/** A filter of a list: one choice or none. */
export function FilterChip({ label, options, value, onChange }: OneProps) {
  const chosen = options.find((option) => option.id === value);
  return (
    <Chip label={label} words={chosen?.label} onClear={() => onChange(null)}>
      {(button) => (
        <Menu
          label={label}
          trigger={button}
          entries={options.map((option) => ({
            id: option.id,
            label: option.label,
            chosen: option.id === value,
            onAction: () => onChange(option.id),
          }))}
        />
      )}
    </Chip>
  );
}

export interface FilterPickerProps extends ChipProps {
  /** Everything that can be chosen, or how to find it by typing. */
  options?: readonly Option[];
  search?: (typed: string) => Promise<readonly Option[]>;
  /** Several at once; else choosing closes the list. */
  multiple?: boolean;
  value: readonly string[];
  /** What the first chosen one is called, where it was found by typing. */
  valueLabel?: string;
  onChange: (ids: string[]) => void;
}

/** From so many choices on, they are found by typing. */
const many = 12;

/** A filter of a list with several choices, or with so many that they are found by typing. */
export function FilterPicker({
  label,
  options = [],
  search,
  multiple,
  value,
  valueLabel,
  onChange,
}: FilterPickerProps) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<readonly Option[]>([]);
  const asked = useRef(0);
  const first = options.find((option) => option.id === value[0])?.label ?? valueLabel ?? value[0];
  const words = value.length > 1 ? m.filterAndMore({ first: first ?? "", count: value.length - 1 }) : first;
  const typing = search !== undefined || options.length > many;

  useEffect(() => {
    if (!open || !search) return;
    const turn = ++asked.current;
    void search(typed).then((answer) => turn === asked.current && setFound(answer));
  }, [open, typed, search]);

  const wanted = typed.trim().toLocaleLowerCase();
  const offered = search ? found : options.filter((option) => option.label.toLocaleLowerCase().includes(wanted));

  return (
    <Chip label={label} words={words} onClear={() => onChange([])}>
      {(button) => (
        <DialogTrigger
          isOpen={open}
          onOpenChange={(next) => {
            setOpen(next);
            setTyped("");
          }}
        >
          {button}
          <Popover className={styles.popover ?? ""} offset={4} placement="bottom start">
            <Dialog className={styles.picker ?? ""} aria-label={label}>
              {typing && <SearchField label={m.filterFind()} value={typed} onChange={setTyped} autoFocus inFront />}
              <ListBox<Option>
                className={styles.options ?? ""}
                aria-label={label}
                autoFocus={!typing}
                items={offered}
                selectionMode={multiple ? "multiple" : "single"}
                selectedKeys={value}
                onSelectionChange={(keys) => {
                  const ids = keys === "all" ? offered.map((option) => option.id) : [...keys].map(String);
                  // What is chosen but not among the rows found now stays chosen.
                  onChange(multiple ? ids : ids.slice(-1));
                  if (!multiple) setOpen(false);
                }}
                renderEmptyState={() => <p className={styles.none}>{m.comboNothing()}</p>}
              >
                {(option) => <OptionItem option={option} />}
              </ListBox>
            </Dialog>
          </Popover>
        </DialogTrigger>
      )}
    </Chip>
  );
}

interface Chip_ extends ChipProps {
  /** What is chosen, in words; nothing while the filter is off. */
  words: string | undefined;
  onClear: () => void;
  children: (button: React.ReactNode) => React.ReactNode;
}

function Chip({ label, words, onClear, children }: Chip_) {
  const choices = children(
    <Button className={(words ? styles.on : styles.chip) ?? ""}>
      {label}
      {words ? <b>{words}</b> : <ChevronDown aria-hidden className="i-s" />}
    </Button>,
  );
  if (!words) return choices;
  return (
    <span className={styles.pair}>
      {choices}
      <Button className={styles.clear ?? ""} aria-label={m.filterRemove({ label })} onPress={onClear}>
        <X aria-hidden className="i-s" />
      </Button>
    </span>
  );
}
