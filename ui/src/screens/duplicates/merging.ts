// How two persons become one: each field is taken from one of them.
import type { Person } from "../../backend/generated";

export type Side = "first" | "second";

/** The fields that are chosen; the time in which somebody can be sent is chosen as a whole. */
export const fields = [
  "name",
  "sex",
  "nationality",
  "employer",
  "position",
  "field",
  "email",
  "phone",
  "languages",
  "roster",
  "available",
  "purpose",
  "legal_basis",
  "retention_date",
] as const;

export type Field = (typeof fields)[number];

interface Pair {
  first: Person;
  second: Person;
}

/** What is chosen at first: the first person, where the first says anything; of two days, the later. */
export function startOf({ first, second }: Pair): Record<Field, Side> {
  const start = (field: Field): Side => {
    switch (field) {
      case "sex":
        return first.sex === "not_recorded" ? "second" : "first";
      case "available":
        return first.available_from === null && first.available_to === null ? "second" : "first";
      case "retention_date":
        return (second.retention_date ?? "") > (first.retention_date ?? "") ? "second" : "first";
      default:
        return first[field] === null || first[field] === "" ? "second" : "first";
    }
  };
  return Object.fromEntries(fields.map((field) => [field, start(field)])) as Record<Field, Side>;
}

/** The person who stays: the key and version of the first, each field from where it was chosen. */
export function together(pair: Pair, chosen: Readonly<Record<Field, Side>>): Person {
  const person: Person = { ...pair.first, archived: pair.first.archived && pair.second.archived };
  for (const field of fields) {
    const from = pair[chosen[field]];
    if (field === "available") {
      person.available_from = from.available_from;
      person.available_to = from.available_to;
    } else {
      Object.assign(person, { [field]: from[field] });
    }
  }
  return person;
}
