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

test("what stands in bold is a name that the window has, so that a renamed button is renamed here, too", () => {
  const messages = import.meta.glob<string>("../../../../src-tauri/core/messages/en/*.ftl", {
    query: "?raw",
    import: "default",
    eager: true,
  });
  const ends = /^[… ]+|[… ]+$/g;
  const names = new Set<string>();
  for (const line of Object.values(messages).flatMap((text) => text.split("\n"))) {
    const name = /^(?:[a-z0-9-]+ = | +\*?\[[^\]]+\] )(.+)$/.exec(line)?.[1];
    if (name) names.add(name.replace(/\{[^}]*\}/g, "…").replace(ends, ""));
  }
  expect(names.size).toBeGreaterThan(1000);
  for (const page of guide()) {
    for (const [, bold = ""] of page.text.matchAll(/\*\*([^*]+)\*\*/g)) {
      // The first sentence of a list's item may be bold, too; it ends with a full stop.
      expect(names.has(bold.replace(ends, "")) || bold.endsWith("."), `${page.id}: ${bold}`).toBe(true);
    }
  }
});
