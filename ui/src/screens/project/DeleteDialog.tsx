import { useState } from "react";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { ErrorSentence } from "../../components/Feedback";

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
  const [problem, setProblem] = useState<unknown>(null);
  return (
    <Dialog
      title={title}
      isOpen
      role="alertdialog"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {m.dialogCancel()}
          </Button>
          <Button variant="danger" onPress={() => void remove().then(onDone, setProblem)}>
            {m.projectDelete()}
          </Button>
        </>
      }
    >
      <p>{note}</p>
      {problem !== null && <ErrorSentence error={problem} />}
    </Dialog>
  );
}
