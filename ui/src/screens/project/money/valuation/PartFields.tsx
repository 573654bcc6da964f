import { Plus, X } from "lucide-react";
import type { ActualInputs, MarketInputs, PricedGood, SpentPart } from "../../../../backend/generated";
import { m } from "../../../../backend/messages";
import { Button, IconButton } from "../../../../components/Button";
import { TextField } from "../../../../components/Field";
import { MoneyField, NumberField } from "../../../../components/NumberField";
import { amountProps, missing } from "./fields";
import styles from "./Valuation.module.css";
import type { MethodFields } from "./ValuationDialog";

/** What was actually spent, part by part with its paper. */
export function SpentFields({ value, change, onCurrency, at }: MethodFields<ActualInputs>) {
  const { parts } = value;
  const currency = parts[0]?.amount.currency ?? "USD";
  const put = (index: number, fields: Partial<SpentPart>) =>
    change({ parts: parts.map((each, place) => (place === index ? { ...each, ...fields } : each)) });
  return (
    <>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the list
        <div key={index} className={styles.part}>
          <TextField
            label={m.spentLabel()}
            value={part.label}
            onChange={(label) => put(index, { label })}
            error={at(`parts[${index}].label`)}
            autoFocus={index === 0}
          />
          <MoneyField
            label={index === 0 ? m.moneyAmount() : currency}
            {...amountProps(part.amount, (amount) => put(index, { amount }), at(`parts[${index}].amount`))}
            onCurrency={index === 0 ? onCurrency : undefined}
            favourites={["USD"]}
          />
          <TextField
            label={m.spentDocument()}
            optional
            value={part.document}
            onChange={(document) => put(index, { document })}
            error={at(`parts[${index}].document`)}
          />
          <Remove index={index} rows={parts} onChange={(left) => change({ parts: left })} />
        </div>
      ))}
      <Add
        label={m.spentAdd()}
        onPress={() => change({ parts: [...parts, { label: "", amount: { amount: "", currency }, document: "" }] })}
      />
    </>
  );
}

/** What was given, at its market price. */
export function GoodsFields({ value, change, onCurrency, at }: MethodFields<MarketInputs>) {
  const { goods } = value;
  const currency = goods[0]?.price.currency ?? "USD";
  const put = (index: number, fields: Partial<PricedGood>) =>
    change({ goods: goods.map((each, place) => (place === index ? { ...each, ...fields } : each)) });
  return (
    <>
      {goods.map((good, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a good is its place in the list
        <fieldset key={index} className={styles.good}>
          <TextField
            label={m.goodLabel()}
            value={good.label}
            onChange={(label) => put(index, { label })}
            error={at(`goods[${index}].label`)}
            autoFocus={index === 0}
          />
          <Remove index={index} rows={goods} onChange={(left) => change({ goods: left })} />
          <div className={styles.pair}>
            <NumberField
              label={m.goodQuantity()}
              value={good.quantity}
              onChange={(quantity) => put(index, { quantity })}
              error={missing(good.quantity, at(`goods[${index}].quantity`))}
            />
            <MoneyField
              label={m.goodPrice()}
              {...amountProps(good.price, (price) => put(index, { price }), at(`goods[${index}].price`))}
              onCurrency={index === 0 ? onCurrency : undefined}
              favourites={["USD"]}
            />
          </div>
          <TextField
            label={m.goodSource()}
            optional
            hint={m.goodSourceHint()}
            value={good.source}
            onChange={(source) => put(index, { source })}
            error={at(`goods[${index}].source`)}
          />
        </fieldset>
      ))}
      <Add
        label={m.goodAdd()}
        onPress={() =>
          change({ goods: [...goods, { label: "", quantity: "1", price: { amount: "", currency }, source: "" }] })
        }
      />
    </>
  );
}

interface RemoveProps<T> {
  index: number;
  rows: readonly T[];
  onChange: (left: T[]) => void;
}

/** The last row stays: a valuation has at least one. */
function Remove<T>({ index, rows, onChange }: RemoveProps<T>) {
  return (
    <IconButton
      icon={X}
      label={m.workingRowRemove({ number: String(index + 1) })}
      isDisabled={rows.length === 1}
      onPress={() => onChange(rows.filter((_, place) => place !== index))}
    />
  );
}

function Add({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <div className={styles.buttons}>
      <Button size="small" icon={Plus} onPress={onPress}>
        {label}
      </Button>
    </div>
  );
}
