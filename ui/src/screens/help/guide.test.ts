import { expect, test } from "vitest";
import { findInGuide, guide, pageFor, pictureOf } from "./guide";

test("every screen has a page, the nearest address wins, and what is unknown begins at the start", () => {
  expect(pageFor("/")).toBe("home");
  expect(pageFor("/projects/0190")).toBe("projects");
  expect(pageFor("/rates")).toBe("money");
  expect(pageFor("/reports")).toBe("other-reports");
  expect(pageFor("/report")).toBe("report");
  expect(pageFor("/nowhere")).toBe("start");
});

test("every page has a title, and its pictures and links exist", () => {
  const pages = guide();
  expect(pages.length).toBeGreaterThan(10);
  for (const page of pages) {
    expect(page.title, page.id).not.toBe(page.id);
    for (const [, name = ""] of page.text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)) {
      expect(pictureOf(name), `${page.id}: ${name}`).toBeDefined();
    }
    for (const [, target = ""] of page.text.matchAll(/\]\(help:([^)]+)\)/g)) {
      expect(
        pages.some((each) => each.id === target),
        `${page.id} links to ${target}`,
      ).toBe(true);
    }
  }
});

test("the search finds words in any order, headings first, and nothing for nonsense", () => {
  const hits = findInGuide("rate missing");
  expect(hits.length).toBeGreaterThan(0);
  expect(hits[0]).toMatchObject({ page: { id: "money" }, heading: "A rate is missing" });
  expect(new Set(hits.map((hit) => `${hit.page.id} ${hit.heading}`)).size).toBe(hits.length);
  for (const hit of [...hits, ...findInGuide("ctrl z"), ...findInGuide("report")]) {
    expect(hit.excerpt).not.toMatch(/^[-|#!]|\*\*|\]\(|---/);
  }
  expect(findInGuide("  ")).toEqual([]);
  expect(findInGuide("xyzzy")).toEqual([]);
  expect(findInGuide("' OR 1=1 --")).toEqual([]);
});
