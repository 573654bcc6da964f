import { Trash2 } from "lucide-react";
import { useState } from "react";
import { attempt } from "../../app/attempt";
import { useChoices } from "../../app/choices";
import { useProgramme } from "../../app/programme";
import { CallError, call } from "../../backend/call";
import type { Amount, BudgetInput } from "../../backend/generated";
import { m } from "../../backend/messages";
import { read, useRead } from "../../backend/queries";
import { useLiveRecord } from "../../backend/record";
import { Button } from "../../components/Button";
import { ComboBox } from "../../components/ComboBox";
import { ConflictDialog } from "../../components/ConflictDialog";
import { Drawer } from "../../components/Drawer";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { type Option, TextArea, TextField } from "../../components/Field";
import { MoneyField } from "../../components/NumberField";
import { SavedCombo, SavedSelect, SavedText, SavedTextArea } from "../../components/Saved";
import { Select } from "../../components/Select";
import { useAutosave } from "../../components/useAutosave";
import styles from "./Budgets.module.css";

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
  const newest = years[0] ?? chosen;
  return [...new Set([newest + 2, newest + 1, ...years, chosen])]
    .sort((one, other) => other - one)
    .map((year) => ({ id: String(year), label: String(year) }));
}

async function searchProjects(typed: string): Promise<Option[]> {
  const found = await read("project.list", { search: typed, page: { offset: 0, limit: 50 } });
  return found.rows.map((row) => ({ id: row.id, label: row.code, note: row.title }));
}

/** One budget; every field saves by itself. */
export function BudgetDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const budget = useRead("budget.get", { id });
  if (budget.data) return <OpenBudget budget={budget.data} onClose={onClose} />;
  return (
    <Drawer title={m.budgetsOne()} onClose={onClose}>
      {budget.error ? <ErrorSentence error={budget.error} /> : <Loading />}
    </Drawer>
  );
}

function OpenBudget({ budget, onClose }: { budget: BudgetInput; onClose: () => void }) {
  const areas = useAreaOptions();
  const years = useYearOptions(budget.fiscal_year);
  const live = useLiveRecord(budget, (changed) => call("budget.save", changed));
  const amount = useAutosave<Amount>(budget.amount, (next) => live.patch({ amount: next }), "amount");
  const project = useRead("project.get", { id: budget.project_id ?? "" }, { enabled: budget.project_id !== null });
  const remove = async () => {
    await call("budget.delete", { id: budget.id });
    onClose();
  };
  return (
    <Drawer
      title={budget.source}
      subtitle={m.budgetsYear({ year: String(budget.fiscal_year) })}
      subject={budget.id}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <SavedSelect
          label={m.budgetsFiscalYear()}
          options={years}
          path="fiscal_year"
          value={String(budget.fiscal_year)}
          save={(year) => live.patch({ fiscal_year: Number(year) })}
        />
        <SavedText
          label={m.budgetsSource()}
          path="source"
          value={budget.source}
          save={(source) => live.patch({ source })}
        />
        <MoneyField
          label={m.budgetsAmount()}
          value={amount.draft}
          currency={amount.draft.currency}
          onChange={(next) =>
            next === null ? amount.hold(amount.draft, m.budgetsAmountNeeded()) : amount.commit(next)
          }
          onCurrency={() => undefined}
          error={amount.error}
        />
        <SavedSelect
          label={m.budgetsArea()}
          options={areas}
          path="area"
          value={budget.area ?? none}
          save={(area) => live.patch({ area: area === none ? null : area })}
        />
        <SavedCombo
          label={m.projectsProject()}
          optional
          path="project_id"
          value={budget.project_id === null ? null : { id: budget.project_id, label: project.data?.code ?? "" }}
          save={(option) => live.patch({ project_id: option?.id ?? null })}
          search={searchProjects}
        />
        <SavedTextArea
          label={m.organisationsNote()}
          optional
          rows={2}
          path="note"
          value={budget.note}
          save={(note) => live.patch({ note })}
        />
        <div>
          <Button icon={Trash2} onPress={() => void attempt(remove)}>
            {m.budgetsDelete()}
          </Button>
        </div>
      </div>
      <ConflictDialog
        conflict={live.conflict}
        fields={[
          { key: "source", label: m.budgetsSource() },
          { key: "area", label: m.budgetsArea() },
          { key: "note", label: m.organisationsNote() },
        ]}
        onResolve={(choice) => void live.resolve(choice).catch(() => undefined)}
      />
    </Drawer>
  );
}

interface NewBudgetProps {
  year: number;
  currency: string;
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** A budget that is not in the register yet. */
export function NewBudget({ year, currency: usual, onClose, onSaved }: NewBudgetProps) {
  const areas = useAreaOptions();
  const years = useYearOptions(year);
  const [fiscalYear, setFiscalYear] = useState(year);
  const [source, setSource] = useState("");
  const [currency, setCurrency] = useState(usual);
  const [amount, setAmount] = useState<Amount | null>(null);
  const [area, setArea] = useState(none);
  const [project, setProject] = useState<Option | null>(null);
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<unknown>(null);
  const at = (path: string) => (problem instanceof CallError ? problem.at(path) : null);

  async function save() {
    try {
      const budget = await call("budget.save", {
        id: "",
        row_version: 0,
        fiscal_year: fiscalYear,
        source,
        area: area === none ? null : area,
        project_id: project?.id ?? null,
        amount: amount ?? { amount: "0", currency },
        note,
      });
      onSaved(budget.id);
    } catch (refused) {
      setProblem(refused);
    }
  }

  return (
    <Drawer title={m.budgetsNew()} subject="new" onClose={onClose}>
      <form
        noValidate
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Select
          label={m.budgetsFiscalYear()}
          options={years}
          value={String(fiscalYear)}
          onChange={(id) => setFiscalYear(Number(id))}
          error={at("fiscal_year")}
        />
        <TextField
          label={m.budgetsSource()}
          hint={m.budgetsSourceHint()}
          value={source}
          onChange={setSource}
          error={at("source")}
        />
        <MoneyField
          label={m.budgetsAmount()}
          value={amount}
          currency={currency}
          onChange={setAmount}
          onCurrency={(code) => {
            setCurrency(code);
            if (amount) setAmount({ ...amount, currency: code });
          }}
          favourites={[usual]}
          error={at("amount")}
        />
        <Select label={m.budgetsArea()} options={areas} value={area} onChange={setArea} error={at("area")} />
        <ComboBox
          label={m.projectsProject()}
          optional
          value={project}
          onChange={setProject}
          search={searchProjects}
          error={at("project_id")}
        />
        <TextArea label={m.organisationsNote()} optional rows={2} value={note} onChange={setNote} error={at("note")} />
        {problem !== null && !(problem instanceof CallError && problem.fields.length > 0) && (
          <ErrorSentence error={problem} />
        )}
        <div>
          <Button type="submit" variant="primary">
            {m.budgetsSave()}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
