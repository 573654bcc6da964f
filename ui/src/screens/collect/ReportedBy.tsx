import { Mails } from "lucide-react";
import { labelOf, useChoices } from "../../app/choices";
import { formatDate } from "../../backend/format";
import type { Choices, Reported } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { StatusLine } from "../../components/Status";

/** Which ministry reported a record, by which kit and how; or that it was asked and has not. */
function wordsOf(choices: Choices | undefined, { name, year, reported, on }: Reported): string {
  if (reported === "sent") return m.collectingAskedOf({ ministry: name, year: String(year) });
  return m.collectingReportedBy({
    ministry: name,
    year: String(year),
    how: labelOf(choices, "kit_report", reported),
    day: on === null ? "" : formatDate(on),
  });
}

/** Which ministries reported a record; nothing where none did. */
export function ReportedBy({ record }: { record: string }) {
  const choices = useChoices();
  const reported = useRead("kit.reported", { record }).data ?? [];
  return reported.map((each) => (
    <p key={each.kit_id}>
      <StatusLine icon={Mails}>{wordsOf(choices, each)}</StatusLine>
    </p>
  ));
}

/** A mark beside a record that a ministry reported; its words are read out and stand where it is pointed at. */
export function ReportedMark({ reported }: { reported: Reported | null }) {
  const choices = useChoices();
  if (reported === null || reported.reported === "sent") return null;
  const words = wordsOf(choices, reported);
  return (
    <span className="faint" title={words}>
      <Mails aria-hidden className="i-s" />
      <span className="sr">{words}</span>
    </span>
  );
}
