import { useState } from "react";
import { attempt } from "../../app/attempt";
import { searchProjects, useChoices } from "../../app/choices";
import { useProgramme, yearsAround } from "../../app/programme";
import { useShows } from "../../app/shows";
import { call } from "../../backend/call";
import type { BudgetInput } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { ComboBox } from "../../components/ComboBox";
import { type Option, TextArea, TextField } from "../../components/Field";
import { MoneyField } from "../../components/NumberField";
import { Select } from "../../components/Select";
import { NewRecordDrawer } from "../project/NewRecordDrawer";
import { FetchedDrawer, RecordDrawer } from "../project/RecordDrawer";
import { type RecordForm, useNewForm, useSavedForm } from "../project/recordForm";

/** Stands for "no area" in a select, which has no empty choice. */
const none = "-";

function useAreaOptions(): Option[] {
  const choices = useChoices();
  return [
    { id: none, label: m.budgetsNoArea() },
    ...(choices?.areas ?? []).map(({ code, label }) => ({ id: code, label })),
  ];
}

/** Fiscal years that a budget can be for: the reportable ones and the next two. */
function useYearOptions(chosen: number): Option[] {
  const { years } = useProgramme();
  return yearsAround(years, chosen);
}

/** One budget; every field saves by itself. */
export function BudgetDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  return (
    <FetchedDrawer read={useRead("budget.get", { id })} title={m.budgetsOne()} onClose={onClose}>
      {(budget) => <OpenBudget key={id} budget={budget} onClose={onClose} />}
    </FetchedDrawer>
  );
}

function OpenBudget({ budget, onClose }: { budget: BudgetInput; onClose: () => void }) {
  const show = useShows();
  const form = useSavedForm(budget, (changed) => call("budget.save", changed));
  const remove = async () => {
    await call("budget.delete", { id: budget.id });
    onClose();
  };
  return (
    <RecordDrawer
      title={budget.source}
      subtitle={m.budgetsYear({ year: String(budget.fiscal_year) })}
      subject={budget.id}
      form={form}
      conflict={{
        source: { label: m.budgetsSource() },
        fiscal_year: { label: m.budgetsFiscalYear() },
        area: { label: m.budgetsArea(), show: show.area },
        project_id: { label: m.projectsProject(), show: show.project },
        amount: { label: m.budgetsAmount(), show: show.amount },
        note: { label: m.organisationsNote() },
      }}
      deleteLabel={m.budgetsDelete()}
      onDelete={() => void attempt(remove)}
      onClose={onClose}
    >
      <BudgetForm form={form} />
    </RecordDrawer>
  );
}

interface NewBudgetProps {
  year: number;
  currency: string;
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** A budget that is not in the register yet. */
export function NewBudget({ year, currency, onClose, onSaved }: NewBudgetProps) {
  const blank: BudgetInput = {
    id: "",
    row_version: 0,
    fiscal_year: year,
    source: "",
    area: null,
    project_id: null,
    amount: { amount: "", currency },
    note: "",
  };
  const form = useNewForm(blank, async (budget) => {
    const saved = await call("budget.save", budget);
    onSaved(saved.id);
  });
  return (
    <NewRecordDrawer
      title={m.budgetsNew()}
      addLabel={m.budgetsSave()}
      problem={form.problem}
      submit={form.submit}
      onDone={() => undefined}
      onClose={onClose}
    >
      <BudgetForm form={form} />
    </NewRecordDrawer>
  );
}

function BudgetForm({ form }: { form: RecordForm<BudgetInput> }) {
  const { draft } = form;
  const areas = useAreaOptions();
  const years = useYearOptions(draft.fiscal_year);
  const project = useRead("project.get", { id: draft.project_id ?? "" }, { enabled: draft.project_id !== null });
  const [emptied, setEmptied] = useState(false);
  return (
    <>
      <Select
        label={m.budgetsFiscalYear()}
        options={years}
        value={String(draft.fiscal_year)}
        onChange={(id) => form.choose({ fiscal_year: Number(id) })}
        error={form.at("fiscal_year")}
      />
      <TextField
        label={m.budgetsSource()}
        hint={m.budgetsSourceHint()}
        value={draft.source}
        onChange={(source) => form.type({ source })}
        onBlur={form.leave}
        error={form.at("source")}
      />
      <MoneyField
        label={m.budgetsAmount()}
        value={draft.amount.amount === "" ? null : draft.amount}
        currency={draft.amount.currency}
        onChange={(amount) => {
          setEmptied(amount === null);
          if (amount) form.choose({ amount });
          // A budget of the register keeps its amount until there is another one.
          else if (draft.id === "") form.choose({ amount: { ...draft.amount, amount: "" } });
        }}
        onCurrency={(currency) => form.choose({ amount: { ...draft.amount, currency } })}
        favourites={[draft.amount.currency]}
        error={emptied ? m.budgetsAmountNeeded() : form.at("amount")}
      />
      <Select
        label={m.budgetsArea()}
        options={areas}
        value={draft.area ?? none}
        onChange={(id) => form.choose({ area: id === none ? null : id })}
        error={form.at("area")}
      />
      <ComboBox
        label={m.projectsProject()}
        optional
        value={draft.project_id === null ? null : { id: draft.project_id, label: project.data?.code ?? "" }}
        onChange={(option) => form.choose({ project_id: option?.id ?? null })}
        search={searchProjects}
        error={form.at("project_id")}
      />
      <TextArea
        label={m.organisationsNote()}
        optional
        rows={2}
        value={draft.note}
        onChange={(note) => form.type({ note })}
        onBlur={form.leave}
        error={form.at("note")}
      />
    </>
  );
}
