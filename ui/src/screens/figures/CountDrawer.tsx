import { useState } from "react";
import { countryNames, useChoices } from "../../app/choices";
import { formatCount, formatDate } from "../../backend/format";
import type { CountedRecord, FiguresRequest } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { Drawer, Section } from "../../components/Drawer";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { countAddress, type OpenCount } from "./count";
import styles from "./TraceDrawer.module.css";

interface CountDrawerProps {
  count: OpenCount;
  /** The question that made the figures. */
  question: FiguresRequest;
  onClose: () => void;
}

const size = 100;

/** What a count (C) is made of: persons, assignments, activities or institutions, with what each adds. */
export function CountDrawer({ count, question, onClose }: CountDrawerProps) {
  const subject = countAddress(count);
  const choices = useChoices();
  const [turned, setTurned] = useState({ subject, offset: 0 });
  const offset = turned.subject === subject ? turned.offset : 0;
  const records = useRead(
    "figures.count_records",
    { question, ...count, page: { offset, limit: size } },
    { keepPrevious: true },
  );
  const name = choices?.measurements.find((each) => each.id === count.measurement)?.label ?? count.measurement;
  const total = records.data?.total ?? 0;
  return (
    <Drawer
      title={m.homeRowIn({ row: name, year: String(count.year) })}
      subtitle={records.data && m.countSum({ number: formatCount(records.data.sum) })}
      subject={subject}
      onClose={onClose}
    >
      {records.error ? (
        <ErrorSentence error={records.error} />
      ) : !records.data ? (
        <Loading />
      ) : total === 0 ? (
        <EmptyState title={m.countNone()}>{m.countNoneNote()}</EmptyState>
      ) : (
        <Section title={m.countRecords()} end={m.countFound({ count: total, number: formatCount(total) })}>
          <ul>
            {records.data.rows.map((record) => (
              <RecordLine key={record.id} record={record} country={countryNames(choices)} />
            ))}
          </ul>
          <div className={styles.more}>
            {offset > 0 && (
              <Button size="small" onPress={() => setTurned({ subject, offset: Math.max(0, offset - size) })}>
                {m.tablePrevious()}
              </Button>
            )}
            {offset + size < total && (
              <Button size="small" onPress={() => setTurned({ subject, offset: offset + size })}>
                {m.tableNext()}
              </Button>
            )}
          </div>
        </Section>
      )}
    </Drawer>
  );
}

/** Where a record is looked at: the tab of its project that holds it. */
function addressOf({ kind, project_id }: CountedRecord): string | null {
  if (project_id === null) return null;
  return `#/projects/${project_id}?tab=${kind === "activity" ? "activities" : "people"}`;
}

function RecordLine({ record, country }: { record: CountedRecord; country: (iso3: string) => string }) {
  const address = addressOf(record);
  const title = record.name || record.activity;
  const facts = [
    record.code,
    record.name !== "" && record.activity,
    record.country && country(record.country),
    record.date && formatDate(record.date),
  ];
  return (
    <li className={styles.line}>
      <span>
        {address ? <a href={address}>{title}</a> : title}
        <small>{facts.filter(Boolean).join(" · ")}</small>
      </span>
      <span className="num">{formatCount(record.number)}</span>
    </li>
  );
}
