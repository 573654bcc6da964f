import { useState } from "react";
import { usePreferences } from "../../app/preferences";
import { useProgramme } from "../../app/programme";
import { CallError, call } from "../../backend/call";
import type { SubmissionCheck, SubmissionPage } from "../../backend/generated";
import { m } from "../../backend/messages";
import { DateField } from "../../components/DateField";
import { TextArea, TextField } from "../../components/Field";
import { FormDialog } from "../../components/FormDialog";
import { Select } from "../../components/Select";
import styles from "./Submissions.module.css";

/** Name and position of who does a step; the name is proposed where the officer gave one. */
export function useWho(proposed = true) {
  const officer = usePreferences()?.preferences.officer ?? "";
  const [name, setName] = useState<string | null>(null);
  const [position, setPosition] = useState("");
  const current = name ?? (proposed ? officer : "");
  return {
    who: { name: current, position },
    fields: (at: (path: string) => string | null) => (
      <>
        <TextField label={m.submissionsName()} value={current} onChange={setName} error={at("name")} autoFocus />
        <TextField
          label={m.submissionsPosition()}
          optional
          value={position}
          onChange={setPosition}
          error={at("position")}
        />
      </>
    ),
  };
}

interface PrepareDialogProps {
  year: number;
  /** A new version of a year that was signed. */
  again?: boolean;
  onClose: () => void;
  onDone: (id: string) => void;
}

/** Begins a year's submission. */
export function PrepareDialog({ year: proposed, again, onClose, onDone }: PrepareDialogProps) {
  const { years } = useProgramme();
  const [year, setYear] = useState(proposed);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(again ?? false);
  const { who, fields } = useWho();
  const offered = [...new Set([proposed, ...years])].sort((one, other) => other - one);

  async function prepare() {
    try {
      const { id } = await call("submission.prepare", { year, reason, ...who });
      onDone(id);
    } catch (refused) {
      if (refused instanceof CallError && refused.at("reason")) setAsked(true);
      throw refused;
    }
  }

  return (
    <FormDialog
      title={again ? m.submissionsAgain() : m.submissionsNew()}
      action={m.submissionsDoPrepare()}
      onSubmit={prepare}
      onClose={onClose}
    >
      {(at) => (
        <div className={styles.fields}>
          <Select
            label={m.submissionsYear()}
            options={offered.map((each) => ({ id: String(each), label: String(each) }))}
            value={String(year)}
            onChange={(id) => setYear(Number(id))}
            isDisabled={again}
            error={at("year")}
          />
          {fields(at)}
          {asked && (
            <TextArea
              label={m.submissionsReason()}
              hint={m.submissionsReasonHint()}
              value={reason}
              onChange={setReason}
              error={at("reason")}
            />
          )}
        </div>
      )}
    </FormDialog>
  );
}

/** Says that the figures were checked. */
export function CheckDialog({ page, onClose }: { page: SubmissionPage; onClose: () => void }) {
  const { id, row_version } = page.submission;
  const { who, fields } = useWho();
  return (
    <FormDialog
      title={m.submissionsDoCheck()}
      action={m.submissionsDoCheck()}
      onSubmit={async () => {
        await call("submission.check", { id, row_version, ...who });
        onClose();
      }}
      onClose={onClose}
    >
      {(at) => (
        <div className={styles.fields}>
          <p className="muted">{m.submissionsCheckMeans()}</p>
          {fields(at)}
        </div>
      )}
    </FormDialog>
  );
}

/** Notes where and when a signed submission went. */
export function SendDialog({ page, onClose }: { page: SubmissionPage; onClose: () => void }) {
  const { id, row_version } = page.submission;
  const [sent_to, setPlace] = useState("");
  const [date, setDate] = useState<string | null>(null);
  const [receipt, setReceipt] = useState("");
  const { who, fields } = useWho();
  return (
    <FormDialog
      title={m.submissionsDoSend()}
      action={m.submissionsDoSend()}
      onSubmit={async () => {
        await call("submission.send", { id, row_version, sent_to, receipt, date: date ?? undefined, ...who });
        onClose();
      }}
      onClose={onClose}
    >
      {(at) => (
        <div className={styles.fields}>
          <p className="muted">{m.submissionsSendMeans()}</p>
          {fields(at)}
          <TextField
            label={m.submissionsWhere()}
            hint={m.submissionsWhereHint()}
            value={sent_to}
            onChange={setPlace}
            error={at("sent_to")}
          />
          <DateField
            label={m.submissionsWhen()}
            optional
            hint={m.submissionsWhenHint()}
            value={date}
            onChange={setDate}
            error={at("date")}
          />
          <TextArea
            label={m.submissionsReceipt()}
            optional
            hint={m.submissionsReceiptHint()}
            rows={2}
            value={receipt}
            onChange={setReceipt}
            error={at("receipt")}
          />
        </div>
      )}
    </FormDialog>
  );
}

interface WaiveDialogProps {
  page: SubmissionPage;
  check: SubmissionCheck;
  onClose: () => void;
}

/** Lets a check that blocks pass, with a reason that is printed. */
export function WaiveDialog({ page, check, onClose }: WaiveDialogProps) {
  const officer = usePreferences()?.preferences.officer ?? "";
  const [name, setName] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [empty, setEmpty] = useState(false);
  return (
    <FormDialog
      title={m.submissionsLetPass()}
      action={m.submissionsLetPass()}
      onSubmit={async () => {
        setEmpty(reason.trim() === "");
        if (reason.trim() === "") return;
        await call("submission.waive", { id: page.submission.id, check: check.id, reason, name: name ?? officer });
        onClose();
      }}
      onClose={onClose}
    >
      {(at) => (
        <div className={styles.fields}>
          <p className="muted">{m.submissionsWaiveMeans({ title: check.title })}</p>
          <TextArea
            label={m.submissionsWhyPass()}
            value={reason}
            onChange={setReason}
            error={empty ? m.submissionsReasonNeeded() : at("reason")}
            autoFocus
          />
          <TextField label={m.submissionsName()} value={name ?? officer} onChange={setName} error={at("name")} />
        </div>
      )}
    </FormDialog>
  );
}
