import { countryNames, optionsOf, searchCountries, searchOrganisations, useChoices } from "../../../app/choices";
import { useProgramme } from "../../../app/programme";
import type { Agency, CostLineInput, Project } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { ComboBox } from "../../../components/ComboBox";
import { DateField } from "../../../components/DateField";
import { type Option, TextField } from "../../../components/Field";
import { MoneyField } from "../../../components/NumberField";
import { Select } from "../../../components/Select";
import styles from "../ProjectPage.module.css";
import type { RecordForm } from "../recordForm";
import { Working } from "./valuation/Working";

/** "No choice" in a select. */
const none = "-";

interface LineFormProps {
  project: Project;
  agency: Agency;
  form: RecordForm<CostLineInput>;
}

/** The kinds of figures that are money. */
export function moneyKinds(choices: ReturnType<typeof useChoices>): Option[] {
  return (choices?.measurements ?? [])
    .filter(({ group }) => group !== "C")
    .map(({ id, label }) => ({ id, label: m.moneyMeasurementNamed({ id, label }) }));
}

/** The fields of a cost line. What does not belong to the kind of figure or the project is not asked. */
export function LineForm({ project, agency, form }: LineFormProps) {
  const choices = useChoices();
  const { year, years } = useProgramme();
  const { draft, type, choose, leave, at } = form;
  const activities = useRead("activity.list", { project: project.id, page: { offset: 0, limit: 200 } });
  const payer = usePayer(draft.payer_id, agency);
  const inKind = draft.measurement.startsWith("B");
  const kinds = moneyKinds(choices);
  const fiscal = [...new Set([...years, year, ...(draft.fiscal_year === null ? [] : [draft.fiscal_year])])];
  fiscal.sort((one, other) => other - one);

  return (
    <>
      <TextField
        label={m.moneyDescription()}
        value={draft.description}
        onChange={(description) => type({ description })}
        onBlur={leave}
        error={at("description")}
      />
      <ComboBox
        label={m.moneyPayer()}
        hint={m.moneyPayerHint()}
        value={payer}
        onChange={(option) => choose({ payer_id: option?.id ?? null })}
        search={(typed) => searchPayers(typed, agency)}
        error={at("payer_id")}
      />
      <div className={styles.pair}>
        <Select
          label={m.moneyFlow()}
          options={optionsOf(choices, "flow")}
          value={draft.flow}
          onChange={(flow) => choose({ flow: flow as CostLineInput["flow"] })}
          error={at("flow")}
        />
        {project.direction === "both_ways" && (
          <Select
            label={m.moneyDirection()}
            options={optionsOf(choices, "direction").filter(({ id }) => id !== "both_ways")}
            value={draft.direction}
            onChange={(direction) => choose({ direction: direction as CostLineInput["direction"] })}
            error={at("direction")}
          />
        )}
      </div>
      <div className={styles.pair}>
        <DateField
          label={m.moneyDay()}
          value={draft.date}
          onChange={(date) => choose({ date, fiscal_year: date === null ? draft.fiscal_year : null })}
          error={at("date")}
        />
        <Select
          label={m.moneyOrYear()}
          options={[
            { id: none, label: m.moneyByDay() },
            ...fiscal.map((each) => ({ id: `${each}`, label: `${each}` })),
          ]}
          value={draft.fiscal_year === null ? none : String(draft.fiscal_year)}
          onChange={(id) =>
            id === none ? choose({ fiscal_year: null }) : choose({ fiscal_year: Number(id), date: null })
          }
          error={at("fiscal_year")}
        />
      </div>
      <MoneyField
        label={m.moneyAmount()}
        value={draft.amount.amount === "" ? null : draft.amount}
        currency={draft.amount.currency}
        onChange={(amount) => choose({ amount: amount ?? { amount: "", currency: draft.amount.currency } })}
        onCurrency={(currency) => {
          // With an amount the field itself hands on both.
          if (draft.amount.amount === "") choose({ amount: { amount: "", currency } });
        }}
        favourites={[agency.currency, "USD"]}
        error={draft.amount.amount === "" && at("amount") ? m.moneyAmountMissing() : at("amount")}
      />
      <Select
        label={m.moneyMeasurement()}
        options={kinds}
        value={draft.measurement === "" ? null : draft.measurement}
        onChange={(measurement) =>
          choose(
            measurement.startsWith("B") ? { measurement } : { measurement, valuation: null, valuation_inputs: null },
          )
        }
        error={draft.measurement === "" && at("measurement") ? m.moneyMeasurementMissing() : at("measurement")}
      />
      {inKind && (
        <Select
          label={m.moneyValuation()}
          options={optionsOf(choices, "valuation")}
          value={draft.valuation}
          onChange={(valuation) =>
            choose({ valuation: valuation as CostLineInput["valuation"], valuation_inputs: null })
          }
          error={at("valuation")}
        />
      )}
      {inKind && <Working form={form} />}
      <ComboBox
        label={m.moneyCountry()}
        optional
        hint={m.moneyCountryHint()}
        value={draft.country === null ? null : { id: draft.country, label: countryNames(choices)(draft.country) }}
        onChange={(option) => choose({ country: option?.id ?? null })}
        search={searchCountries}
        error={at("country")}
      />
      {(activities.data?.total ?? 0) > 0 && (
        <Select
          label={m.moneyActivity()}
          options={[
            { id: none, label: m.moneyActivityNone() },
            ...(activities.data?.rows ?? []).map(({ id, title }) => ({ id, label: title })),
          ]}
          value={draft.activity_id ?? none}
          onChange={(id) => choose({ activity_id: id === none ? null : id })}
          error={at("activity_id")}
        />
      )}
      <TextField
        label={m.moneyReportedBy()}
        optional
        value={draft.reported_by}
        onChange={(reported_by) => type({ reported_by })}
        onBlur={leave}
        error={at("reported_by")}
      />
      <TextField
        label={m.moneyDocument()}
        optional
        value={draft.document}
        onChange={(document) => type({ document })}
        onBlur={leave}
        error={at("document")}
      />
    </>
  );
}

/** The payer with its name; the agency is called by what it is. */
function usePayer(id: string | null, agency: Agency): Option | null {
  const organisation = useRead(
    "organisation.get",
    { id: id ?? "" },
    { enabled: id !== null && id !== agency.organisation_id },
  );
  if (id === null) return null;
  if (id === agency.organisation_id) return { id, label: m.moneyThisAgency() };
  return { id, label: organisation.data?.name ?? "" };
}

/** This agency stands first, whatever else is found. */
async function searchPayers(typed: string, agency: Agency): Promise<Option[]> {
  const found = await searchOrganisations(typed);
  const own = { id: agency.organisation_id, label: m.moneyThisAgency(), note: agency.name };
  const offered = typed === "" || own.label.toLowerCase().startsWith(typed.toLowerCase());
  const others = found.filter((option) => option.id !== own.id);
  return offered || others.length < found.length ? [own, ...others] : others;
}
