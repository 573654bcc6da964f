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
        <table className={styles.rows} aria-label={m.traineesCourses()}>
          <colgroup>
            <col />
            <col style={{ inlineSize: "11rem" }} />
            <col style={{ inlineSize: "4rem" }} />
            <col style={{ inlineSize: "8rem" }} />
            <col style={{ inlineSize: "10rem" }} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{m.traineesFilterCourse()}</th>
              <th scope="col">{m.personWhen()}</th>
              <th scope="col" className="num">
                {m.peopleDays()}
              </th>
              <th scope="col">{m.peopleResult()}</th>
              <th scope="col">{m.peopleCertificate()}</th>
            </tr>
          </thead>
          <tbody>
            {participations.map((row) => (
              <tr key={row.id}>
                <ActivityCell row={row} />
                <td>{whenOf(row)}</td>
                <td className="num">{row.days === null ? "" : formatCount(row.days)}</td>
                <td>{labelOf(choices, "training_result", row.result)}</td>
                <td>
                  {row.certificate !== "" && <span className={styles.number}>{row.certificate}</span>}
                  {!page.person.anonymised && (row.result === "completed" || row.result === "incomplete") && (
                    <a href={`#/papers?activity=${row.activity_id}&participation=${row.id}`}>{m.papersCertificate()}</a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {m.personCourses({ count: participations.length })}
              </th>
              <td className="num">{formatCount(days)}</td>
              <td />
              <td />
            </tr>
          </tfoot>
        </table>
      )}
      {assignments.length > 0 && (
        <>
          <h2>{m.expertsMissions()}</h2>
          <table className={styles.rows} aria-label={m.expertsMissions()}>
            <colgroup>
              <col />
              <col style={{ inlineSize: "11rem" }} />
              <col style={{ inlineSize: "4rem" }} />
              <col style={{ inlineSize: "8rem" }} />
              <col style={{ inlineSize: "10rem" }} />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">{m.peopleActivity()}</th>
                <th scope="col">{m.personWhen()}</th>
                <th scope="col" className="num">
                  {m.peopleDays()}
                </th>
                <th scope="col">{m.peopleRole()}</th>
                <th scope="col">{m.peopleAssignedTo()}</th>
              </tr>
            </thead>
            <tbody>
              {assignments.map((row) => (
                <tr key={row.id}>
                  <ActivityCell row={row} />
                  <td>{whenOf(row)}</td>
                  <td className="num">{row.days === null ? "" : formatCount(row.days)}</td>
                  <td>{labelOf(choices, "assignment_role", row.role)}</td>
                  <td>{row.country === null ? "" : countryNames(choices)(row.country)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
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
