import { BarChart3, Table2 } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { m } from "../backend/messages";
import { Button, join } from "./Button";
import { Figure } from "./Figure";
import styles from "./StackedBars.module.css";
import { GroupBadge } from "./Status";

/** One year: heights are plain numbers for drawing, texts are what people read. */
export interface YearBar {
  year: string;
  financial: number;
  inKind: number;
  financialText: string;
  inKindText: string;
  totalText: string;
}

export interface StackedBarsProps {
  title: string;
  unit: string;
  years: readonly YearBar[];
  /** Rows of what was counted; one value a year. */
  counts: readonly { id: string; label: string; values: readonly string[] }[];
  /** The year of the report, drawn strong. */
  current: string;
  onOpen?: (year: string, group: "A" | "B" | "total") => void;
  onOpenCount?: (year: string, id: string) => void;
}

const height = 166;

/** Five years of A and B on top of each other, C below in figures. The same can be read as a table. */
export function StackedBars({ title, unit, years, counts, current, onOpen, onOpenCount }: StackedBarsProps) {
  const [asTable, setAsTable] = useState(false);
  const highest = Math.max(1, ...years.map((year) => year.financial + year.inKind));
  const scale = (value: number) => `${((Math.max(0, value) / highest) * height) / 16}rem`;
  const columns = { gridTemplateColumns: `6.25rem repeat(${years.length}, minmax(0, 1fr))` };
  const mark = (year: string) => (year === current ? styles.now : undefined);

  return (
    <div>
      <div className={styles.head}>
        <h2>{title}</h2>
        <span className="unit">{unit}</span>
        <Button variant="quiet" size="small" icon={asTable ? BarChart3 : Table2} onPress={() => setAsTable(!asTable)}>
          {asTable ? m.chartBars() : m.chartTable()}
        </Button>
      </div>
      {asTable ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{m.chartYear()}</th>
              <th scope="col" className="num">
                {m.groupFinancial()}
              </th>
              <th scope="col" className="num">
                {m.groupInKind()}
              </th>
              <th scope="col" className="num">
                {m.chartTotal()}
              </th>
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year.year}>
                <th scope="row">{year.year}</th>
                <td className="num">{year.financialText}</td>
                <td className="num">{year.inKindText}</td>
                <td className="num">
                  <b>{year.totalText}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this groups the bars of a chart
        <div className={styles.bars} style={columns} role="group" aria-label={`${title}, ${unit}`}>
          <ul className={styles.key}>
            <li>
              <GroupBadge group="B" />
              {m.groupInKindShort()}
            </li>
            <li>
              <GroupBadge group="A" />
              {m.groupFinancial()}
            </li>
          </ul>
          {years.map((year) => (
            <div key={year.year} className={join(styles.bar, mark(year.year))}>
              <Figure
                value={year.totalText}
                label={m.chartYearTotal({ year: year.year })}
                strong={year.year === current}
                onOpen={onOpen && (() => onOpen(year.year, "total"))}
              />
              <Piece
                className={styles.inKind}
                size={scale(year.inKind)}
                roomy={(year.inKind / highest) * height >= 15}
                text={year.inKindText}
                label={`${year.year}, ${m.groupInKind()}`}
                onOpen={onOpen && (() => onOpen(year.year, "B"))}
              />
              <Piece
                className={styles.financial}
                size={scale(year.financial)}
                roomy={(year.financial / highest) * height >= 15}
                text={year.financialText}
                label={`${year.year}, ${m.groupFinancial()}`}
                onOpen={onOpen && (() => onOpen(year.year, "A"))}
              />
            </div>
          ))}
          <span />
          {years.map((year) => (
            <span key={year.year} className={join(styles.tick, mark(year.year))}>
              {year.year}
            </span>
          ))}
        </div>
      )}
      {counts.length > 0 && (
        <div className={styles.bars} style={columns}>
          <span className={styles.rule}>
            <GroupBadge group="C" />
            {m.chartCounted()}
          </span>
          {counts.map((count) => (
            <div key={count.id} className={styles.countRow}>
              <span className={styles.countLabel}>{count.label}</span>
              {count.values.map((value, index) => {
                const year = years[index]?.year ?? "";
                return (
                  <span key={year} className={join(styles.count, mark(year))}>
                    <Figure
                      value={value}
                      label={`${year}, ${count.label}`}
                      onOpen={onOpenCount && (() => onOpenCount(year, count.id))}
                    />
                  </span>
                );
              })}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

interface PieceProps {
  className: string | undefined;
  size: string;
  /** High enough to hold its figure. */
  roomy: boolean;
  text: string;
  label: string;
  onOpen?: () => void;
}

function Piece({ className, size, roomy, text, label, onOpen }: PieceProps) {
  const words = roomy ? text : "";
  if (!onOpen) {
    return (
      <span data-chart className={join(styles.piece, className)} style={{ blockSize: size }}>
        {words}
      </span>
    );
  }
  return (
    <AriaButton
      data-chart
      className={join(styles.piece, className)}
      style={{ blockSize: size }}
      onPress={onOpen}
      aria-label={m.figureOpen({ label, value: text })}
    >
      {words}
    </AriaButton>
  );
}
