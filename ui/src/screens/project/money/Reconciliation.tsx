import { CircleAlert, CircleCheck } from "lucide-react";
import { labelOf, useChoices } from "../../../app/choices";
import { useProgramme } from "../../../app/programme";
import { formatAmount, formatCount } from "../../../backend/format";
import type { Project } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { Figure } from "../../../components/Figure";
import { StatusLine } from "../../../components/Status";
import { inDollars } from "../../figures/scale";
import type { OpenFigure } from "../../figures/trace";
import styles from "./Money.module.css";
import { sideLabel } from "./MoneySide";

interface ReconciliationProps {
  project: Project;
  onOpen: (figure: OpenFigure) => void;
}

/** From what the register holds of the year to what the report counts; each part with its lines one click away. */
export function Reconciliation({ project, onOpen }: ReconciliationProps) {
  const choices = useChoices();
  const { year } = useProgramme();
  const told = useRead(
    "project.reconciliation",
    { project: project.id, question: { year, years: 5 } },
    { keepPrevious: true },
  );
  const row = told.data?.years.at(-1);
  const title = m.moneyReconciliation();
  const outside = told.data?.outside ?? [];
  const label = (what: string) => m.moneyCountsOf({ what, project: project.code, year: String(year) });
  return (
    <section>
      <h2>
        {title}
        <span className={styles.end}>{told.data && `${year}, ${told.data.basis.currency}`}</span>
      </h2>
      {told.error && (
        <StatusLine tone="danger" icon={CircleAlert}>
          {told.error.message}
        </StatusLine>
      )}
      {row && row.lines === 0 && <p className="small faint">{m.moneyCountsNone({ year: String(year) })}</p>}
      {row && row.lines > 0 && (
        <>
          <table className={styles.mini} aria-label={title}>
            <tbody>
              <tr>
                <th scope="row">{m.moneyRegisterTotal()}</th>
                <td className="num">{formatAmount(row.register)}</td>
              </tr>
              {row.apart.map(({ side, value }) => (
                <tr key={side}>
                  <th scope="row">
                    <span className="faint">−</span> {sideLabel(side)}
                  </th>
                  <td className="num">
                    <Figure
                      value={formatAmount(value.own)}
                      label={label(sideLabel(side))}
                      onOpen={() => onOpen({ side, dimension: "project", key: project.id, year })}
                    />
                  </td>
                </tr>
              ))}
              {Number(row.rounding.amount) !== 0 && (
                <tr>
                  <th scope="row">{m.moneyRounding()}</th>
                  <td className="num">{formatAmount(row.rounding)}</td>
                </tr>
              )}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">
                  {m.moneyCounted()}
                  <small>{inDollars(row.counted.usd)}</small>
                </th>
                <td className="num">
                  <Figure
                    value={formatAmount(row.counted.own)}
                    label={label(m.moneySideContribution())}
                    strong
                    onOpen={() => onOpen({ side: "contribution", dimension: "project", key: project.id, year })}
                  />
                </td>
              </tr>
            </tfoot>
          </table>
          <StatusLine tone={row.agrees ? "ok" : "danger"} icon={row.agrees ? CircleCheck : CircleAlert}>
            {row.agrees ? m.moneyAgrees() : m.moneyDiffers()}
          </StatusLine>
          <p className="small faint">{m.moneyCountsNote()}</p>
        </>
      )}
      {outside.length > 0 && (
        <table className={styles.mini} aria-label={m.moneyOutside()}>
          <thead>
            <tr>
              <th scope="col">{m.moneyOutside()}</th>
              <th scope="col" className="num">
                {m.moneyAmount()}
              </th>
            </tr>
          </thead>
          <tbody>
            {outside.map((sum) => (
              <tr key={`${sum.flow} ${sum.amount.currency}`}>
                <th scope="row">
                  {m.moneyOutsideLine({
                    flow: labelOf(choices, "flow", sum.flow),
                    count: sum.lines,
                    number: formatCount(sum.lines),
                  })}
                </th>
                <td className="num">
                  {sum.amount.currency} {formatAmount(sum.amount)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
