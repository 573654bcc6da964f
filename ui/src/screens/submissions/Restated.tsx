import { Fragment, useState } from "react";
import { countryNames, useChoices } from "../../app/choices";
import { formatAmount, formatCount, formatDate } from "../../backend/format";
import type { Amount, RestatedChange, RestatedEffect, RestatedYear } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
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
        <Countries years={years} />
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

/** So many countries are shown before all are asked for. */
const shown = 6;

/** The countries whose figure differs, year by year, the largest changes first. */
function Countries({ years }: { years: readonly RestatedYear[] }) {
  const name = useCountryName();
  const [all, setAll] = useState(false);
  const rows = years.flatMap(({ year, countries }) =>
    (countries ?? []).filter((country) => !country.rounding).map((country, place) => ({ year, place, country })),
  );
  if (rows.length === 0) return null;
  return (
    <>
      <h4>{m.restatedByCountry()}</h4>
      <table className={`${styles.table} ${styles.countries}`}>
        <thead>
          <tr>
            <th scope="col">{m.chartYear()}</th>
            <th scope="col">{m.dimensionCountry()}</th>
            <th scope="col">{m.moneyCurrency()}</th>
            <th scope="col">{m.restatedThen()}</th>
            <th scope="col">{m.restatedNow()}</th>
          </tr>
        </thead>
        <tbody>
          {(all ? rows : rows.slice(0, shown)).flatMap(({ year, place, country }) => [
            <tr key={`${year} ${country.country} own`}>
              <td>{place === 0 ? String(year) : ""}</td>
              <th scope="row">{name(country.country)}</th>
              <td>{country.now.currency}</td>
              <td className="num">{formatAmount(country.before)}</td>
              <td className="num">{formatAmount(country.now)}</td>
            </tr>,
            country.now.currency !== "USD" ? (
              <tr key={`${year} ${country.country} usd`}>
                <td />
                <td />
                <td>{m.moneyUsd()}</td>
                <td className="num">{formatAmount(country.before_usd)}</td>
                <td className="num">{formatAmount(country.now_usd)}</td>
              </tr>
            ) : null,
          ])}
        </tbody>
      </table>
      {!all && rows.length > shown && (
        <div>
          <Button size="small" onPress={() => setAll(true)}>
            {m.restatedAllCountries({ count: rows.length, number: formatCount(rows.length) })}
          </Button>
        </div>
      )}
    </>
  );
}

/** The name of a country, or that money is not allocated to one. */
function useCountryName(): (iso3: string) => string {
  const country = countryNames(useChoices());
  return (iso3) => (iso3 === "" ? m.figuresNotAllocated() : country(iso3));
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
            {change.effects.length === 0 ? (
              <small>{m.restatedUntold({ years: change.years.map(String).join(", ") })}</small>
            ) : (
              <Effects effects={change.effects} />
            )}
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

/** So many countries are named with an operation; all of them stand in the table. */
const named = 3;

/** What operations did to each year: to its figure, and to those of countries. */
function Effects({ effects }: { effects: readonly RestatedEffect[] }) {
  const name = useCountryName();
  return (
    <div className={styles.effects}>
      {effects.map((effect) => {
        const countries = (effect.countries ?? []).filter((country) => !country.rounding);
        const more = countries.length - named;
        return (
          <Fragment key={effect.year}>
            <b>{String(effect.year)}</b>
            <Moved amounts={effect} />
            {countries.slice(0, named).map((country) => (
              <Fragment key={country.country}>
                <span className={styles.of}>{name(country.country)}</span>
                <Moved amounts={country} />
              </Fragment>
            ))}
            {more > 0 && (
              <span className={styles.of}>{m.restatedMoreCountries({ count: more, number: formatCount(more) })}</span>
            )}
          </Fragment>
        );
      })}
    </div>
  );
}

/** What was moved, in both currencies. */
function Moved({ amounts: { own, usd } }: { amounts: { own: Amount; usd: Amount } }) {
  return (
    <>
      <span className="num">{signed(own)}</span>
      <span className={`num ${styles.dollars}`}>{own.currency === "USD" ? "" : signed(usd)}</span>
    </>
  );
}

/** An amount with its currency and sign. */
function signed(amount: Amount): string {
  const sign = isZero(amount) || amount.amount.startsWith("-") ? "" : "+";
  return `${amount.currency === "USD" ? "US$" : amount.currency} ${sign}${formatAmount(amount)}`;
}

/** Amounts are exact text: nothing but zeros is zero. */
function isZero(amount: Amount): boolean {
  return !/[1-9]/.test(amount.amount);
}
