import { useNavigate } from "@tanstack/react-router";
import { UsersRound } from "lucide-react";
import { type ReactNode, useState } from "react";
import { countriesOf, countryNames, labelOf, optionsOf, useChoices } from "../../app/choices";
import type { ListAddress } from "../../app/list/address";
import type { ListColumn } from "../../app/list/columns";
import { type BuiltInView, type ListFilter, ListScreen } from "../../app/list/ListScreen";
import { formatCount, formatDate } from "../../backend/format";
import type { PersonListRequest, PersonRole, PersonRow, PersonSums } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { Pill } from "../../components/Status";
import { NewPersonDialog } from "./NewPersonDialog";

type PersonColumn = ListColumn<PersonRow>;

interface PeopleListProps {
  /** Whose list it is when no view says otherwise. */
  whose: PersonRole;
  list: string;
  title: string;
  address: ListAddress;
  onAddress: (address: ListAddress) => void;
  /** The ids of the columns that are shown at first; the others can be chosen. */
  shown: readonly string[];
  views: readonly BuiltInView<"person.list">[];
  filters: readonly ListFilter<"person.list">[];
  create: string;
  empty: { title: string; note: string };
  totals: (sums: PersonSums) => Readonly<Record<string, ReactNode>>;
  /** Other buttons of the head. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** What the lists of trainees, experts and volunteers have in common. */
export function PeopleList({ whose: role, list, address, onAddress, shown, views, filters, ...rest }: PeopleListProps) {
  const navigate = useNavigate();
  const choices = useChoices();
  const [creating, setCreating] = useState(false);
  const view = views.find(({ id }) => id === address.view) ?? views[0];
  const { view: _view, q, sort: _sort, descending: _way, offset: _offset, open: _open, ...filtered } = address;
  const wanted = { ...view?.request, ...filtered, search: q ?? "" } as PersonListRequest;
  const asked = useRead("person.sums", wanted, { keepPrevious: true });
  const sums = asked.data;
  const columns = columnsOf(choices, role);
  const ordered = [...columns].sort((a, b) => placeOf(shown, a.id) - placeOf(shown, b.id));

  return (
    <ListScreen
      command="person.list"
      list={list}
      title={rest.title}
      address={address}
      onAddress={onAddress}
      columns={ordered.map((column) => (shown.includes(column.id) ? column : { ...column, optional: true }))}
      sort="name"
      count={asked.isPlaceholderData ? undefined : sums?.persons}
      views={views}
      filters={[
        { id: "nationality", label: m.peopleCountry(), options: countriesOf(choices) },
        { id: "sex", label: m.peopleSex(), options: optionsOf(choices, "sex") },
        ...filters,
      ]}
      rowKey={(row) => row.id}
      rowName={nameOf}
      onOpen={(row) => void navigate({ to: "/people/$id", params: { id: row.id } })}
      create={{ label: rest.create, onPress: () => setCreating(true) }}
      actions={
        <>
          {rest.actions}
          <Button icon={UsersRound} onPress={() => void navigate({ to: "/duplicates" })}>
            {m.traineesDuplicates()}
          </Button>
        </>
      }
      totals={(page) =>
        sums && page.rows.length > 0
          ? {
              label: m.traineesSum({ count: sums.persons, number: formatCount(sums.persons) }),
              cells: {
                nationality: m.traineesSumCountries({ count: sums.countries, number: formatCount(sums.countries) }),
                ...rest.totals(sums),
              },
            }
          : undefined
      }
      foot={() =>
        sums && (
          <span>
            {m.traineesSumSex({
              women: formatCount(sums.female),
              men: formatCount(sums.male),
              unknown: formatCount(sums.not_recorded + sums.other),
            })}
          </span>
        )
      }
      empty={rest.empty}
      notFound={{ title: m.peopleNoneFound(), note: m.peopleNoneFoundNote() }}
    >
      {creating && <NewPersonDialog title={rest.create} role={role} onClose={() => setCreating(false)} />}
      {rest.children}
    </ListScreen>
  );
}

/** A person's name, or that it is not kept any more. */
export function nameOf({ name, anonymised }: { name: string; anonymised: boolean }): string {
  return anonymised ? m.traineesAnonymous() : name;
}

function placeOf(shown: readonly string[], id: string): number {
  const place = shown.indexOf(id);
  return place < 0 ? shown.length : place;
}

function columnsOf(choices: ReturnType<typeof useChoices>, role: PersonRole): PersonColumn[] {
  const country = countryNames(choices);
  const words = (text: string) => <span title={text}>{text}</span>;
  const muted = (text: string) => (
    <span className="muted" title={text}>
      {text}
    </span>
  );
  const day = (iso: string | null) => (iso === null ? "" : formatDate(iso));
  return [
    {
      id: "name",
      header: m.peopleName(),
      isRowHeader: true,
      sortable: true,
      cell: (row) => (row.anonymised ? <span className="faint">{nameOf(row)}</span> : words(row.name)),
    },
    {
      id: "nationality",
      header: m.peopleCountry(),
      width: "10rem",
      sortable: true,
      cell: (row) => (row.nationality === null ? "" : words(country(row.nationality))),
    },
    {
      id: "sex",
      header: m.peopleSex(),
      width: "8.5rem",
      sortable: true,
      cell: (row) =>
        row.sex === "not_recorded" ? (
          <Pill tone="warn">{labelOf(choices, "sex", row.sex)}</Pill>
        ) : (
          labelOf(choices, "sex", row.sex)
        ),
    },
    { id: "employer", header: m.peopleEmployer(), sortable: true, cell: (row) => muted(row.employer) },
    { id: "position", header: m.peoplePosition(), width: "10rem", cell: (row) => muted(row.position) },
    { id: "field", header: m.peopleField(), width: "12rem", sortable: true, cell: (row) => muted(row.field) },
    { id: "languages", header: m.expertsLanguages(), width: "10rem", cell: (row) => words(row.languages) },
    {
      id: "available",
      header: m.expertsAvailable(),
      width: "11.5rem",
      sortable: true,
      cell: (row) => availability(row.available_from, row.available_to),
    },
    {
      id: "participations",
      header: m.traineesCourses(),
      width: "5.5rem",
      align: "end",
      sortable: true,
      cell: (row) => formatCount(row.participations),
    },
    {
      id: "assignments",
      header: m.expertsMissions(),
      width: "5.5rem",
      align: "end",
      sortable: true,
      cell: (row) => formatCount(row.assignments),
    },
    {
      id: "days",
      header: m.peopleDays(),
      width: "5rem",
      align: "end",
      sortable: true,
      cell: (row) => formatCount(row.days),
    },
    {
      id: "result",
      header: m.peopleResult(),
      width: "8rem",
      cell: (row) => (row.result === null ? "" : labelOf(choices, "training_result", row.result)),
    },
    {
      id: "last",
      header: role === "trainee" ? m.traineesLast() : m.expertsLast(),
      width: role === "trainee" ? "15rem" : "11rem",
      sortable: true,
      cell: (row) => {
        const text = [day(row.last_date), row.last_title ?? ""].filter(Boolean).join(", ");
        return muted(text);
      },
    },
    {
      id: "retention",
      header: m.traineesKeepUntil(),
      width: "7rem",
      align: "end",
      sortable: true,
      cell: (row) => day(row.retention_date),
    },
  ];
}

/** From when to when somebody can be sent; empty when nothing is kept. */
export function availability(from: string | null, to: string | null): string {
  if (from !== null && to !== null) return m.expertsFromTo({ from: formatDate(from), to: formatDate(to) });
  if (from !== null) return m.expertsFrom({ day: formatDate(from) });
  return to === null ? "" : m.expertsUntil({ day: formatDate(to) });
}
