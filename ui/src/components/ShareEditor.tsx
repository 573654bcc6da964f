import { CircleAlert, Plus, TriangleAlert, X } from "lucide-react";
import { useState } from "react";
import { difference, sumOf, trimmed } from "../backend/decimal";
import { formatDecimal, formatPercent } from "../backend/format";
import { m } from "../backend/messages";
import { Button, IconButton } from "./Button";
import { ComboBox } from "./ComboBox";
import type { Option } from "./Field";
import { NumberField } from "./NumberField";
import styles from "./ShareEditor.module.css";
import { StatusLine } from "./Status";

/** One row: a country, an area or a goal with its part of the whole. */
export interface Share {
  id: string;
  label: string;
  /** Decimal string; empty when it is not known yet. */
  percent: string;
}

export interface ShareEditorProps {
  /** "Countries": the title of the table. */
  label: string;
  /** "Country": the head of the first column. */
  nounLabel: string;
  /** "Add a country". */
  addLabel: string;
  shares: readonly Share[];
  onChange: (shares: Share[]) => void;
  search: (typed: string) => Promise<readonly Option[]>;
  /** Why the rows are not saved, in the backend's words. */
  error?: string | null;
}

/** Rows that must add up to 100 %; says by how much they miss it. Whether that blocks is the backend's decision. */
export function ShareEditor({ label, nounLabel, addLabel, shares, onChange, search, error }: ShareEditorProps) {
  const [adding, setAdding] = useState(false);
  const missing = missingTo100(shares.map((share) => share.percent));
  const replace = (place: number, change: Partial<Share>) =>
    onChange(shares.map((share, index) => (index === place ? { ...share, ...change } : share)));
  const unused = async (typed: string) =>
    (await search(typed)).filter((option) => shares.every((share) => share.id !== option.id));

  return (
    <div className={styles.editor}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{nounLabel}</th>
            <th scope="col" className="num">
              %
            </th>
            <th>
              <span className="sr">{m.shareRemoveColumn()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map((share, place) => (
            <tr key={share.id}>
              <th scope="row">{share.label}</th>
              <td className={styles.percent}>
                <NumberField
                  label={m.sharePercentOf({ name: share.label })}
                  hideLabel
                  value={share.percent}
                  onChange={(percent) => replace(place, { percent })}
                />
              </td>
              <td>
                <IconButton
                  icon={X}
                  label={m.shareRemove({ name: share.label })}
                  onPress={() => onChange(shares.filter((_, index) => index !== place))}
                />
              </td>
            </tr>
          ))}
        </tbody>
        {shares.length > 0 && (
          <tfoot>
            <tr>
              <th scope="row">{m.shareTotal()}</th>
              <td className="num">{formatDecimal(trimmed(sumOf(shares.map((share) => share.percent))))}</td>
              <td />
            </tr>
          </tfoot>
        )}
      </table>
      {error ? (
        <StatusLine tone="danger" icon={CircleAlert}>
          {error}
        </StatusLine>
      ) : (
        shares.length > 0 &&
        missing !== "0" && (
          <StatusLine tone="warn" icon={TriangleAlert}>
            {missing.startsWith("-")
              ? m.shareTooMuch({ percent: formatPercent(missing.slice(1), decimalsOf(missing)) })
              : m.shareMissing({ percent: formatPercent(missing, decimalsOf(missing)) })}
          </StatusLine>
        )
      )}
      {adding ? (
        <ComboBox
          label={addLabel}
          value={null}
          search={unused}
          autoFocus
          onChange={(option) => {
            setAdding(false);
            if (option)
              onChange([
                ...shares,
                { id: option.id, label: option.label, percent: shares.length === 0 ? "100" : positive(missing) },
              ]);
          }}
        />
      ) : (
        <div>
          <Button variant="quiet" size="small" icon={Plus} onPress={() => setAdding(true)}>
            {addLabel}
          </Button>
        </div>
      )}
    </div>
  );
}

const decimalsOf = (decimal: string) => decimal.split(".")[1]?.length ?? 0;
const positive = (decimal: string) => (decimal.startsWith("-") || decimal === "0" ? "" : decimal);

/** What is missing to 100: "0" when nothing is, negative when there is too much. */
export function missingTo100(percents: readonly string[]): string {
  return trimmed(difference("100", sumOf(percents)));
}
