import { formatAmount, formatCount, formatDate } from "../../backend/format";
import type { Amount, RestatedChange, RestatedEffect, RestatedYear } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import styles from "./Restated.module.css";
import panel from "./Submissions.module.css";

/** What changed against the last signed report: each year then and now, and what was done since. */
export function Restated({ id }: { id: string }) {
  const restated = useRead("submission.restatement", { id });
  // A missing rate is told above; where nothing was signed before there is nothing to compare.
  if (!restated.data) return null;
  const { year, version, years, changes, more, more_effects, unexplained } = restated.data;
  const last = m.restatedLast({ year: String(year), version: formatCount(version) });
  return (
    <section className={panel.section}>
      <div className={styles.restated}>
        <h3>
          {m.restatedTitle()} <small>{last}</small>
        </h3>
        {years.length === 0 ? <p className="muted">{m.restatedSame()}</p> : <Years years={years} />}
        {(changes ?? []).length > 0 && (
          <Done changes={changes ?? []} more={more ?? 0} moreEffects={more_effects ?? []} />
        )}
        {(unexplained ?? []).length > 0 && (
          <div className={styles.rest}>
            <p className="muted">{m.restatedUnexplained()}</p>
            <Effects effects={unexplained ?? []} />
          </div>
        )}
      </div>
    </section>
  );
}

function Years({ years }: { years: readonly RestatedYear[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{m.chartYear()}</th>
          <th scope="col">{m.moneyCurrency()}</th>
          <th scope="col">{m.restatedThen()}</th>
          <th scope="col">{m.restatedNow()}</th>
        </tr>
      </thead>
      <tbody>
        {years.flatMap((year) => [
          <Line key={`${year.year} own`} label={String(year.year)} before={year.before} now={year.now} />,
          year.before_usd && year.now_usd && year.now.currency !== "USD" ? (
            <Line key={`${year.year} usd`} label="" before={year.before_usd} now={year.now_usd} />
          ) : null,
        ])}
      </tbody>
    </table>
  );
}

function Line({ label, before, now }: { label: string; before: Amount; now: Amount }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{now.currency === "USD" ? "US$" : now.currency}</td>
      <td className="num">{formatAmount(before)}</td>
      <td className="num">{formatAmount(now)}</td>
    </tr>
  );
}

interface DoneProps {
  changes: readonly RestatedChange[];
  more: number;
  moreEffects: readonly RestatedEffect[];
}

function Done({ changes, more, moreEffects }: DoneProps) {
  return (
    <>
      <h4>{m.restatedDone()}</h4>
      <ul className={styles.done}>
        {changes.map((change) => (
          <li key={`${change.from} ${change.by} ${change.what}`}>
            <span>
              {change.what}
              <small>
                {[
                  formatDate(change.from.slice(0, 10)),
                  change.by,
                  m.restatedRecords({ count: change.records, number: formatCount(change.records) }),
                ].join(" · ")}
              </small>
            </span>
            <span>
              {change.effects.length === 0 ? (
                <small>{m.restatedUntold({ years: change.years.map(String).join(", ") })}</small>
              ) : (
                <Effects effects={change.effects} />
              )}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <div className={styles.rest}>
          <p className="muted">{m.restatedMore({ count: more, number: formatCount(more) })}</p>
          <Effects effects={moreEffects} />
        </div>
      )}
      <p className="faint small">{m.restatedNote()}</p>
    </>
  );
}

/** What operations did to each year: to its figure, and what went from one country to another. */
function Effects({ effects }: { effects: readonly RestatedEffect[] }) {
  return effects.map((effect) => (
    <span key={effect.year} className="num">
      {!(isZero(effect.own) && isZero(effect.usd)) && (
        <>
          {m.restatedEffect({
            year: String(effect.year),
            amount: `${effect.own.amount.startsWith("-") ? "" : "+"}${formatAmount(effect.own)} ${effect.own.currency}`,
          })}
          {effect.own.currency !== "USD" && <small>US$ {formatAmount(effect.usd)}</small>}
        </>
      )}
      {effect.between_countries && (
        <small>
          {m.restatedBetween({ year: String(effect.year), amount: formatAmount(effect.between_countries) })}
        </small>
      )}
    </span>
  ));
}

/** Amounts are exact text: nothing but zeros is zero. */
function isZero(amount: Amount): boolean {
  return !/[1-9]/.test(amount.amount);
}
