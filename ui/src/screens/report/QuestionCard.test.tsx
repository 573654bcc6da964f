import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it } from "vitest";
import { answerWith } from "../../backend/call";
import type { AnswerRequest, OverrideRequest, Reply, SurveyQuestion } from "../../backend/generated";
import { queryClient } from "../../backend/queries";
import { QuestionCard } from "./QuestionCard";

const base: SurveyQuestion = {
  id: "C4",
  label: "Coordination mechanism with",
  origin: "summary",
  kind: "multi",
  asked: ["provider"],
  required: false,
  keep_order: true,
  options: [
    {
      id: "private",
      label: "Private sector",
      origin: "summary",
      text: false,
      exclusive: false,
      group: "",
      other: false,
    },
    { id: "none", label: "None", origin: "summary", text: false, exclusive: true, group: "", other: false },
    { id: "other", label: "Other (specify)", origin: "summary", text: true, exclusive: false, group: "", other: false },
  ],
  groups: [],
  countries: false,
  columns: [],
  statements: [],
  derived: null,
  obstacle: "",
  doubt: "",
  own: null,
  effective: null,
  words: [],
  applies: true,
  complete: false,
};

let asked: { name: string; request: unknown }[] = [];
let refusal: Reply | null = null;

beforeEach(() => {
  asked = [];
  refusal = null;
  let version = 4;
  answerWith(async (name, request) => {
    if (name === "reference.choices") {
      return {
        value: { enums: {}, measurements: [], areas: [], goals: [], currencies: [], countries: [] },
        changes: null,
      };
    }
    asked.push({ name, request });
    if (refusal) throw refusal;
    return { value: { row_version: ++version }, changes: null };
  });
});
afterEach(() => answerWith(null));

function show(question: SurveyQuestion) {
  render(
    <QueryClientProvider client={queryClient}>
      <QuestionCard question={question} asking={{ year: 2025 }} onRecords={() => undefined} />
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

it("saves each choice over the version of the save before", async () => {
  const user = show(base);
  await user.click(screen.getByRole("checkbox", { name: "Private sector" }));
  await user.click(screen.getByRole("checkbox", { name: "Other (specify)" }));
  const requests = asked.map(({ request }) => request as AnswerRequest);
  expect(requests.map((request) => request.row_version)).toEqual([0, 5]);
  expect(requests[1]?.answer).toEqual({
    kind: "multi",
    choices: [
      { id: "private", text: "" },
      { id: "other", text: "" },
    ],
  });
  expect(screen.getByRole("textbox", { name: "What exactly" })).toBeTruthy();
});

it("lets an answer that excludes all others stand alone, and takes an empty answer back", async () => {
  const user = show(base);
  await user.click(screen.getByRole("checkbox", { name: "Private sector" }));
  await user.click(screen.getByRole("checkbox", { name: "None" }));
  expect((asked[1]?.request as AnswerRequest | undefined)?.answer).toEqual({
    kind: "multi",
    choices: [{ id: "none", text: "" }],
  });
  await user.click(screen.getByRole("checkbox", { name: "None" }));
  expect(asked[2]?.name).toBe("survey.clear");
});

it("overrides a derived answer with a reason, and asks for the reason that is missing", async () => {
  const answer = { kind: "multi" as const, choices: [{ id: "private", text: "" }] };
  const derived = {
    answer,
    words: ["Private sector"],
    records: 3,
    choices: [{ id: "private", label: "Private sector", records: 3 }],
    basis: "From 3 projects.",
  };
  const user = show({ ...base, derived, effective: answer, words: derived.words, complete: true });
  await user.click(screen.getByRole("button", { name: "Report something else" }));
  await user.click(screen.getByRole("checkbox", { name: "None" }));
  refusal = {
    code: "invalid",
    message: "A field needs attention.",
    fields: [{ path: "reason", message: "Give the reason." }],
    detail: null,
  };
  await user.click(screen.getByRole("button", { name: "Report this" }));
  expect(screen.getByText("Give the reason.")).toBeTruthy();
  refusal = null;
  await user.type(screen.getByRole("textbox", { name: "Reason, printed in the report" }), "Decree of 2025");
  await user.click(screen.getByRole("button", { name: "Report this" }));
  const sent = asked.at(-1)?.request as OverrideRequest;
  expect(sent.reason).toBe("Decree of 2025");
  expect(sent.answer).toEqual({ kind: "multi", choices: [{ id: "none", text: "" }] });
  expect(screen.queryByRole("button", { name: "Report this" })).toBeNull();
}, 20_000);
