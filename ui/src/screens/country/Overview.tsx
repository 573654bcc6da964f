import { labelOf, measurementOf, useChoices } from "../../app/choices";
import { trimmed } from "../../backend/decimal";
import { formatAmount, formatCount, formatDate, formatDecimal } from "../../backend/format";
import type { Cooperation, CooperationSide, CountRow, CountryPage, Value } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/Feedback";
import { Figure } from "../../components/Figure";
import { StackedBars } from "../../components/StackedBars";
import { scaleFor, unitOf, written, writtenParts } from "../figures/scale";
import type { OpenFigure } from "../figures/trace";
import styles from "./CountryPage.module.css";

interface OverviewProps {
  country: CountryPage;
  cooperation: Cooperation;
  onOpen: (figure: OpenFigure, title: string) => void;
  onTab: (id: string) => void;
}

/** Money both ways by year, modalities, counts, what the register holds, what comes. */
export function Overview({ country, cooperation, onOpen, onTab }: OverviewProps) {
  const choices = useChoices();
  const { basis, sides, iso3 } = cooperation;
  const provided = sides.find((each) => each.side === "contribution");
  const year = basis.years.at(-1)?.year ?? 0;
  const rate = basis.rates.find((each) => each.year === year && each.currency === basis.currency);
  const figure = (fields: Partial<OpenFigure>): OpenFigure => ({
    side: "contribution",
    dimension: "country",
    key: iso3,
    ...fields,
  });
  return (
    <>
      <p className={styles.basis}>
        {[
          labelOf(choices, "flow", basis.flow),
          labelOf(choices, "scope", basis.scope),
          rate &&
            m.homeRate({
              rate: formatDecimal(trimmed(rate.lcu_per_usd)),
              currency: rate.currency,
              source: rate.source || rate.series,
            }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <div className={styles.parts}>
        <div>
          <section className={styles.cell}>
            {provided && provided.sum.lines > 0 ? (
              <Bars
                cooperation={cooperation}
                side={provided}
                year={year}
                onOpen={(chosen, group) =>
                  onOpen(
                    figure({
                      year: chosen,
                      within: group === "total" ? undefined : [{ axis: "group", keys: [group] }],
                    }),
                    m.countryProvided({ year: String(chosen) }),
                  )
                }
              />
            ) : (
              <EmptyState title={m.countryNoneProvided()} />
            )}
          </section>
          <section className={styles.cell}>
            <Years
              cooperation={cooperation}
              sideLabel={(side) => labelOf(choices, "side", side)}
              onOpen={(side, chosen) =>
                onOpen(
                  figure({ side: side.side, year: chosen }),
                  m.countryFigure({
                    side: labelOf(choices, "side", side.side),
                    year: String(chosen ?? m.countrySum()),
                  }),
                )
              }
            />
          </section>
          <section className={styles.cell}>
            <h2>{m.countryModalities()}</h2>
            {provided && provided.modalities.length > 0 ? (
              <Modalities
                cooperation={cooperation}
                side={provided}
                onOpen={(key, label, chosen) =>
                  onOpen(
                    figure({ year: chosen, within: [{ axis: "modality", keys: [key] }] }),
                    m.countryFigure({ side: label, year: String(chosen ?? m.countrySum()) }),
                  )
                }
              />
            ) : (
              <p className="muted">{m.countryNoneProvided()}</p>
            )}
          </section>
          <section className={styles.cell}>
            <h2>{m.countryCounted()}</h2>
            <Counted cooperation={cooperation} onTab={onTab} />
          </section>
        </div>
        <div>
          <section className={styles.cell}>
            <h2>{m.countryHoldings()}</h2>
            <Held cooperation={cooperation} onTab={onTab} />
          </section>
          <section className={styles.cell}>
            <Upcoming iso3={iso3} onAll={() => onTab("activities")} />
          </section>
          <section className={styles.cell}>
            <Groups country={country} onTab={onTab} />
          </section>
        </div>
      </div>
    </>
  );
}

interface BarsProps {
  cooperation: Cooperation;
  side: CooperationSide;
  year: number;
  onOpen: (year: number, group: "A" | "B" | "total") => void;
}

function Bars({ cooperation, side, year, onOpen }: BarsProps) {
  const { basis } = cooperation;
  const scale = scaleFor(side.years.map((value) => value.own));
  return (
    <StackedBars
      title={m.countryFiveYears({ count: basis.years.length })}
      unit={unitOf(basis.currency, scale)}
      current={String(year)}
      years={basis.years.map((each, place) => {
        const parts = [side.financial[place], side.in_kind[place]].map(
          (value) => value?.own ?? { amount: "0", currency: basis.currency },
        );
        const texts = writtenParts(parts, scale);
        return {
          year: String(each.year),
          financial: Number(parts[0]?.amount),
          inKind: Number(parts[1]?.amount),
          financialText: texts.parts[0] ?? "",
          inKindText: texts.parts[1] ?? "",
          totalText: texts.total,
        };
      })}
      counts={[]}
      onOpen={(chosen, group) => onOpen(Number(chosen), group)}
    />
  );
}

function Held({ cooperation, onTab }: { cooperation: Cooperation; onTab: (id: string) => void }) {
  const { holdings } = cooperation;
  const items = [
    {
      id: "projects",
      label: m.countryProjects(),
      count: holdings.projects,
      note: m.countryRunning({ count: holdings.running, number: formatCount(holdings.running) }),
    },
    {
      id: "activities",
      label: m.countryActivities(),
      count: holdings.activities,
      note: m.countryComing({ count: holdings.upcoming, number: formatCount(holdings.upcoming) }),
    },
    { id: "trainees", label: m.countryTrainees(), count: holdings.trainees },
    { id: "experts", label: m.countryExperts(), count: holdings.experts },
    { id: "organisations", label: m.countryOrganisations(), count: holdings.organisations },
  ];
  return (
    <dl className={styles.held}>
      {items.map((item) => (
        <div key={item.id}>
          <dt>{item.label}</dt>
          <dd>
            <Figure size="second" value={formatCount(item.count)} label={item.label} onOpen={() => onTab(item.id)} />
            {item.note && <small>{item.note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Groups({ country, onTab }: { country: CountryPage; onTab: (id: string) => void }) {
  return (
    <>
      <div className={styles.head}>
        <h2>{m.countryGroups()}</h2>
        <Button variant="quiet" size="small" onPress={() => onTab("facts")}>
          {m.countryFacts()}
        </Button>
      </div>
      {country.memberships.length === 0 && <p className="muted">{m.countryGroupsNone()}</p>}
      <ul className={styles.list}>
        {country.memberships.map(({ membership, name }) => (
          <li key={membership.id}>
            {name}
            <small>
              {[
                membership.valid_from && m.countrySince({ day: formatDate(membership.valid_from) }),
                membership.valid_to && m.countryUntil({ day: formatDate(membership.valid_to) }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

interface YearsProps {
  cooperation: Cooperation;
  sideLabel: (side: string) => string;
  onOpen: (side: CooperationSide, year: number | undefined) => void;
}

/** Each side in the own currency and in dollars. */
function Years({ cooperation, sideLabel, onOpen }: YearsProps) {
  const { basis, sides } = cooperation;
  const cells = (side: CooperationSide, write: (value: Value) => string) => [
    ...basis.years.map((each, place) => (
      <td key={each.year} className="num">
        {value(side, side.years[place], each.year, write)}
      </td>
    )),
    <td key="sum" className="num">
      <b>{value(side, side.sum, undefined, write)}</b>
    </td>,
  ];
  function value(
    side: CooperationSide,
    amount: Value | undefined,
    year: number | undefined,
    write: (value: Value) => string,
  ) {
    if (!amount || amount.lines === 0) return formatCount(0);
    const label = m.countryFigure({ side: sideLabel(side.side), year: String(year ?? m.countrySum()) });
    return <Figure value={write(amount)} label={label} onOpen={() => onOpen(side, year)} />;
  }
  return (
    <>
      <h2>{m.countrySides()}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{m.countrySide()}</th>
            <th scope="col">{m.moneyCurrency()}</th>
            {basis.years.map((each) => (
              <th key={each.year} scope="col" className="num">
                {each.year}
              </th>
            ))}
            <th scope="col" className="num">
              {m.countrySum()}
            </th>
          </tr>
        </thead>
        {sides.map((side) => (
          <tbody key={side.side}>
            <tr className={styles.first}>
              <th scope="rowgroup" rowSpan={2}>
                {sideLabel(side.side)}
              </th>
              <td>{basis.currency}</td>
              {cells(side, (amount) => formatAmount(amount.own))}
            </tr>
            <tr className={styles.usd}>
              <td>{m.countryDollars()}</td>
              {cells(side, (amount) => formatAmount(amount.usd))}
            </tr>
          </tbody>
        ))}
      </table>
    </>
  );
}

interface ModalitiesProps {
  cooperation: Cooperation;
  side: CooperationSide;
  onOpen: (key: string, label: string, year: number | undefined) => void;
}

function Modalities({ cooperation, side, onOpen }: ModalitiesProps) {
  const { basis } = cooperation;
  const scale = scaleFor([...side.years.map((each) => each.own), side.sum.own]);
  // Every column adds up as it is read.
  const columns = [...basis.years.map((_, place) => place), -1].map((place) => {
    const pick = (row: { years: Value[]; sum: Value }) => (place < 0 ? row.sum : row.years[place]);
    return writtenParts(
      side.modalities.map((row) => pick(row)?.own ?? { amount: "0", currency: basis.currency }),
      scale,
    );
  });
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className="unit">{unitOf(basis.currency, scale)}</span>
          </th>
          {basis.years.map((each) => (
            <th key={each.year} scope="col" className="num">
              {each.year}
            </th>
          ))}
          <th scope="col" className="num">
            {m.countrySum()}
          </th>
        </tr>
      </thead>
      <tbody>
        {side.modalities.map((row, line) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            {[...row.years, row.sum].map((amount, place) => {
              const year = basis.years[place]?.year;
              return (
                <td key={year ?? "sum"} className="num">
                  {amount.lines > 0 && (
                    <Figure
                      value={columns[place]?.parts[line] ?? ""}
                      label={m.countryFigure({ side: row.label, year: String(year ?? m.countrySum()) })}
                      onOpen={() => onOpen(row.key, row.label, year)}
                    />
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{m.chartTotal()}</th>
          {[...side.years, side.sum].map((amount, place) => (
            <td key={basis.years[place]?.year ?? "sum"} className="num">
              {written(amount.own, scale)}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

function Upcoming({ iso3, onAll }: { iso3: string; onAll: () => void }) {
  const choices = useChoices();
  const page = { offset: 0, limit: 6 };
  const upcoming = useRead("country.activities", { iso3, upcoming: true, page }, { keepPrevious: true });
  const rows = upcoming.data?.rows ?? [];
  return (
    <>
      <div className={styles.head}>
        <h2>{m.countryUpcoming()}</h2>
        <Button variant="quiet" size="small" onPress={onAll}>
          {m.countryAllActivities()}
        </Button>
      </div>
      {upcoming.data && rows.length === 0 && <p className="muted">{m.countryUpcomingNone()}</p>}
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <a href={`#/projects/${row.project_id}?tab=activities&open=${row.id}`}>{row.title}</a>
            <small>
              {[row.start_date && formatDate(row.start_date), labelOf(choices, "activity_kind", row.kind), row.code]
                .filter(Boolean)
                .join(" · ")}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Which tab holds the records behind a count. */
const recordsOf: Record<string, string> = { C1: "experts", C2: "experts", C3: "experts", C7: "experts" };

function Counted({ cooperation, onTab }: { cooperation: Cooperation; onTab: (id: string) => void }) {
  const choices = useChoices();
  const { basis } = cooperation;
  const name = (id: string) => measurementOf(choices, id);
  const some = (rows: readonly CountRow[]) => rows.filter((row) => row.years.some((count) => count !== 0));
  const parts = [
    { title: m.countryGiven(), rows: some(cooperation.provided), opens: true },
    { title: m.countryTaken(), rows: some(cooperation.received), opens: false },
  ].filter((part) => part.rows.length > 0);
  if (parts.length === 0) return <p className="muted">{m.countryCountedNone()}</p>;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{m.countryCounted()}</span>
            </th>
            {basis.years.map((each) => (
              <th key={each.year} scope="col" className="num">
                {each.year}
              </th>
            ))}
          </tr>
        </thead>
        {parts.map((part) => (
          <tbody key={part.title}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={basis.years.length + 1}>
                {part.title}
              </th>
            </tr>
            {part.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{name(row.key)}</th>
                {row.years.map((count, place) => {
                  const year = basis.years[place]?.year;
                  const label = m.countryFigure({ side: name(row.key), year: String(year) });
                  const tab = part.opens ? (recordsOf[row.key] ?? "trainees") : "projects";
                  return (
                    <td key={year} className="num">
                      <Figure
                        value={formatCount(count)}
                        label={label}
                        onOpen={count === 0 ? undefined : () => onTab(tab)}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p className="small faint">{m.countryCountedNote()}</p>
    </>
  );
}
