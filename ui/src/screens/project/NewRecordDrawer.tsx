import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "../../components/Button";
import { Drawer } from "../../components/Drawer";
import { ErrorSentence } from "../../components/Feedback";
import styles from "./ProjectPage.module.css";

interface NewRecordDrawerProps {
  title: string;
  addLabel: string;
  /** Adds and starts over, for lists that are entered one after the other. */
  nextLabel?: string;
  problem: unknown;
  /** True when it was taken. */
  submit: () => Promise<boolean>;
  onDone: () => void;
  onNext?: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** The drawer for something new: Enter adds it, and a refused field gets the focus. */
export function NewRecordDrawer({
  title,
  addLabel,
  nextLabel,
  problem,
  submit,
  onDone,
  onNext,
  onClose,
  children,
}: NewRecordDrawerProps) {
  const form = useRef<HTMLFormElement>(null);
  const focus = (selector: string) =>
    setTimeout(() => {
      const field = form.current?.querySelector<HTMLElement>(selector);
      field?.focus({ preventScroll: true });
      // The whole field comes into view, with its label and the reason under it.
      const row = [...(form.current?.children ?? [])].find((child) => child.contains(field ?? null));
      row?.scrollIntoView?.({ block: "nearest" });
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it opens, after the drawer's own title
  useEffect(() => {
    const timer = focus(fields);
    return () => clearTimeout(timer);
  }, []);

  // A refused field is marked when the refusal is drawn, not before.
  const [refusals, setRefusals] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal
  useEffect(() => {
    if (refusals > 0) focus(refused);
  }, [refusals]);

  async function send(done: () => void) {
    if (await submit()) done();
    else setRefusals((count) => count + 1);
  }

  return (
    <Drawer title={title} onClose={onClose}>
      <form
        ref={form}
        // The register says what is wrong, not the browser.
        noValidate
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          void send(onDone);
        }}
      >
        {children}
        {problem !== null && <ErrorSentence error={problem} />}
        <div className={styles.send}>
          <Button variant="primary" type="submit">
            {addLabel}
          </Button>
          {nextLabel && onNext && (
            <Button
              onPress={() =>
                void send(() => {
                  onNext();
                  focus(fields);
                })
              }
            >
              {nextLabel}
            </Button>
          )}
        </div>
      </form>
    </Drawer>
  );
}

const fields = "input, textarea, button";
const refused = "[aria-invalid=true], [data-invalid] button";
