import { useProgramme } from "../../../app/programme";
import { useShows } from "../../../app/shows";
import { call } from "../../../backend/call";
import { formatAmount } from "../../../backend/format";
import type { Agency, CostLineInput, Project } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { BroughtBack } from "../../../components/Saved";
import { ReportedBy } from "../../collect/ReportedBy";
import { LineUses } from "../../figures/LineUses";
import { NewRecordDrawer } from "../NewRecordDrawer";
import { FetchedDrawer, RecordDrawer } from "../RecordDrawer";
import { useNewForm, useSavedForm } from "../recordForm";
import { LineForm } from "./LineForm";

interface DrawerProps {
  project: Project;
  agency: Agency;
  onClose: () => void;
}

/** A cost line of the register; every field saves by itself. */
export function LineDrawer({ id, onDelete, ...rest }: DrawerProps & { id: string; onDelete: () => void }) {
  return (
    <FetchedDrawer read={useRead("cost_line.get", { id })} title={m.moneyLine()} onClose={rest.onClose}>
      {(line) => <OpenLine key={id} line={line} onDelete={onDelete} {...rest} />}
    </FetchedDrawer>
  );
}

function OpenLine({
  line,
  project,
  agency,
  onDelete,
  onClose,
}: DrawerProps & { line: CostLineInput; onDelete: () => void }) {
  const { year } = useProgramme();
  const show = useShows();
  const form = useSavedForm(line, (changed) => call("cost_line.save", changed), { drafts: true });
  return (
    <RecordDrawer
      title={line.description || m.moneyUnnamed()}
      subtitle={`${line.amount.currency} ${formatAmount(line.amount)}`}
      subject={line.id}
      form={form}
      conflict={{
        description: { label: m.moneyDescription() },
        payer_id: { label: m.moneyPayer(), show: show.organisation },
        flow: { label: m.moneyFlow(), show: show.coded("flow") },
        direction: { label: m.moneyDirection(), show: show.coded("direction") },
        date: { label: m.moneyDay(), show: show.day },
        fiscal_year: { label: m.moneyYear() },
        amount: { label: m.moneyAmount(), show: show.amount },
        measurement: { label: m.moneyMeasurement(), show: show.measurement },
        valuation: { label: m.moneyValuation(), show: show.coded("valuation") },
        valuation_inputs: { label: m.workingTitle(), show: show.inputs },
        country: { label: m.moneyCountry(), show: show.country },
        activity_id: { label: m.moneyActivity(), show: show.activity },
        reported_by: { label: m.moneyReportedBy() },
        document: { label: m.moneyDocument() },
      }}
      deleteLabel={m.moneyDelete()}
      deleteKey="Del"
      onDelete={onDelete}
      onClose={onClose}
    >
      <LineForm project={project} agency={agency} form={form} />
      <ReportedBy record={line.id} />
      <LineUses id={line.id} year={year} />
    </RecordDrawer>
  );
}

interface NewLineDrawerProps extends DrawerProps {
  /** The activity that it is for, when it is known. */
  activity?: string;
  onAdded: (id: string) => void;
}

/** A new cost line: paid by this agency, in its currency, in the reporting year, until said otherwise. */
export function NewLineDrawer({ project, agency, activity, onClose, onAdded }: NewLineDrawerProps) {
  const { year } = useProgramme();
  const blank: CostLineInput = {
    id: "",
    row_version: 0,
    project_id: project.id,
    activity_id: activity ?? null,
    description: "",
    payer_id: agency.organisation_id,
    direction: null,
    flow: "disbursed",
    date: null,
    fiscal_year: year,
    amount: { amount: "", currency: agency.currency },
    measurement: "",
    valuation: null,
    valuation_inputs: null,
    country: null,
    reported_by: "",
    document: "",
  };
  const form = useNewForm(
    blank,
    async (line) => {
      const saved = await call("cost_line.save", line);
      onAdded(saved.id);
    },
    undefined,
    `cost_line ${project.id}`,
  );

  return (
    <NewRecordDrawer
      title={m.moneyNewTitle()}
      addLabel={m.moneyAdd()}
      nextLabel={m.moneyAddNext()}
      problem={form.problem}
      submit={form.submit}
      onDone={onClose}
      // The next line is often of the same payer, day and kind.
      onNext={() =>
        form.reset({
          ...form.draft,
          description: "",
          amount: { ...form.draft.amount, amount: "" },
          document: "",
          valuation_inputs: null,
        })
      }
      onClose={onClose}
    >
      <BroughtBack field={form}>{null}</BroughtBack>
      <LineForm project={project} agency={agency} form={form} />
    </NewRecordDrawer>
  );
}
