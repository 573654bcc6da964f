import { optionsOf, useChoices } from "../../app/choices";
import { useProgramme } from "../../app/programme";
import type { Flow, ImportDayOrder, ImportTarget, ImportUnit } from "../../backend/generated";
import { m } from "../../backend/messages";
import { ComboBox } from "../../components/ComboBox";
import { Select } from "../../components/Select";
import { useCurrencySearch } from "../rates/currencySearch";
import styles from "./Import.module.css";
import { type Draft, withTarget } from "./state";

const none = "";

interface AmountFactsProps {
  target: ImportTarget;
  onChange: (change: (draft: Draft) => Draft) => void;
}

/** What the title of a column of amounts says of all its amounts. */
export function AmountFacts({ target, onChange }: AmountFactsProps) {
  const choices = useChoices();
  const currency = useCurrencySearch();
  const years = useYears(target.year);
  const set = (facts: Partial<ImportTarget>) => onChange((draft) => withTarget(draft, target.column, facts));
  const elsewhere = { id: none, label: m.importingAsRow() };
  return (
    <span className={styles.amount}>
      <Select
        label={m.importingYear()}
        options={[elsewhere, ...years]}
        value={target.year === null ? none : String(target.year)}
        onChange={(id) => set({ year: id === none ? null : Number(id) })}
      />
      <Select
        label={m.importingFlow()}
        options={[elsewhere, ...optionsOf(choices, "flow")]}
        value={target.flow ?? none}
        onChange={(id) => set({ flow: id === none ? null : (id as Flow) })}
      />
      <ComboBox
        label={m.importingCurrency()}
        placeholder={m.importingAsRow()}
        value={target.currency === null ? null : currency.option(target.currency)}
        onChange={(option) => set({ currency: option?.id ?? null })}
        search={currency.search}
      />
      <Select
        label={m.importingUnit()}
        options={optionsOf(choices, "import_unit")}
        value={target.unit ?? "one"}
        onChange={(id) => set({ unit: id === "one" ? null : (id as ImportUnit) })}
      />
    </span>
  );
}

/** What comes first in the days of a column, where the column cannot tell or tells it wrongly. */
export function DayOrder({ target, onChange }: AmountFactsProps) {
  const choices = useChoices();
  return (
    <span className={styles.days}>
      <Select
        label={m.importingDayOrder()}
        options={[{ id: none, label: m.importingAsColumn() }, ...optionsOf(choices, "import_day_order")]}
        value={target.day_order ?? none}
        onChange={(id) =>
          onChange((draft) =>
            withTarget(draft, target.column, { day_order: id === none ? null : (id as ImportDayOrder) }),
          )
        }
      />
    </span>
  );
}

/** The years of the programme, the two to come, and the one that is chosen. */
export function useYears(chosen: number | null): { id: string; label: string }[] {
  const { years } = useProgramme();
  const newest = years[0] ?? 0;
  const all = new Set([newest + 2, newest + 1, ...years, ...(chosen === null ? [] : [chosen])]);
  return [...all].sort((one, other) => other - one).map((year) => ({ id: String(year), label: String(year) }));
}
