import { useState } from "react";
import type { BuiltRecord, ReportDefinition } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { CountedDrawer, size } from "../figures/CountedDrawer";
import type { BuiltCell } from "./BuiltTable";

interface RecordsDrawerProps {
  title: string;
  definition: ReportDefinition;
  cell: BuiltCell;
  onClose: () => void;
}

/** The persons, activities or projects that a count of a built report is made of; each opens. */
export function RecordsDrawer({ title, definition, cell, onClose }: RecordsDrawerProps) {
  const [offset, setOffset] = useState(0);
  const records = useRead(
    "built_report.records",
    { definition, ...cell, page: { offset, limit: size } },
    { keepPrevious: true },
  );
  return (
    <CountedDrawer
      title={title}
      subject={title}
      answer={records}
      sum={m.reportsCountSum}
      line={(record) => ({
        key: `${record.kind} ${record.id}`,
        title: record.name || m.traineesAnonymous(),
        note: record.note,
        href: addressOf(record),
        number: record.number,
      })}
      offset={offset}
      onOffset={setOffset}
      onClose={onClose}
    />
  );
}

function addressOf({ kind, id }: BuiltRecord): string {
  const places = { person: "people", activity: "activities", project: "projects" };
  return `#/${places[kind]}/${id}`;
}
