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
import { lineAddress } from "./lines";
import { Whole } from "./Whole";

interface ExecutionTableProps {
  year: number;
  by?: "area" | "source";
  /** Fewer columns' room and a short list, for home. */
  compact?: boolean;
}

/** A row of a table: a priority area or a source. */
interface Part {
  id: string;
  label: string;
  figures: ExecutionFigures;
  /** Where the lines behind a flow are listed; none for a source, which lines do not name. */
  lines?: (flow: "planned" | "committed" | "disbursed") => string;
  /** Where the budgets are listed. */
  budgets?: string;
}

/** How many areas home shows. */
const shown = 6;

/** Budget, planned, committed and disbursed by priority area or source; a table for each currency. */
export function ExecutionTable({ year, by = "area", compact }: ExecutionTableProps) {
  const choices = useChoices();
  const execution = useRead("budget.execution", { fiscal_year: year }, { keepPrevious: true });
  if (execution.error) return <ErrorSentence error={execution.error} />;
  if (!execution.data) return <Loading />;
  const { rows, sources, totals } = execution.data;
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
  const partsIn = (currency: string): Part[] =>
    by === "source"
      ? sources
          .filter((each) => each.figures.budget.currency === currency)
          .map(({ source, figures }) => ({
            id: source ?? "",
            label: source ?? m.budgetsNoSource(),
            figures,
            budgets:
              source === null ? undefined : `#/budgets?view=list&source=${encodeURIComponent(JSON.stringify(source))}`,
          }))
      : rows
          .filter((each) => each.figures.budget.currency === currency)
          .map(({ area, figures }) => ({
            id: area ?? "",
            label: areaName(choices, area),
            figures,
            lines: (flow) => lineAddress({ year, flow, currency, area }),
            budgets: area === null ? "#/budgets?view=list" : `#/budgets?view=list&area=${area}`,
          }));
  return (
    <div className={compact ? undefined : styles.page}>
      {!compact && <Whole execution={execution.data} />}
      {tables.map((total) => (
        <Currency
          key={total.budget.currency}
          head={by === "source" ? m.budgetsSource() : m.budgetsArea()}
          year={year}
          parts={partsIn(total.budget.currency)}
          total={total}
          compact={compact}
        />
      ))}
      {compact && totals.length > 1 && (
        <p className="small">
          <a href="#/budgets">{m.budgetsOthers({ count: totals.length - 1 })}</a>
        </p>
      )}
      {!compact && <p className="small faint">{by === "source" ? m.budgetsSourceRule() : m.budgetsAreaRule()}</p>}
    </div>
  );
}

interface CurrencyProps {
  head: string;
  year: number;
  parts: readonly Part[];
  total: ExecutionFigures;
  compact?: boolean;
}

function Currency({ head, year, parts, total, compact }: CurrencyProps) {
  const { currency } = total.budget;
  const scale = scaleFor([total.budget, total.planned, total.committed, total.disbursed]);
  const bySize = [...parts].sort(
    (one, other) => Number(other.figures.budget.amount) - Number(one.figures.budget.amount),
  );
  const top = compact && parts.length > shown ? bySize.slice(0, shown) : parts;
  const others = compact && parts.length > shown ? bySize.slice(shown) : [];
  const largest = Math.max(
    1,
    ...parts.map(({ figures }) =>
      Math.max(Number(figures.budget.amount), Number(figures.committed.amount), Number(figures.disbursed.amount)),
    ),
  );
  const column = (name: keyof ExecutionFigures) => columnTexts(top, others, name, scale);
  const texts = {
    budget: column("budget"),
    planned: column("planned"),
    committed: column("committed"),
    disbursed: column("disbursed"),
  };
  const percent = ({ disbursed, budget }: ExecutionFigures) => {
    const share = percentOf(disbursed.amount, budget.amount);
    return share === null ? "" : formatDecimal(share, { digits: 0 });
  };

  return (
    <table
      className={join(styles.table, compact ? styles.compact : styles.roomy)}
      aria-label={m.budgetsIn({ currency })}
    >
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th>
            <span className="unit">{unitOf(currency, scale)}</span>
          </th>
          <th scope="col" className="num">
            <i className={styles.planKey} aria-hidden />
            {m.budgetsPlan()}
          </th>
          {!compact && (
            <th scope="col" className="num">
              {m.budgetsPlanned()}
            </th>
          )}
          <th scope="col" className="num">
            <i className={styles.committedKey} aria-hidden />
            {m.budgetsCommitted()}
          </th>
          <th scope="col" className="num">
            <i className={styles.disbursedKey} aria-hidden />
            {m.budgetsDisbursed()}
          </th>
          <th scope="col" className="num">
            {m.budgetsPercent()}
          </th>
        </tr>
      </thead>
      <tbody>
        {top.map(({ id, label, figures, lines, budgets }, place) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td>
              <Gauge figures={figures} largest={largest} />
            </td>
            <td className="num">
              <Opens href={budgets} label={`${label}, ${m.budgetsPlan()}`}>
                {texts.budget.parts[place] ?? ""}
              </Opens>
            </td>
            {!compact && (
              <td className="num">
                <Opens href={lines?.("planned")} label={`${label}, ${m.budgetsPlanned()}`}>
                  {texts.planned.parts[place] ?? ""}
                </Opens>
              </td>
            )}
            <td className="num">
              <Opens href={lines?.("committed")} label={`${label}, ${m.budgetsCommitted()}`}>
                {texts.committed.parts[place] ?? ""}
              </Opens>
            </td>
            <td className="num">
              <Opens href={lines?.("disbursed")} label={`${label}, ${m.budgetsDisbursed()}`}>
                {texts.disbursed.parts[place] ?? ""}
              </Opens>
            </td>
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
          <td className="num">
            <Opens href="#/budgets?view=list" label={m.budgetsPlan()}>
              {texts.budget.total}
            </Opens>
          </td>
          {!compact && (
            <td className="num">
              <Opens href={lineAddress({ year, flow: "planned", currency })} label={m.budgetsPlanned()}>
                {texts.planned.total}
              </Opens>
            </td>
          )}
          <td className="num">
            <Opens href={lineAddress({ year, flow: "committed", currency })} label={m.budgetsCommitted()}>
              {texts.committed.total}
            </Opens>
          </td>
          <td className="num">
            <Opens href={lineAddress({ year, flow: "disbursed", currency })} label={m.budgetsDisbursed()}>
              {texts.disbursed.total}
            </Opens>
          </td>
          <td className="num">{percent(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** A figure that leads to what it is made of; plain where nothing more can be shown. */
export function Opens({ href, label, children }: { href?: string; label: string; children: string }) {
  if (!href || children === "") return <>{children}</>;
  return (
    <a className={styles.opens} href={href} aria-label={m.figureOpen({ label, value: children })}>
      {children}
    </a>
  );
}

/** A column as it is read: rounded so that it adds up; the areas that are put together stand last. */
function columnTexts(top: readonly Part[], others: readonly Part[], name: keyof ExecutionFigures, scale: Scale) {
  const amounts = top.map(({ figures }) => figures[name]);
  const first = others[0];
  if (!first) return writtenParts(amounts, scale);
  const rest = sumOf(others.map(({ figures }) => figures[name].amount));
  return writtenParts([...amounts, { amount: rest, currency: first.figures[name].currency }], scale);
}

/** The budget as a frame, what was committed and disbursed inside it; the figures beside it say the same. */
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
