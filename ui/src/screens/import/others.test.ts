import { expect, it } from "vitest";
import { nothing, toggled } from "../../components/selection";
import {
  iatiDraft,
  iatiRequest,
  keyOf,
  registerDraft,
  registerRequest,
  sourceOf,
  takesTheirs,
  withAll,
  withChoice,
} from "./others";

it("tells by the ending what a file is", () => {
  expect(["a.XML", "b.json", "c.xlsx", "noending", "C:\\d.v2.Json", "P.ZIP"].map(sourceOf)).toEqual([
    "iati",
    "register",
    "sheet",
    "sheet",
    "register",
    "submission",
  ]);
});

it("asks for all activities but some, or for some, and for nothing when none is chosen", () => {
  const draft = iatiDraft("a.xml");
  const first = keyOf({ place: 0, identifier: "XM-DAC-1 A" });
  const twin = keyOf({ place: 4, identifier: "XM-DAC-1 A" });
  expect(iatiRequest(draft)).toMatchObject({ identifiers: [], except: [], facts: "register", spending: "iati" });
  expect(iatiRequest({ ...draft, chosen: toggled(draft.chosen, first) })).toMatchObject({
    identifiers: [],
    except: ["XM-DAC-1 A"],
  });
  expect(iatiRequest({ ...draft, chosen: nothing })).toBeNull();
  const both = toggled(toggled(nothing, first), twin);
  expect(iatiRequest({ ...draft, chosen: both })).toMatchObject({ identifiers: ["XM-DAC-1 A"], except: [] });
});

it("keeps what is here in a conflict until the file's version is chosen, for one record or for all", () => {
  const conflict = { id: "p", state: "conflicting" as const };
  const newer = { id: "q", state: "newer_there" as const };
  const draft = registerDraft("a.json");
  expect([conflict, newer].map((record) => takesTheirs(draft, record))).toEqual([false, true]);
  expect(registerDraft("p.zip", "submission")).toMatchObject({ source: "submission", theirs: false });
  const one = withChoice(draft, "p", true);
  expect(takesTheirs(one, conflict)).toBe(true);
  expect(registerRequest(one)).toEqual({ path: "a.json", theirs: false, choices: [{ id: "p", theirs: true }] });
  // Said of all, it holds for each, whatever was said of one before.
  const all = withAll(withChoice(one, "q", false), false, [conflict]);
  expect([conflict, newer].map((record) => takesTheirs(all, record))).toEqual([false, false]);
  expect(takesTheirs(withAll(draft, true, [conflict]), conflict)).toBe(true);
});
