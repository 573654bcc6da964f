import { formatAmount } from "../../../../backend/format";
import type { WorkedOut } from "../../../../backend/generated";
import { m } from "../../../../backend/messages";
import styles from "./Valuation.module.css";

/** The sum being made, row by row. */
export function Sum({ worked }: { worked: WorkedOut }) {
  return (
    <table className={styles.sum}>
      <tbody>
        {worked.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows stand in the order of the inputs
          <tr key={index}>
            <th scope="row">
              {row.label}
              {(row.formula || row.source) && (
                <small>{[row.formula, row.source].filter((each) => each !== "").join(" · ")}</small>
              )}
            </th>
            <td className="num">{formatAmount(row.amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{m.workingSum()}</th>
          <td className="num">
            {worked.total.currency} {formatAmount(worked.total)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
