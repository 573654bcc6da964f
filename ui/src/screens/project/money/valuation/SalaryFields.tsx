import { Plus, X } from "lucide-react";
import { optionsOf, useChoices } from "../../../../app/choices";
import type { Allowance, SalaryInputs } from "../../../../backend/generated";
import { m } from "../../../../backend/messages";
import { Button, IconButton } from "../../../../components/Button";
import { TextField } from "../../../../components/Field";
import { MoneyField, NumberField } from "../../../../components/NumberField";
import { Select } from "../../../../components/Select";
import { amountProps, missing } from "./fields";
import { Proposals } from "./Proposals";
import styles from "./Valuation.module.css";
import type { MethodFields } from "./ValuationDialog";

/** Official salary × days, with allowances. */
export function SalaryFields({ value, change, onCurrency, at, activity }: MethodFields<SalaryInputs>) {
  const choices = useChoices();
  const allowances = value.allowances;
  const put = (index: number, fields: Partial<Allowance>) =>
    change({ allowances: allowances.map((each, place) => (place === index ? { ...each, ...fields } : each)) });
  return (
    <>
      <div className={styles.pair}>
        <TextField
          label={m.salaryGrade()}
          optional
          value={value.grade}
          onChange={(grade) => change({ grade })}
          error={at("grade")}
          autoFocus
        />
        <TextField
          label={m.salarySource()}
          optional
          hint={m.salarySourceHint()}
          value={value.source}
          onChange={(source) => change({ source })}
          error={at("source")}
        />
      </div>
      <div className={styles.pair}>
        <MoneyField
          label={m.salaryPay()}
          {...amountProps(value.pay, (pay) => change({ pay }), at("pay"))}
          onCurrency={onCurrency}
          favourites={["USD"]}
        />
        <Select
          label={m.salaryPer()}
          options={optionsOf(choices, "pay_period")}
          value={value.per}
          onChange={(per) => change({ per: per as SalaryInputs["per"] })}
          error={at("per")}
        />
      </div>
      <Proposals
        activity={activity}
        onTake={({ persons, person_days }) => change({ persons, person_days: person_days ?? "" })}
      />
      <div className={styles.three}>
        {value.per === "month" && (
          <NumberField
            label={m.salaryWorkingDays()}
            value={value.working_days ?? ""}
            onChange={(days) => change({ working_days: days === "" ? null : days })}
            error={at("working_days")}
          />
        )}
        <NumberField
          label={m.salaryPersons()}
          value={value.persons}
          onChange={(persons) => change({ persons })}
          error={missing(value.persons, at("persons"))}
        />
        <NumberField
          label={m.salaryPersonDays()}
          value={value.person_days}
          onChange={(person_days) => change({ person_days })}
          error={missing(value.person_days, at("person_days"))}
        />
      </div>
      <h3>{m.salaryAllowances()}</h3>
      {allowances.map((allowance, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an allowance is its place in the list
        <div key={index} className={styles.row}>
          <TextField
            label={m.salaryAllowance()}
            placeholder={m.salaryAllowanceHint()}
            value={allowance.label}
            onChange={(label) => put(index, { label })}
            error={at(`allowances[${index}].label`)}
          />
          <MoneyField
            label={value.pay.currency}
            {...amountProps(allowance.amount, (amount) => put(index, { amount }), at(`allowances[${index}].amount`))}
          />
          <Select
            label={m.salaryAllowancePer()}
            options={optionsOf(choices, "allowance_per")}
            value={allowance.per}
            onChange={(per) => put(index, { per: per as Allowance["per"] })}
          />
          <IconButton
            icon={X}
            label={m.workingRowRemove({ number: String(index + 1) })}
            onPress={() => change({ allowances: allowances.filter((_, place) => place !== index) })}
          />
        </div>
      ))}
      <div className={styles.buttons}>
        <Button
          size="small"
          icon={Plus}
          onPress={() =>
            change({
              allowances: [
                ...allowances,
                { label: "", amount: { amount: "", currency: value.pay.currency }, per: "person_day" },
              ],
            })
          }
        >
          {m.salaryAllowanceAdd()}
        </Button>
      </div>
    </>
  );
}
