import { useNavigate } from "@tanstack/react-router";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { attempt } from "../../app/attempt";
import { call } from "../../backend/call";
import { formatCount } from "../../backend/format";
import type { ExportWarning } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import { StatusLine } from "../../components/Status";
import styles from "./Export.module.css";
import { grouped, type RecordGroup } from "./groups";

/** What somebody should look at before the file is sent, with the records behind it. */
export function Warnings({ warnings }: { warnings: readonly ExportWarning[] }) {
  if (warnings.length === 0) {
    return (
      <StatusLine tone="ok" icon={CircleCheck}>
        {m.exportingNoWarnings()}
      </StatusLine>
    );
  }
  return (
    <section aria-label={m.exportingWarnings()}>
      <h3>{m.exportingWarnings()}</h3>
      <ul className={styles.warnings}>
        {warnings.map((warning) => (
          <Warning key={warning.fault} warning={warning} />
        ))}
      </ul>
    </section>
  );
}

/** So many records stand there at first. */
const few = 12;

function Warning({ warning: { text, count, records } }: { warning: ExportWarning }) {
  const [all, setAll] = useState(false);
  const groups = grouped(records);
  const shown = all ? groups : groups.slice(0, few);
  return (
    <li>
      <TriangleAlert aria-hidden className="i-s" />
      <div>
        <p>
          {text} <span className="faint">{m.exportingBehind({ count, number: formatCount(count) })}</span>
        </p>
        <ul className={styles.records}>
          {shown.map((group) => (
            <li key={`${group.first.noun} ${group.first.id}`}>
              <RecordLink group={group} />
            </li>
          ))}
          {groups.length > few && (
            <li>
              <Button size="small" onPress={() => setAll(!all)}>
                {all ? m.exportingFewer() : m.exportingMore({ number: formatCount(groups.length - few) })}
              </Button>
            </li>
          )}
        </ul>
        {all && count > records.length && (
          <p className="small faint">{m.exportingFirst({ number: formatCount(records.length) })}</p>
        )}
      </div>
    </li>
  );
}

/** Where a record can be mended; the lines of one project lie together with its money. */
function RecordLink({ group: { first, count } }: { group: RecordGroup }) {
  const navigate = useNavigate();
  const { noun, id, label } = first;
  if (noun === "project") return <a href={`#/projects/${id}`}>{label}</a>;
  if (noun === "agency") return <a href="#/settings/agency">{label}</a>;
  if (noun !== "cost_line") return <span>{label}</span>;
  const open = async () => {
    const line = await call("cost_line.get", { id });
    const search = count === 1 ? { tab: "money", open: id } : { tab: "money" };
    await navigate({ to: "/projects/$id", params: { id: line.project_id }, search });
  };
  return (
    <Button variant="link" onPress={() => void attempt(open)}>
      {count === 1 ? label : m.exportingLinesOf({ count, number: formatCount(count), project: label })}
    </Button>
  );
}
