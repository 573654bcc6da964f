import { useState } from "react";
import { countryNames, measurementOf, useChoices } from "../../app/choices";
import { formatDate } from "../../backend/format";
import type { CountedRecord, FiguresRequest } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { CountedDrawer, size } from "./CountedDrawer";
import { countAddress, type OpenCount } from "./count";

interface CountDrawerProps {
  count: OpenCount;
  /** The question that made the figures. */
  question: FiguresRequest;
  onClose: () => void;
}

/** What a count (C) is made of: persons, assignments, activities or institutions, with what each adds. */
export function CountDrawer({ count, question, onClose }: CountDrawerProps) {
  const subject = countAddress(count);
  const choices = useChoices();
  const country = countryNames(choices);
  const [turned, setTurned] = useState({ subject, offset: 0 });
  const offset = turned.subject === subject ? turned.offset : 0;
  const records = useRead(
    "figures.count_records",
    { question, ...count, page: { offset, limit: size } },
    { keepPrevious: true },
  );
  const name = measurementOf(choices, count.measurement);
  const note = (record: CountedRecord) =>
    [
      record.code,
      record.name !== "" && record.activity,
      record.country && country(record.country),
      record.date && formatDate(record.date),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <CountedDrawer
      title={m.homeRowIn({ row: name, year: String(count.year) })}
      subject={subject}
      answer={records}
      sum={m.countSum}
      line={(record) => ({
        key: record.id,
        title: record.name || record.activity,
        note: note(record),
        href: addressOf(record),
        number: record.number,
      })}
      offset={offset}
      onOffset={(next) => setTurned({ subject, offset: next })}
      onClose={onClose}
    />
  );
}

/** Where a record is looked at: the tab of its project that holds it. */
function addressOf({ kind, project_id }: CountedRecord): string | null {
  if (project_id === null) return null;
  return `#/projects/${project_id}?tab=${kind === "activity" ? "activities" : "people"}`;
}
