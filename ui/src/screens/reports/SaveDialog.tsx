import { useState } from "react";
import { CallError } from "../../backend/call";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { TextField } from "../../components/Field";

interface SaveDialogProps {
  name: string;
  /** Throws what the register refuses. */
  onSave: (name: string) => Promise<void>;
  onClose: () => void;
}

/** Under which name a built report is kept. */
export function SaveDialog({ name: before, onSave, onClose }: SaveDialogProps) {
  const [name, setName] = useState(before);
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);

  async function save() {
    if (saving) return;
    setSaving(true);
    try {
      await onSave(name);
    } catch (refused) {
      setProblem(refused instanceof CallError ? (refused.at("name") ?? refused.message) : String(refused));
      setSaving(false);
    }
  }

  return (
    <Dialog
      title={m.reportsSave()}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{m.dialogCancel()}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {m.reportsSave()}
          </Button>
        </>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField label={m.reportsName()} value={name} onChange={setName} error={problem} autoFocus />
      </form>
    </Dialog>
  );
}
