import { useState } from "react";
import { m } from "../../backend/messages";
import { TextField } from "../../components/Field";
import { FormDialog } from "../../components/FormDialog";

interface SaveDialogProps {
  name: string;
  /** Throws what the register refuses. */
  onSave: (name: string) => Promise<void>;
  onClose: () => void;
}

/** Under which name a built report is kept. */
export function SaveDialog({ name: before, onSave, onClose }: SaveDialogProps) {
  const [name, setName] = useState(before);
  return (
    <FormDialog title={m.reportsSave()} action={m.reportsSave()} onSubmit={() => onSave(name)} onClose={onClose}>
      {(at) => <TextField label={m.reportsName()} value={name} onChange={setName} error={at("name")} autoFocus />}
    </FormDialog>
  );
}
