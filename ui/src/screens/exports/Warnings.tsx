import { useNavigate } from "@tanstack/react-router";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { attempt } from "../../app/attempt";
import { call } from "../../backend/call";
import { formatCount } from "../../backend/format";
import type { ExportRecord, ExportWarning } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import { StatusLine } from "../../components/Status";
import styles from "./Export.module.css";

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
  const shown = all ? records : records.slice(0, few);
  return (
    <li>
      <TriangleAlert aria-hidden className="i-s" />
      <div>
        <p>
          {text} <span className="faint">{m.exportingBehind({ count, number: formatCount(count) })}</span>
        </p>
        <ul className={styles.records}>
          {shown.map((record) => (
            <li key={`${record.noun} ${record.id}`}>
              <RecordLink record={record} />
            </li>
          ))}
          {records.length > few && (
            <li>
              <Button size="small" onPress={() => setAll(!all)}>
                {all ? m.exportingFewer() : m.exportingMore({ number: formatCount(records.length - few) })}
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

function RecordLink({ record: { noun, id, label } }: { record: ExportRecord }) {
  const navigate = useNavigate();
  if (noun === "project") return <a href={`#/projects/${id}`}>{label}</a>;
  if (noun === "agency") return <a href="#/settings/agency">{label}</a>;
  if (noun !== "cost_line") return <span>{label}</span>;
  // A line is looked at with the money of its project.
  const open = async () => {
    const line = await call("cost_line.get", { id });
    await navigate({ to: "/projects/$id", params: { id: line.project_id }, search: { tab: "money", open: id } });
  };
  return (
    <Button variant="link" onPress={() => void attempt(open)}>
      {label}
    </Button>
  );
}
