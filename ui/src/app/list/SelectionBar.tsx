import type { ReactNode } from "react";
import { formatCount } from "../../backend/format";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import { countOf, type Selection } from "../../components/selection";
import styles from "./List.module.css";

interface SelectionBarProps {
  selection: Selection;
  /** Rows that the filter leaves, and rows on this page. */
  total: number;
  shown: number;
  onAll: () => void;
  onClear: () => void;
  /** Buttons for what can be done with so many rows. */
  children: (count: number) => ReactNode;
}

/** How many rows are selected and what can be done with them; nothing while none is. */
export function SelectionBar({ selection, total, shown, onAll, onClear, children }: SelectionBarProps) {
  const count = countOf(selection, total);
  if (count === 0) return null;
  return (
    <section className={styles.bar} aria-label={m.listSelection()}>
      <b role="status">{m.listSelected({ count, number: formatCount(count) })}</b>
      {count < total && count >= shown && (
        <Button variant="inverse" size="small" shortcut="Ctrl A" onPress={onAll}>
          {m.listSelectAll({ number: formatCount(total) })}
        </Button>
      )}
      <span className={styles.grow} />
      {children(count)}
      <Button variant="inverse" size="small" shortcut="Esc" onPress={onClear}>
        {m.listSelectNone()}
      </Button>
    </section>
  );
}
