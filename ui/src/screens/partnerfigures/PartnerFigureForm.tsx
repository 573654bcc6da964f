import { X } from "lucide-react";
import {
  countryNames,
  optionsOf,
  searchCountries,
  searchOrganisations,
  searchProjects,
  useChoices,
} from "../../app/choices";
import { useProgramme, yearsAround } from "../../app/programme";
import { formatAmount } from "../../backend/format";
import type { PartnerFigureInput, PartnerMatched } from "../../backend/generated";
import { m } from "../../backend/messages";
import { read, useRead } from "../../backend/queries";
import { IconButton } from "../../components/Button";
import { ComboBox } from "../../components/ComboBox";
import { DateField } from "../../components/DateField";
import { type Option, TextArea, TextField } from "../../components/Field";
import { MoneyField } from "../../components/NumberField";
import { Select } from "../../components/Select";
import page from "../project/ProjectPage.module.css";
import type { RecordForm } from "../project/recordForm";
import styles from "./PartnerFigures.module.css";

/** The fields of a partner's figure. */
export function PartnerFigureForm({ form }: { form: RecordForm<PartnerFigureInput> }) {
  const choices = useChoices();
  const { years } = useProgramme();
  const { draft, type, choose, leave, at } = form;
  const organisation = useRead(
    "organisation.get",
    { id: draft.organisation_id ?? "" },
    { enabled: draft.organisation_id !== null },
  );
  return (
    <>
      <ComboBox
        label={m.partnerFiguresCountry()}
        value={draft.country === "" ? null : { id: draft.country, label: countryNames(choices)(draft.country) }}
        onChange={(option) => option && choose({ country: option.id })}
        search={searchCountries}
        error={draft.country === "" && at("country") ? m.partnerFiguresCountryMissing() : at("country")}
      />
      <ComboBox
        label={m.partnerFiguresOrganisation()}
        optional
        hint={m.partnerFiguresOrganisationHint()}
        value={
          draft.organisation_id === null ? null : { id: draft.organisation_id, label: organisation.data?.name ?? "" }
        }
        onChange={(option) => choose({ organisation_id: option?.id ?? null })}
        search={searchOrganisations}
        error={at("organisation_id")}
      />
      <div className={page.pair}>
        <Select
          label={m.chartYear()}
          options={yearsAround(years, draft.year)}
          value={String(draft.year)}
          onChange={(year) => choose({ year: Number(year) })}
          error={at("year")}
        />
        <Select
          label={m.moneyDirection()}
          options={optionsOf(choices, "direction").filter(({ id }) => id !== "both_ways")}
          value={draft.direction}
          onChange={(direction) => choose({ direction: direction as PartnerFigureInput["direction"] })}
          error={at("direction")}
        />
      </div>
      <MoneyField
        label={m.partnerFiguresTheirs()}
        value={draft.amount.amount === "" ? null : draft.amount}
        currency={draft.amount.currency}
        onChange={(amount) => choose({ amount: amount ?? { amount: "", currency: draft.amount.currency } })}
        onCurrency={(currency) => {
          if (draft.amount.amount === "") choose({ amount: { amount: "", currency } });
        }}
        favourites={["USD"]}
        error={draft.amount.amount === "" && at("amount") ? m.partnerFiguresAmountMissing() : at("amount")}
      />
      <TextField
        label={m.partnerFiguresSource()}
        hint={m.partnerFiguresSourceHint()}
        value={draft.title}
        onChange={(title) => type({ title })}
        onBlur={leave}
        error={at("title")}
      />
      <TextField
        label={m.partnerFiguresPlace()}
        optional
        value={draft.place}
        onChange={(place) => type({ place })}
        onBlur={leave}
        error={at("place")}
      />
      <DateField
        label={m.partnerFiguresDate()}
        optional
        value={draft.source_date}
        onChange={(source_date) => choose({ source_date })}
        error={at("source_date")}
      />
      <Matches matches={draft.matches} onChange={(matches) => choose({ matches })} error={at("matches")} />
      <TextArea
        label={m.organisationsNote()}
        optional
        value={draft.note}
        onChange={(note) => type({ note })}
        onBlur={leave}
        error={at("note")}
      />
    </>
  );
}

interface MatchesProps {
  matches: readonly PartnerMatched[];
  onChange: (matches: PartnerMatched[]) => void;
  error: string | null;
}

/** The projects and lines that the figure is about. */
function Matches({ matches, onChange, error }: MatchesProps) {
  const add = (matched: PartnerMatched) => onChange([...matches, matched]);
  return (
    <fieldset className={styles.matches}>
      <legend>{m.partnerFiguresMatches()}</legend>
      <p className="muted small">
        {matches.length === 0 ? m.partnerFiguresMatchesNone() : m.partnerFiguresMatchesSome()}
      </p>
      <ul>
        {matches.map((matched) => {
          const label = matched.label || m.partnerFiguresGone();
          return (
            <li key={matched.project_id ?? matched.cost_line_id}>
              <span>{label}</span>
              <IconButton
                icon={X}
                label={m.shareRemove({ name: label })}
                onPress={() => onChange(matches.filter((each) => each !== matched))}
              />
            </li>
          );
        })}
      </ul>
      <ComboBox
        key={`project ${matches.length}`}
        label={m.partnerFiguresAddProject()}
        optional
        value={null}
        onChange={(option) =>
          option && add({ project_id: option.id, cost_line_id: null, label: [option.label, option.note].join(" ") })
        }
        search={searchProjects}
        error={error}
      />
      <ComboBox
        key={`line ${matches.length}`}
        label={m.partnerFiguresAddLine()}
        optional
        value={null}
        onChange={(option) => option && add({ project_id: null, cost_line_id: option.id, label: option.label })}
        search={searchLines}
      />
    </fieldset>
  );
}

/** Finds cost lines by description, project or payer. */
async function searchLines(typed: string): Promise<Option[]> {
  const found = await read("cost_line.list", { search: typed, page: { offset: 0, limit: 50 } });
  return found.rows.map((row) => ({
    id: row.id,
    label: `${row.project_code} ${row.description}`.trim(),
    note: `${row.amount.currency} ${formatAmount(row.amount)} ${row.date ?? row.fiscal_year ?? ""}`,
  }));
}
