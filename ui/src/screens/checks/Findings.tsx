import { ChevronDown, CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { useId, useState } from "react";
import { attempt } from "../../app/attempt";
import { call } from "../../backend/call";
import { formatCount, formatDate } from "../../backend/format";
import type { Check, DismissedFinding, Finding, FoundRecord, Looked, Targets } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { Pill } from "../../components/Status";
import styles from "./ChecksScreen.module.css";
import { MendDialog, type Mending, mendable } from "./mends/MendDialog";
import { addressOf } from "./places";

/** Further records of a finding that are named at once. */
const named = 6;

/** Rules about what is missing altogether: there is nothing that could be right as it is. */
const never = ["rate-missing", "question-unanswered", "year-without-lines", "year-without-budget"];

/** The findings of one rule with what can be done about each and about all. */
export function Findings({ check, year, view, most }: { check: Check; year: number; view: Looked; most: number }) {
  const id = useId();
  const [mending, setMending] = useState<Mending | null>(null);
  const shown = check.findings.slice(0, most);
  const every: Mending = { kind: check.mend, check, year, view, findings: check.findings, all: true };
  const dismissable = !never.includes(check.id);
  return (
    <section aria-labelledby={id} className={styles.check}>
      <header>
        <div>
          <h2 id={id}>
            {check.title}
            <State check={check} />
          </h2>
          <p className="muted">{check.advice}</p>
        </div>
        <div className={styles.actions}>
          {dismissable && check.findings.length > 1 && (
            <Button onPress={() => setMending({ ...every, kind: "right" })}>{m.checksRightAll()}</Button>
          )}
          {check.findings.length > (check.mend === "rate" ? 0 : 1) && mendable(check.mend, "all") && (
            <Button variant="primary" onPress={() => setMending(every)}>
              {m.checksMendAll({ number: formatCount(check.count) })}
            </Button>
          )}
        </div>
      </header>
      {shown.length > 0 && (
        <table aria-label={m.checksFindings({ rule: check.title })}>
          <thead>
            <tr>
              <th scope="col">{m.checksRecord()}</th>
              <th scope="col">{m.checksFound()}</th>
              <th scope="col">
                <span className="sr">{m.checksDo()}</span>
              </th>
            </tr>
          </thead>
          {shown.map((finding) => (
            <Rows
              key={finding.key}
              finding={finding}
              check={check}
              year={year}
              view={view}
              onMend={(kind) => setMending({ kind, check, year, view, findings: [finding], all: false })}
              dismissable={dismissable}
            />
          ))}
        </table>
      )}
      {check.count > shown.length && (
        <p className="faint">{m.checksMore({ number: formatCount(check.count - shown.length) })}</p>
      )}
      {check.dismissed.length > 0 && <Dismissed rows={check.dismissed} rule={check.id} />}
      {mending && (
        <MendDialog {...mending} onKind={(kind) => setMending({ ...mending, kind })} onClose={() => setMending(null)} />
      )}
    </section>
  );
}

function State({ check }: { check: Check }) {
  if (check.count === 0)
    return (
      <Pill tone="ok" icon={CircleCheck}>
        {m.checkPasses()}
      </Pill>
    );
  return check.severity === "blocks" ? (
    <Pill tone="danger" icon={CircleAlert}>
      {m.checkBlocks()}
    </Pill>
  ) : (
    <Pill tone="warn" icon={TriangleAlert}>
      {m.checkAdvises()}
    </Pill>
  );
}

interface RowProps {
  finding: Finding;
  check: Check;
  year: number;
  view: Looked;
  onMend: (kind: Mending["kind"]) => void;
  dismissable: boolean;
}

/** The records of a finding, one a row, and what can be done about them. */
function Rows({ finding, check, year, view, onMend, dismissable }: RowProps) {
  const [all, setAll] = useState(false);
  const others = all ? finding.others : finding.others.slice(0, named);
  const name = finding.label;
  const href = addressOf(finding, check.id);
  const more = finding.others.length - others.length;
  return (
    <tbody>
      <tr>
        <th scope="row">
          <Record record={finding} rule={check.id} />
        </th>
        <td>{inWords(finding.detail)}</td>
        <td className={styles.deeds} rowSpan={1 + others.length + (more > 0 ? 1 : 0)}>
          <div>
            {dismissable && (
              <Button
                size="small"
                variant="quiet"
                aria-label={m.checksRightOf({ name })}
                onPress={() => onMend("right")}
              >
                {m.checksRight()}
              </Button>
            )}
            {check.mend === "payer" ? (
              <PaidByUs
                targets={{ year, view, rule: check.id, keys: [finding.key], all: false }}
                name={finding.label}
              />
            ) : check.mend === "join" ? (
              <Button size="small" aria-label={m.checksJoinOf({ name })} onPress={() => onMend("join")}>
                {m.checksJoin()}
              </Button>
            ) : check.mend === "twins" ? (
              <Button size="small" aria-label={m.checksKeepOneOf({ name })} onPress={() => onMend("twins")}>
                {m.checksKeepOne()}
              </Button>
            ) : check.mend === "open" && href ? (
              <Button
                size="small"
                aria-label={m.checksOpenOf({ name })}
                onPress={() => {
                  window.location.hash = href;
                }}
              >
                {m.checksOpen()}
              </Button>
            ) : mendable(check.mend, "one") ? (
              <Button size="small" aria-label={m.checksMendOneOf({ name })} onPress={() => onMend(check.mend)}>
                {m.checksMendOne()}
              </Button>
            ) : null}
          </div>
        </td>
      </tr>
      {others.map((other) => (
        <tr key={`${other.noun} ${other.id} ${other.label}`}>
          <th scope="row">
            <Record record={other} rule={check.id} />
          </th>
          <td>{inWords(other.detail)}</td>
        </tr>
      ))}
      {more > 0 && (
        <tr>
          <td colSpan={2}>
            <Button variant="link" onPress={() => setAll(true)}>
              {m.checksOthers({ number: formatCount(more) })}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** A record by its name, which opens it where it can be mended. */
function Record({ record, rule }: { record: FoundRecord; rule: string }) {
  const href = addressOf(record, rule);
  return href ? <a href={href}>{record.label}</a> : <span>{record.label}</span>;
}

/** Most lines without a payer are the agency's own: one press says so, and undo takes it back. */
function PaidByUs({ targets, name }: { targets: Targets; name: string }) {
  const agency = useRead("agency.get", {});
  const [busy, setBusy] = useState(false);
  if (!agency.data) return null;
  const { organisation_id: payer_id } = agency.data;
  async function mend() {
    setBusy(true);
    await attempt(() => call("checks.mend_payer", { targets, payer_id }));
    setBusy(false);
  }
  return (
    <Button size="small" isDisabled={busy} aria-label={m.checksMendPayerOf({ name })} onPress={() => void mend()}>
      {m.checksMendPayer()}
    </Button>
  );
}

/** What somebody left as it is, folded away. */
function Dismissed({ rows, rule }: { rows: readonly DismissedFinding[]; rule: string }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.dismissed}>
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <ChevronDown aria-hidden className={open ? "i-s" : `i-s ${styles.folded}`} />
        {m.checksDismissed({ count: rows.length, number: formatCount(rows.length) })}
      </button>
      <ul id={id} hidden={!open}>
        {rows.slice(0, 100).map((row) => (
          <li key={row.id}>
            <span className={styles.words}>
              <Record record={row.finding} rule={rule} />
              <span>{row.reason}</span>
              <small>
                {row.actor === ""
                  ? m.checksDismissedDay({ day: formatDate(row.at.slice(0, 10)) })
                  : m.checksDismissedBy({ actor: row.actor, day: formatDate(row.at.slice(0, 10)) })}
              </small>
            </span>
            <Button
              size="small"
              variant="quiet"
              aria-label={m.checksLookAgainOf({ name: row.finding.label })}
              onPress={() => void attempt(() => call("checks.restore", { id: row.id }))}
            >
              {m.checksLookAgain()}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A day as officers read it; anything else as it is. */
function inWords(detail: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(detail) ? formatDate(detail) : detail;
}
