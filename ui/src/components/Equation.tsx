import type { ReactNode } from "react";
import { m } from "../backend/messages";
import styles from "./Equation.module.css";
import { Figure } from "./Figure";
import { GroupBadge } from "./Status";

/** A term of the equation: a figure in the currency and what stands under it. */
export interface Term {
  value: string;
  currency: string;
  unit?: string;
  /** The same in US$, the change since last year. */
  note?: ReactNode;
  onOpen?: () => void;
}

export interface EquationProps {
  title: string;
  total: Term;
  financial: Term;
  inKind: Term;
  /** Title of the part that stands apart. */
  countsTitle: string;
  counts: readonly { id: string; label: string; value: string; onOpen?: () => void }[];
}

/** Contribution = A + B, with C apart behind a dashed edge because it is never added. */
export function Equation({ title, total, financial, inKind, countsTitle, counts }: EquationProps) {
  return (
    <section className={styles.ledger} aria-label={title}>
      <div className={styles.sum}>
        <h2>{title}</h2>
        <TermFigure term={total} label={title} strong />
      </div>
      <span className={styles.operator} aria-hidden>
        =
      </span>
      <div>
        <h3>
          <GroupBadge group="A" />
          {m.groupFinancial()}
        </h3>
        <TermFigure term={financial} label={m.groupFinancial()} />
      </div>
      <span className={styles.operator} aria-hidden>
        +
      </span>
      <div>
        <h3>
          <GroupBadge group="B" />
          {m.groupInKind()}
        </h3>
        <TermFigure term={inKind} label={m.groupInKind()} />
      </div>
      <div className={styles.apart}>
        <h3>
          <GroupBadge group="C" />
          {countsTitle}
        </h3>
        <dl className={styles.counts}>
          {counts.map((count) => (
            <div key={count.id}>
              <dt>{count.label}</dt>
              <dd>
                <Figure size="second" value={count.value} label={count.label} onOpen={count.onOpen} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}

function TermFigure({ term, label, strong }: { term: Term; label: string; strong?: boolean }) {
  return (
    <>
      <p className={styles.figure}>
        <Figure
          size="hero"
          strong={strong}
          prefix={term.currency}
          value={term.value}
          unit={term.unit}
          label={label}
          onOpen={term.onOpen}
        />
      </p>
      {term.note && <p className={styles.note}>{term.note}</p>}
    </>
  );
}
