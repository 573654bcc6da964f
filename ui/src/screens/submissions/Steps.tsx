import { CircleCheck, CircleDashed, PenLine, Send, Stamp, UserRoundCheck } from "lucide-react";
import { labelOf, useChoices } from "../../app/choices";
import { formatDate } from "../../backend/format";
import type { Step, StepKind, SubmissionPage, SubmissionState } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import styles from "./Submissions.module.css";

interface StepsProps {
  page: SubmissionPage;
  onStep: (step: "check" | "sign" | "send") => void;
}

const kinds: readonly StepKind[] = ["prepared", "checked", "signed", "sent"];

/** The four steps: who did what when, and what the next one needs. */
export function Steps({ page, onStep }: StepsProps) {
  const choices = useChoices();
  const { state } = page.submission;
  return (
    <ol className={styles.steps}>
      {kinds.map((kind) => {
        const done = page.steps.find((step) => step.step === kind);
        const next = nextOf(state) === kind;
        return (
          <li key={kind} data-done={done !== undefined} data-next={next}>
            {done ? <CircleCheck aria-hidden /> : <CircleDashed aria-hidden />}
            <div>
              <b>{labelOf(choices, "submission_step", kind)}</b>
              {done ? <Done step={done} /> : <small>{needs(page, kind)}</small>}
            </div>
            {next && <Action page={page} kind={kind} onStep={onStep} />}
          </li>
        );
      })}
    </ol>
  );
}

function nextOf(state: SubmissionState): StepKind | null {
  switch (state) {
    case "draft":
      return "checked";
    case "checked":
      return "signed";
    case "signed":
      return "sent";
    case "sent":
      return null;
  }
}

function Done({ step }: { step: Step }) {
  const who =
    step.position === "" ? step.name : m.submissionsNamePosition({ name: step.name, position: step.position });
  return (
    <>
      <span>{who}</span>
      <small>{formatDate(step.date)}</small>
      {step.sent_to !== "" && <small>{m.submissionsSentTo({ place: step.sent_to })}</small>}
      {step.receipt !== "" && <small>{m.submissionsReceiptIs({ receipt: step.receipt })}</small>}
    </>
  );
}

/** What is missing before a step, in words. */
function needs(page: SubmissionPage, kind: StepKind): string {
  const open = page.checks.filter((check) => check.open).length;
  switch (kind) {
    case "prepared":
      return "";
    case "checked":
      if (page.obstacle !== "") return m.submissionsNeedsFigures();
      return open > 0 ? m.submissionsNeedsChecks({ count: open }) : m.submissionsReadyToCheck();
    case "signed":
      if (page.submission.state === "draft") return m.submissionsNeedsCheck();
      if (page.changed) return m.submissionsNeedsNewCheck();
      if (open > 0) return m.submissionsNeedsChecks({ count: open });
      return page.two_persons ? m.submissionsReadyForAnother() : m.submissionsReadyToSign();
    case "sent":
      return page.submission.state === "signed" ? m.submissionsReadyToSend() : m.submissionsNeedsSignature();
  }
}

function Action({ page, kind, onStep }: StepsProps & { kind: StepKind }) {
  const blocked = page.checks.some((check) => check.open) || page.obstacle !== "";
  if (kind === "checked") {
    return (
      <Button variant="primary" icon={UserRoundCheck} isDisabled={blocked} onPress={() => onStep("check")}>
        {m.submissionsDoCheck()}
      </Button>
    );
  }
  if (kind === "signed") {
    return (
      <Button variant="seal" icon={Stamp} isDisabled={blocked || page.changed} onPress={() => onStep("sign")}>
        {m.submissionsDoSign()}
      </Button>
    );
  }
  return (
    <Button icon={kind === "sent" ? Send : PenLine} onPress={() => onStep("send")}>
      {m.submissionsDoSend()}
    </Button>
  );
}
