import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { ChevronRight, CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { useProgramme } from "../../app/programme";
import { formatCount } from "../../backend/format";
import type { Check, Finding } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { join } from "../../components/Button";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { Page } from "../../components/Page";
import { Pill } from "../../components/Status";
import styles from "./ChecksScreen.module.css";

const route = getRouteApi("/checks");

/** Every rule with what it found; a finding opens its record. */
export function ChecksScreen() {
  const { year } = useProgramme();
  const { open } = route.useSearch();
  const navigate = useNavigate();
  const checks = useRead("checks.list", { year }, { keepPrevious: true });
  const ordered = [...(checks.data ?? [])].sort((one, other) => rank(one) - rank(other));
  const chosen = ordered.find((check) => check.id === open) ?? ordered[0];

  return (
    <Page title={m.checksTitle({ year: String(year) })}>
      {checks.error ? (
        <ErrorSentence error={checks.error} />
      ) : !checks.data ? (
        <Loading />
      ) : (
        <div className={styles.body}>
          <nav className={styles.rules} aria-label={m.checksRules()}>
            <ul>
              {ordered.map((check) => (
                <li key={check.id}>
                  <button
                    type="button"
                    aria-current={check === chosen}
                    onClick={() => void navigate({ to: "/checks", search: { open: check.id }, replace: true })}
                  >
                    <Sign check={check} />
                    <span>{check.title}</span>
                    {check.count > 0 && <b>{formatCount(check.count)}</b>}
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          {chosen && <Findings check={chosen} />}
        </div>
      )}
    </Page>
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

function Findings({ check }: { check: Check }) {
  return (
    <section className={styles.findings} aria-labelledby="check">
      <h2 id="check">
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
        {check.findings.map((finding) => (
          <li key={`${finding.noun} ${finding.id} ${finding.detail}`}>
            <FindingLine finding={finding} />
          </li>
        ))}
      </ul>
      {check.count > check.findings.length && (
        <p className="faint">{m.checksMore({ number: formatCount(check.count - check.findings.length) })}</p>
      )}
    </section>
  );
}

function FindingLine({ finding }: { finding: Finding }) {
  const href = addressOf(finding);
  const words = (
    <>
      <span>{finding.label}</span>
      <small>{finding.detail}</small>
    </>
  );
  if (!href) return <span className={styles.finding}>{words}</span>;
  return (
    <a className={styles.finding} href={href}>
      {words}
      <ChevronRight aria-hidden className="i-s flip faint" />
    </a>
  );
}

/** Where a record is mended. */
function addressOf({ noun, id, project_id, label, detail }: Finding): string | null {
  if (noun === "project") return `#/projects/${id}`;
  if (project_id !== null) return `#/projects/${project_id}`;
  if (noun === "organisation") return `#/organisations?open=${encodeURIComponent(JSON.stringify(id))}`;
  if (noun === "agency") return "#/settings";
  // A rate that is missing has no key yet: it is named by currency and year.
  if (noun === "rate" && id === "") return `#/rates?open=new&currency=${label}&period=${detail}`;
  return null;
}
