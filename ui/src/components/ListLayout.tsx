import type { ReactNode } from "react";
import styles from "./ListLayout.module.css";

export interface ListLayoutProps {
  /** Search field and filter chips; null where there is nothing to filter. */
  filters: ReactNode;
  /** Buttons at the end of the filter row. */
  end?: ReactNode;
  /** The table. */
  children: ReactNode;
  /** The drawer of the open row, docked at the end. */
  drawer?: ReactNode;
}

/** A list page under its head: filter row, table, drawer beside the table. */
export function ListLayout({ filters, end, children, drawer }: ListLayoutProps) {
  return (
    <div className={styles.list}>
      {(filters || end) && (
        <div className={styles.filters}>
          {filters}
          <span className={styles.grow} />
          {end}
        </div>
      )}
      <div className={styles.body}>
        {children}
        {drawer}
      </div>
    </div>
  );
}
