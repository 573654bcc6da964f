import { labelOf, optionsOf, searchOrganisations, useChoices } from "../../app/choices";
import type { ImportField, ImportOptions } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Checkbox } from "../../components/Choice";
import { ComboBox } from "../../components/ComboBox";
import { type Option, TextField } from "../../components/Field";
import { Select } from "../../components/Select";
import { useCurrencySearch } from "../rates/currencySearch";
import { useYears } from "./AmountFacts";
import { useKind } from "./ColumnList";
import styles from "./Import.module.css";
import type { Draft } from "./state";
import type { Drafting } from "./useDraft";

const none = "";

interface ReadingOptionsProps {
  drafting: Drafting;
  draft: Draft;
  /** How the sheet was read: with the currency that was used where none is chosen. */
  used: ImportOptions | undefined;
}

/** What is assumed where the sheet says nothing, and how its cells are read. */
export function ReadingOptions({ drafting, draft, used }: ReadingOptionsProps) {
  const choices = useChoices();
  const { options } = draft;
  const facts = useKind(draft)?.fields ?? [];
  const set = (changed: Partial<ImportOptions>) =>
    drafting.change((before) => ({ ...before, options: { ...before.options, ...changed } }));
  const has = (field: ImportField) => facts.some((each) => each.field === field);
  const holds = (...wanted: string[]) =>
    draft.targets.some((target) => wanted.includes(facts.find((each) => each.field === target.field)?.holds ?? ""));
  const money = draft.targets.some((target) => facts.find((each) => each.field === target.field)?.money);
  /** What a column says needs no assumption, and of no money there is none to make. */
  const lacks = (field: ImportField) => has(field) && !draft.targets.some((target) => target.field === field);
  const list = (name: string, first?: string): Option[] => [
    ...(first === undefined ? [] : [{ id: none, label: first }]),
    ...optionsOf(choices, name),
  ];

  return (
    <>
      <section className={styles.options} aria-label={m.importingAssumed()}>
        <h2>{m.importingAssumed()}</h2>
        {money && <MoneyOptions options={options} used={used} lacks={lacks} onChange={set} list={list} />}
        {lacks("status") && (
          <Select
            label={m.importingStatus()}
            options={list("project_status")}
            value={options.status}
            onChange={(id) => set({ status: id as ImportOptions["status"] })}
          />
        )}
        {lacks("direction") && (
          <Select
            label={m.importingDirection()}
            options={list("direction")}
            value={options.direction}
            onChange={(id) => set({ direction: id as ImportOptions["direction"] })}
          />
        )}
        {lacks("form") && (
          <Select
            label={m.importingForm()}
            options={list("form", m.importingFormFound())}
            value={options.form ?? none}
            onChange={(id) => set({ form: id === none ? null : (id as ImportOptions["form"]) })}
          />
        )}
        {lacks("series") && (
          <TextField label={m.importingSeries()} value={options.series} onChange={(series) => set({ series })} />
        )}
        <Select
          label={m.importingExisting()}
          options={list("import_existing")}
          value={options.existing}
          onChange={(id) => set({ existing: id as ImportOptions["existing"] })}
        />
      </section>
      <section className={styles.options} aria-label={m.importingHow()}>
        <h2>{m.importingHow()}</h2>
        {holds("amount", "number", "percent") && (
          <Select
            label={m.importingDecimal()}
            options={list("import_decimal", m.importingAsColumn())}
            value={options.decimal ?? none}
            onChange={(id) => set({ decimal: id === none ? null : (id as ImportOptions["decimal"]) })}
          />
        )}
        {holds("date") && (
          <Select
            label={m.importingDayOrder()}
            options={list("import_day_order", m.importingAsColumn())}
            value={options.day_order ?? none}
            onChange={(id) => set({ day_order: id === none ? null : (id as ImportOptions["day_order"]) })}
          />
        )}
        {(holds("date", "year") || money) && (
          <Select
            label={m.importingCalendar()}
            options={list("import_calendar")}
            value={options.calendar}
            onChange={(id) => set({ calendar: id as ImportOptions["calendar"] })}
          />
        )}
        {has("share") && options.join && money && (
          <Select
            label={m.importingJoinedMoney()}
            options={list("import_joined_money", m.importingAsAmounts())}
            value={options.joined_money ?? none}
            onChange={(id) => set({ joined_money: id === none ? null : (id as ImportOptions["joined_money"]) })}
          />
        )}
        <div className={styles.ticks}>
          {has("country") && (
            <>
              <Checkbox isSelected={options.sections} onChange={(sections) => set({ sections })}>
                {m.importingSections()}
              </Checkbox>
              {has("share") && (
                <Checkbox isSelected={options.join} onChange={(join) => set({ join })}>
                  {labelOf(choices, "import_fix", "join_countries")}
                </Checkbox>
              )}
            </>
          )}
          <Checkbox isSelected={options.hidden} onChange={(hidden) => set({ hidden })}>
            {m.importingHidden()}
          </Checkbox>
          <Checkbox isSelected={options.add_organisations} onChange={(add) => set({ add_organisations: add })}>
            {m.importingAddOrganisations()}
          </Checkbox>
        </div>
      </section>
    </>
  );
}

interface MoneyOptionsProps {
  options: ImportOptions;
  used: ImportOptions | undefined;
  lacks: (field: ImportField) => boolean;
  onChange: (changed: Partial<ImportOptions>) => void;
  list: (name: string, first?: string) => Option[];
}

function MoneyOptions({ options, used, lacks, onChange: set, list }: MoneyOptionsProps) {
  const choices = useChoices();
  const currency = useCurrencySearch();
  const years = useYears(options.year);
  const payer = useRead("organisation.get", { id: options.payer ?? "" }, { enabled: options.payer !== null }).data;
  const measurements = (choices?.measurements ?? []).map(({ id, label }) => ({ id, label: `${id} ${label}` }));
  const nothing = { id: none, label: m.importingNotAssumed() };
  return (
    <>
      {lacks("currency") && (
        <ComboBox
          label={m.importingCurrency()}
          placeholder={used?.currency ?? undefined}
          value={options.currency === null ? null : currency.option(options.currency)}
          onChange={(option) => set({ currency: option?.id ?? null })}
          search={currency.search}
        />
      )}
      {lacks("fiscal_year") && (
        <Select
          label={m.importingYear()}
          options={[nothing, ...years]}
          value={options.year === null ? none : String(options.year)}
          onChange={(id) => set({ year: id === none ? null : Number(id) })}
        />
      )}
      {lacks("flow") && (
        <Select
          label={m.importingFlow()}
          options={list("flow")}
          value={options.flow}
          onChange={(id) => set({ flow: id as ImportOptions["flow"] })}
        />
      )}
      {lacks("measurement") && (
        <Select
          label={m.importingMeasurement()}
          options={[nothing, ...measurements]}
          value={options.measurement ?? none}
          onChange={(id) => set({ measurement: id === none ? null : id })}
        />
      )}
      {lacks("valuation") && (
        <Select
          label={m.importingValuation()}
          options={list("valuation", m.importingNotAssumed())}
          value={options.valuation ?? none}
          onChange={(id) => set({ valuation: id === none ? null : (id as ImportOptions["valuation"]) })}
        />
      )}
      {lacks("payer") && (
        <ComboBox
          label={m.importingPayer()}
          placeholder={m.importingPayerAgency()}
          value={options.payer === null ? null : { id: options.payer, label: payer?.name ?? "" }}
          onChange={(option) => set({ payer: option?.id ?? null })}
          search={searchOrganisations}
        />
      )}
    </>
  );
}
