import { useState } from "react";
import { countryNames, labelOf, useChoices } from "../../app/choices";
import { call } from "../../backend/call";
import { formatCount, formatDate } from "../../backend/format";
import type { Comparison, DuplicatePair, Person } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button, join } from "../../components/Button";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { availability } from "../people/PeopleList";
import styles from "./Duplicates.module.css";
import { type Field, fields, type Side, startOf, together } from "./merging";

interface ComparePanelProps {
  pair: DuplicatePair;
  onClose: () => void;
  /** The pair is settled, one way or the other. */
  onDone: () => void;
}

/** Two persons side by side. Each field is taken from one of them; what they took part in comes together. */
export function ComparePanel({ pair, onClose, onDone }: ComparePanelProps) {
  const comparison = useRead("person.compare", { first: pair.first.id, second: pair.second.id });
  if (comparison.error) return <ErrorSentence error={comparison.error} />;
  if (!comparison.data) return <Loading />;
  return <Compare comparison={comparison.data} onClose={onClose} onDone={onDone} />;
}

function Compare({ comparison, onClose, onDone }: { comparison: Comparison } & Omit<ComparePanelProps, "pair">) {
  const choices = useChoices();
  const country = countryNames(choices);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const people = { first: comparison.first.person, second: comparison.second.person };
  const [chosen, setChosen] = useState<Record<Field, Side>>(() => startOf(people));

  async function settle(work: () => Promise<unknown>) {
    setBusy(true);
    try {
      await work();
      onDone();
    } catch (refused) {
      setProblem(refused);
      setBusy(false);
    }
  }
  const merge = () =>
    settle(() =>
      call("person.merge", {
        keep: together(people, chosen),
        gone: people.second.id,
        gone_version: people.second.row_version,
      }),
    );
  const tellApart = () => settle(() => call("person.tell_apart", { first: people.first.id, second: people.second.id }));

  const words = (field: Field, person: Person): string => {
    switch (field) {
      case "sex":
        return labelOf(choices, "sex", person.sex);
      case "nationality":
        return person.nationality === null ? "" : country(person.nationality);
      case "roster":
        return person.roster === null ? "" : labelOf(choices, "assignment_role", person.roster);
      case "retention_date":
        return person.retention_date === null ? "" : formatDate(person.retention_date);
      case "available":
        return availability(person.available_from, person.available_to);
      default:
        return person[field];
    }
  };
  const labels: Record<Field, string> = {
    name: m.peopleName(),
    sex: m.peopleSex(),
    nationality: m.peopleCountry(),
    employer: m.peopleEmployer(),
    position: m.peoplePosition(),
    field: m.peopleField(),
    email: m.personEmail(),
    phone: m.personPhone(),
    languages: m.expertsLanguages(),
    roster: m.personOnRoster(),
    available: m.expertsAvailable(),
    purpose: m.personPurpose(),
    legal_basis: m.personBasis(),
    retention_date: m.traineesKeepUntil(),
  };
  const rows = fields.filter((field) => words(field, people.first) !== "" || words(field, people.second) !== "");
  const sides: readonly Side[] = ["first", "second"];

  return (
    <section className={styles.compare} aria-label={m.duplicatesCompare()}>
      <div className={styles.sheet}>
        <p className="muted">{m.duplicatesExplain()}</p>
        <table className={styles.table} aria-label={m.duplicatesCompare()}>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr">{m.conflictField()}</span>
              </th>
              {sides.map((side) => (
                <th key={side} scope="col">
                  <a href={`#/people/${people[side].id}`}>{people[side].name}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((field) => {
              const different = words(field, people.first) !== words(field, people.second);
              return (
                <tr key={field} className={join(different && styles.different)}>
                  <th scope="row">{labels[field]}</th>
                  {sides.map((side) => (
                    <td key={side}>
                      {different ? (
                        <label className={styles.choice}>
                          <input
                            type="radio"
                            name={field}
                            checked={chosen[field] === side}
                            onChange={() => setChosen({ ...chosen, [field]: side })}
                            aria-label={m.duplicatesTake({
                              field: labels[field],
                              value: words(field, people[side]) || m.duplicatesNothing(),
                            })}
                          />
                          <span>
                            {words(field, people[side]) || <span className="faint">{m.duplicatesNothing()}</span>}
                          </span>
                        </label>
                      ) : (
                        words(field, people[side])
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
            <tr>
              <th scope="row">{m.traineesCourses()}</th>
              <td>{titles(comparison.first.participations)}</td>
              <td>{titles(comparison.second.participations)}</td>
            </tr>
            {comparison.first.assignments.length + comparison.second.assignments.length > 0 && (
              <tr>
                <th scope="row">{m.expertsMissions()}</th>
                <td>{titles(comparison.first.assignments)}</td>
                <td>{titles(comparison.second.assignments)}</td>
              </tr>
            )}
          </tbody>
        </table>
        {comparison.shared.length > 0 && (
          <>
            <h2>{m.duplicatesShared()}</h2>
            <p className="muted">{m.duplicatesSharedNote()}</p>
            <table className={styles.table} aria-label={m.duplicatesShared()}>
              <thead>
                <tr>
                  <th scope="col">{m.peopleActivity()}</th>
                  <th scope="col">{people.first.name}</th>
                  <th scope="col">{people.second.name}</th>
                  <th scope="col">{m.duplicatesJoined()}</th>
                </tr>
              </thead>
              <tbody>
                {comparison.shared.map((shared) => (
                  <tr key={shared.activity_id}>
                    <th scope="row">{shared.title}</th>
                    {[shared.first, shared.second, shared].map((entry, place) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: three columns that never change places
                      <td key={place}>
                        {[
                          labelOf(choices, "training_result", entry.result),
                          entry.days === null ? "" : m.duplicatesDays({ number: formatCount(entry.days) }),
                          entry.hours === null ? "" : m.duplicatesHours({ number: formatCount(entry.hours) }),
                          entry.certificate,
                        ]
                          .filter(Boolean)
                          .join(", ")}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
        {(comparison.first.has_protected || comparison.second.has_protected) && (
          <p className="muted">{m.duplicatesProtected()}</p>
        )}
        {problem !== null && <ErrorSentence error={problem} />}
      </div>
      <div className={styles.bar}>
        <Button onPress={onClose}>{m.duplicatesBack()}</Button>
        <span className={styles.grow} />
        <Button isDisabled={busy} onPress={() => void tellApart()}>
          {m.duplicatesApart()}
        </Button>
        <Button variant="primary" isDisabled={busy} onPress={() => void merge()}>
          {m.duplicatesMerge()}
        </Button>
      </div>
    </section>
  );
}

/** The titles of what somebody took part in, one a line. */
function titles(rows: readonly { id: string; activity_title: string }[]) {
  return rows.map((row) => <div key={row.id}>{row.activity_title}</div>);
}
