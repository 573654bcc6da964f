// Names beside circles on the map, without two on top of each other.

interface Circle {
  id: string;
  label: string;
  x: number;
  y: number;
  r: number;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PlacedLabel {
  id: string;
  label: string;
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
  /** A line from the circle to a name that stands further off. */
  leader?: string;
}

const lineHeight = 12;
const letterWidth = 5.9;

/** Gives the biggest circles their names first; a name that finds no room is left to the table. */
export function placeLabels(
  circles: readonly Circle[],
  size: { width: number; height: number },
  taken: readonly Box[],
): PlacedLabel[] {
  const boxes: Box[] = [
    ...taken,
    ...circles.map(({ x, y, r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r })),
  ];
  const placed: PlacedLabel[] = [];
  for (const circle of circles) {
    for (const candidate of candidates(circle)) {
      const box = boxOf(candidate);
      const inside = box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height;
      if (!inside || boxes.some((other) => overlap(box, other))) continue;
      boxes.push(box);
      placed.push(candidate);
      break;
    }
  }
  return placed;
}

function* candidates({ id, label, x, y, r }: Circle): Generator<PlacedLabel> {
  const gap = r + 4;
  yield { id, label, x: x + gap, y: y + 4, anchor: "start" };
  yield { id, label, x: x - gap, y: y + 4, anchor: "end" };
  yield { id, label, x, y: y - gap, anchor: "middle" };
  yield { id, label, x, y: y + gap + 8, anchor: "middle" };
  for (const distance of [22, 36, 50, 66]) {
    for (const [right, down] of [
      [1, -1],
      [-1, 1],
      [-1, -1],
      [1, 1],
      [1, -0.3],
      [-1, 0.3],
      [0.3, -1],
      [-0.3, 1],
    ] as const) {
      const endX = x + right * (r + distance) * 0.8;
      const endY = y + down * (r + distance) * 0.8;
      const length = Math.hypot(endX - x, endY - y);
      const startX = x + ((endX - x) / length) * r;
      const startY = y + ((endY - y) / length) * r;
      yield {
        id,
        label,
        x: endX + (right > 0 ? 2 : -2),
        y: endY + 3,
        anchor: right > 0 ? "start" : "end",
        leader: `M${startX.toFixed(1)} ${startY.toFixed(1)}L${endX.toFixed(1)} ${endY.toFixed(1)}`,
      };
    }
  }
}

function boxOf({ label, x, y, anchor }: PlacedLabel): Box {
  const width = label.length * letterWidth;
  const start = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { x: start, y: y - lineHeight + 2, width, height: lineHeight };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
