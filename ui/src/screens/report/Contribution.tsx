import { useChoices } from "../../app/choices";
import { useProgramme } from "../../app/programme";
import { CallError } from "../../backend/call";
import { roundedParts, shifted } from "../../backend/decimal";
import { formatCount, formatDecimal } from "../../backend/format";
import type { Amount, FigureRow, MeasurementChoice } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { Figure } from "../../components/Figure";
import { GroupBadge } from "../../components/Status";
import type { OpenCount } from "../figures/count";
import { type Scale, scaleFor, scaleWord, unitOf } from "../figures/scale";
import type { OpenFigure } from "../figures/trace";
import styles from "./Contribution.module.css";

interface ContributionProps {
  onOpen: (figure: OpenFigure, title: string) => void;
  onCount: (count: OpenCount) => void;
}

/**
 * The figures of the ledger as they are read, by key: A and B rounded to add up to the total, as on home, and the
 * measurements of each to add up to their group.
 */
function ledgerTexts(
  rows: readonly FigureRow[],
  groups: readonly FigureRow[],
  amount: (row: FigureRow) => Amount,
  scale: Scale,
): { of: (key: string) => string; total: string } {
  const plain = (row: FigureRow) => shifted(amount(row).amount, scale.power);
  const texts = new Map<string, string>();
  const words = (decimal: string) => formatDecimal(decimal, { digits: scale.digits });
  const whole = roundedParts(groups.map(plain), scale.digits);
  for (const [place, group] of groups.entries()) {
    const rounded = whole.parts[place] ?? "0";
    texts.set(group.key, words(rounded));
    const parts = rows.filter((row) => row.key.startsWith(group.key));
    const inside = roundedParts(parts.map(plain), scale.digits, rounded);
    for (const [index, part] of parts.entries()) texts.set(part.key, words(inside.parts[index] ?? "0"));
  }
  return { of: (key) => texts.get(key) ?? "", total: words(whole.total) };
}

/** The year's contribution by measurement, as a ledger: A and B add up, C stands apart. */
export function Contribution({ onOpen, onCount }: ContributionProps) {
  const { year } = useProgramme();
  const choices = useChoices();
  const figures = useRead("figures.year", { year, years: 5 }, { keepPrevious: true });
  if (figures.error) {
    // The question of the contribution says which rates are missing, and leads there.
    if (figures.error instanceof CallError && figures.error.code === "missing_rate") return null;
    return <ErrorSentence error={figures.error} />;
  }
  const side = figures.data?.sides.find((each) => each.side === "contribution");
  if (!figures.data || !side || !choices) return <Loading />;

  const { basis, counts } = figures.data;
  const last = basis.years.length - 1;
  const currency = basis.currency;
  const nothing = { amount: "0", currency };
  const own = (row: FigureRow) => row.years[last]?.own ?? nothing;
  const usd = (row: FigureRow) => row.years[last]?.usd ?? { amount: "0", currency: "USD" };
  const rows = (side.breakdowns.find((each) => each.dimension === "measurement")?.rows ?? []).filter(
    (row) => (row.years[last]?.lines ?? 0) > 0,
  );
  const scale = scaleFor([own(side.total)]);
  const dollars: Scale = { power: scale.power, digits: scale.power === 6 ? 2 : scale.digits };
  const groups = side.breakdowns.find((each) => each.dimension === "group")?.rows ?? [];
  const shares = groups.filter((row) => row.key === "A" || row.key === "B");
  const ownTexts = ledgerTexts(rows, shares, own, scale);
  const usdTexts = ledgerTexts(rows, shares, usd, dollars);
  const measurement = (id: string): MeasurementChoice | undefined =>
    choices.measurements.find((each) => each.id === id);
  const counted = counts.provided.totals.filter((row) => (row.years[last] ?? 0) > 0);
  const open = (key: string, dimension: OpenFigure["dimension"], title: string) =>
    onOpen({ side: "contribution", dimension, key, year }, title);

  function source(row: FigureRow, dimension: OpenFigure["dimension"], title: string) {
    const count = row.years[last]?.lines ?? 0;
    return (
      <Button
        variant="link"
        aria-label={m.reportingLinesOf({ count, label: title, number: formatCount(count) })}
        onPress={() => open(row.key, dimension, title)}
      >
        {m.traceCount({ count, number: formatCount(count) })}
      </Button>
    );
  }

  function group(letter: "A" | "B", name: string) {
    const parts = rows.filter((row) => row.key.startsWith(letter));
    const whole = shares.find((row) => row.key === letter);
    if (!whole || parts.length === 0) return null;
    return (
      <>
        <tr className={styles.group}>
          <td>
            <GroupBadge group={letter} />
          </td>
          <th scope="row">{name}</th>
          <td className="num">{source(whole, "group", name)}</td>
          <td className="num">{ownTexts.of(letter)}</td>
          <td className="num">{usdTexts.of(letter)}</td>
        </tr>
        {parts.map((row) => (
          <tr key={row.key}>
            <td className={styles.code}>{row.key}</td>
            <th scope="row">{row.label}</th>
            <td className="num">{source(row, "measurement", row.label)}</td>
            <td className="num">{ownTexts.of(row.key)}</td>
            <td className="num">{usdTexts.of(row.key)}</td>
          </tr>
        ))}
      </>
    );
  }

  const title = m.homeContribution({ year: String(year) });
  return (
    <section aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <table className={styles.ledger}>
        <thead>
          <tr>
            <th />
            <th scope="col">{m.reportingMeasurement()}</th>
            <th scope="col" className="num">
              {m.ratesSource()}
            </th>
            <th scope="col" className="num">
              {unitOf(currency, scale)}
            </th>
            <th scope="col" className="num">
              {[m.traceDollars(), scaleWord(dollars)].filter(Boolean).join(" ")}
            </th>
          </tr>
        </thead>
        <tbody>
          {group("A", m.groupFinancial())}
          {group("B", m.groupInKind())}
          <tr className={styles.total}>
            <td />
            <th scope="row">{m.reportingTotal()}</th>
            <td className="num">{source(side.total, undefined, title)}</td>
            <td className="num">{ownTexts.total}</td>
            <td className="num">{usdTexts.total}</td>
          </tr>
        </tbody>
      </table>
      <p className={styles.more}>
        <a href="#/reports?report=reconciliation">{m.reportingReconciliation()}</a>
      </p>
      {counted.length > 0 && (
        <div className={styles.counted}>
          <h4>
            <GroupBadge group="C" />
            {m.reportingCounted()}
          </h4>
          <dl>
            {counted.map((row) => {
              const known = measurement(row.key);
              return (
                <div key={row.key}>
                  <dt>{known?.label ?? row.key}</dt>
                  <dd>
                    <Figure
                      value={formatCount(row.years[last] ?? 0)}
                      unit={known?.unit}
                      label={known?.label ?? row.key}
                      onOpen={() => onCount({ measurement: row.key, year, received: false })}
                    />
                  </dd>
                </div>
              );
            })}
          </dl>
        </div>
      )}
    </section>
  );
}
