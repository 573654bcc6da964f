import type { UseQueryResult } from "@tanstack/react-query";
import { Ellipsis, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { m } from "../../backend/messages";
import type { Versioned } from "../../backend/record";
import { IconButton } from "../../components/Button";
import { ConflictDialog, type ConflictFields } from "../../components/ConflictDialog";
import { Drawer } from "../../components/Drawer";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { Menu } from "../../components/Menu";
import { BroughtBack } from "../../components/Saved";
import styles from "./ProjectPage.module.css";
import type { SavedForm } from "./recordForm";

interface FetchedDrawerProps<T> {
  read: UseQueryResult<T>;
  /** What the drawer is called until the record is there. */
  title: string;
  onClose: () => void;
  /** The drawer of the record. */
  children: (record: T) => ReactNode;
}

/** The drawer of a record that has to be fetched first. */
export function FetchedDrawer<T>({ read, title, onClose, children }: FetchedDrawerProps<T>) {
  if (read.data) return children(read.data);
  return (
    <Drawer title={title} onClose={onClose}>
      {read.error ? <ErrorSentence error={read.error} /> : <Loading />}
    </Drawer>
  );
}

interface RecordDrawerProps<T extends Versioned> {
  title: string;
  subtitle?: string;
  subject: string;
  form: SavedForm<T>;
  /** The fields a conflict shows. */
  conflict: ConflictFields<T>;
  deleteLabel: string;
  /** The key that deletes on this screen. */
  deleteKey?: string;
  onDelete: () => void;
  onClose: () => void;
  children: ReactNode;
  /** Stands under the fields. */
  after?: ReactNode;
}

/** The drawer of a record of the register; every field saves by itself. */
export function RecordDrawer<T extends Versioned>({
  title,
  subtitle,
  subject,
  form,
  conflict,
  deleteLabel,
  deleteKey,
  onDelete,
  onClose,
  children,
  after,
}: RecordDrawerProps<T>) {
  return (
    <Drawer
      title={title}
      subtitle={subtitle}
      subject={subject}
      onClose={onClose}
      actions={
        <Menu
          label={m.projectActions()}
          trigger={<IconButton icon={Ellipsis} label={m.projectActions()} />}
          entries={[
            { id: "delete", label: deleteLabel, icon: Trash2, shortcut: deleteKey, danger: true, onAction: onDelete },
          ]}
        />
      }
    >
      <div className={styles.fields}>
        <BroughtBack field={form}>{null}</BroughtBack>
        {children}
        {form.problem !== null && <ErrorSentence error={form.problem} />}
      </div>
      {after}
      <ConflictDialog
        conflict={form.conflict}
        fields={conflict}
        onResolve={(choice) => void form.resolve(choice).catch(() => undefined)}
      />
    </Drawer>
  );
}
