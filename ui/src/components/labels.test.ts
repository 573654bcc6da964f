import { expect, it } from "vitest";
import { placeLabels } from "./labels";

it("never writes one name over another or over a circle", () => {
  const circles = ["Lao PDR", "Cambodia", "Viet Nam", "Thailand", "Myanmar"].map((label, index) => ({
    id: label,
    label,
    x: 200 + index * 6,
    y: 100 + (index % 2) * 5,
    r: 8,
  }));
  const placed = placeLabels(circles, { width: 400, height: 250 }, []);
  expect(placed.length).toBeGreaterThan(3);
  const boxes = placed.map(({ x, y, anchor, label }) => {
    const width = label.length * 5.9;
    const start = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    return { start, end: start + width, top: y - 10, bottom: y + 2 };
  });
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      expect(a.end <= b.start || b.end <= a.start || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
    }
  }
});
