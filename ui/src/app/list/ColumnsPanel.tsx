import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useId } from "react";
import { m } from "../../backend/messages";
import { Button, IconButton } from "../../components/Button";
import { Checkbox } from "../../components/Choice";
import { arranged, type ListColumn, moved, shown } from "./columns";
import styles from "./List.module.css";

interface ColumnsPanelProps<Row> {
  columns: readonly ListColumn<Row>[];
  /** Ids of the columns that are shown, in their order. */
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  onReset: () => void;
  onClose: () => void;
}

/** Shows, hides and moves columns. Buttons and not dragging: they work with keys, and the window keeps drags for files. */
export function ColumnsPanel<Row>({ columns, chosen, onChange, onReset, onClose }: ColumnsPanelProps<Row>) {
  const id = useId();
  const visible = arranged(columns, chosen);
  const order = visible.map((column) => column.id);
  const hidden = columns.filter((column) => !order.includes(column.id));
  const name = (column: ListColumn<Row>) => column.name ?? [column.header, column.unit].filter(Boolean).join(", ");
  return (
    <aside
      className={styles.columns}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <header>
        <h2 id={id}>{m.listColumns()}</h2>
        <Button variant="link" onPress={onReset}>
          {m.listColumnsReset()}
        </Button>
        <IconButton icon={X} label={m.drawerClose()} onPress={onClose} />
      </header>
      <ul>
        {visible.map((column, index) => (
          <li key={column.id}>
            <Checkbox
              isSelected
              isDisabled={column.isRowHeader}
              onChange={() => onChange(shown(order, column.id, false))}
            >
              {name(column)}
            </Checkbox>
            <span className={styles.grow} />
            <IconButton
              icon={ChevronUp}
              label={m.listColumnEarlier({ column: name(column) })}
              isDisabled={index === 0}
              onPress={() => onChange(moved(order, column.id, -1))}
            />
            <IconButton
              icon={ChevronDown}
              label={m.listColumnLater({ column: name(column) })}
              isDisabled={index === visible.length - 1}
              onPress={() => onChange(moved(order, column.id, 1))}
            />
          </li>
        ))}
      </ul>
      {hidden.length > 0 && <h3>{m.listColumnsHidden()}</h3>}
      <ul>
        {hidden.map((column) => (
          <li key={column.id}>
            <Checkbox isSelected={false} onChange={() => onChange(shown(order, column.id, true))}>
              {name(column)}
            </Checkbox>
          </li>
        ))}
      </ul>
    </aside>
  );
}
