import { expect, it } from "vitest";
import { readPasted } from "./pasted";

const sexes = [
  { code: "female", label: "Woman" },
  { code: "male", label: "Man" },
  { code: "not_recorded", label: "Not recorded" },
];
const results = [
  { code: "completed", label: "Completed" },
  { code: "withdrawn", label: "Withdrawn" },
];

it("reads the columns of a sheet and leaves empty lines out", () => {
  const rows = readPasted("Trainee 1\tW\tLao PDR\tMinistry\tOfficer\t20\tCompleted\r\n\r\nTrainee 2\n", sexes, results);
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    country: "Lao PDR",
    problems: [],
    participant: { name: "Trainee 1", sex: "female", employer: "Ministry", days: 20, result: "completed" },
  });
  expect(rows[1]?.participant).toMatchObject({ name: "Trainee 2", sex: "not_recorded", days: null });
});

it("names what it cannot read instead of guessing", () => {
  const [row] = readPasted("Trainee 1\tX\t\t\t\tabout ten\tgood", sexes, results);
  expect(row?.problems).toHaveLength(3);
  expect(row?.problems[2]).toContain("about ten");
});
