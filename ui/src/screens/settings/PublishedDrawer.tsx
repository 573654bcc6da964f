import { Plus, Trash2, X } from "lucide-react";
import { useRef, useState } from "react";
import { CallError, call } from "../../backend/call";
import type { Amount, PublishedBreakdown } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Button, IconButton } from "../../components/Button";
import { Drawer, Section } from "../../components/Drawer";
import { ErrorSentence } from "../../components/Feedback";
import { TextField } from "../../components/Field";
import { MoneyField } from "../../components/NumberField";
import styles from "./SettingsScreen.module.css";

interface Row {
  key: number;
  label: string;
  amount: Amount | null;
}

/** Enters a breakdown as it was printed. It is saved as a whole, because its rows belong to its total. */
export function PublishedDrawer({ breakdown, onClose }: { breakdown: PublishedBreakdown; onClose: () => void }) {
  const next = useRef(breakdown.rows.length);
  const [title, setTitle] = useState(breakdown.title);
  const [source, setSource] = useState(breakdown.source);
  const [currency, setCurrency] = useState(breakdown.total.currency);
  const [total, setTotal] = useState<Amount | null>(breakdown.id === "" ? null : breakdown.total);
  const [heading, setHeading] = useState<Amount | null>(breakdown.heading);
  const [rows, setRows] = useState<Row[]>(
    breakdown.rows.length > 0
      ? breakdown.rows.map((row, key) => ({ key, ...row }))
      : [{ key: next.current++, label: "", amount: null }],
  );
  const [refused, setRefused] = useState<CallError | null>(null);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);

  const inCurrency = (amount: Amount): Amount => ({ ...amount, currency });
  const change = (key: number, fields: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...fields } : row)));

  async function work(job: () => Promise<unknown>) {
    setBusy(true);
    try {
      await job();
      onClose();
    } catch (problem) {
      if (!(problem instanceof CallError)) throw problem;
      setRefused(problem);
    } finally {
      setBusy(false);
    }
  }

  function save() {
    // A row that was begun and left empty is no row.
    const filled = rows.filter((row) => row.label.trim() !== "" || row.amount !== null);
    const incomplete = total === null || filled.some((row) => row.amount === null);
    setMissing(incomplete);
    if (incomplete) return;
    setRows(filled);
    void work(() =>
      call("published.save", {
        ...breakdown,
        title,
        source,
        total: inCurrency(total),
        heading: heading && inCurrency(heading),
        rows: filled.map((row) => ({ label: row.label, amount: inCurrency(row.amount ?? total) })),
      }),
    );
  }

  return (
    <Drawer
      title={breakdown.id === "" ? m.publishedAdd() : breakdown.title}
      subtitle={String(breakdown.year)}
      subject={breakdown.id}
      onClose={onClose}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Section title={m.publishedWhat()}>
          <div className={styles.editor}>
            <TextField
              label={m.publishedTitle()}
              value={title}
              onChange={setTitle}
              error={refused?.at("title")}
              autoFocus
            />
            <TextField
              label={m.publishedSource()}
              hint={m.publishedSourceHint()}
              value={source}
              onChange={setSource}
              error={refused?.at("source")}
            />
            <MoneyField
              label={m.publishedTotal()}
              value={total && inCurrency(total)}
              currency={currency}
              onCurrency={setCurrency}
              onChange={setTotal}
              error={refused?.at("total") ?? (missing && total === null ? m.publishedAmountMissing() : undefined)}
            />
            <MoneyField
              label={m.publishedHeading()}
              hint={m.publishedHeadingHint()}
              optional
              value={heading && inCurrency(heading)}
              currency={currency}
              onChange={setHeading}
              error={refused?.at("heading")}
            />
          </div>
        </Section>
        <Section title={m.publishedRows()}>
          <div className={styles.editor}>
            {rows.map((row, index) => (
              <div key={row.key} className={styles.amountRow}>
                <TextField
                  label={m.publishedRowLabel()}
                  value={row.label}
                  onChange={(label) => change(row.key, { label })}
                  error={refused?.at(`rows[${index}].label`)}
                />
                <MoneyField
                  label={currency}
                  value={row.amount && inCurrency(row.amount)}
                  currency={currency}
                  onChange={(amount) => change(row.key, { amount })}
                  error={
                    refused?.at(`rows[${index}].amount`) ??
                    (missing && row.amount === null && row.label.trim() !== "" ? m.publishedAmountMissing() : undefined)
                  }
                />
                <IconButton
                  icon={X}
                  label={m.shareRemove({ name: row.label })}
                  onPress={() => setRows(rows.filter((each) => each.key !== row.key))}
                />
              </div>
            ))}
            <div className={styles.buttons}>
              <Button
                size="small"
                icon={Plus}
                onPress={() => setRows([...rows, { key: next.current++, label: "", amount: null }])}
              >
                {m.publishedAddRow()}
              </Button>
            </div>
          </div>
        </Section>
        {refused && refused.fields.length === 0 && <ErrorSentence error={refused} />}
        <div className={styles.buttons}>
          <Button type="submit" variant="primary" isDisabled={busy}>
            {m.publishedSave()}
          </Button>
          {breakdown.id !== "" && (
            <Button
              variant="danger"
              icon={Trash2}
              isDisabled={busy}
              onPress={() => void work(() => call("published.delete", { id: breakdown.id }))}
            >
              {m.publishedDelete()}
            </Button>
          )}
        </div>
      </form>
    </Drawer>
  );
}
