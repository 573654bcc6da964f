import { expect, test } from "vitest";
import { newPerson } from "../people/newPerson";
import { startOf, together } from "./merging";

const first = { ...newPerson, id: "a", row_version: 3, name: "Noy Example", retention_date: "2029-12-31" };
const second = {
  ...newPerson,
  id: "b",
  row_version: 9,
  name: "Noi Example",
  sex: "female" as const,
  phone: "020",
  available_to: "2027-01-31",
  retention_date: "2030-12-31",
  archived: true,
};

test("what one record lacks comes from the other, and the data is kept to the later day", () => {
  const person = together({ first, second }, startOf({ first, second }));
  expect(person).toMatchObject({
    id: "a",
    row_version: 3,
    name: "Noy Example",
    sex: "female",
    phone: "020",
    available_from: null,
    available_to: "2027-01-31",
    retention_date: "2030-12-31",
    archived: false,
  });
});

test("each field is taken from where the officer says", () => {
  const chosen = { ...startOf({ first, second }), name: "second" as const, phone: "first" as const };
  expect(together({ first, second }, chosen)).toMatchObject({ name: "Noi Example", phone: "" });
});
