import type { ReactNode } from "react";
import { m } from "../backend/messages";
import type { RecordConflict } from "../backend/record";
import { Button } from "./Button";
import styles from "./ConflictDialog.module.css";
import { Dialog } from "./Dialog";

export interface ConflictDialogProps<T> {
  conflict: RecordConflict<T> | null;
  /** The fields people know, with their names and how a value is written. */
  fields: readonly {
    key: keyof T & string;
    label: string;
    show?: (value: T[keyof T]) => ReactNode;
    /** What of the field counts as a difference; the field itself when absent. */
    same?: (record: T) => unknown;
  }[];
  onResolve: (choice: "mine" | "theirs") => void;
}

/** Someone else saved the record meanwhile: both versions side by side, and a choice. Nothing is overwritten in silence. */
export function ConflictDialog<T>({ conflict, fields, onResolve }: ConflictDialogProps<T>) {
  if (!conflict) return null;
  const different = fields.filter(
    ({ key, same = (record: T) => record[key] }) =>
      JSON.stringify(same(conflict.mine)) !== JSON.stringify(same(conflict.theirs)),
  );
  const words = (value: T[keyof T], show?: (value: T[keyof T]) => ReactNode) =>
    show ? show(value) : String(value ?? "");
  return (
    <Dialog
      title={m.conflictTitle()}
      isOpen
      role="alertdialog"
      width="wide"
      onClose={() => onResolve("theirs")}
      actions={
        <>
          <Button onPress={() => onResolve("theirs")}>{m.conflictKeepTheirs()}</Button>
          <Button variant="primary" onPress={() => onResolve("mine")}>
            {m.conflictUseMine()}
          </Button>
        </>
      }
    >
      <p>{m.conflictExplain()}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{m.conflictField()}</th>
            <th scope="col">{m.conflictTheirs()}</th>
            <th scope="col">{m.conflictMine()}</th>
          </tr>
        </thead>
        <tbody>
          {different.map(({ key, label, show }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{words(conflict.theirs[key], show)}</td>
              <td>{words(conflict.mine[key], show)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
