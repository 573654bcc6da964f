import { CircleAlert } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { m } from "../backend/messages";
import styles from "./Feedback.module.css";

/** Why something could not be done, in the sentence the backend made, with what can be done about it. */
export function ErrorSentence({ error, children }: { error: unknown; children?: ReactNode }) {
  const words = error instanceof Error && error.message !== "" ? error.message : m.errorUnknown();
  return (
    <div className={styles.error} role="alert">
      <CircleAlert aria-hidden />
      <div>
        <p>{words}</p>
        {children}
      </div>
    </div>
  );
}

export interface EmptyStateProps {
  /** What belongs here and why it is empty. */
  title: string;
  /** What to do next. */
  children?: ReactNode;
  /** The one next action. */
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** Says that something is being fetched, but only when it takes long enough to be noticed. */
export function Loading() {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className={styles.loading} role="status" aria-busy>
      {slow && m.loading()}
    </p>
  );
}
