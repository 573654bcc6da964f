import { Button } from "react-aria-components";
import { m } from "../backend/messages";
import { join } from "./Button";
import styles from "./Figure.module.css";

export interface FigureProps {
  /** Ready to read: `612.4`. */
  value: string;
  /** Stands before: the currency. */
  prefix?: string;
  /** Stands after: `million`, `people`. */
  unit?: string;
  /** What the figure is, for a screen reader: "Contribution in 2025". */
  label: string;
  size?: "body" | "second" | "hero";
  strong?: boolean;
  /** Opens where the figure comes from. Without it the figure is plain text. */
  onOpen?: () => void;
}

/** A figure. One click opens the lines it is made of. */
export function Figure({ value, prefix, unit, label, size = "body", strong, onOpen }: FigureProps) {
  const words = (
    <>
      {prefix && <span className={styles.unit}>{prefix} </span>}
      <span className={styles.value}>{value}</span>
      {unit && <span className={styles.unit}> {unit}</span>}
    </>
  );
  const className = join(styles.figure, styles[size], strong && styles.strong);
  if (!onOpen) return <span className={className}>{words}</span>;
  const read = [prefix, value, unit].filter(Boolean).join(" ");
  return (
    <Button
      className={join(className, styles.opens)}
      onPress={onOpen}
      aria-label={m.figureOpen({ label, value: read })}
    >
      {words}
    </Button>
  );
}
