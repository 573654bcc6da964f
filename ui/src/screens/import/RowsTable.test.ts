import { expect, it } from "vitest";
import { isAlone, mayNameCountry } from "./RowsTable";

const cell = (shown: string) => ({ shown }) as never;

it("offers a section where the rows have countries and a word stands alone", () => {
  expect(mayNameCountry([{ field: "title" }, { field: "country" }])).toBe(true);
  expect(mayNameCountry([{ field: "title" }])).toBe(false);
  expect(isAlone({ cells: [cell("Mekong"), cell(" "), cell("")] })).toBe(true);
  expect(isAlone({ cells: [cell("P-1"), cell("Wells")] })).toBe(false);
  expect(isAlone({ cells: [cell("")] })).toBe(false);
});
