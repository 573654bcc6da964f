import { expect, it } from "vitest";
import { regionsOf } from "./PartnerMap";

it("offers only the parts of the world in which there is a partner, across the date line", () => {
  expect(regionsOf([{ lon: 102, lat: 18 }])).toEqual(["asia", "southeast_asia"]);
  expect(regionsOf([{ lon: -175.2, lat: -21.2 }])).toEqual(["pacific"]);
  expect(regionsOf([])).toEqual([]);
});
