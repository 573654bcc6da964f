import { useState } from "react";
import { formatMonth } from "../../backend/format";
import type { Amount, BurnDown as Burn, BurnMonth } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { Segmented } from "../../components/Segmented";
import { scaleFor, unitOf, written } from "../figures/scale";
import styles from "./Budgets.module.css";
import { BurnChart } from "./BurnChart";
import { Opens } from "./ExecutionTable";
import { lineAddress } from "./lines";
import { MissingRates } from "./MissingRates";

/** Everything, converted into the agency's currency. */
const whole = "whole";

/** What is left of the year's budget at the end of each month, as a chart and as the table behind it. */
export function BurnDown({ year }: { year: number }) {
  const [only, setOnly] = useState(whole);
  const burn = useRead(
    "budget.burn_down",
    only === whole ? { fiscal_year: year } : { fiscal_year: year, currency: only },
    { keepPrevious: true },
  );
  if (burn.error) return <ErrorSentence error={burn.error} />;
  if (!burn.data) return <Loading />;
  const { currencies, currency, budget, missing, series, converted } = burn.data;
  if (currencies.length === 0) {
    return (
      <EmptyState
        title={m.budgetsNone({ year: String(year) })}
        action={<a href="#/budgets?view=list&open=new">{m.budgetsNew()}</a>}
      >
        {m.budgetsNoneNote()}
      </EmptyState>
    );
  }
  const scale = scaleFor([budget, ...burn.data.months.flatMap((month) => [month.not_disbursed, month.disbursed])]);
  return (
    <div className={styles.page}>
      <div className={styles.burnHead}>
        <h2>{m.budgetsBurn({ year: String(year) })}</h2>
        <span className="unit">{unitOf(currency, scale)}</span>
        {currencies.length > 1 && (
          <Segmented
            label={m.moneyCurrency()}
            parts={[
              { id: whole, label: m.budgetsEverything() },
              ...currencies.slice(0, 5).map((code) => ({ id: code, label: code })),
            ]}
            value={only}
            onChange={setOnly}
          />
        )}
      </div>
      <MissingRates missing={missing} series={series} />
      <BurnChart burn={burn.data} scale={scale} />
      <BurnTable burn={burn.data} scale={scale} only={only === whole ? undefined : only} />
      <p className="small faint">
        {m.budgetsBurnRule()} {converted && m.budgetsConverted({ series })}
      </p>
    </div>
  );
}

interface BurnTableProps {
  burn: Burn;
  scale: Parameters<typeof written>[1];
  only: string | undefined;
}

function BurnTable({ burn, scale, only }: BurnTableProps) {
  const year = burn.fiscal_year;
  const of = (amount: Amount) => written(amount, scale);
  const cell = (month: BurnMonth, flow: "committed" | "disbursed") => (
    <Opens
      href={
        Number(month[flow].amount) === 0
          ? undefined
          : lineAddress({ year, flow, currency: only, from: month.from, until: month.to })
      }
      label={`${formatMonth(month.from)}, ${flow === "committed" ? m.budgetsCommitted() : m.budgetsDisbursed()}`}
    >
      {of(month[flow])}
    </Opens>
  );
  const undated = (flow: "committed" | "disbursed", amount: Amount) => (
    <Opens
      href={Number(amount.amount) === 0 ? undefined : lineAddress({ year, flow, currency: only, undated: true })}
      label={m.budgetsUndated()}
    >
      {of(amount)}
    </Opens>
  );
  const hasUndated = Number(burn.undated_committed.amount) !== 0 || Number(burn.undated_disbursed.amount) !== 0;
  return (
    <table className={styles.table} aria-label={m.budgetsBurn({ year: String(year) })}>
      <thead>
        <tr>
          <th scope="col">{m.budgetsMonth()}</th>
          <th scope="col" className="num">
            {m.budgetsCommitted()}
          </th>
          <th scope="col" className="num">
            {m.budgetsNotCommitted()}
          </th>
          <th scope="col" className="num">
            {m.budgetsDisbursed()}
          </th>
          <th scope="col" className="num">
            {m.budgetsNotDisbursed()}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{m.budgetsPlan()}</th>
          <td />
          <td className="num">{of(burn.budget)}</td>
          <td />
          <td className="num">
            <Opens href="#/budgets?view=list" label={m.budgetsPlan()}>
              {of(burn.budget)}
            </Opens>
          </td>
        </tr>
        {burn.months.map((month) => (
          <tr key={month.from}>
            <th scope="row">{formatMonth(month.from)}</th>
            {month.begun ? (
              <>
                <td className="num">{cell(month, "committed")}</td>
                <td className="num muted">{of(month.not_committed)}</td>
                <td className="num">{cell(month, "disbursed")}</td>
                <td className="num muted">{of(month.not_disbursed)}</td>
              </>
            ) : (
              <td className="faint" colSpan={4}>
                {m.budgetsNotBegun()}
              </td>
            )}
          </tr>
        ))}
        {hasUndated && (
          <tr>
            <th scope="row">{m.budgetsUndated()}</th>
            <td className="num">{undated("committed", burn.undated_committed)}</td>
            <td className="num muted">{of(burn.not_committed)}</td>
            <td className="num">{undated("disbursed", burn.undated_disbursed)}</td>
            <td className="num muted">{of(burn.not_disbursed)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
