import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { CalendarClock } from "lucide-react";
import { useState } from "react";
import { countriesOf, useChoices } from "../../app/choices";
import { changed } from "../../app/list/address";
import { formatCount, formatDate } from "../../backend/format";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { Dialog } from "../../components/Dialog";
import styles from "./People.module.css";
import { PeopleList } from "./PeopleList";
import { named } from "./TraineesScreen";

const route = getRouteApi("/experts");

/** The roster: experts and volunteers, with fields, languages, when they can be sent, and where they were. */
export function ExpertsScreen() {
  const address = route.useSearch();
  const navigate = useNavigate();
  const choices = useChoices();
  const role = address.view === "volunteers" ? "volunteer" : "expert";
  const facets = useRead("person.facets", { role }).data;
  const [asking, setAsking] = useState(false);
  const go = (next: typeof address) => void navigate({ to: "/experts", search: next, replace: true });
  const from = typeof address.available_from === "string" ? address.available_from : null;
  const to = typeof address.available_to === "string" ? address.available_to : null;
  const shown = ["name", "nationality", "field", "languages", "available", "assignments", "days", "last"];
  return (
    <PeopleList
      whose={role}
      list={role}
      title={m.peopleExperts()}
      address={address}
      onAddress={go}
      shown={shown}
      views={[
        { id: "experts", label: m.expertsExperts(), request: { role: "expert" } },
        { id: "volunteers", label: m.expertsVolunteers(), request: { role: "volunteer" } },
      ]}
      filters={[
        { id: "field", label: m.peopleField(), options: (facets?.fields ?? []).map(named) },
        { id: "language", label: m.expertsLanguage(), options: (facets?.languages ?? []).map(named) },
        { id: "sent_to", label: m.expertsSentTo(), options: countriesOf(choices) },
        { id: "year", label: m.traineesYear(), options: (facets?.years ?? []).map(named), number: true },
        // Shown while it filters, so that it can be taken off; the button asks for the time.
        ...(from === null
          ? []
          : [
              {
                id: "available_from" as const,
                label: m.expertsAvailable(),
                options: [{ id: from, label: period(from, to) }],
              },
            ]),
      ]}
      create={role === "expert" ? m.expertsNewExpert() : m.expertsNewVolunteer()}
      empty={{ title: m.expertsNone(), note: m.expertsNoneNote() }}
      totals={(sums) => ({
        assignments: formatCount(sums.assignments),
        days: formatCount(sums.assignment_days),
      })}
      actions={
        <Button icon={CalendarClock} onPress={() => setAsking(true)}>
          {m.expertsWhoIsFree()}
        </Button>
      }
    >
      {asking && (
        <FreeDialog
          from={from}
          to={to}
          onClose={() => setAsking(false)}
          onChosen={(available_from, available_to) => {
            setAsking(false);
            go(changed(address, { available_from, available_to }));
          }}
        />
      )}
    </PeopleList>
  );
}

const period = (from: string, to: string | null) =>
  to === null ? formatDate(from) : m.expertsFromTo({ from: formatDate(from), to: formatDate(to) });

interface FreeDialogProps {
  from: string | null;
  to: string | null;
  onClose: () => void;
  onChosen: (from: string | undefined, to: string | undefined) => void;
}

/** Asks for a period; whoever can be sent in it and is not sent elsewhere is listed. */
function FreeDialog({ from: before, to: after, onClose, onChosen }: FreeDialogProps) {
  const [from, setFrom] = useState(before);
  const [to, setTo] = useState(after);
  return (
    <Dialog
      title={m.expertsWhoIsFree()}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => onChosen(undefined, undefined)}>{m.expertsAnyTime()}</Button>
          <Button
            variant="primary"
            isDisabled={from === null}
            onPress={() => onChosen(from ?? undefined, to ?? undefined)}
          >
            {m.expertsShowFree()}
          </Button>
        </>
      }
    >
      <p className="muted">{m.expertsFreeExplain()}</p>
      <div className={styles.pair}>
        <DateField label={m.peopleStart()} value={from} onChange={setFrom} />
        <DateField label={m.peopleEnd()} optional value={to} onChange={setTo} min={from ?? undefined} />
      </div>
    </Dialog>
  );
}
