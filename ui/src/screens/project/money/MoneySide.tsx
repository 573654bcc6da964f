import { useQuery } from "@tanstack/react-query";
import { labelOf, useChoices } from "../../../app/choices";
import { call } from "../../../backend/call";
import { formatAmount, formatDecimal } from "../../../backend/format";
import type { CostLineRow, Project, Side } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { ErrorSentence } from "../../../components/Feedback";
import type { OpenFigure } from "../../figures/trace";
import styles from "./Money.module.css";
import { Reconciliation } from "./Reconciliation";
import { type PayerTable, payerTables } from "./shares";

const window_ = 200;

/** Every cost line of the project: shares are of the whole, not of a page. */
function useAllLines(project: string) {
  return useQuery({
    queryKey: ["cost_line.list", "all of a project", project],
    queryFn: async () => {
      const lines: CostLineRow[] = [];
      for (;;) {
        const page = await call("cost_line.list", { project, page: { offset: lines.length, limit: window_ } });
        lines.push(...page.rows);
        if (page.rows.length < window_) return lines;
      }
    },
  });
}

interface MoneySideProps {
  project: Project;
  /** The agency's currency. */
  own: string;
  payerName: (id: string, name: string) => string;
  onOpen: (figure: OpenFigure) => void;
}

/** Who pays how much of the project, and what of it counts in the report of the year. */
export function MoneySide({ project, own, payerName, onOpen }: MoneySideProps) {
  const lines = useAllLines(project.id);
  return (
    <aside className={styles.side} aria-label={m.moneySide()}>
      {lines.error && <ErrorSentence error={lines.error} />}
      {lines.data && lines.data.length === 0 && (
        <section>
          <h2>{m.moneyShares()}</h2>
          <p className="small faint">{m.moneySharesNone()}</p>
        </section>
      )}
      {lines.data &&
        payerTables(lines.data, own).map((table) => (
          <Payers
            key={`${table.direction} ${table.currency}`}
            table={table}
            payerName={payerName}
            bothWays={project.direction === "both_ways"}
          />
        ))}
      <Reconciliation project={project} onOpen={onOpen} />
    </aside>
  );
}

function Payers({
  table,
  payerName,
  bothWays,
}: {
  table: PayerTable;
  payerName: MoneySideProps["payerName"];
  bothWays: boolean;
}) {
  const choices = useChoices();
  const { currency, direction, shares, total } = table;
  const name = (share: PayerTable["shares"][number]) => payerName(share.payer, share.name);
  const percent = (value: string) => formatDecimal(value, { digits: 1 });
  const whole = shares.every((share) => share.percent !== null);
  const title = bothWays ? m.moneyRow({ direction: labelOf(choices, "direction", direction), currency }) : currency;
  return (
    <section>
      <h2>
        {m.moneyShares()}
        <span className={styles.end}>{title}</span>
      </h2>
      {whole && (
        <div
          className={styles.stack}
          role="img"
          aria-label={shares
            .map((share) => m.moneySharesText({ payer: name(share), percent: percent(share.percent ?? "0") }))
            .join(", ")}
        >
          {shares.map((share, index) => (
            <i key={share.payer} data-colour={colour(index)} style={{ inlineSize: `${share.percent}%` }} />
          ))}
        </div>
      )}
      <table className={styles.mini} aria-label={`${m.moneyShares()}, ${title}`}>
        <thead>
          <tr>
            <th scope="col">{m.moneyPayer()}</th>
            <th scope="col" className="num">
              {currency}
            </th>
            {whole && (
              <th scope="col" className="num">
                {m.moneySharePercent()}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shares.map((share, index) => (
            <tr key={share.payer}>
              <th scope="row" title={name(share)}>
                {whole && <i className={styles.dot} data-colour={colour(index)} />}
                {name(share)}
              </th>
              <td className="num">{formatAmount({ amount: share.amount, currency })}</td>
              {share.percent !== null && whole && <td className="num">{percent(share.percent)}</td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{m.moneyTotal()}</th>
            <td className="num">{formatAmount({ amount: total, currency })}</td>
            {whole && <td className="num">{percent("100")}</td>}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** Colours mean "different"; from the eighth on they are "other". */
const colour = (index: number) => Math.min(index + 1, 8);

export function sideLabel(side: Side): string {
  const labels = {
    contribution: m.moneySideContribution,
    partners: m.moneySidePartners,
    received: m.moneySideReceived,
    counterpart: m.moneySideCounterpart,
    without_payer: m.moneySideWithoutPayer,
  };
  return labels[side]();
}
