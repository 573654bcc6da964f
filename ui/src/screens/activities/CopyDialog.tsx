import { useState } from "react";
import { call } from "../../backend/call";
import { formatCount } from "../../backend/format";
import type { Activity } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { DateField } from "../../components/DateField";
import { FormDialog } from "../../components/FormDialog";
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
  const byDay = ids.length === 1;
  // Next year's course, unless said otherwise.
  const firstDay = chosen ?? (start === null ? null : addMonths(start, 12));
  const request = byDay
    ? { ids: [...ids], months: 0, first_day: firstDay ?? undefined }
    : { ids: [...ids], months: months ?? 0 };

  return (
    <FormDialog
      title={byDay ? m.activitiesCopyOne() : m.activitiesCopySeveral({ number: formatCount(ids.length) })}
      action={m.activitiesCopy()}
      about={JSON.stringify(request)}
      onSubmit={async () => onCopied(await call("activity.copy", request))}
      onClose={onClose}
    >
      {(at) => (
        <div className={styles.fields}>
          <p>{m.activitiesCopyNote()}</p>
          {byDay ? (
            <DateField
              label={m.activitiesCopyFirstDay()}
              value={firstDay}
              onChange={setChosen}
              error={at("first_day")}
            />
          ) : (
            <CountField
              label={m.activitiesCopyMonths()}
              hint={m.activitiesCopyMonthsHint()}
              value={months}
              onChange={setMonths}
              error={at("months")}
            />
          )}
        </div>
      )}
    </FormDialog>
  );
}
