import { optionsOf, useChoices } from "../../app/choices";
import { useProgramme, yearsAround } from "../../app/programme";
import { useShows } from "../../app/shows";
import { call } from "../../backend/call";
import { formatAmount } from "../../backend/format";
import type { UnitCostInput } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { TextField } from "../../components/Field";
import { MoneyField } from "../../components/NumberField";
import { Select } from "../../components/Select";
import { NewRecordDrawer } from "../project/NewRecordDrawer";
import page from "../project/ProjectPage.module.css";
import { RecordDrawer } from "../project/RecordDrawer";
import { type RecordForm, useNewForm, useSavedForm } from "../project/recordForm";

const any = "-";

interface UnitCostDrawerProps {
  cost: UnitCostInput;
  onDelete: () => void;
  onClose: () => void;
}

/** One standard unit cost; every field saves by itself. */
export function UnitCostDrawer({ cost, onDelete, onClose }: UnitCostDrawerProps) {
  const show = useShows();
  const form = useSavedForm(cost, (changed) => call("unit_cost.save", changed));
  return (
    <RecordDrawer
      title={cost.name}
      subtitle={`${cost.amount.currency} ${formatAmount(cost.amount)}`}
      subject={cost.id}
      form={form}
      conflict={{
        name: { label: m.unitName() },
        kind: { label: m.unitCostsKind(), show: show.coded("activity_kind") },
        unit: { label: m.unitUnit(), show: show.coded("cost_unit") },
        year: { label: m.unitYear() },
        amount: { label: m.unitPrice(), show: show.amount },
        source: { label: m.unitSource() },
      }}
      deleteLabel={m.unitCostsDelete()}
      deleteKey="Del"
      onDelete={onDelete}
      onClose={onClose}
    >
      <UnitCostForm form={form} />
      <p className="faint small">{m.unitCostsDeleteNote({ name: cost.name })}</p>
    </RecordDrawer>
  );
}

/** A new standard unit cost of the reporting year, in the agency's currency, until said otherwise. */
export function NewUnitCost({ onClose }: { onClose: () => void }) {
  const { year } = useProgramme();
  const agency = useRead("agency.get", {});
  const blank: UnitCostInput = {
    id: "",
    row_version: 0,
    name: "",
    kind: null,
    unit: "person_day",
    year,
    amount: { amount: "", currency: agency.data?.currency ?? "USD" },
    source: "",
  };
  const form = useNewForm(blank, (cost) => call("unit_cost.save", cost));
  return (
    <NewRecordDrawer
      title={m.unitCostsNew()}
      addLabel={m.unitCostsAdd()}
      nextLabel={m.unitCostsAddNext()}
      problem={form.problem}
      submit={form.submit}
      onDone={onClose}
      onNext={() => form.reset({ ...form.draft, name: "", amount: { ...form.draft.amount, amount: "" } })}
      onClose={onClose}
    >
      <UnitCostForm form={form} />
    </NewRecordDrawer>
  );
}

function UnitCostForm({ form }: { form: RecordForm<UnitCostInput> }) {
  const choices = useChoices();
  const { years } = useProgramme();
  const { draft, type, choose, leave, at } = form;
  return (
    <>
      <TextField
        label={m.unitName()}
        value={draft.name}
        onChange={(name) => type({ name })}
        onBlur={leave}
        error={at("name")}
      />
      <div className={page.pair}>
        <Select
          label={m.unitUnit()}
          options={optionsOf(choices, "cost_unit")}
          value={draft.unit}
          onChange={(unit) => choose({ unit: unit as UnitCostInput["unit"] })}
          error={at("unit")}
        />
        <Select
          label={m.unitYear()}
          options={yearsAround(years, draft.year)}
          value={String(draft.year)}
          onChange={(year) => choose({ year: Number(year) })}
          error={at("year")}
        />
      </div>
      <MoneyField
        label={m.unitPrice()}
        value={draft.amount.amount === "" ? null : draft.amount}
        currency={draft.amount.currency}
        onChange={(amount) => choose({ amount: amount ?? { amount: "", currency: draft.amount.currency } })}
        onCurrency={(currency) => {
          if (draft.amount.amount === "") choose({ amount: { amount: "", currency } });
        }}
        favourites={["USD"]}
        error={draft.amount.amount === "" && at("amount") ? m.moneyAmountMissing() : at("amount")}
      />
      <Select
        label={m.unitCostsKind()}
        options={[{ id: any, label: m.unitCostsKindAny() }, ...optionsOf(choices, "activity_kind")]}
        value={draft.kind ?? any}
        onChange={(kind) => choose({ kind: kind === any ? null : (kind as UnitCostInput["kind"]) })}
        error={at("kind")}
      />
      <TextField
        label={m.unitSource()}
        value={draft.source}
        onChange={(source) => type({ source })}
        onBlur={leave}
        error={at("source")}
      />
    </>
  );
}
