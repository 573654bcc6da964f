import { expect, it } from "vitest";
import { countAddress, countOf } from "./count";

it("finds the count of an address again", () => {
  for (const count of [
    { measurement: "C4", year: 2025, received: false },
    { measurement: "C5h", year: 2025, received: false },
    { measurement: "C11", year: 2021, received: true },
  ])
    expect(countOf(countAddress(count))).toEqual(count);
});

it("opens nothing for an address that is none", () => {
  for (const address of [undefined, "", "C4", "A1~2025", "C4~20~received", "C4~2025~x"])
    expect(countOf(address)).toBeNull();
});
