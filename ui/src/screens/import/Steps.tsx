import { Check } from "lucide-react";
import { m } from "../../backend/messages";
import styles from "./Import.module.css";

export type Step = "file" | "columns" | "rows" | "activities" | "records" | "done";

interface StepsProps {
  steps: readonly Step[];
  current: Step;
  /** Steps that can be gone to. */
  open: readonly Step[];
}

/** The steps of an import, with those that can be gone to as links. */
export function Steps({ steps, current, open }: StepsProps) {
  const names: Record<Step, string> = {
    file: m.importingStepFile(),
    columns: m.importingStepColumns(),
    rows: m.importingStepRows(),
    activities: m.importingStepActivities(),
    records: m.importingStepRecords(),
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
