import { useState } from "react";
import { CallError, call } from "../../backend/call";
import { formatCount } from "../../backend/format";
import type { Activity } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { Dialog } from "../../components/Dialog";
import { ErrorSentence } from "../../components/Feedback";
import { CountField } from "../project/CountField";
import styles from "../project/ProjectPage.module.css";
import { addMonths } from "./month";

interface CopyDialogProps {
  ids: readonly string[];
  onCopied: (made: Activity[]) => void;
  onClose: () => void;
}

/** Asks when the copies take place: a first day for one, months for several. */
export function CopyDialog({ ids, onCopied, onClose }: CopyDialogProps) {
  const [only] = ids;
  const one = useRead("activity.get", { id: only ?? "" }, { enabled: ids.length === 1 });
  const start = one.data?.start_date ?? one.data?.end_date ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const [months, setMonths] = useState<number | null>(12);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const byDay = ids.length === 1;
  // Next year's course, unless said otherwise.
  const firstDay = chosen ?? (start === null ? null : addMonths(start, 12));
  const at = (path: string) => (problem instanceof CallError ? problem.at(path) : null);

  async function copy() {
    setBusy(true);
    try {
      onCopied(
        await call(
          "activity.copy",
          byDay
            ? { ids: [...ids], months: 0, first_day: firstDay ?? undefined }
            : { ids: [...ids], months: months ?? 0 },
        ),
      );
    } catch (refused) {
      setProblem(refused);
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={byDay ? m.activitiesCopyOne() : m.activitiesCopySeveral({ number: formatCount(ids.length) })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{m.dialogCancel()}</Button>
          <Button variant="primary" isDisabled={busy} onPress={() => void copy()}>
            {m.activitiesCopy()}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p>{m.activitiesCopyNote()}</p>
        {byDay ? (
          <DateField
            label={m.activitiesCopyFirstDay()}
            value={firstDay}
            onChange={(day) => {
              setChosen(day);
              setProblem(null);
            }}
            error={at("first_day")}
          />
        ) : (
          <CountField
            label={m.activitiesCopyMonths()}
            hint={m.activitiesCopyMonthsHint()}
            value={months}
            onChange={(next) => {
              setMonths(next);
              setProblem(null);
            }}
            error={at("months")}
          />
        )}
        {problem !== null && at("first_day") === null && at("months") === null && <ErrorSentence error={problem} />}
      </div>
    </Dialog>
  );
}
