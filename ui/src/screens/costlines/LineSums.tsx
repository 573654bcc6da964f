import { labelOf, useChoices } from "../../app/choices";
import { formatAmount, formatCount } from "../../backend/format";
import type { CostLineListRequest, CostLineSum } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { MissingRates } from "../budgets/MissingRates";
import { inDollars } from "../figures/scale";
import styles from "./CostLines.module.css";

interface LineSumsProps {
  filter: Partial<CostLineListRequest>;
  /** Absent while they are added up. */
  sums: readonly CostLineSum[] | undefined;
}

/**
 * What the lines of a filter add up to: a row for each direction and flow, which are never added to each other, with
 * the sum in each currency and converted.
 */
export function LineSums({ filter, sums = [] }: LineSumsProps) {
  const choices = useChoices();
  const converted = useRead("cost_line.converted", filter, { keepPrevious: true });
  const keys = [...new Set(sums.map((sum) => `${sum.direction} ${sum.flow}`))];
  return (
    <div className={styles.foot}>
      <table className={styles.sums} aria-label={m.linesSums()}>
        <tbody>
          {keys.map((key) => {
            const [direction = "", flow = ""] = key.split(" ");
            const own = sums.filter((sum) => sum.direction === direction && sum.flow === flow);
            const lines = own.reduce((count, sum) => count + sum.lines, 0);
            const whole = converted.data?.sums.find((sum) => sum.direction === direction && sum.flow === flow);
            return (
              <tr key={key}>
                <th scope="row">
                  {labelOf(choices, "direction", direction)}, {labelOf(choices, "flow", flow)}
                </th>
                <td className="faint">{m.traceCount({ count: lines, number: formatCount(lines) })}</td>
                <td>
                  {own.map((sum) => (
                    <span key={sum.amount.currency} className={styles.part}>
                      <span className="unit">{sum.amount.currency}</span> {formatAmount(sum.amount)}
                    </span>
                  ))}
                </td>
                <td className="num">
                  {whole && (
                    <>
                      <b>
                        <span className="unit">{whole.own.currency}</span> {formatAmount(whole.own)}
                      </b>
                      {whole.own.currency !== "USD" && <span className="faint"> · {inDollars(whole.usd)}</span>}
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {converted.data && <MissingRates missing={converted.data.missing} series={converted.data.series} />}
    </div>
  );
}
