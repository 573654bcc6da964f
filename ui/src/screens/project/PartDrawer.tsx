import { Ellipsis, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { m } from "../../backend/messages";
import type { Versioned } from "../../backend/record";
import { IconButton } from "../../components/Button";
import { ConflictDialog, type ConflictFields } from "../../components/ConflictDialog";
import { Drawer } from "../../components/Drawer";
import { ErrorSentence } from "../../components/Feedback";
import { Menu } from "../../components/Menu";
import { BroughtBack } from "../../components/Saved";
import styles from "./ProjectPage.module.css";
import type { SavedForm } from "./recordForm";

interface PartDrawerProps<T extends Versioned> {
  title: string;
  subtitle?: string;
  subject: string;
  form: SavedForm<T>;
  /** The fields a conflict shows. */
  conflict: ConflictFields<T>;
  deleteLabel: string;
  onDelete: () => void;
  onClose: () => void;
  children: ReactNode;
  /** Stands under the fields. */
  after?: ReactNode;
}

/** The drawer of a record that belongs to the project; every field saves by itself. */
export function PartDrawer<T extends Versioned>({
  title,
  subtitle,
  subject,
  form,
  conflict,
  deleteLabel,
  onDelete,
  onClose,
  children,
  after,
}: PartDrawerProps<T>) {
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
            { id: "delete", label: deleteLabel, icon: Trash2, shortcut: "Del", danger: true, onAction: onDelete },
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
