import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { join } from "./Button";
import styles from "./Status.module.css";

export type Tone = "neutral" | "active" | "ok" | "warn" | "danger" | "info" | "seal";

export interface StatusProps {
  tone?: Tone;
  icon?: LucideIcon;
  children: ReactNode;
}

/** A word on a tint: attention, override, form. Colour never stands alone. */
export function Pill({ tone = "neutral", icon: Icon, children }: StatusProps) {
  return (
    <span className={join(styles.pill, styles[tone])}>
      {Icon && <Icon aria-hidden />}
      {children}
    </span>
  );
}

/** A state in a table cell: icon and word. */
export function Status({ tone = "neutral", icon: Icon, children }: StatusProps) {
  return (
    <span className={join(styles.status, styles[`status-${tone}`])}>
      {Icon && <Icon aria-hidden className="i-s" />}
      {children}
    </span>
  );
}

/** A sentence with its icon: a check that passes, warns or blocks. */
export function StatusLine({ tone = "neutral", icon: Icon, children }: StatusProps) {
  return (
    <span className={join(styles.line, styles[`line-${tone}`])}>
      {Icon && <Icon aria-hidden className="i-s" />}
      <span>{children}</span>
    </span>
  );
}

/** A remark on a tint, in the flow of the page. */
export function Note({ tone = "neutral", icon: Icon, children }: StatusProps) {
  return (
    <div className={join(styles.note, styles[tone])}>
      {Icon && <Icon aria-hidden className="i-s" />}
      <div>{children}</div>
    </div>
  );
}

/** A: money moved; B: in kind, valued; C: counted, dashed because it never adds up. */
export function GroupBadge({ group }: { group: "A" | "B" | "C" }) {
  return (
    <span data-chart className={join(styles.badge, styles[group])}>
      {group}
    </span>
  );
}
