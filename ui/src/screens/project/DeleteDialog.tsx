import { m } from "../../backend/messages";
import { FormDialog } from "../../components/FormDialog";

interface DeleteDialogProps {
  title: string;
  /** What is lost, and how it comes back. */
  note: string;
  remove: () => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
}

/** Asks before something is taken out of the register; says why when it cannot be. */
export function DeleteDialog({ title, note, remove, onDone, onClose }: DeleteDialogProps) {
  return (
    <FormDialog
      title={title}
      role="alertdialog"
      action={m.projectDelete()}
      variant="danger"
      onSubmit={async () => {
        await remove();
        onDone();
      }}
      onClose={onClose}
    >
      <p>{note}</p>
    </FormDialog>
  );
}
