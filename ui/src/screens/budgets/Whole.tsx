import { Fragment } from "react";
import { percentOf } from "../../backend/decimal";
import { formatDecimal } from "../../backend/format";
import type { Execution, ExecutionFigures } from "../../backend/generated";
import { m } from "../../backend/messages";
import { join } from "../../components/Button";
import { Figure } from "../../components/Figure";
import { inDollars, scaleFor, scaleWord, written } from "../figures/scale";
import styles from "./Budgets.module.css";
import { lineAddress } from "./lines";
import { MissingRates } from "./MissingRates";

interface WholeProps {
  execution: Execution;
  /** For home: smaller figures, and no sentence about rates. */
  compact?: boolean;
}

/** The year as a whole in the agency's currency and in US dollars: budget, planned, committed, disbursed. */
export function Whole({ execution, compact }: WholeProps) {
  const { own, usd, fiscal_year: year } = execution;
  const scale = scaleFor([own.budget, own.planned, own.committed, own.disbursed]);
  const parts: { key: keyof ExecutionFigures; label: string; href: string; sign?: string }[] = [
    { key: "budget", label: m.budgetsPlan(), href: "#/budgets?view=list", sign: styles.planKey },
    { key: "planned", label: m.budgetsPlanned(), href: lineAddress({ year, flow: "planned" }) },
    {
      key: "committed",
      label: m.budgetsCommitted(),
      href: lineAddress({ year, flow: "committed" }),
      sign: styles.committedKey,
    },
    {
      key: "disbursed",
      label: m.budgetsDisbursed(),
      href: lineAddress({ year, flow: "disbursed" }),
      sign: styles.disbursedKey,
    },
  ];
  return (
    <div className={styles.wholeArea}>
      <dl className={join(styles.whole, compact && styles.wholeCompact)}>
        {parts.map(({ key, label, href, sign }) => {
          const percent = key === "budget" ? null : percentOf(own[key].amount, own.budget.amount);
          return (
            <Fragment key={key}>
              <div>
                <dt>
                  <i className={sign} aria-hidden />
                  {label}
                </dt>
                <dd>
                  <Figure
                    size={compact ? "body" : "second"}
                    strong
                    prefix={own[key].currency}
                    value={written(own[key], scale)}
                    unit={scaleWord(scale)}
                    label={label}
                    onOpen={() => {
                      window.location.hash = href;
                    }}
                  />
                  <small>
                    {own[key].currency !== "USD" && <span>{inDollars(usd[key])}</span>}
                    {percent !== null && (
                      <span>{m.budgetsOfPlan({ percent: formatDecimal(percent, { digits: 0 }) })}</span>
                    )}
                  </small>
                </dd>
              </div>
            </Fragment>
          );
        })}
      </dl>
      <MissingRates missing={execution.missing} series={execution.series} />
      {!compact && execution.rates.length > 0 && (
        <p className="small faint">{m.budgetsConverted({ series: execution.series })}</p>
      )}
    </div>
  );
}
