import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { Output } from "../../app/list/Output";
import { useProgramme } from "../../app/programme";
import { formatCount } from "../../backend/format";
import type { Check, Severity } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { join } from "../../components/Button";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { Page } from "../../components/Page";
import { Segmented } from "../../components/Segmented";
import { Tabs } from "../../components/Tabs";
import styles from "./ChecksScreen.module.css";
import { Findings } from "./Findings";

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

/** What is missing for the year's report, and every rule with what it found; a finding is mended or left as it is. */
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
            <>
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
              {shown.some((check) => check.count > 0) && (
                <Output
                  list="finding"
                  title={m.checksTitle({ year: String(year) })}
                  request={{ year, view: all ? "all" : "missing", severity: search.severity ?? null }}
                />
              )}
            </>
          )
        }
      >
        {answer.error ? (
          <ErrorSentence error={answer.error} />
        ) : !answer.data ? (
          <Loading />
        ) : all ? (
          <Rules checks={shown} year={year} open={search.open} onOpen={(open) => change({ view: "all", open })} />
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
        <Findings key={check.id} check={check} year={year} view="missing" most={listed} />
      ))}
    </div>
  );
}

interface RulesProps {
  checks: readonly Check[];
  year: number;
  open: string | undefined;
  onOpen: (rule: string) => void;
}

/** The rules by what they mean for a submission, and the findings of one of them. */
function Rules({ checks, year, open, onOpen }: RulesProps) {
  const groups = [m.checkBlocks(), m.checkAdvises(), m.checksPassing()].map((title, place) => ({
    title,
    checks: checks.filter((check) => rank(check) === place),
  }));
  const ordered = groups.flatMap((group) => group.checks);
  const chosen = ordered.find((check) => check.id === open) ?? ordered[0];
  return (
    <div className={styles.body}>
      <nav className={styles.rules} aria-label={m.checksRules()}>
        {groups
          .filter((group) => group.checks.length > 0)
          .map((group) => (
            <section key={group.title}>
              <h2>
                {group.title}
                <span>{formatCount(group.checks.length)}</span>
              </h2>
              <ul>
                {group.checks.map((check) => (
                  <li key={check.id}>
                    <button type="button" aria-current={check === chosen} onClick={() => onOpen(check.id)}>
                      <Sign check={check} />
                      <span>{check.title}</span>
                      {check.count > 0 && <b>{formatCount(check.count)}</b>}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </nav>
      {chosen && (
        <div className={styles.findings}>
          <Findings key={chosen.id} check={chosen} year={year} view="all" most={90} />
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
