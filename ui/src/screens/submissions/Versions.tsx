import { labelOf, useChoices } from "../../app/choices";
import { formatDate } from "../../backend/format";
import type { SubmissionRow } from "../../backend/generated";
import { m } from "../../backend/messages";
import { SideGroup, SideLink, SideList } from "../../components/SideList";
import { StateWord } from "./StateWord";

interface VersionsProps {
  rows: readonly SubmissionRow[];
  chosen: string | undefined;
}

/** Every year with its versions, the newest first. */
export function Versions({ rows, chosen }: VersionsProps) {
  const choices = useChoices();
  const years = [...new Set(rows.map((row) => row.year))];
  return (
    <SideList label={m.submissionsList()}>
      {rows.length === 0 && <SideGroup none={m.submissionsListNone()} />}
      {years.map((year) => (
        <SideGroup key={year} title={String(year)}>
          {rows
            .filter((row) => row.year === year)
            .map((row) => (
              <SideLink
                key={row.id}
                href={`#/submissions?open=${encodeURIComponent(row.id)}`}
                isCurrent={row.id === chosen}
                title={m.submissionsVersion({ version: row.version })}
                state={<StateWord state={row.state} label={labelOf(choices, "submission_state", row.state)} />}
                note={
                  row.replaced
                    ? m.submissionsReplaced()
                    : m.submissionsBy({ name: row.name, day: formatDate(row.date) })
                }
              />
            ))}
        </SideGroup>
      ))}
    </SideList>
  );
}
