import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { formatCount } from "../backend/format";
import styles from "./Segmented.module.css";

export interface SegmentedProps {
  label: string;
  parts: readonly { id: string; label: string; count?: number }[];
  value: string;
  onChange: (id: string) => void;
}

/** One of two or three views of the same place. Arrow keys move between them. */
export function Segmented({ label, parts, value, onChange }: SegmentedProps) {
  return (
    <ToggleButtonGroup
      className={styles.group}
      aria-label={label}
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={([id]) => id !== undefined && onChange(String(id))}
    >
      {parts.map((part) => (
        <ToggleButton key={part.id} id={part.id} className={styles.part}>
          {part.label}
          {part.count !== undefined && <span className={styles.count}>{formatCount(part.count)}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
