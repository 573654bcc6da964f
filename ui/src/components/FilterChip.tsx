import { ChevronDown, X } from "lucide-react";
import { Button } from "react-aria-components";
import { m } from "../backend/messages";
import type { Option } from "./Field";
import styles from "./FilterChip.module.css";
import { Menu } from "./Menu";

export interface FilterChipProps {
  /** What is filtered: "Status". */
  label: string;
  options: readonly Option[];
  value: string | null;
  onChange: (id: string | null) => void;
}

/** A filter of a list: one choice or none. */
export function FilterChip({ label, options, value, onChange }: FilterChipProps) {
  const chosen = options.find((option) => option.id === value);
  const menu = (
    <Menu
      label={label}
      trigger={
        <Button className={(chosen ? styles.on : styles.chip) ?? ""}>
          {label}
          {chosen ? <b>{chosen.label}</b> : <ChevronDown aria-hidden className="i-s" />}
        </Button>
      }
      entries={options.map((option) => ({
        id: option.id,
        label: option.label,
        chosen: option.id === value,
        onAction: () => onChange(option.id),
      }))}
    />
  );
  if (!chosen) return menu;
  return (
    <span className={styles.pair}>
      {menu}
      <Button className={styles.clear ?? ""} aria-label={m.filterRemove({ label })} onPress={() => onChange(null)}>
        <X aria-hidden className="i-s" />
      </Button>
    </span>
  );
}
