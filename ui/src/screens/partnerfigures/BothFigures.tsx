import { CircleSlash, TriangleAlert } from "lucide-react";
import { formatAmount, formatCount, formatDecimal } from "../../backend/format";
import type { PartnerCompared, PartnerMoney } from "../../backend/generated";
import { m } from "../../backend/messages";
import { StatusLine } from "../../components/Status";
import styles from "./PartnerFigures.module.css";

/** Ours, theirs and the difference, in each currency once. */
export function BothFigures({ compared }: { compared: PartnerCompared }) {
  const { ours, theirs, difference, percent, lines, doubt, missing } = compared;
  const kinds: (keyof PartnerMoney)[] = ["partner", "own", "usd"];
  const seen = new Set<string>();
  const shown = kinds.filter((kind) => {
    const currency = (theirs[kind] ?? ours[kind])?.currency;
    if (currency === undefined || seen.has(currency)) return false;
    seen.add(currency);
    return true;
  });
  const cell = (money: PartnerMoney, kind: keyof PartnerMoney) => {
    const value = money[kind];
    return value === null ? "" : formatAmount(value);
  };
  return (
    <section className={styles.both}>
      <table>
        <thead>
          <tr>
            <th scope="col" aria-label={m.moneyCurrency()} />
            <th scope="col">{m.partnerFiguresOurs()}</th>
            <th scope="col">{m.partnerFiguresTheirs()}</th>
            <th scope="col">{m.partnerFiguresDifference()}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((kind) => (
            <tr key={kind}>
              <th scope="row">{(theirs[kind] ?? ours[kind])?.currency}</th>
              <td className="num">{cell(ours, kind)}</td>
              <td className="num">{cell(theirs, kind)}</td>
              <td className="num">{cell(difference, kind)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="faint small">
        {m.partnerFiguresLines({ count: lines, number: formatCount(lines) })}
        {percent !== null &&
          doubt === null &&
          ` ${m.partnerFiguresPercentIs({ percent: formatDecimal(percent, { digits: 1 }) })}`}
      </p>
      {doubt !== null && (
        <StatusLine tone="warn" icon={TriangleAlert}>
          {doubt}
        </StatusLine>
      )}
      {missing !== null && (
        <StatusLine tone="warn" icon={CircleSlash}>
          {missing}
        </StatusLine>
      )}
    </section>
  );
}
