import { type ReactNode, useId, useState } from "react";
import { CallError, sentenceOf } from "../backend/call";
import { m } from "../backend/messages";
import { Button } from "./Button";
import { Dialog, type DialogProps } from "./Dialog";
import { ErrorSentence } from "./Feedback";

/** What is refused at a field. */
export type At = (path: string) => string | null;

interface FormDialogProps extends Pick<DialogProps, "title" | "role" | "width" | "onClose"> {
  /** What the deciding button says. */
  action: string;
  /** `seal` only for signing and sealing, `danger` for what is lost. */
  variant?: "primary" | "seal" | "danger";
  /** Another way on, before the deciding button. */
  otherwise?: ReactNode;
  /** Whether there is something to be decided yet. */
  isReady?: boolean;
  /** Why what is asked for cannot even be shown. */
  error?: unknown;
  /** What is asked for: what was refused is forgotten when this changes. */
  about?: string;
  /** Saves; throws what the core refuses, which then stands at its field. */
  onSubmit: () => Promise<void>;
  /** The fields, with what is refused at each. */
  children: ReactNode | ((at: At) => ReactNode);
}

/** Asks for a few facts and saves them at once: by the button, or Enter in a field. A second press waits for the first. */
export function FormDialog({
  action,
  variant = "primary",
  otherwise,
  isReady = true,
  error = null,
  about = "",
  onSubmit,
  onClose,
  children,
  ...rest
}: FormDialogProps) {
  const [refused, setRefused] = useState<{ about: string; problem: unknown } | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useId();
  const problem = refused?.about === about ? refused.problem : error;
  const asked = new Set<string>();
  const at: At = (path) => {
    asked.add(path);
    return problem instanceof CallError ? problem.at(path) : null;
  };
  const fields = typeof children === "function" ? children(at) : children;
  const shown = [...asked].some((path) => at(path) !== null);

  async function submit() {
    if (busy || !isReady) return;
    setBusy(true);
    try {
      await onSubmit();
      setRefused(null);
    } catch (problem) {
      setRefused({ about, problem });
    }
    setBusy(false);
  }

  return (
    <Dialog
      {...rest}
      isOpen
      onClose={onClose}
      // What is refused at a field that is not here must not go unsaid.
      problem={problem !== null && !shown && <ErrorSentence error={new Error(sentenceOf(problem))} />}
      actions={
        <>
          <Button onPress={onClose} autoFocus={rest.role === "alertdialog"}>
            {m.dialogCancel()}
          </Button>
          {otherwise}
          <Button variant={variant} type="submit" form={form} isDisabled={!isReady} isPending={busy}>
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
    </Dialog>
  );
}
