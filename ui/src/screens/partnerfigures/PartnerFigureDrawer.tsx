import { attempt } from "../../app/attempt";
import { labelOf, useChoices } from "../../app/choices";
import { useProgramme } from "../../app/programme";
import { useShows } from "../../app/shows";
import { call } from "../../backend/call";
import type { PartnerFigureInput, PartnerFigureRow } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { NewRecordDrawer } from "../project/NewRecordDrawer";
import { FetchedDrawer, RecordDrawer } from "../project/RecordDrawer";
import { useNewForm, useSavedForm } from "../project/recordForm";
import { BothFigures } from "./BothFigures";
import { PartnerFigureForm } from "./PartnerFigureForm";

/** A partner's figure beside ours; every field saves by itself. */
export function PartnerFigureDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  return (
    <FetchedDrawer read={useRead("partner_figure.get", { id })} title={m.partnerFiguresOne()} onClose={onClose}>
      {(row) => <OpenFigure key={id} row={row} onClose={onClose} />}
    </FetchedDrawer>
  );
}

function OpenFigure({ row, onClose }: { row: PartnerFigureRow; onClose: () => void }) {
  const choices = useChoices();
  const show = useShows();
  const { figure } = row;
  const form = useSavedForm(figure, (changed) => call("partner_figure.save", changed));
  const remove = async () => {
    await call("partner_figure.delete", { id: figure.id });
    onClose();
  };
  return (
    <RecordDrawer
      title={`${row.country_name} ${figure.year}`}
      subtitle={labelOf(choices, "direction", figure.direction)}
      subject={figure.id}
      form={form}
      conflict={{
        country: { label: m.projectsCountry(), show: show.country },
        organisation_id: { label: m.partnerFiguresOrganisation(), show: show.organisation },
        year: { label: m.chartYear() },
        direction: { label: m.moneyDirection(), show: show.coded("direction") },
        amount: { label: m.partnerFiguresTheirs(), show: show.amount },
        title: { label: m.partnerFiguresSource() },
        source_date: { label: m.partnerFiguresDate(), show: show.day },
        place: { label: m.partnerFiguresPlace() },
        note: { label: m.organisationsNote() },
        matches: {
          label: m.partnerFiguresMatches(),
          show: (matches) => matches.map(({ label }) => label).join(", "),
        },
      }}
      deleteLabel={m.partnerFiguresDelete()}
      onDelete={() => void attempt(remove)}
      onClose={onClose}
    >
      <BothFigures compared={row.compared} />
      <PartnerFigureForm form={form} />
    </RecordDrawer>
  );
}

interface NewPartnerFigureProps {
  country: string | null;
  onClose: () => void;
  onAdded: (id: string) => void;
}

/** A new figure: received in the reporting year, in the agency's currency, until said otherwise. */
export function NewPartnerFigure({ country, onClose, onAdded }: NewPartnerFigureProps) {
  const { year } = useProgramme();
  const agency = useRead("agency.get", {});
  const blank: PartnerFigureInput = {
    id: "",
    row_version: 0,
    country: country ?? "",
    organisation_id: null,
    year,
    direction: "received",
    amount: { amount: "", currency: agency.data?.currency ?? "USD" },
    title: "",
    source_date: null,
    place: "",
    note: "",
    matches: [],
  };
  const form = useNewForm(blank, async (figure) => {
    const saved = await call("partner_figure.save", figure);
    onAdded(saved.id);
  });
  return (
    <NewRecordDrawer
      title={m.partnerFiguresNew()}
      addLabel={m.partnerFiguresAdd()}
      problem={form.problem}
      submit={form.submit}
      onDone={() => undefined}
      onClose={onClose}
    >
      <PartnerFigureForm form={form} />
    </NewRecordDrawer>
  );
}
