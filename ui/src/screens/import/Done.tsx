import { CircleCheck, FolderOpen, Undo2 } from "lucide-react";
import { attempt } from "../../app/attempt";
import { call } from "../../backend/call";
import { formatCount } from "../../backend/format";
import type { ImportDone, Noun } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { Note } from "../../components/Status";
import { SaveRefused } from "./CheckRows";
import styles from "./Import.module.css";
import type { Finished } from "./useDraft";

interface DoneProps {
  finished: Finished;
  onAgain: () => void;
  /** Takes the sheet up again, after its import was undone. */
  onBack: () => void;
}

/** Step 4: what the import did, where to look at it, and the way back. */
export function Done({ finished, onAgain, onBack }: DoneProps) {
  const { done, draft, step } = finished;
  const steps = useRead("history.steps", {}).data;
  const undone = step !== null && steps?.redo === step && steps.undo !== step;
  const lines: [string, number][] = [
    [m.importingCreated(), done.created],
    [m.importingUpdated(), done.updated],
    [m.importingUnchanged(), done.unchanged],
    [m.importingRefused(), done.refused],
    [m.importingLeftOut(), done.left_out],
  ];
  const place = placeOf(done);
  return (
    <div className={styles.done}>
      <section aria-label={m.importingStepDone()}>
        <h2 role="status">
          {undone ? <Undo2 aria-hidden /> : <CircleCheck aria-hidden />}
          {undone ? m.importingUndone() : m.importingDone({ file: draft.sheet.name })}
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
        {!undone && done.refused > 0 && <Note tone="warn">{m.importingRefusedOutside()}</Note>}
        <div className={styles.actions}>
          {undone ? (
            <Button variant="primary" onPress={onBack}>
              {m.importingBackToRows()}
            </Button>
          ) : (
            <a className={styles.look} href={place.href}>
              {place.label}
            </a>
          )}
          {!undone && done.refused > 0 && <SaveRefused draft={draft} count={done.refused} />}
          {step !== null && steps?.undo === step && (
            <Button icon={Undo2} onPress={() => void attempt(() => call("history.undo", {}))}>
              {m.importingUndo()}
            </Button>
          )}
          <Button icon={FolderOpen} onPress={onAgain}>
            {m.importingChooseAnother()}
          </Button>
        </div>
      </section>
    </div>
  );
}

/** Where what came in can be looked at: the one record, or the list. */
export function placeOf({ noun, record }: Pick<ImportDone, "noun" | "record">): { href: string; label: string } {
  const lists: Partial<Record<Noun, { href: string; label: () => string; page?: string }>> = {
    project: { href: "#/projects", label: m.importingSeeProjects, page: "#/projects/" },
    cost_line: { href: "#/cost-lines", label: m.importingSeeLines },
    activity: { href: "#/activities", label: m.importingSeeActivities, page: "#/activities/" },
    participation: { href: "#/trainees", label: m.importingSeeTrainees },
    assignment: { href: "#/experts", label: m.importingSeeExperts },
    organisation: { href: "#/organisations", label: m.importingSeeOrganisations },
    rate: { href: "#/rates", label: m.importingSeeRates },
  };
  const place = lists[noun] ?? { href: "#/", label: m.homeTitle };
  if (record !== null && place.page) return { href: place.page + record, label: m.importingSeeRecord() };
  return { href: place.href, label: place.label() };
}
