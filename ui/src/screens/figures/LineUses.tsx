import { CircleCheck, CircleSlash } from "lucide-react";
import { trimmed } from "../../backend/decimal";
import { formatAmount, formatCount, formatDecimal } from "../../backend/format";
import type { FigureUse, Side, LineUses as Uses, YearUses } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Section } from "../../components/Drawer";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { StatusLine } from "../../components/Status";
import styles from "./LineUses.module.css";
import { traceAddress } from "./trace";

/** Where a cost line is used: every figure of the year's report with the line's part, or why it does not count. */
export function LineUses({ id, year }: { id: string; year: number }) {
  const uses = useRead("cost_line.uses", { id, question: { year } }, { keepPrevious: true });
  return (
    <Section title={m.usesTitle({ year: String(year) })}>
      {uses.error ? <ErrorSentence error={uses.error} /> : !uses.data ? <Loading /> : <Shown uses={uses.data} />}
    </Section>
  );
}

function Shown({ uses }: { uses: Uses }) {
  return (
    <div className={styles.uses}>
      {uses.counts && (
        <StatusLine tone="ok" icon={CircleCheck}>
          {m.usesCounts()}
        </StatusLine>
      )}
      {uses.reasons.map((reason) => (
        <StatusLine key={reason} tone="warn" icon={CircleSlash}>
          {reason}
        </StatusLine>
      ))}
      {uses.years.map((year) => (
        <Year key={year.year} side={uses.side} uses={year} />
      ))}
    </div>
  );
}

function Year({ side, uses: { year, part, lcu_per_usd, figures } }: { side: Side; uses: YearUses }) {
  const [total] = figures;
  return (
    <>
      <dl className={styles.sum}>
        <dt>{m.usesPart({ year: String(year) })}</dt>
        <dd className="num">
          {part.currency} {formatAmount(part)}
        </dd>
        {lcu_per_usd !== null && part.currency !== "USD" && (
          <>
            <dt>{m.traceRate()}</dt>
            <dd className="num">÷ {formatDecimal(trimmed(lcu_per_usd))}</dd>
          </>
        )}
        {total?.usd && (
          <>
            <dt>{m.traceDollars()}</dt>
            <dd className="num">{formatDecimal(total.usd, { digits: 2 })}</dd>
          </>
        )}
      </dl>
      <details className={styles.figures}>
        <summary>{m.usesFigures({ count: figures.length, number: formatCount(figures.length) })}</summary>
        <ul>
          {figures.map((figure) => (
            <li key={`${figure.title} ${figure.key}`}>
              <span>
                <Name side={side} year={year} figure={figure} />
                <small>
                  {figure.cell === null
                    ? figure.title
                    : m.usesCell({
                        table: figure.title,
                        amount: `${figure.cell.own.currency} ${formatAmount(figure.cell.own)}`,
                        lines: formatCount(figure.cell.lines),
                      })}
                </small>
              </span>
              <span className="num">{formatAmount(figure.part)}</span>
            </li>
          ))}
        </ul>
        <p className="faint small">{m.usesRounding()}</p>
      </details>
    </>
  );
}

/** The figure by its name, which opens it; rows of overlapping groups are no cells of a table. */
function Name({ side, year, figure }: { side: Side; year: number; figure: FigureUse }) {
  const label = figure.label || m.figuresNotAllocated();
  if (figure.overlapping) return <span>{label}</span>;
  const dimension = figure.dimension ?? undefined;
  const address = traceAddress({ side, dimension, key: dimension ? figure.key : "", year });
  return <a href={`#/?trace=${encodeURIComponent(JSON.stringify(address))}`}>{label}</a>;
}
