import { labelOf, useChoices } from "../../app/choices";
import { formatCount } from "../../backend/format";
import type { IatiOutcome, RegisterOutcome } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Note } from "../../components/Status";
import own from "./Others.module.css";
import { Outcome } from "./Outcome";
import { fileName } from "./others";
import type { OtherFinished } from "./useOther";

/** So many refusals stand one by one. */
const few = 20;

interface OtherDoneProps {
  finished: OtherFinished;
  onAgain: () => void;
  onBack: () => void;
}

/** The last step of an IATI file or another register: what was done, and why something stayed outside. */
export function OtherDone({ finished: { draft, outcome, step }, onAgain, onBack }: OtherDoneProps) {
  const same = {
    file: fileName(draft.path),
    step,
    place: { href: "#/projects", label: m.importingSeeProjects() },
    onAgain,
    onBack,
  };
  if (outcome.source === "iati") return <IatiDone {...same} outcome={outcome.of} />;
  return <RegisterDone {...same} outcome={outcome.source === "submission" ? outcome.of.records : outcome.of} />;
}

type Same = Omit<Parameters<typeof Outcome>[0], "lines" | "back" | "children" | "action">;

function IatiDone({ outcome, ...same }: Same & { outcome: IatiOutcome }) {
  const refused = outcome.rows.filter(({ action }) => action === "refused");
  return (
    <Outcome
      {...same}
      back={m.importingIatiBack()}
      lines={[
        [m.importingIatiDoneNew(), outcome.created],
        [m.importingIatiDoneChanged(), outcome.updated],
        [m.importingIatiDoneRefused(), outcome.refused],
        [m.importingIatiDoneLines(), outcome.lines],
        [m.importingIatiDoneReplaced(), outcome.replaced],
        [m.importingIatiDoneOrganisations(), outcome.organisations],
      ]}
    >
      <Refused
        total={outcome.refused}
        rows={refused.map(({ identifier, title, reasons }) => ({
          name: title || identifier || m.importingIatiUntitled(),
          reason: reasons.join(" "),
        }))}
      />
    </Outcome>
  );
}

function RegisterDone({ outcome, ...same }: Same & { outcome: RegisterOutcome }) {
  const choices = useChoices();
  const refused = outcome.differences.filter(({ state }) => state === "refused");
  const state = (code: string) => labelOf(choices, "register_state", code);
  return (
    <Outcome
      {...same}
      back={m.importingRegisterBack()}
      lines={[
        [state("created"), outcome.created],
        [state("newer_there"), outcome.newer_there],
        [m.importingRegisterDoneChosen(), outcome.chosen],
        [m.importingRegisterDoneKept(), outcome.conflicting - outcome.chosen],
        [state("newer_here"), outcome.newer_here],
        [state("same"), outcome.same],
        [state("refused"), outcome.refused],
      ]}
    >
      <Refused
        total={outcome.refused}
        rows={refused.map(({ label, reason }) => ({ name: label, reason: reason ?? "" }))}
      />
    </Outcome>
  );
}

/** What stayed outside, and why. */
function Refused({ rows, total }: { rows: readonly { name: string; reason: string }[]; total: number }) {
  if (rows.length === 0) return null;
  return (
    <Note tone="warn">
      <p>{m.importingOtherRefused()}</p>
      <ul className={own.refusals}>
        {rows.slice(0, few).map(({ name, reason }) => (
          <li key={`${name} ${reason}`}>
            <b dir="auto">{name}</b> {reason}
          </li>
        ))}
      </ul>
      {total > few && <p>{m.importingOtherMore({ number: formatCount(total - few) })}</p>}
    </Note>
  );
}
