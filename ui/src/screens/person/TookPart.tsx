import type { ReactNode } from "react";
import { countryNames, labelOf, useChoices } from "../../app/choices";
import { formatCount, formatDate } from "../../backend/format";
import type { AssignmentRow, ParticipationRow, PersonPage } from "../../backend/generated";
import { m } from "../../backend/messages";
import styles from "./Person.module.css";

/** What the person took part in, with results and certificates; and where the person was sent. */
export function TookPart({ page }: { page: PersonPage }) {
  const choices = useChoices();
  const { participations, assignments } = page;
  const days = participations.reduce((sum, row) => sum + (row.days ?? 0), 0);
  return (
    <>
      <h2>{m.traineesCourses()}</h2>
      {participations.length === 0 ? (
        <p className="muted">{m.personNoCourses()}</p>
      ) : (
        <Rows
          label={m.traineesCourses()}
          heads={[m.traineesFilterCourse(), m.peopleResult(), m.peopleCertificate()]}
          rows={participations}
          cells={(row) => [
            labelOf(choices, "training_result", row.result),
            <>
              {row.certificate !== "" && <span className={styles.number}>{row.certificate}</span>}
              {!page.person.anonymised && (row.result === "completed" || row.result === "incomplete") && (
                <a href={`#/papers?activity=${row.activity_id}&participation=${row.id}`}>{m.papersCertificate()}</a>
              )}
            </>,
          ]}
          foot={
            <tr>
              <th scope="row" colSpan={2}>
                {m.personCourses({ count: participations.length })}
              </th>
              <td className="num">{formatCount(days)}</td>
              <td />
              <td />
            </tr>
          }
        />
      )}
      {assignments.length > 0 && (
        <>
          <h2>{m.expertsMissions()}</h2>
          <Rows
            label={m.expertsMissions()}
            heads={[m.peopleActivity(), m.peopleRole(), m.peopleAssignedTo()]}
            rows={assignments}
            cells={(row) => [
              labelOf(choices, "assignment_role", row.role),
              row.country === null ? "" : countryNames(choices)(row.country),
            ]}
          />
        </>
      )}
    </>
  );
}

interface RowsProps<Row> {
  label: string;
  /** Of the activity, and of the two last cells. */
  heads: readonly [string, string, string];
  rows: readonly Row[];
  cells: (row: Row) => readonly [ReactNode, ReactNode];
  foot?: ReactNode;
}

/** A table of activities with when and how long, and two facts more. */
function Rows<Row extends ParticipationRow | AssignmentRow>({ label, heads, rows, cells, foot }: RowsProps<Row>) {
  const [activity, ...facts] = heads;
  return (
    <table className={styles.rows} aria-label={label}>
      <colgroup>
        <col />
        <col style={{ inlineSize: "11rem" }} />
        <col style={{ inlineSize: "4rem" }} />
        <col style={{ inlineSize: "8rem" }} />
        <col style={{ inlineSize: "10rem" }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{activity}</th>
          <th scope="col">{m.personWhen()}</th>
          <th scope="col" className="num">
            {m.peopleDays()}
          </th>
          {facts.map((fact) => (
            <th key={fact} scope="col">
              {fact}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const [first, second] = cells(row);
          return (
            <tr key={row.id}>
              <ActivityCell row={row} />
              <td>{whenOf(row)}</td>
              <td className="num">{row.days === null ? "" : formatCount(row.days)}</td>
              <td>{first}</td>
              <td>{second}</td>
            </tr>
          );
        })}
      </tbody>
      {foot && <tfoot>{foot}</tfoot>}
    </table>
  );
}

function ActivityCell({ row }: { row: ParticipationRow | AssignmentRow }) {
  return (
    <th scope="row">
      <a href={`#/projects/${row.project_id}?tab=people&open=${row.id}`}>{row.activity_title}</a>
      <span className={styles.sub}>
        {row.project_code} {row.project_title}
      </span>
    </th>
  );
}

function whenOf(row: ParticipationRow | AssignmentRow): string {
  const start = row.start_date ?? row.activity_start;
  const end = row.end_date ?? row.activity_end;
  if (start === null || end === null || start === end) {
    const day = start ?? end;
    return day === null ? "" : formatDate(day);
  }
  return m.expertsFromTo({ from: formatDate(start), to: formatDate(end) });
}
