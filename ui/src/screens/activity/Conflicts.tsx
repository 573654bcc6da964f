import { TriangleAlert } from "lucide-react";
import { formatCount } from "../../backend/format";
import type { Conflict } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { daysOf } from "../activities/entries";
import own from "./Activity.module.css";

interface ConflictsProps {
  /** Whose conflicts: an activity's, or one assignment's. */
  of: { activity: string } | { assignment: string };
  /** What is said when there are none; nothing by default. */
  none?: string;
}

/** As many as stand under each other. */
const shown = 10;

/** Experts and volunteers who are assigned elsewhere on the same days. */
export function Conflicts({ of, none }: ConflictsProps) {
  const found = useRead("assignment.conflicts", { ...of, page: { offset: 0, limit: shown } }, { keepPrevious: true });
  if (!found.data) return null;
  const { rows, total } = found.data;
  if (total === 0) return none ? <p className="muted">{none}</p> : null;
  return (
    <>
      <ul className={own.conflicts} aria-label={m.conflictsTitle()}>
        {rows.map((row) => (
          <li key={`${row.assignment_id} ${row.other_assignment_id}`}>
            <TriangleAlert aria-hidden className="i-s" />
            <div>
              <b>{row.name}</b>
              <p>{sharedDays(row)}</p>
              <a href={`#/activities/${row.other_activity_id}?tab=experts`}>
                {row.other_project_code} {row.other_activity_title}
              </a>
            </div>
          </li>
        ))}
      </ul>
      {total > rows.length && <p className="faint">{m.conflictsMore({ number: formatCount(total - rows.length) })}</p>}
    </>
  );
}

function sharedDays({ shared_from, shared_to }: Conflict): string {
  return m.conflictsShared({ days: daysOf({ start_date: shared_from, end_date: shared_to }) });
}
