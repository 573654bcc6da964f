import type { ImportDone, Noun } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Note } from "../../components/Status";
import { SaveRefused } from "./CheckRows";
import { Outcome } from "./Outcome";
import type { Finished } from "./useDraft";

interface DoneProps {
  finished: Finished;
  onAgain: () => void;
  /** Takes the sheet up again, after its import was undone. */
  onBack: () => void;
}

/** The last step of a sheet: what the import did, and where to look at it. */
export function Done({ finished, onAgain, onBack }: DoneProps) {
  const { done, draft, step } = finished;
  const refused = done.refused > 0;
  return (
    <Outcome
      file={draft.sheet.name}
      lines={[
        [m.importingCreated(), done.created],
        [m.importingUpdated(), done.updated],
        [m.importingUnchanged(), done.unchanged],
        [m.importingRefused(), done.refused],
        [m.importingLeftOut(), done.left_out],
      ]}
      step={step}
      place={placeOf(done)}
      back={m.importingBackToRows()}
      action={refused && <SaveRefused draft={draft} count={done.refused} />}
      onAgain={onAgain}
      onBack={onBack}
    >
      {refused && <Note tone="warn">{m.importingRefusedOutside()}</Note>}
    </Outcome>
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
