import { Mails } from "lucide-react";
import { labelOf, useChoices } from "../../app/choices";
import { formatDate } from "../../backend/format";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { StatusLine } from "../../components/Status";

/** Which ministries reported a record, by which kits; nothing where none did. */
export function ReportedBy({ record }: { record: string }) {
  const choices = useChoices();
  const reported = useRead("kit.reported", { record }).data ?? [];
  return reported.map((each) => (
    <p key={each.kit_id}>
      <StatusLine icon={Mails}>
        {each.reported === "sent"
          ? m.collectingAskedOf({ ministry: each.name, year: String(each.year) })
          : m.collectingReportedBy({
              ministry: each.name,
              year: String(each.year),
              how: labelOf(choices, "kit_report", each.reported),
              day: each.on === null ? "" : formatDate(each.on),
            })}
      </StatusLine>
    </p>
  ));
}
