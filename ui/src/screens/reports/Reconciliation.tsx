import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { formatAmount, formatCount } from "../../backend/format";
import type {
  Amount,
  ReconciliationCell,
  ReconciliationRow,
  ReconciliationSheet,
  ReconciliationStep,
} from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { Figure } from "../../components/Figure";
import { Segmented } from "../../components/Segmented";
import { Note, StatusLine } from "../../components/Status";
import { LinesDrawer, useLineWindow } from "../figures/TraceDrawer";
import styles from "./OtherReports.module.css";

interface ReconciliationProps {
  year: number;
  /** The cell whose lines are shown: `partners~2025`, or `partners~` for the sum. */
  cell: string | undefined;
  onCell: (cell: string | undefined) => void;
}

/** From every cost line of the register to the reported total; each amount opens its lines. */
export function Reconciliation({ year, cell, onCell }: ReconciliationProps) {
  const [inDollars, setInDollars] = useState(false);
  const sheet = useRead("report.reconciliation", { question: { year } }, { keepPrevious: true });
  const opened = sheet.data && cellOf(cell, sheet.data);
  return (
    <section className={styles.builder} aria-label={m.reportsReconciliation()}>
      <div className={styles.filters}>
        {sheet.data && sheet.data.currency !== "USD" && (
          <Segmented
            label={m.reportsReconciliationCurrency()}
            parts={[
              { id: "own", label: sheet.data.currency },
              { id: "usd", label: m.traceDollars() },
            ]}
            value={inDollars ? "usd" : "own"}
            onChange={(id) => setInDollars(id === "usd")}
          />
        )}
      </div>
      <div className={styles.result}>
        {sheet.error ? (
          <ErrorSentence error={sheet.error} />
        ) : !sheet.data ? (
          <Loading />
        ) : (
          <Rows sheet={sheet.data} inDollars={inDollars} onCell={onCell} />
        )}
      </div>
      {opened && <Lines year={year} opened={opened} onClose={() => onCell(undefined)} />}
    </section>
  );
}

interface RowsProps {
  sheet: ReconciliationSheet;
  inDollars: boolean;
  onCell: (cell: string) => void;
}

function Rows({ sheet, inDollars, onCell }: RowsProps) {
  const currency = inDollars ? m.traceDollars() : sheet.currency;
  const amount = (cell: ReconciliationCell) => (inDollars ? cell.usd : cell.own);

  function figure(row: ReconciliationRow, cell: ReconciliationCell, of: string, label: string) {
    const open = !row.opens || cell.lines === 0 ? undefined : () => onCell(`${row.step}~${of}`);
    if (row.step === "not_convertible") {
      const count = cell.lines;
      const value = m.reportsReconciliationLines({ count, number: formatCount(count) });
      return count > 0 && <Figure value={value} label={label} onOpen={open} />;
    }
    const value = amount(cell);
    if (value === null) return <span className="faint">{m.reportsReconciliationUnknown()}</span>;
    return <Figure value={formatAmount(value)} label={label} onOpen={open} />;
  }

  return (
    <>
      <div className={styles.titleRow}>
        <h2>{m.reportsReconciliationNote()}</h2>
        <span className="unit">{currency}</span>
      </div>
      <p className={styles.lead}>{m.reportsReconciliationLead()}</p>
      <div className={styles.state}>
        <State sheet={sheet} />
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{m.reportsReconciliationNote()}</span>
            </th>
            {sheet.years.map((year) => (
              <th key={year} scope="col" className="num">
                {year}
              </th>
            ))}
            <th scope="col" className="num">
              {m.reportsTotal()}
            </th>
            <th scope="col" className="num">
              {m.reportsReconciliationLineColumn()}
            </th>
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row) => (
            <tr key={row.step} className={sums(row.step)}>
              <th scope="row">{row.label}</th>
              {row.years.map((cell, place) => {
                const year = String(sheet.years[place] ?? "");
                return (
                  <td key={year} className="num">
                    {figure(row, cell, year, m.reportsReconciliationOf({ label: row.label, year }))}
                  </td>
                );
              })}
              <td className={`num ${styles.total}`}>
                {figure(row, row.sum, "", m.reportsReconciliationSumOf({ label: row.label }))}
              </td>
              <td className="num">{row.sum.lines > 0 && formatCount(row.sum.lines)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={styles.notes}>
        {sheet.adjustment && (
          <li>
            {sheet.adjustment.reason === ""
              ? m.reportsReconciliationTyped({ question: sheet.adjustment.question })
              : m.reportsReconciliationReason(sheet.adjustment)}
          </li>
        )}
        {sheet.published.map((beside) => (
          <li key={`${beside.year} ${beside.title}`}>
            {m.reportsReconciliationPublished({
              year: String(beside.year),
              title: beside.title,
              total: withCurrency(beside.total),
              rest: withCurrency(beside.not_allocated),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Whether the sheet is the whole truth, and where to go when it is not. */
function State({ sheet }: { sheet: ReconciliationSheet }) {
  if (sheet.not_convertible.length > 0) {
    return (
      <Note tone="danger" icon={TriangleAlert}>
        {sheet.not_convertible.map((each) => (
          <p key={`${each.year} ${each.amount.currency}`}>
            {m.reportsReconciliationNoRate({ amount: withCurrency(each.amount), year: String(each.year) })}
          </p>
        ))}
        <a href="#/rates">{m.reportsReconciliationRates()}</a>
      </Note>
    );
  }
  if (sheet.agrees) {
    return (
      <StatusLine tone="ok" icon={CircleCheck}>
        {m.reportsReconciliationAgrees()}
      </StatusLine>
    );
  }
  return (
    <Note tone="danger" icon={CircleAlert}>
      <p>{m.reportsReconciliationDiffers()}</p>
      <a href="#/checks">{m.reportsReconciliationToChecks()}</a>
    </Note>
  );
}

interface Opened {
  step: ReconciliationStep;
  year?: number;
  title: string;
}

function Lines({ year, opened, onClose }: { year: number; opened: Opened; onClose: () => void }) {
  const subject = `${opened.step}~${opened.year ?? ""}`;
  const window = useLineWindow(subject);
  const trace = useRead(
    "report.reconciliation_lines",
    { question: { year }, step: opened.step, year: opened.year, page: window.page },
    { keepPrevious: true },
  );
  return <LinesDrawer title={opened.title} subject={subject} trace={trace} window={window} onClose={onClose} />;
}

/** The cell of an address; null for one that is none. */
function cellOf(cell: string | undefined, sheet: ReconciliationSheet): Opened | null {
  const [step = "", year = ""] = cell?.split("~") ?? [];
  const row = sheet.rows.find((each) => each.step === step);
  if (!row?.opens) return null;
  if (year === "") return { step: row.step, title: m.reportsReconciliationSumOf({ label: row.label }) };
  if (!sheet.years.includes(Number(year))) return null;
  return { step: row.step, year: Number(year), title: m.reportsReconciliationOf({ label: row.label, year }) };
}

function sums(step: ReconciliationStep): string | undefined {
  if (step === "contribution") return styles.subtotal;
  return step === "reported" ? styles.grandTotal : undefined;
}

function withCurrency(amount: Amount): string {
  return `${amount.currency} ${formatAmount(amount)}`;
}
