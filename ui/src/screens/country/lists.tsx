// The records of a country, a page at a time. Each row opens where the record is kept.
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { countryNames, labelOf, useChoices } from "../../app/choices";
import { Output } from "../../app/list/Output";
import type { CommandName, ResponseOf } from "../../backend/call";
import { formatCount, formatDate } from "../../backend/format";
import type { CountryPerson } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { type Column, DataTable } from "../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { ListLayout } from "../../components/ListLayout";

export interface CountryListProps {
  iso3: string;
  offset: number;
  onOffset: (offset: number) => void;
}

const size = 100;

interface RecordsProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  answer: { data: { rows: Row[]; total: number } | undefined; error: unknown };
  rowKey: (row: Row) => string;
  rowName: (row: Row) => string;
  onOpen?: (row: Row) => void;
  list: CountryListProps;
  /** The list's name in the core, and its request there. */
  output: { list: string; request: object };
  empty: ReactNode;
}

export function Records<Row>({ answer, list, output, ...table }: RecordsProps<Row>) {
  const country = countryNames(useChoices())(list.iso3);
  if (answer.error) return <ErrorSentence error={answer.error} />;
  if (!answer.data) return <Loading />;
  return (
    <ListLayout
      filters={null}
      end={answer.data.total > 0 && <Output {...output} title={`${country} ${table.label}`} />}
    >
      <DataTable
        {...table}
        rows={answer.data.rows}
        paging={{ offset: list.offset, size, total: answer.data.total, onOffset: list.onOffset }}
      />
    </ListLayout>
  );
}

const windowOf = ({ offset }: CountryListProps) => ({ offset, limit: size });

type RowOf<K extends CommandName> = ResponseOf<K> extends { rows: (infer Row)[] } ? Row : never;

function days(start: string | null, end: string | null): string {
  return [start, end]
    .filter((day) => day !== null)
    .map((day) => formatDate(day))
    .join(" – ");
}

export function Projects(list: CountryListProps) {
  const choices = useChoices();
  const navigate = useNavigate();
  const answer = useRead("project.list", { country: list.iso3, page: windowOf(list) }, { keepPrevious: true });
  const columns: Column<RowOf<"project.list">>[] = [
    { id: "code", header: m.countryProject(), width: "9rem", cell: (row) => <span className="muted">{row.code}</span> },
    { id: "title", header: m.countryTitle(), isRowHeader: true, cell: (row) => row.title },
    {
      id: "direction",
      header: m.countryDirection(),
      width: "7rem",
      cell: (row) => labelOf(choices, "direction", row.direction),
    },
    { id: "form", header: m.countryForm(), width: "13rem", cell: (row) => labelOf(choices, "form", row.form) },
    {
      id: "status",
      header: m.countryStatus(),
      width: "7rem",
      cell: (row) => labelOf(choices, "project_status", row.status),
    },
    { id: "days", header: m.countryWhen(), width: "13rem", cell: (row) => days(row.start_date, row.end_date) },
  ];
  return (
    <Records
      label={m.countryProjects()}
      output={{ list: "project", request: { country: list.iso3 } }}
      columns={columns}
      answer={answer}
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      onOpen={(row) => void navigate({ to: "/projects/$id", params: { id: row.id } })}
      list={list}
      empty={<EmptyState title={m.countryNoProjects()}>{m.countryNoProjectsNote()}</EmptyState>}
    />
  );
}

export function Activities(list: CountryListProps) {
  const choices = useChoices();
  const navigate = useNavigate();
  const request = { iso3: list.iso3, upcoming: false, page: windowOf(list) };
  const answer = useRead("country.activities", request, { keepPrevious: true });
  const columns: Column<RowOf<"country.activities">>[] = [
    { id: "title", header: m.countryActivity(), isRowHeader: true, cell: (row) => row.title },
    { id: "kind", header: m.countryKind(), width: "10rem", cell: (row) => labelOf(choices, "activity_kind", row.kind) },
    { id: "when", header: m.countryWhen(), width: "13rem", cell: (row) => days(row.start_date, row.end_date) },
    { id: "where", header: m.countryWhere(), width: "12rem", cell: (row) => row.place },
    { id: "project", header: m.countryProject(), width: "9rem", cell: (row) => row.code },
  ];
  return (
    <Records
      label={m.countryActivities()}
      output={{ list: "activity", request: { country: list.iso3, sort: "start", descending: true } }}
      columns={columns}
      answer={answer}
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      onOpen={(row) =>
        void navigate({
          to: "/projects/$id",
          params: { id: row.project_id },
          search: { tab: "activities", open: row.id },
        })
      }
      list={list}
      empty={<EmptyState title={m.countryNoActivities()}>{m.countryNoActivitiesNote()}</EmptyState>}
    />
  );
}

/** A person's name, or that it is not kept any more. */
function nameOf({ name }: { name: string }): string {
  return name || m.traineesAnonymous();
}

/** Columns of persons; `times` says what is counted. */
function usePersonColumns(times: string): Column<CountryPerson>[] {
  const choices = useChoices();
  return [
    {
      id: "name",
      header: m.countryName(),
      isRowHeader: true,
      cell: (row) => (row.name === "" ? <span className="faint">{nameOf(row)}</span> : row.name),
    },
    { id: "sex", header: m.countrySex(), width: "7rem", cell: (row) => labelOf(choices, "sex", row.sex) },
    { id: "field", header: m.countryField(), width: "13rem", cell: (row) => row.field },
    { id: "employer", header: m.countryEmployer(), width: "16rem", cell: (row) => row.employer },
    { id: "times", header: times, width: "7rem", align: "end", cell: (row) => formatCount(row.times) },
    { id: "days", header: m.countryDays(), width: "5rem", align: "end", cell: (row) => formatCount(row.days) },
    {
      id: "latest",
      header: m.countryLatest(),
      width: "8rem",
      align: "end",
      cell: (row) => (row.latest ? formatDate(row.latest) : ""),
    },
  ];
}

export function Trainees(list: CountryListProps) {
  const columns = usePersonColumns(m.countryCourses());
  const navigate = useNavigate();
  const request = { iso3: list.iso3, upcoming: false, page: windowOf(list) };
  return (
    <Records
      label={m.countryTrainees()}
      output={{ list: "country_trainee", request: { iso3: list.iso3 } }}
      columns={columns}
      answer={useRead("country.trainees", request, { keepPrevious: true })}
      rowKey={(row) => row.id}
      rowName={nameOf}
      onOpen={(row) => void navigate({ to: "/people/$id", params: { id: row.id } })}
      list={list}
      empty={<EmptyState title={m.countryNoTrainees()}>{m.countryNoTraineesNote()}</EmptyState>}
    />
  );
}

export function Experts(list: CountryListProps) {
  const columns = usePersonColumns(m.countryAssignments());
  const navigate = useNavigate();
  const request = { iso3: list.iso3, upcoming: false, page: windowOf(list) };
  return (
    <Records
      label={m.countryExperts()}
      output={{ list: "country_expert", request: { iso3: list.iso3 } }}
      columns={columns}
      answer={useRead("country.experts", request, { keepPrevious: true })}
      rowKey={(row) => row.id}
      rowName={nameOf}
      onOpen={(row) => void navigate({ to: "/people/$id", params: { id: row.id } })}
      list={list}
      empty={<EmptyState title={m.countryNoExperts()}>{m.countryNoExpertsNote()}</EmptyState>}
    />
  );
}

export function Organisations(list: CountryListProps) {
  const choices = useChoices();
  const navigate = useNavigate();
  const answer = useRead("organisation.list", { country: list.iso3, page: windowOf(list) }, { keepPrevious: true });
  const columns: Column<RowOf<"organisation.list">>[] = [
    { id: "name", header: m.countryName(), isRowHeader: true, cell: (row) => row.name },
    {
      id: "kind",
      header: m.countryKind(),
      width: "18rem",
      cell: (row) => labelOf(choices, "organisation_kind", row.kind),
    },
  ];
  return (
    <Records
      label={m.countryOrganisations()}
      output={{ list: "organisation", request: { country: list.iso3 } }}
      columns={columns}
      answer={answer}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      onOpen={(row) => void navigate({ to: "/organisations", search: { open: row.id } })}
      list={list}
      empty={<EmptyState title={m.countryNoOrganisations()}>{m.countryNoOrganisationsNote()}</EmptyState>}
    />
  );
}
