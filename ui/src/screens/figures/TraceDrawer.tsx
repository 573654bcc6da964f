import type { UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import { trimmed } from "../../backend/decimal";
import { currencyDigits, formatAmount, formatCount, formatDate, formatDecimal } from "../../backend/format";
import type { FiguresRequest, Trace, TracedLine, TraceTotal } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { Drawer, Section } from "../../components/Drawer";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { GroupBadge } from "../../components/Status";
import styles from "./TraceDrawer.module.css";
import { type OpenFigure, traceAddress } from "./trace";

export interface TraceDrawerProps {
  /** What the figure is: "Contribution in 2025". */
  title: string;
  /** The figure as it was read. */
  value?: string;
  figure: OpenFigure;
  /** The question that made the figures. */
  question: FiguresRequest;
  onClose: () => void;
}

/** Where a figure comes from: how it adds up, and the cost lines with their projects. */
export function TraceDrawer({ title, value, figure, question, onClose }: TraceDrawerProps) {
  const subject = traceAddress(figure);
  const window = useLineWindow(subject);
  const trace = useRead(
    "figures.trace",
    { question, ...figure, within: [...(figure.within ?? [])], page: window.page },
    { keepPrevious: true },
  );
  return <LinesDrawer title={title} value={value} subject={subject} trace={trace} window={window} onClose={onClose} />;
}

const size = 100;

interface LineWindow {
  page: { offset: number; limit: number };
  show: (offset: number) => void;
}

/** Which of the lines behind a figure are on the screen; another figure begins at its first line. */
export function useLineWindow(subject: string): LineWindow {
  const [shown, setShown] = useState({ subject, offset: 0 });
  const offset = shown.subject === subject ? shown.offset : 0;
  return { page: { offset, limit: size }, show: (to) => setShown({ subject, offset: Math.max(0, to) }) };
}

interface LinesDrawerProps {
  title: string;
  value?: string;
  subject: string;
  trace: UseQueryResult<Trace>;
  window: LineWindow;
  onClose: () => void;
}

/** The cost lines behind a figure, however it was asked for. */
export function LinesDrawer({ title, value, subject, trace, window, onClose }: LinesDrawerProps) {
  const { page, show } = window;
  return (
    <Drawer title={title} subtitle={value} subject={subject} onClose={onClose}>
      {trace.error ? (
        <ErrorSentence error={trace.error} />
      ) : !trace.data ? (
        <Loading />
      ) : trace.data.total === 0 ? (
        <EmptyState title={m.traceNone()}>{m.traceNoneNote()}</EmptyState>
      ) : (
        <>
          {trace.data.totals.length > 0 && (
            <Section title={m.traceSums()}>
              {trace.data.totals.map((total) => (
                <Total key={`${total.year} ${total.sum.currency}`} total={total} own={trace.data.currency} />
              ))}
              {trace.data.totals.length > 1 && <Together trace={trace.data} />}
            </Section>
          )}
          <Section
            title={m.traceLines()}
            end={m.traceCount({ count: trace.data.total, number: formatCount(trace.data.total) })}
          >
            <ul className={styles.lines}>
              {trace.data.lines.map((line) => (
                <Line key={`${line.id} ${line.year} ${line.part.amount}`} line={line} />
              ))}
            </ul>
            <div className={styles.more}>
              {page.offset > 0 && (
                <Button size="small" onPress={() => show(page.offset - size)}>
                  {m.tablePrevious()}
                </Button>
              )}
              {page.offset + size < trace.data.total && (
                <Button size="small" onPress={() => show(page.offset + size)}>
                  {m.tableNext()}
                </Button>
              )}
            </div>
          </Section>
        </>
      )}
    </Drawer>
  );
}

/** The parts of one currency, and the rate that turns them into dollars. */
function Total({ total, own }: { total: TraceTotal; own: string }) {
  const { year, sum, lcu_per_usd, usd } = total;
  return (
    <dl className={styles.total}>
      <dt>{m.traceSum({ year: String(year), currency: sum.currency })}</dt>
      <dd className="num">{formatAmount(sum)}</dd>
      <dt>{m.traceRate()}</dt>
      <dd className="num">÷ {formatDecimal(trimmed(lcu_per_usd))}</dd>
      <dt>{m.traceDollars()}</dt>
      <dd className="num">
        <b>{formatDecimal(usd, { digits: 2 })}</b>
      </dd>
      {sum.currency !== own && own !== "USD" && (
        <>
          <dt>{own}</dt>
          <dd className="num">
            <b>{formatDecimal(total.own, { digits: currencyDigits(own) })}</b>
          </dd>
        </>
      )}
    </dl>
  );
}

/** What all currencies and years come to. */
function Together({ trace }: { trace: Trace }) {
  return (
    <dl className={styles.total} data-together>
      {trace.currency !== "USD" && (
        <>
          <dt>{m.traceTogether({ currency: trace.currency })}</dt>
          <dd className="num">
            <b>{formatDecimal(trace.own, { digits: currencyDigits(trace.currency) })}</b>
          </dd>
        </>
      )}
      <dt>{m.traceTogether({ currency: m.traceDollars() })}</dt>
      <dd className="num">
        <b>{formatDecimal(trace.usd, { digits: 2 })}</b>
      </dd>
    </dl>
  );
}

function Line({ line }: { line: TracedLine }) {
  const group = line.measurement.charAt(0);
  const when =
    line.date !== ""
      ? formatDate(line.date)
      : line.fiscal_year === null
        ? ""
        : m.traceFiscal({ year: String(line.fiscal_year) });
  const whole = line.amount.amount === line.part.amount;
  return (
    <li className={styles.line}>
      <span className={styles.words}>
        {(group === "A" || group === "B") && <GroupBadge group={group} />}
        <span>
          <a href={`#/projects/${line.project_id}?tab=money`}>{line.description || line.title}</a>
          <small>{[line.code, line.payer, when].filter(Boolean).join(" · ")}</small>
          {line.valued !== null && <small>{line.valued}</small>}
        </span>
      </span>
      <span className="num">
        {line.part.currency} {formatAmount(line.part)}
        {!whole && <small>{m.tracePart({ amount: formatAmount(line.amount) })}</small>}
      </span>
    </li>
  );
}
