// How the values of records are written in words, for both versions of a conflict.
import type { CommandName, RequestOf, ResponseOf } from "../backend/call";
import { formatAmount, formatDate } from "../backend/format";
import type { Amount, ValuationInputs } from "../backend/generated";
import { m } from "../backend/messages";
import { useRead } from "../backend/queries";
import { areaOf, countryNames, labelOf, measurementOf, useChoices } from "./choices";

type Code = string | null;

/** Words for codes, days, amounts and keys. */
export function useShows() {
  const choices = useChoices();
  const country = countryNames(choices);
  return {
    day: (day: string | null) => (day === null ? "" : formatDate(day)),
    amount: (amount: Amount) => `${amount.currency} ${formatAmount(amount)}`,
    country: (iso3: Code) => (iso3 === null ? "" : country(iso3)),
    area: (id: Code) => (id === null ? "" : areaOf(choices, id)),
    measurement: (id: string) => measurementOf(choices, id),
    coded: (list: string) => (code: Code) => (code === null ? "" : labelOf(choices, list, code)),
    inputs: (inputs: ValuationInputs | null) => <Worked inputs={inputs} />,
    yes: (yes: boolean) => (yes ? m.listingYes() : m.listingNo()),
    organisation: (id: Code) => <Named command="organisation.get" id={id} name={(found) => found.name} />,
    activity: (id: Code) => <Named command="activity.get" id={id} name={(found) => found.title} />,
    project: (id: Code) => <Named command="project.get" id={id} name={(found) => found.code} />,
    line: (id: Code) => <Named command="cost_line.get" id={id} name={(found) => found.description} />,
  };
}

/** How an amount was worked out, in one line. */
function Worked({ inputs }: { inputs: ValuationInputs | null }) {
  const worked = useRead("valuation.work_out", { inputs: inputs as ValuationInputs }, { enabled: inputs !== null });
  return <>{worked.data?.line ?? ""}</>;
}

/** Commands that give one record by its key. */
type Get = {
  [K in CommandName]: { id: string } extends RequestOf<K> ? K : never;
}[CommandName];

interface NamedProps<K extends Get> {
  command: K;
  id: string | null;
  name: (record: ResponseOf<K>) => string;
}

/** What people call a record. */
function Named<K extends Get>({ command, id, name }: NamedProps<K>) {
  const found = useRead(command, { id: id ?? "" } as RequestOf<K>, { enabled: id !== null });
  return <>{found.data === undefined ? "" : name(found.data as ResponseOf<K>)}</>;
}
