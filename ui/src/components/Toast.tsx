import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useEffect, useSyncExternalStore } from "react";
import { m } from "../backend/messages";
import { Button, IconButton } from "./Button";
import styles from "./Toast.module.css";

interface ToastEntry {
  id: number;
  text: string;
  tone: "done" | "failed";
  onUndo?: () => void;
  /** What can be done with it: open the folder of a file. */
  action?: { label: string; onAction: () => void };
}

/** How long a toast stays; the history keeps what it said. */
const stay = 8000;

let entries: readonly ToastEntry[] = [];
let next = 1;
const listeners = new Set<() => void>();

function set(changed: readonly ToastEntry[]) {
  entries = changed;
  for (const listener of listeners) listener();
}

/** Says what was done, with a way back. A new toast takes the place of the one before. */
export function toast(text: string, options: Partial<Pick<ToastEntry, "tone" | "onUndo" | "action">> = {}): void {
  set([{ id: next++, text, tone: "done", ...options }]);
}

function dismiss(id: number) {
  set(entries.filter((entry) => entry.id !== id));
}

/** Where toasts appear; stands once, in the shell. */
export function ToastRegion() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => entries,
  );
  return (
    <section className={styles.region} role="status" aria-label={m.toastRegion()}>
      {shown.map((entry) => (
        <ToastItem key={entry.id} entry={entry} />
      ))}
    </section>
  );
}

function ToastItem({ entry }: { entry: ToastEntry }) {
  const Icon = entry.tone === "done" ? CircleCheck : CircleAlert;
  useEffect(() => {
    const timer = setTimeout(() => dismiss(entry.id), stay);
    return () => clearTimeout(timer);
  }, [entry.id]);
  return (
    <div className={styles.toast}>
      <Icon aria-hidden />
      <span>{entry.text}</span>
      {entry.onUndo && (
        <Button
          variant="inverse"
          size="small"
          shortcut="Ctrl Z"
          onPress={() => {
            dismiss(entry.id);
            entry.onUndo?.();
          }}
        >
          {m.toastUndo()}
        </Button>
      )}
      {entry.action && (
        <Button variant="inverse" size="small" onPress={entry.action.onAction}>
          {entry.action.label}
        </Button>
      )}
      <IconButton variant="inverse" icon={X} label={m.toastDismiss()} onPress={() => dismiss(entry.id)} />
    </div>
  );
}
