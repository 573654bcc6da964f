import { labelOf, optionsOf, useChoices } from "../../../../app/choices";
import { useProgramme, yearsAround } from "../../../../app/programme";
import { formatAmount } from "../../../../backend/format";
import type { UnitCostInput, UnitInputs, ValuationProposal } from "../../../../backend/generated";
import { m } from "../../../../backend/messages";
import { read, useRead } from "../../../../backend/queries";
import { ComboBox } from "../../../../components/ComboBox";
import { TextField } from "../../../../components/Field";
import { MoneyField, NumberField } from "../../../../components/NumberField";
import { Select } from "../../../../components/Select";
import { amountProps, missing } from "./fields";
import { Proposals } from "./Proposals";
import styles from "./Valuation.module.css";
import type { MethodFields } from "./ValuationDialog";

/** A number of units at their standard cost, taken from the table or typed. */
export function UnitFields({ value, change, onCurrency, at, activity }: MethodFields<UnitInputs>) {
  const choices = useChoices();
  const { years } = useProgramme();
  const of = useRead("activity.get", { id: activity ?? "" }, { enabled: activity !== null });
  const unit = labelOf(choices, "cost_unit", value.unit);

  async function search(typed: string) {
    const kind = of.data?.kind ?? null;
    const found = await read("unit_cost.list", { search: typed, year: null, kind, page: { offset: 0, limit: 50 } });
    return found.rows.map((row) => ({
      id: row.id,
      label: m.unitOption({ name: row.name, year: String(row.year) }),
      note: m.unitNote({
        currency: row.amount.currency,
        amount: formatAmount(row.amount),
        unit: labelOf(choices, "cost_unit", row.unit),
      }),
      row,
    }));
  }

  function take(row: UnitCostInput) {
    onCurrency(row.amount.currency);
    change({
      unit_cost_id: row.id,
      name: row.name,
      unit: row.unit,
      year: row.year,
      price: row.amount,
      source: row.source,
    });
  }

  return (
    <>
      <ComboBox
        label={m.unitFromTable()}
        optional
        hint={m.unitFromTableHint()}
        value={
          value.unit_cost_id === null
            ? null
            : { id: value.unit_cost_id, label: m.unitOption({ name: value.name, year: String(value.year) }) }
        }
        onChange={(option) =>
          option ? take((option as unknown as { row: UnitCostInput }).row) : change({ unit_cost_id: null })
        }
        search={search}
        autoFocus
      />
      <div className={styles.pair}>
        <TextField
          label={m.unitName()}
          value={value.name}
          onChange={(name) => change({ name, unit_cost_id: null })}
          error={at("name")}
        />
        <Select
          label={m.unitUnit()}
          options={optionsOf(choices, "cost_unit")}
          value={value.unit}
          onChange={(id) => change({ unit: id as UnitInputs["unit"], unit_cost_id: null })}
          error={at("unit")}
        />
      </div>
      <div className={styles.pair}>
        <MoneyField
          label={m.unitPrice()}
          {...amountProps(value.price, (price) => change({ price, unit_cost_id: null }), at("price"))}
          onCurrency={onCurrency}
          favourites={["USD"]}
        />
        <Select
          label={m.unitYear()}
          options={yearsAround(years, value.year)}
          value={String(value.year)}
          onChange={(year) => change({ year: Number(year), unit_cost_id: null })}
          error={at("year")}
        />
      </div>
      <Proposals activity={activity} onTake={(proposal) => change({ quantity: numberOf(proposal, value.unit) })} />
      <div className={styles.pair}>
        <NumberField
          label={`${m.unitQuantity()} (${unit})`}
          value={value.quantity}
          onChange={(quantity) => change({ quantity })}
          error={missing(value.quantity, at("quantity"))}
        />
        <TextField
          label={m.unitSource()}
          optional
          value={value.source}
          onChange={(source) => change({ source })}
          error={at("source")}
        />
      </div>
    </>
  );
}

/** The number of a proposal in a unit. */
function numberOf(proposal: ValuationProposal, unit: UnitInputs["unit"]): string {
  if (unit === "person_day") return proposal.person_days ?? "";
  if (unit === "person_month") return proposal.person_months ?? "";
  return unit === "person" ? proposal.persons : "1";
}
