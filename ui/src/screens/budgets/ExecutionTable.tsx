import { useChoices } from "../../app/choices";
import { percentOf, sumOf } from "../../backend/decimal";
import { formatDecimal } from "../../backend/format";
import type { ExecutionFigures } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { join } from "../../components/Button";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { type Scale, scaleFor, unitOf, writtenParts } from "../figures/scale";
import { areaName } from "./areas";
import styles from "./Budgets.module.css";

interface ExecutionTableProps {
  year: number;
  /** Fewer columns' room and a short list, for home. */
  compact?: boolean;
}

/** How many areas home shows. */
const shown = 6;

/** Planned, committed and disbursed by priority area; a table for each currency, because nothing is converted. */
export function ExecutionTable({ year, compact }: ExecutionTableProps) {
  const execution = useRead("budget.execution", { fiscal_year: year }, { keepPrevious: true });
  if (execution.error) return <ErrorSentence error={execution.error} />;
  if (!execution.data) return <Loading />;
  const { rows, totals } = execution.data;
  if (totals.length === 0) {
    return (
      <EmptyState
        title={m.budgetsNone({ year: String(year) })}
        action={<a href="#/budgets?view=list&open=new">{m.budgetsNew()}</a>}
      >
        {m.budgetsNoneNote()}
      </EmptyState>
    );
  }
  // The currency with the largest budget first; home shows that one alone and leads to the others.
  const ordered = [...totals].sort((one, other) => Number(other.budget.amount) - Number(one.budget.amount));
  const tables = compact ? ordered.slice(0, 1) : ordered;
  return (
    <div className={compact ? undefined : styles.page}>
      {tables.map((total) => (
        <Currency
          key={total.budget.currency}
          rows={rows.filter((row) => row.figures.budget.currency === total.budget.currency)}
          total={total}
          compact={compact}
        />
      ))}
      {compact && totals.length > 1 && (
        <p className="small">
          <a href="#/budgets">{m.budgetsOthers({ count: totals.length - 1 })}</a>
        </p>
      )}
    </div>
  );
}

interface CurrencyProps {
  rows: readonly { area: string | null; figures: ExecutionFigures }[];
  total: ExecutionFigures;
  compact?: boolean;
}

function Currency({ rows, total, compact }: CurrencyProps) {
  const choices = useChoices();
  const { currency } = total.budget;
  const scale = scaleFor([total.budget, total.committed, total.disbursed]);
  const bySize = [...rows].sort(
    (one, other) => Number(other.figures.budget.amount) - Number(one.figures.budget.amount),
  );
  const top = compact && rows.length > shown ? bySize.slice(0, shown) : rows;
  const others = compact && rows.length > shown ? bySize.slice(shown) : [];
  const largest = Math.max(
    1,
    ...rows.map(({ figures }) =>
      Math.max(Number(figures.budget.amount), Number(figures.committed.amount), Number(figures.disbursed.amount)),
    ),
  );
  const column = (name: keyof ExecutionFigures) => columnTexts(top, others, name, scale);
  const texts = { budget: column("budget"), committed: column("committed"), disbursed: column("disbursed") };
  const percent = ({ disbursed, budget }: ExecutionFigures) => {
    const share = percentOf(disbursed.amount, budget.amount);
    return share === null ? "" : formatDecimal(share, { digits: 0 });
  };

  return (
    <table className={join(styles.table, compact && styles.compact)} aria-label={m.budgetsIn({ currency })}>
      <thead>
        <tr>
          <th scope="col">{m.budgetsArea()}</th>
          <th>
            <span className="unit">{unitOf(currency, scale)}</span>
          </th>
          <th scope="col" className="num">
            <span className={styles.planKey} aria-hidden />
            {m.budgetsPlan()}
          </th>
          <th scope="col" className="num">
            <span className={styles.committedKey} aria-hidden />
            {m.budgetsCommitted()}
          </th>
          <th scope="col" className="num">
            <span className={styles.disbursedKey} aria-hidden />
            {m.budgetsDisbursed()}
          </th>
          <th scope="col" className="num">
            {m.budgetsPercent()}
          </th>
        </tr>
      </thead>
      <tbody>
        {top.map(({ area, figures }, place) => (
          <tr key={area ?? ""}>
            <th scope="row">{areaName(choices, area)}</th>
            <td>
              <Gauge figures={figures} largest={largest} />
            </td>
            <td className="num">{texts.budget.parts[place]}</td>
            <td className="num">{texts.committed.parts[place]}</td>
            <td className="num">{texts.disbursed.parts[place]}</td>
            <td className="num muted">{percent(figures)}</td>
          </tr>
        ))}
        {others.length > 0 && (
          <tr className="muted">
            <th scope="row">
              <a href="#/budgets">{m.budgetsOtherAreas({ count: others.length })}</a>
            </th>
            <td />
            <td className="num">{texts.budget.parts.at(-1)}</td>
            <td className="num">{texts.committed.parts.at(-1)}</td>
            <td className="num">{texts.disbursed.parts.at(-1)}</td>
            <td />
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{m.shareTotal()}</th>
          <td />
          <td className="num">{texts.budget.total}</td>
          <td className="num">{texts.committed.total}</td>
          <td className="num">{texts.disbursed.total}</td>
          <td className="num">{percent(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** A column as it is read: rounded so that it adds up; the areas that are put together stand last. */
function columnTexts(
  top: CurrencyProps["rows"],
  others: CurrencyProps["rows"],
  name: keyof ExecutionFigures,
  scale: Scale,
) {
  const amounts = top.map(({ figures }) => figures[name]);
  const first = others[0];
  if (!first) return writtenParts(amounts, scale);
  const rest = sumOf(others.map(({ figures }) => figures[name].amount));
  return writtenParts([...amounts, { amount: rest, currency: first.figures[name].currency }], scale);
}

/** Plan as a frame, what was committed and disbursed inside it; the figures beside it say the same. */
function Gauge({ figures, largest }: { figures: ExecutionFigures; largest: number }) {
  const part = (amount: string) => ({ inlineSize: `${Math.min(100, (Math.max(0, Number(amount)) / largest) * 100)}%` });
  return (
    <span className={styles.gauge} aria-hidden>
      <i className={styles.plan} style={part(figures.budget.amount)} />
      <i className={styles.committed} style={part(figures.committed.amount)} />
      <i className={styles.disbursed} style={part(figures.disbursed.amount)} />
    </span>
  );
}
