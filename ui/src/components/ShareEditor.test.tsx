import { expect, it } from "vitest";
import { missingTo100 } from "./ShareEditor";

it("says exactly what is missing to a hundred", () => {
  expect(missingTo100(["33.33", "33.33", "33.34"])).toBe("0");
  expect(missingTo100(["33.3", "33.3", "33.3"])).toBe("0.1");
  expect(missingTo100(["70", "30.05"])).toBe("-0.05");
  expect(missingTo100(["", "12.5"])).toBe("87.5");
});
