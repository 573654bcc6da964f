import type { ReactNode } from "react";
import { m } from "../backend/messages";
import type { RecordConflict } from "../backend/record";
import { Button } from "./Button";
import styles from "./ConflictDialog.module.css";
import { Dialog } from "./Dialog";

/** How a field of a record stands in the dialog. */
export interface ConflictField<T, V> {
  label: string;
  /** The value in words; as it is when absent. */
  show?: (value: V) => ReactNode;
  /** What of the record counts as a difference; the field itself when absent. */
  same?: (record: T) => unknown;
}

/** What the program makes, or what says where a record belongs: there is nothing to choose. */
type Given =
  | "id"
  | "row_version"
  | "search"
  | `match_${"name" | "sound" | "core"}`
  | "anonymised"
  | `${"project" | "person" | "organisation" | "indicator" | "group"}_id`
  | "media_type"
  | "size"
  | "sha256"
  | "entered"
  | "sample";

/** Every other field, in the order in which they are shown: what is not shown would be overwritten unseen. */
export type ConflictFields<T> = {
  readonly [K in Exclude<keyof T & string, Given>]-?: ConflictField<T, T[K]>;
} & { readonly [K in keyof T & Given]?: ConflictField<T, T[K]> };

export interface ConflictDialogProps<T> {
  conflict: RecordConflict<T> | null;
  fields: ConflictFields<T>;
  onResolve: (choice: "mine" | "theirs") => void;
}

/** Someone else saved the record meanwhile: both versions side by side, and a choice. Nothing is overwritten in silence. */
export function ConflictDialog<T>({ conflict, fields, onResolve }: ConflictDialogProps<T>) {
  if (!conflict) return null;
  const { mine, theirs } = conflict;
  const all = Object.entries(fields) as [keyof T & string, ConflictField<T, T[keyof T]>][];
  const different = all.filter(
    ([key, { same = (record: T) => record[key] }]) => JSON.stringify(same(mine)) !== JSON.stringify(same(theirs)),
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
          {different.map(([key, { label, show }]) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{words(theirs[key], show)}</td>
              <td>{words(mine[key], show)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
