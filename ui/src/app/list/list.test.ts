import { afterEach, describe, expect, it } from "vitest";
import { changed, cleared, filtersOf, isFiltered, requestOf } from "./address";
import { arranged, defaultColumns, moved, rememberColumns, rememberedColumns, shown } from "./columns";
import { addressOf, differs, stateOf } from "./views";

describe("the address of a list", () => {
  it("becomes a request: the view first, then the filters", () => {
    const request = requestOf(
      { view: "ongoing", q: "rice", status: ["approved"], country: "LAO", descending: true, offset: 100 },
      { status: "ongoing", archived: false },
      "code",
    );
    expect(request).toEqual({
      search: "rice",
      status: ["approved"],
      country: "LAO",
      archived: false,
      sort: "code",
      descending: true,
      page: { offset: 100, limit: 100 },
    });
  });

  it("starts at the first row again when a filter changes, but not when a row is opened", () => {
    const address = { offset: 200, form: ["fund"], open: "x" };
    expect(changed(address, { country: "LAO" }).offset).toBeUndefined();
    expect(changed(address, { open: "y" }).offset).toBe(200);
    expect(changed(address, { offset: 300 }).offset).toBe(300);
  });

  it("forgets filters that are off", () => {
    expect(changed({ form: ["fund"] }, { form: [], q: "" })).toEqual({});
    expect(filtersOf({ view: "all", q: "x", form: null, archived: false, area: "ict" })).toEqual({ area: "ict" });
    expect(isFiltered({ view: "all", sort: "code" })).toBe(false);
    expect(cleared({ view: "all", q: "x", area: "ict", sort: "code", offset: 100 })).toEqual({
      view: "all",
      sort: "code",
    });
  });
});

const columns = [{ id: "code" }, { id: "title", isRowHeader: true }, { id: "form" }, { id: "area", optional: true }];

describe("the columns of a list", () => {
  afterEach(() => localStorage.clear());

  it("are the usual ones until some are chosen", () => {
    expect(defaultColumns(columns)).toEqual(["code", "title", "form"]);
    expect(arranged(columns, ["area", "title"]).map((c) => c.id)).toEqual(["area", "title"]);
  });

  it("always name the row, and leave out what is gone or stands twice", () => {
    expect(arranged(columns, ["form", "gone", "form"]).map((c) => c.id)).toEqual(["title", "form"]);
  });

  it("move within their bounds", () => {
    expect(moved(["a", "b", "c"], "c", -1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b", "c"], "a", -1)).toEqual(["a", "b", "c"]);
    expect(moved(["a", "b", "c"], "a", 9)).toEqual(["b", "c", "a"]);
    expect(shown(["a", "b"], "c", true)).toEqual(["a", "b", "c"]);
    expect(shown(["a", "b"], "a", false)).toEqual(["b"]);
  });

  it("are remembered by list and view, whatever stood there before", () => {
    localStorage.setItem("ssc-desk.columns.project", "not JSON");
    expect(rememberedColumns("project", "")).toBeNull();
    rememberColumns("project", "", ["title", "form"]);
    rememberColumns("project", "mine", ["title"]);
    expect(rememberedColumns("project", "")).toEqual(["title", "form"]);
    rememberColumns("project", "", null);
    expect(rememberedColumns("project", "")).toBeNull();
    expect(rememberedColumns("project", "mine")).toEqual(["title"]);
    expect(rememberedColumns("person", "")).toBeNull();
  });
});

describe("a saved view", () => {
  const address = { view: "ongoing", q: "rice", form: ["fund"], sort: "end", descending: true, offset: 100, open: "x" };
  const state = stateOf(address, { status: "ongoing" }, ["title", "code"]);
  const view = { id: "v1", row_version: 3, list: "project", name: "Funds", state, is_default: false };

  it("brings back search, filters and sorting, from the first row", () => {
    expect(addressOf(view)).toEqual({
      view: "v1",
      q: "rice",
      status: "ongoing",
      form: ["fund"],
      sort: "end",
      descending: true,
    });
  });

  it("knows whether the list still shows it", () => {
    const again = addressOf(view);
    expect(differs(view, stateOf(again, {}, ["title", "code"]))).toBe(false);
    expect(differs(view, stateOf({ ...again, offset: 200 }, {}, ["title", "code"]))).toBe(false);
    expect(differs(view, stateOf({ ...again, form: undefined }, {}, ["title", "code"]))).toBe(true);
    expect(differs(view, stateOf(again, {}, ["code", "title"]))).toBe(true);
  });
});
