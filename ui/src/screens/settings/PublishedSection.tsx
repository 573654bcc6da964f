import { Plus } from "lucide-react";
import { useState } from "react";
import { useProgramme } from "../../app/programme";
import { formatAmount } from "../../backend/format";
import type { PublishedBreakdown, PublishedComparison } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import lists from "./Lists.module.css";
import { PublishedDrawer } from "./PublishedDrawer";
import styles from "./SettingsScreen.module.css";

/** Breakdowns that were published elsewhere for the year, as printed, with how they differ from the register. */
export function PublishedSection() {
  const { year } = useProgramme();
  const agency = useRead("agency.get", {});
  const published = useRead("published.compared", { year });
  const [open, setOpen] = useState<PublishedBreakdown | null>(null);
  const currency = agency.data?.currency ?? "USD";
  const blank: PublishedBreakdown = {
    id: "",
    row_version: 0,
    year,
    title: "",
    source: "",
    total: { amount: "0", currency },
    heading: null,
    rows: [],
  };
  const add = (
    <Button variant="primary" icon={Plus} onPress={() => setOpen(blank)}>
      {m.publishedAdd()}
    </Button>
  );
  return (
    <div className={lists.withDrawer}>
      <div className={styles.content}>
        <section className={styles.section}>
          <h2>{m.publishedOf({ year: String(year) })}</h2>
          <p className={styles.kept}>
            {m.publishedWhy()} {m.settingsKeptInFile()}
          </p>
          {published.error && <ErrorSentence error={published.error} />}
          {!published.data && !published.error && <Loading />}
          {published.data?.length === 0 && (
            <EmptyState title={m.publishedNone({ year: String(year) })} action={add}>
              {m.publishedNoneNote()}
            </EmptyState>
          )}
          {published.data && published.data.length > 0 && add}
        </section>
        {published.data?.map((each) => (
          <Comparison key={each.breakdown.id} comparison={each} onEdit={() => setOpen(each.breakdown)} />
        ))}
      </div>
      {open && <PublishedDrawer key={open.id} breakdown={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Comparison({ comparison, onEdit }: { comparison: PublishedComparison; onEdit: () => void }) {
  const { breakdown, sum, not_allocated, register, register_difference, findings } = comparison;
  const lines: [string, string][] = [
    [m.publishedSum(), formatAmount(sum)],
    [m.publishedNotAllocatedRow(), formatAmount(not_allocated)],
    [m.publishedTotal(), formatAmount(breakdown.total)],
    [m.publishedRegister({ currency: register.currency }), formatAmount(register)],
  ];
  if (register_difference) lines.push([m.publishedDifference(), formatAmount(register_difference)]);
  return (
    <section className={styles.section}>
      <h2>{breakdown.title}</h2>
      <p className={styles.kept}>{breakdown.source}</p>
      <ul className={styles.findings}>
        {findings.map((finding) => (
          <li key={finding}>{finding}</li>
        ))}
      </ul>
      <table className={styles.rows}>
        <thead>
          <tr>
            <th scope="col">{m.publishedRow()}</th>
            <th scope="col" className="num">
              {breakdown.total.currency}
            </th>
          </tr>
        </thead>
        <tbody>
          {breakdown.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows stay in the order in which they were printed
            <tr key={index}>
              <th scope="row">{row.label}</th>
              <td className="num">{formatAmount(row.amount)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {lines.map(([label, amount]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="num">{amount}</td>
            </tr>
          ))}
        </tfoot>
      </table>
      <Button onPress={onEdit}>{m.publishedEdit()}</Button>
    </section>
  );
}
