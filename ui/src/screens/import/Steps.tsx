import { Check } from "lucide-react";
import { m } from "../../backend/messages";
import styles from "./Import.module.css";

export const steps = ["file", "columns", "rows", "done"] as const;
export type Step = (typeof steps)[number];

interface StepsProps {
  current: Step;
  /** Steps that can be gone to. */
  open: readonly Step[];
}

/** The four steps of an import, with those that can be gone to as links. */
export function Steps({ current, open }: StepsProps) {
  const names: Record<Step, string> = {
    file: m.importingStepFile(),
    columns: m.importingStepColumns(),
    rows: m.importingStepRows(),
    done: m.importingStepDone(),
  };
  return (
    <nav aria-label={m.importingSteps()}>
      <ol className={styles.steps}>
        {steps.map((step, index) => {
          const done = index < steps.indexOf(current) || (step === "done" && current === "done");
          const words = (
            <>
              <span className={styles.number} aria-hidden>
                {done ? <Check className="i-s" /> : index + 1}
              </span>
              {names[step]}
            </>
          );
          return (
            <li key={step} data-done={done || undefined} aria-current={step === current ? "step" : undefined}>
              {open.includes(step) && step !== current ? (
                <a href={`#/import?step=${step}`}>{words}</a>
              ) : (
                <span>{words}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
