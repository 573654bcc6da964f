import { formatMonth } from "../../backend/format";
import type { BurnDown } from "../../backend/generated";
import { m } from "../../backend/messages";
import { type Scale, written } from "../figures/scale";
import styles from "./Budgets.module.css";
import { burnLines } from "./burn";

const height = 180;
const width = 720;

/** Two lines that burn down from the plan; they stop where the recorded months stop. The table under it says the same. */
export function BurnChart({ burn, scale }: { burn: BurnDown; scale: Scale }) {
  const lines = burnLines(burn, width, height);
  const first = burn.months[0];
  const last = burn.months.filter((month) => month.begun).at(-1);
  return (
    <figure className={styles.chart}>
      <div className={styles.plot}>
        <span className={styles.tickTop}>{written(burn.budget, scale)}</span>
        <span className={styles.tickZero} style={{ insetBlockStart: `${(lines.zero / height) * 100}%` }}>
          0
        </span>
        <svg
          className={styles.lines}
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={m.budgetsBurnChart({
            year: String(burn.fiscal_year),
            month: last ? formatMonth(last.from) : "",
            committed: written(last?.not_committed ?? burn.budget, scale),
            disbursed: written(last?.not_disbursed ?? burn.budget, scale),
          })}
        >
          {burn.months.map((month, place) => (
            <line
              key={month.from}
              className={styles.grid}
              x1={((place + 1) / burn.months.length) * width}
              x2={((place + 1) / burn.months.length) * width}
              y1={0}
              y2={height}
            />
          ))}
          <line className={styles.zero} x1={0} x2={width} y1={lines.zero} y2={lines.zero} />
          <line className={styles.planLine} x1={0} x2={width} y1={lines.plan} y2={lines.plan} />
          <polyline className={styles.committedLine} points={lines.notCommitted} />
          <polyline className={styles.disbursedLine} points={lines.notDisbursed} />
        </svg>
      </div>
      <div className={styles.months} aria-hidden>
        {burn.months.map((month) => (
          <span key={month.from}>{formatMonth(month.from, "short")}</span>
        ))}
      </div>
      <figcaption className={styles.chartKey}>
        <span>
          <i className={styles.planDash} />
          {m.budgetsPlan()}
        </span>
        <span>
          <i className={styles.committedStroke} />
          {m.budgetsNotCommitted()}
        </span>
        <span>
          <i />
          {m.budgetsNotDisbursed()}
        </span>
        {first && <span className="faint">{m.budgetsNoForecast()}</span>}
      </figcaption>
    </figure>
  );
}
