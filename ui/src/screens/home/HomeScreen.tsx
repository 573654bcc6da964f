import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { countryNames, labelOf, measurementOf, useChoices } from "../../app/choices";
import { useProgramme } from "../../app/programme";
import { CallError } from "../../backend/call";
import { percentMore, trimmed } from "../../backend/decimal";
import { formatCount, formatDate, formatDecimal, formatPercent } from "../../backend/format";
import type { Choices, FigureRow, Figures, SideFigures, YearBasis } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { Equation, type Term } from "../../components/Equation";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { Page } from "../../components/Page";
import { Segmented } from "../../components/Segmented";
import { StackedBars } from "../../components/StackedBars";
import { BudgetSummary } from "../budgets/BudgetSummary";
import { CountDrawer } from "../figures/CountDrawer";
import { countAddress, countOf, type OpenCount } from "../figures/count";
import { partsInDollars, scaleFor, scaleWord, unitOf, writtenParts } from "../figures/scale";
import { TraceDrawer } from "../figures/TraceDrawer";
import { type OpenFigure, traceAddress, traceOf } from "../figures/trace";
import { BeforeSubmitting } from "./BeforeSubmitting";
import styles from "./HomeScreen.module.css";
import { Partners } from "./Partners";
import { Recent } from "./Recent";
import { Upcoming } from "./Upcoming";

const route = getRouteApi("/");
/** Counts that the home screen shows, by measurement id. */
const shownCounts = ["C4", "C2", "C6", "C8"];

/** The year at a glance; every figure opens the lines it is made of. */
export function HomeScreen() {
  const { state, year } = useProgramme();
  const { trace, count, basis } = route.useSearch();
  const navigate = useNavigate();
  const choices = useChoices();
  const agency = useRead("agency.get", {});
  const question = { year, years: 5, year_basis: basis };
  const figures = useRead("figures.year", question, { keepPrevious: true });
  const side = figures.data?.sides.find((each) => each.side === "contribution");
  const open = (figure: OpenFigure | null) =>
    void navigate({ to: "/", search: { basis, trace: figure ? traceAddress(figure) : undefined }, replace: true });
  const openCount = (counted: OpenCount | null) =>
    void navigate({ to: "/", search: { basis, count: counted ? countAddress(counted) : undefined }, replace: true });
  const opened = traceOf(trace);
  const counted = countOf(count);

  return (
    <Page
      title={m.homeTitle()}
      note={m.homeAsOf({ date: formatDate(state.today, "full") })}
      actions={
        <>
          {figures.data && agency.data?.fiscal_month !== 1 && (
            <Segmented
              label={m.homeYearBasis()}
              parts={[
                { id: "fiscal", label: m.homeFiscal() },
                { id: "calendar", label: m.homeCalendar() },
              ]}
              value={figures.data.basis.year_basis}
              onChange={(id) => void navigate({ to: "/", search: { basis: id as YearBasis }, replace: true })}
            />
          )}
          <Button variant="primary" onPress={() => void navigate({ to: "/report" })}>
            {m.homeOpenReport()}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <div className={styles.sheet}>
          {figures.error && (
            <ErrorSentence error={figures.error}>
              {figures.error instanceof CallError && figures.error.code === "missing_rate" && (
                <a href="#/rates">{m.homeEnterRates()}</a>
              )}
            </ErrorSentence>
          )}
          {figures.isPending && <Loading />}
          {figures.data && side && (
            <Contribution figures={figures.data} side={side} choices={choices} onOpen={open} onCount={openCount} />
          )}
          <div className={styles.lower}>
            <section className={styles.cell}>
              <div className={styles.cellHead}>
                <h2>{m.budgetsHome({ year: String(year) })}</h2>
                <a className="small" href="#/budgets">
                  {m.budgetsAll()}
                </a>
              </div>
              <BudgetSummary year={year} />
            </section>
            <BeforeSubmitting />
            <div className={styles.stack}>
              <Upcoming />
              <Recent />
            </div>
          </div>
        </div>
        {opened && side && (
          <TraceDrawer
            title={titleOf(opened, side, countryNames(choices))}
            figure={opened}
            question={question}
            onClose={() => open(null)}
          />
        )}
        {counted && <CountDrawer count={counted} question={question} onClose={() => openCount(null)} />}
      </div>
    </Page>
  );
}

interface ContributionProps {
  figures: Figures;
  side: SideFigures;
  choices: Choices | undefined;
  onOpen: (figure: OpenFigure) => void;
  onCount: (count: OpenCount) => void;
}

function Contribution({ figures, side, choices, onOpen, onCount }: ContributionProps) {
  const { basis, counts } = figures;
  const last = basis.years.length - 1;
  const year = basis.years[last]?.year ?? 0;
  const groups = side.breakdowns.find((breakdown) => breakdown.dimension === "group")?.rows ?? [];
  const a = groups.find((row) => row.key === "A");
  const b = groups.find((row) => row.key === "B");
  const scale = scaleFor(side.total.years.map((value) => value.own));
  const own = (row: FigureRow | undefined, place: number) =>
    row?.years[place]?.own ?? { amount: "0", currency: basis.currency };
  const years = basis.years.map((_, place) => writtenParts([own(a, place), own(b, place)], scale));
  const unit = unitOf(basis.currency, scale);
  const usd = (row: FigureRow | undefined) => row?.years[last]?.usd ?? { amount: "0", currency: "USD" };
  const dollars = partsInDollars([usd(a), usd(b)], usd(side.total));

  function term(value: string, inUsd: string | undefined, figure: OpenFigure, note?: ReactNode): Term {
    return {
      value,
      currency: basis.currency,
      unit: scaleWord(scale),
      note: (
        <>
          {inUsd}
          {note}
        </>
      ),
      onOpen: () => onOpen(figure),
    };
  }

  const more = percentMore(own(side.total, last).amount, own(side.total, last - 1).amount);
  const change = more && (
    <>
      <span className="faint"> · </span>
      {more.startsWith("-")
        ? m.homeLess({ percent: formatPercent(more.slice(1)), year: String(year - 1), currency: basis.currency })
        : m.homeMore({ percent: formatPercent(more), year: String(year - 1), currency: basis.currency })}
    </>
  );
  const measurement = (id: string) => measurementOf(choices, id);
  const countRows = shownCounts.flatMap((id) => counts.provided.totals.filter((row) => row.key === id));

  return (
    <>
      <Equation
        title={m.homeContribution({ year: String(year) })}
        total={term(years[last]?.total ?? "", dollars.total, { side: "contribution", key: "", year }, change)}
        financial={term(years[last]?.parts[0] ?? "", dollars.parts[0], {
          side: "contribution",
          dimension: "group",
          key: "A",
          year,
        })}
        inKind={term(years[last]?.parts[1] ?? "", dollars.parts[1], {
          side: "contribution",
          dimension: "group",
          key: "B",
          year,
        })}
        countsTitle={m.homeCounted({ year: String(year) })}
        counts={countRows.map((row) => ({
          id: row.key,
          label: measurement(row.key),
          value: formatCount(row.years[last] ?? 0),
          onOpen: () => onCount({ measurement: row.key, year, received: false }),
        }))}
      />
      <BasisLine figures={figures} choices={choices} />
      <div className={styles.middle}>
        <section className={styles.cell}>
          <StackedBars
            title={m.homeFiveYears({ count: basis.years.length })}
            unit={unit}
            current={String(year)}
            years={basis.years.map((each, place) => ({
              year: String(each.year),
              financial: Number(own(a, place).amount),
              inKind: Number(own(b, place).amount),
              financialText: years[place]?.parts[0] ?? "",
              inKindText: years[place]?.parts[1] ?? "",
              totalText: years[place]?.total ?? "",
            }))}
            counts={countRows.map((row) => ({
              id: row.key,
              label: measurement(row.key),
              values: row.years.map(formatCount),
            }))}
            onOpenCount={(chosen, measurement) => onCount({ measurement, year: Number(chosen), received: false })}
            onOpen={(chosen, group) =>
              onOpen({
                side: "contribution",
                dimension: group === "total" ? undefined : "group",
                key: group === "total" ? "" : group,
                year: Number(chosen),
              })
            }
          />
        </section>
        <Partners figures={figures} side={side} year={year} onOpen={onOpen} />
      </div>
    </>
  );
}

/** What must stand beside every figure: flow, scope, the days of the year, rate and its source. */
function BasisLine({ figures, choices }: { figures: Figures; choices: Choices | undefined }) {
  const { basis } = figures;
  const year = basis.years.at(-1);
  const rate = basis.rates.find((each) => each.year === year?.year && each.currency === basis.currency);
  return (
    <p className={styles.basis}>
      {[
        labelOf(choices, "flow", basis.flow),
        labelOf(choices, "scope", basis.scope),
        year && m.homeDays({ from: formatDate(year.from), to: formatDate(year.to) }),
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
  );
}

function titleOf(figure: OpenFigure, side: SideFigures, country: (iso3: string) => string): string {
  const year = String(figure.year ?? "");
  if (!figure.dimension) return m.homeContribution({ year });
  if (figure.key === "") return m.homeNotAllocatedIn({ year });
  const row = side.breakdowns
    .find((breakdown) => breakdown.dimension === figure.dimension)
    ?.rows.find((each) => each.key === figure.key);
  return m.homeRowIn({ row: row?.label || country(figure.key), year });
}
