import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { m } from "../backend/messages";
import { IconButton } from "./Button";
import styles from "./Drawer.module.css";

export interface DrawerProps {
  title: ReactNode;
  subtitle?: ReactNode;
  onClose: () => void;
  /** Buttons beside the close button: previous, next. */
  actions?: ReactNode;
  /** Changes when the drawer shows something else, so that the new title is read out. */
  subject?: string;
  children: ReactNode;
}

/** A panel docked at the end of the sheet; it pushes the table aside and never covers it. Esc closes it. */
export function Drawer({ title, subtitle, onClose, actions, subject, children }: DrawerProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new subject is a new title to read out
  useEffect(() => heading.current?.focus(), [subject]);
  return (
    <aside
      className={styles.drawer}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) {
          event.stopPropagation();
          onClose();
        }
      }}
    >
      <header className={styles.head}>
        <div className={styles.titles}>
          <h2 id={id} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
        </div>
        {actions}
        <IconButton icon={X} label={m.drawerClose()} onPress={onClose} />
      </header>
      <div className={styles.body}>{children}</div>
    </aside>
  );
}

/** A part of a drawer or side panel with its own head. */
export function Section({ title, end, children }: { title: ReactNode; end?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>
        {title}
        {end && <span className={styles.end}>{end}</span>}
      </h3>
      {children}
    </section>
  );
}
