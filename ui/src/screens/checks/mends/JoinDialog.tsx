import { useState } from "react";
import { countryNames, labelOf, searchCountries, useChoices } from "../../../app/choices";
import { call } from "../../../backend/call";
import { formatAmount, formatCount, formatDate } from "../../../backend/format";
import type { JoinedRecords, JoinPreview } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { Button } from "../../../components/Button";
import { Loading } from "../../../components/Feedback";
import { TextField } from "../../../components/Field";
import { FormDialog } from "../../../components/FormDialog";
import { Select } from "../../../components/Select";
import { type Share, ShareEditor } from "../../../components/ShareEditor";
import type { MendProps } from "./MendDialog";
import styles from "./Mends.module.css";
import { asTheyAre } from "./targets";

/** Several projects become one: which stays, its shares, and what becomes of the money and the records. */
export function JoinDialog({ findings, onClose }: MendProps) {
  const choices = useChoices();
  const names = countryNames(choices);
  const [finding] = findings;
  const ids = finding ? [finding.id, ...finding.others.map((other) => other.id)] : [];
  const [keep, setKeep] = useState(ids[0] ?? "");
  const [code, setCode] = useState<string | null>(null);
  const [title, setTitle] = useState<string | null>(null);
  const [shares, setShares] = useState<Share[] | null>(null);
  const projects = [keep, ...ids.filter((id) => id !== keep)];
  // What is shown does not hang on half-typed shares: those are checked when they are saved.
  const preview = useRead("project.join_preview", { joins: [asTheyAre(projects)] }, { keepPrevious: true });
  const shown = preview.data?.joins[0];

  const equal: Share[] = (shown?.shares ?? []).map(({ iso3, share }) => ({
    id: iso3,
    label: names(iso3),
    percent: share,
  }));
  const join = {
    projects,
    code: code ?? shown?.stem ?? shown?.code ?? null,
    title: title ?? shown?.title ?? null,
    shares: shares === null ? null : shares.map(({ id, percent }) => ({ iso3: id, share: percent })),
  };
  const options = (shown?.projects ?? [])
    .map((project) => ({ id: project.id, label: project.code, note: project.title }))
    .sort((one, other) => one.label.localeCompare(other.label));

  return (
    <FormDialog
      title={m.checksJoinTitle({ count: ids.length })}
      width="wide"
      action={m.checksJoinSave({ count: 1 })}
      isReady={shown !== undefined && !preview.isFetching}
      error={preview.error}
      onSubmit={async () => {
        await call("project.join", { joins: [join] });
        onClose();
      }}
      onClose={onClose}
    >
      {(at) => (
        <>
          <p className={styles.note}>{m.checksJoinNote()}</p>
          {!shown ? (
            !preview.error && <Loading />
          ) : (
            <div className={styles.join}>
              <div className={styles.side}>
                <Select
                  label={m.checksJoinStays()}
                  options={options}
                  value={keep}
                  onChange={(id) => {
                    setKeep(id);
                    setCode(null);
                    setTitle(null);
                  }}
                />
                <TextField
                  label={m.checksJoinCode()}
                  value={join.code ?? ""}
                  onChange={setCode}
                  error={at("joins[0].code")}
                />
                <TextField
                  label={m.checksJoinName()}
                  value={join.title ?? ""}
                  onChange={setTitle}
                  error={at("joins[0].title")}
                />
                <h3>{m.checksJoinShares()}</h3>
                <ShareEditor
                  label={m.checksJoinShares()}
                  nounLabel={m.checksJoinCountry()}
                  addLabel={m.checksJoinAddCountry()}
                  shares={shares ?? equal}
                  onChange={setShares}
                  search={searchCountries}
                  error={at("joins[0].shares")}
                />
                {shares !== null && (
                  <div>
                    <Button size="small" onPress={() => setShares(null)}>
                      {m.checksJoinEqual()}
                    </Button>
                  </div>
                )}
              </div>
              <div className={styles.side}>
                <Sums preview={shown} flow={(code) => labelOf(choices, "flow", code)} />
                <Records preview={shown} />
              </div>
            </div>
          )}
        </>
      )}
    </FormDialog>
  );
}

/** What the projects add up to apart, and counted once. */
function Sums({ preview, flow }: { preview: JoinPreview; flow: (code: string) => string }) {
  return (
    <table className={styles.table}>
      <caption>{m.checksJoinSums()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.checksJoinFlow()}</th>
          <th scope="col" className="num">
            {m.checksJoinApart()}
          </th>
          <th scope="col" className="num">
            {m.checksJoinOnce()}
          </th>
        </tr>
      </thead>
      <tbody>
        {preview.sums.map(({ flow: code, before, after }) => (
          <tr key={`${code} ${before.currency}`}>
            <th scope="row">{flow(code)}</th>
            <td className="num muted">
              {before.currency} {formatAmount(before)}
            </td>
            <td className="num">
              <b>
                {after.currency} {formatAmount(after)}
              </b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What moves, kind by kind, and the lines that are counted once. */
function Records({ preview }: { preview: JoinPreview }) {
  const kinds: [string, JoinedRecords][] = [
    [m.checksJoinLines(), preview.lines],
    [m.checksJoinActivities(), preview.activities],
    [m.checksJoinPeople(), preview.taking_part],
    [m.checksJoinDocuments(), preview.documents],
    [m.checksJoinContacts(), preview.contacts],
    [m.checksJoinIndicators(), preview.indicators],
    [m.checksJoinEvaluations(), preview.evaluations],
    [m.checksJoinBudgets(), preview.budgets],
  ];
  return (
    <>
      <table className={styles.table}>
        <caption>{m.checksJoinRecords()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.checksJoinKind()}</th>
            <th scope="col" className="num">
              {m.checksJoinMoved()}
            </th>
            <th scope="col" className="num">
              {m.checksJoinTwice()}
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds
            .filter(([, records]) => records.found > 0)
            .map(([label, records]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="num">{formatCount(records.moved)}</td>
                <td className="num">{formatCount(records.once)}</td>
              </tr>
            ))}
          <tr>
            <th scope="row">{m.checksJoinHistory()}</th>
            <td className="num">{formatCount(preview.history)}</td>
            <td />
          </tr>
        </tbody>
      </table>
      {preview.once.length > 0 && (
        <details className={styles.once}>
          <summary>{m.checksJoinWhich({ count: preview.lines.once, number: formatCount(preview.lines.once) })}</summary>
          <ul>
            {preview.once.map((line) => (
              <li key={`${line.code} ${line.description} ${line.when} ${line.amount.amount}`}>
                <span>
                  {line.code} {line.description}
                </span>
                <span className="num muted">
                  {line.when.length > 4 ? formatDate(line.when) : line.when} · {line.amount.currency}{" "}
                  {formatAmount(line.amount)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
