import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { ChevronRight, CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { useProgramme } from "../../app/programme";
import { formatCount } from "../../backend/format";
import type { Check, Finding, Severity } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { join } from "../../components/Button";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { Page } from "../../components/Page";
import { Segmented } from "../../components/Segmented";
import { Pill } from "../../components/Status";
import { Tabs } from "../../components/Tabs";
import styles from "./ChecksScreen.module.css";
import { MendPayer } from "./MendPayer";
import { addressOf } from "./places";

/** What the address of the screen holds. */
export interface CheckSearch {
  /** Every rule over the whole register, instead of what the year's report lacks. */
  view?: "all";
  severity?: Severity;
  /** The rule whose findings are shown. */
  open?: string;
}

const route = getRouteApi("/checks");
const every = "every";

/** What is missing for the year's report, and every rule with what it found; a finding opens where it is mended. */
export function ChecksScreen() {
  const { year } = useProgramme();
  const search = route.useSearch();
  const navigate = useNavigate();
  // A rule that is opened from elsewhere is one of the whole register's.
  const all = search.view === "all" || search.open !== undefined;
  const missing = useRead("checks.missing", { year }, { keepPrevious: true, enabled: !all });
  const checks = useRead("checks.list", { year }, { keepPrevious: true, enabled: all });
  const answer = all ? checks : missing;
  const change = (fields: Partial<CheckSearch>) =>
    void navigate({ to: "/checks", search: { ...search, ...fields }, replace: true });
  const shown = (answer.data ?? []).filter((check) => !search.severity || check.severity === search.severity);
  const count = (severity: Severity) =>
    (answer.data ?? []).filter((check) => check.severity === severity).reduce((total, check) => total + check.count, 0);

  return (
    <Page title={m.checksTitle({ year: String(year) })}>
      <Tabs
        label={m.projectsViews()}
        tabs={[
          { id: "missing", label: m.checksMissing({ year: String(year) }) },
          { id: "all", label: m.checksAll() },
        ]}
        selected={all ? "all" : "missing"}
        onSelect={(view) =>
          void navigate({
            to: "/checks",
            search: { view: view === "all" ? "all" : undefined, severity: search.severity },
            replace: true,
          })
        }
        end={
          answer.data && (
            <Segmented
              label={m.checksSeverity()}
              parts={[
                { id: every, label: m.checksEvery() },
                { id: "blocks", label: m.checkBlocks(), count: count("blocks") },
                { id: "advises", label: m.checkAdvises(), count: count("advises") },
              ]}
              value={search.severity ?? every}
              onChange={(id) => change({ severity: id === every ? undefined : (id as Severity) })}
            />
          )
        }
      >
        {answer.error ? (
          <ErrorSentence error={answer.error} />
        ) : !answer.data ? (
          <Loading />
        ) : all ? (
          <Rules checks={shown} open={search.open} onOpen={(open) => change({ view: "all", open })} />
        ) : (
          <Missing checks={shown} year={year} />
        )}
      </Tabs>
    </Page>
  );
}

/** How many findings of a rule stand in the one list. */
const listed = 12;

/** Everything that the year's report lacks, rule by rule; what is mended goes away. */
function Missing({ checks, year }: { checks: readonly Check[]; year: number }) {
  if (checks.length === 0) {
    return <EmptyState title={m.checksNothing({ year: String(year) })}>{m.checksNothingNote()}</EmptyState>;
  }
  const ordered = [...checks].sort((one, other) => rank(one) - rank(other));
  return (
    <div className={styles.missing}>
      {ordered.map((check) => (
        <Findings key={check.id} check={check} most={listed} />
      ))}
    </div>
  );
}

interface RulesProps {
  checks: readonly Check[];
  open: string | undefined;
  onOpen: (rule: string) => void;
}

function Rules({ checks, open, onOpen }: RulesProps) {
  const ordered = [...checks].sort((one, other) => rank(one) - rank(other));
  const chosen = ordered.find((check) => check.id === open) ?? ordered[0];
  return (
    <div className={styles.body}>
      <nav className={styles.rules} aria-label={m.checksRules()}>
        <ul>
          {ordered.map((check) => (
            <li key={check.id}>
              <button type="button" aria-current={check === chosen} onClick={() => onOpen(check.id)}>
                <Sign check={check} />
                <span>{check.title}</span>
                {check.count > 0 && <b>{formatCount(check.count)}</b>}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {chosen && (
        <div className={styles.findings}>
          <Findings check={chosen} most={90} />
        </div>
      )}
    </div>
  );
}

/** Blocking findings first, then advice, then what passes. */
function rank(check: Check): number {
  if (check.count === 0) return 2;
  return check.severity === "blocks" ? 0 : 1;
}

function Sign({ check }: { check: Check }) {
  if (check.count === 0) return <CircleCheck aria-label={m.checkPasses()} className={join(styles.ok)} />;
  if (check.severity === "blocks") return <CircleAlert aria-label={m.checkBlocks()} className={join(styles.bad)} />;
  return <TriangleAlert aria-label={m.checkAdvises()} className={join(styles.advice)} />;
}

function Findings({ check, most }: { check: Check; most: number }) {
  const id = `check-${check.id}`;
  const shown = check.findings.slice(0, most);
  return (
    <section aria-labelledby={id} className={styles.check}>
      <h2 id={id}>
        {check.title}
        {check.count === 0 ? (
          <Pill tone="ok" icon={CircleCheck}>
            {m.checkPasses()}
          </Pill>
        ) : check.severity === "blocks" ? (
          <Pill tone="danger" icon={CircleAlert}>
            {m.checkBlocks()}
          </Pill>
        ) : (
          <Pill tone="warn" icon={TriangleAlert}>
            {m.checkAdvises()}
          </Pill>
        )}
      </h2>
      <p className="muted">{check.advice}</p>
      <ul>
        {shown.map((finding) => (
          <li key={`${finding.noun} ${finding.id} ${finding.label} ${finding.detail}`}>
            <FindingLine finding={finding} rule={check.id} />
          </li>
        ))}
      </ul>
      {check.count > shown.length && (
        <p className="faint">{m.checksMore({ number: formatCount(check.count - shown.length) })}</p>
      )}
    </section>
  );
}

function FindingLine({ finding, rule }: { finding: Finding; rule: string }) {
  const href = addressOf(finding, rule);
  const words = (
    <>
      <span>{finding.label}</span>
      <small>{finding.detail}</small>
    </>
  );
  return (
    <div className={styles.line}>
      {href ? (
        <a className={styles.finding} href={href}>
          {words}
          <ChevronRight aria-hidden className="i-s flip faint" />
        </a>
      ) : (
        <span className={styles.finding}>{words}</span>
      )}
      {rule === "line-without-payer" && <MendPayer id={finding.id} name={finding.label} />}
    </div>
  );
}
