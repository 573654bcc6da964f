import type { ReactNode } from "react";
import styles from "./SideList.module.css";

interface SideListProps {
  /** What is chosen from, for screen readers. */
  label: string;
  children: ReactNode;
  /** Stands at the bottom, however short the list. */
  foot?: ReactNode;
}

/** What a screen shows one of, beside the one that is shown: {@link SideGroup}s of {@link SideLink}s. */
export function SideList({ label, children, foot }: SideListProps) {
  return (
    <nav className={styles.list} aria-label={label}>
      {children}
      {foot && <div className={styles.foot}>{foot}</div>}
    </nav>
  );
}

interface SideGroupProps {
  title?: string;
  /** Said where the group has no links. */
  none?: string | false;
  children?: ReactNode;
}

export function SideGroup({ title, none, children }: SideGroupProps) {
  return (
    <div>
      {title && <h2>{title}</h2>}
      {none && <p className={styles.none}>{none}</p>}
      <ul>{children}</ul>
    </div>
  );
}

interface SideLinkProps {
  href: string;
  isCurrent: boolean;
  title: string;
  /** Beside the title. */
  state?: ReactNode;
  note?: string;
}

export function SideLink({ href, isCurrent, title, state, note }: SideLinkProps) {
  return (
    <li>
      <a href={href} aria-current={isCurrent ? "page" : undefined}>
        <span className={styles.head}>
          <b>{title}</b>
          {state}
        </span>
        {note && <small>{note}</small>}
      </a>
    </li>
  );
}
