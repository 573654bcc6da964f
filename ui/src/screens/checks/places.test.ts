import { expect, it } from "vitest";
import type { FoundRecord } from "../../backend/generated";
import { addressOf } from "./places";

const finding = (fields: Partial<FoundRecord>): FoundRecord => ({
  noun: "project",
  id: "p",
  project_id: null,
  label: "",
  detail: "",
  ...fields,
});

it("leads to the very place where a finding is mended", () => {
  const line = finding({ noun: "cost_line", id: "l", project_id: "p" });
  expect(addressOf(line, "line-without-payer")).toBe("#/projects/p?tab=money&open=%22l%22");
  const rate = finding({ noun: "rate", id: "", label: "LAK", detail: "2025" });
  expect(addressOf(rate, "rate-missing")).toBe("#/rates?open=new&currency=LAK&period=2025");
  const year = finding({ noun: "cost_line", id: "", label: "2021" });
  expect(addressOf(year, "year-without-lines")).toBe("#/cost-lines?year=2021");
  expect(addressOf(finding({}), "shares-not-whole")).toBe("#/projects/p");
  expect(addressOf(finding({}), "disbursed-above-committed")).toBe("#/projects/p?tab=money");
  const moved = finding({ noun: "cost_line", id: "contribution~country~KHM~2025" });
  expect(addressOf(moved, "total-moved")).toBe("#/?trace=%22contribution~country~KHM~2025%22");
  expect(addressOf(finding({ noun: "country", id: "LAO" }), "group-changes")).toBe("#/countries/LAO");
});
