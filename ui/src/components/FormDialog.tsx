import { type ReactNode, useId, useState } from "react";
import { CallError } from "../backend/call";
import { m } from "../backend/messages";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { ErrorSentence } from "./Feedback";

interface FormDialogProps {
  title: string;
  /** What the deciding button says. */
  action: string;
  /** `seal` only for signing and sealing. */
  variant?: "primary" | "seal";
  /** Saves; throws what the core refuses, which then stands at its field. */
  onSubmit: () => Promise<void>;
  onClose: () => void;
  /** The fields, with what is refused at each. */
  children: (at: (path: string) => string | null) => ReactNode;
}

/** Asks for a few facts and saves them at once: by the button, or Enter in a field. A second press waits for the first. */
export function FormDialog({ title, action, variant = "primary", onSubmit, onClose, children }: FormDialogProps) {
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const form = useId();
  const asked = new Set<string>();
  const at = (path: string) => {
    asked.add(path);
    return problem instanceof CallError ? problem.at(path) : null;
  };
  const fields = children(at);
  const shown = [...asked].some((path) => at(path) !== null);

  async function submit() {
    if (busy) return;
    setBusy(true);
    try {
      await onSubmit();
    } catch (refused) {
      setProblem(refused);
    }
    setBusy(false);
  }

  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{m.dialogCancel()}</Button>
          <Button variant={variant} type="submit" form={form} isDisabled={busy}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {fields}
      </form>
      {problem !== null && !shown && <ErrorSentence error={sentenceOf(problem)} />}
    </Dialog>
  );
}

/** What is refused at a field that is not here must not go unsaid. */
function sentenceOf(problem: unknown): unknown {
  const elsewhere = problem instanceof CallError ? problem.fields[0] : undefined;
  return elsewhere ? new Error(elsewhere.message) : problem;
}
