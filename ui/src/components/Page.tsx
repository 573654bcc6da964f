import { ChevronRight, CircleAlert, CircleCheck, CircleDashed } from "lucide-react";
import { createContext, type ReactNode, useContext } from "react";
import { formatTime } from "../backend/format";
import { m } from "../backend/messages";
import { join } from "./Button";
import styles from "./Page.module.css";
import { useSaveSummary } from "./saveState";

/** True while the open programme is the sample; then every page says so. */
export const SampleContext = createContext(false);

export interface PageProps {
  title: string;
  /** Where the page hangs: the last one is the page itself. */
  crumbs?: readonly { label: string; href: string }[];
  /** Small words beside the title. */
  note?: ReactNode;
  /** Shows the save state of the page's fields. */
  saves?: boolean;
  actions?: ReactNode;
  children: ReactNode;
}

/** A screen: the 48-pixel head and what stands under it. */
export function Page({ title, crumbs = [], note, saves, actions, children }: PageProps) {
  const sample = useContext(SampleContext);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        {crumbs.length > 0 ? (
          <nav className={styles.crumbs} aria-label={m.pageWhere()}>
            {crumbs.map((crumb) => (
              <span key={crumb.href} className={styles.crumb}>
                <a href={crumb.href}>{crumb.label}</a>
                <ChevronRight aria-hidden className="i-s flip" />
              </span>
            ))}
            <b aria-current="page">{title}</b>
          </nav>
        ) : (
          <h1>{title}</h1>
        )}
        {note && <span className="faint small nowrap">{note}</span>}
        {sample && <span className={styles.sample}>{m.pageSample()}</span>}
        <span className={styles.grow} />
        {saves && <SaveState />}
        {actions}
      </header>
      {children}
    </div>
  );
}

function SaveState() {
  const { saving, failed, savedAt } = useSaveSummary();
  const words = saving > 0 ? m.saveRunning() : savedAt ? m.saveAt({ time: formatTime(savedAt) }) : m.saveAll();
  const Icon = saving > 0 ? CircleDashed : CircleCheck;
  return (
    <span className={styles.states} role="status">
      {(failed === 0 || saving > 0 || savedAt) && (
        <span className={styles.saved}>
          <Icon aria-hidden className="i-s" />
          {words}
        </span>
      )}
      {failed > 0 && (
        <span className={join(styles.saved, styles.failed)}>
          <CircleAlert aria-hidden className="i-s" />
          {m.saveFailed({ count: failed })}
        </span>
      )}
    </span>
  );
}
