import { CircleCheck, FolderOpen, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { attempt } from "../../app/attempt";
import { call } from "../../backend/call";
import { formatCount } from "../../backend/format";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import styles from "./Import.module.css";

interface OutcomeProps {
  /** The name of the file. */
  file: string;
  lines: readonly (readonly [string, number])[];
  /** What undo takes back, in words: the import, as long as nothing else was done. */
  step: string | null;
  /** Where what came in can be looked at. */
  place: { href: string; label: string };
  /** What stands where the import was taken back. */
  back: string;
  /** What did not come in, and why. */
  children?: ReactNode;
  /** What else can be done about it. */
  action?: ReactNode;
  /** What goes on with the next file. */
  again?: string;
  onAgain: () => void;
  /** Takes the file up again, after its import was undone. */
  onBack: () => void;
}

/** What an import did, where to look at it, and the way back. */
export function Outcome({ file, lines, step, place, back, children, action, again, onAgain, onBack }: OutcomeProps) {
  const steps = useRead("history.steps", {}).data;
  const undone = step !== null && steps?.redo === step && steps.undo !== step;
  return (
    <div className={styles.done}>
      <section aria-label={m.importingStepDone()}>
        <h2 role="status">
          {undone ? <Undo2 aria-hidden /> : <CircleCheck aria-hidden />}
          {undone ? m.importingUndone() : m.importingDone({ file })}
        </h2>
        {undone ? (
          <p className="muted">{m.importingUndoneNote()}</p>
        ) : (
          <table>
            <caption className="sr">{m.importingStepDone()}</caption>
            <tbody>
              {lines.map(([label, count]) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td className="num">{formatCount(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {!undone && children}
        <div className={styles.actions}>
          {undone ? (
            <Button variant="primary" onPress={onBack}>
              {back}
            </Button>
          ) : (
            <a className={styles.look} href={place.href}>
              {place.label}
            </a>
          )}
          {!undone && action}
          {step !== null && steps?.undo === step && (
            <Button icon={Undo2} onPress={() => void attempt(() => call("history.undo", {}))}>
              {m.importingUndo()}
            </Button>
          )}
          <Button icon={FolderOpen} onPress={onAgain}>
            {again ?? m.importingChooseAnother()}
          </Button>
        </div>
      </section>
    </div>
  );
}
