import { labelOf, useChoices } from "../../../app/choices";
import { formatAmount } from "../../../backend/format";
import type { Amount, CostLineSum } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { join } from "../../../components/Button";
import { flows, ledgerOf } from "./lines";
import styles from "./Money.module.css";

interface MoneyEquationProps {
  sums: readonly CostLineSum[];
  bothWays: boolean;
  /** The agency's currency. */
  own: string;
}

/** Disbursed + committed + planned = total, a row for each currency; money of different ways is never added. */
export function MoneyEquation({ sums, bothWays, own }: MoneyEquationProps) {
  const choices = useChoices();
  const rows = ledgerOf(sums, own);
  if (rows.length === 0) return null;
  return (
    <table className={join(styles.equation, rows.length > 1 && styles.several)} aria-label={m.moneySum()}>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr">{m.moneyCurrencyHead()}</span>
          </th>
          {flows.map((flow, index) => (
            <th key={flow} scope="col" className={index > 0 ? styles.after : undefined}>
              {labelOf(choices, "flow", flow)}
            </th>
          ))}
          <th scope="col" className={styles.after}>
            {m.moneyTotal()}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.direction} ${row.currency}`}>
            <th scope="row">
              {bothWays
                ? m.moneyRow({ direction: labelOf(choices, "direction", row.direction), currency: row.currency })
                : row.currency}
            </th>
            {flows.map((flow, index) => (
              <Term key={flow} operator={index > 0 ? "+" : null} amount={row.flows[flow]} currency={row.currency} />
            ))}
            <Term operator="=" amount={row.total} currency={row.currency} strong />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface TermProps {
  operator: string | null;
  amount: Amount | null;
  currency: string;
  strong?: boolean;
}

function Term({ operator, amount, currency, strong }: TermProps) {
  const words = formatAmount(amount ?? { amount: "0", currency });
  return (
    <td className={join("num", operator !== null && styles.after)}>
      {operator !== null && (
        <span className={styles.operator} aria-hidden>
          {operator}
        </span>
      )}
      {strong ? <b>{words}</b> : words}
    </td>
  );
}
