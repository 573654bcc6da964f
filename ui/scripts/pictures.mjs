// Takes the pictures of the user guide over from the window's stories, with at most 256 colours: half the size.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { crc32, deflateSync, inflateSync } from "node:zlib";

const from = new URL("../../tests/out/pictures/", import.meta.url);
const to = new URL("../guide/pictures/", import.meta.url);

for (const name of readdirSync(from).filter((each) => each.startsWith("guide-") && each.endsWith(".png"))) {
  const png = shrunk(readFileSync(new URL(name, from)));
  writeFileSync(new URL(name.slice("guide-".length), to), png);
}

/** The same picture with a palette; a colour that is not in it becomes the nearest one. */
function shrunk(png) {
  const { width, height, pixels } = decoded(png);
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const colours = palette(counts);
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(colours, colour)]));
  const rows = Buffer.alloc((width + 1) * height);
  pixels.forEach((pixel, at) => {
    rows[at + Math.floor(at / width) + 1] = places.get(pixel);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const listed = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    png.subarray(0, 8),
    chunk("IHDR", head),
    chunk("PLTE", listed),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The 256 most frequent colours, but first one of every hue, so that a small red sign stays red. */
function palette(counts) {
  const frequent = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]).map(([colour]) => colour);
  const hues = new Map();
  for (const colour of frequent) {
    const hue = colour & 0xe0e0e0;
    if (!hues.has(hue)) hues.set(hue, colour);
  }
  return [...new Set([...hues.values(), ...frequent])].slice(0, 256);
}

function nearest(colours, colour) {
  const far = (other) =>
    [16, 8, 0].reduce((sum, bits) => sum + (((colour >> bits) & 255) - ((other >> bits) & 255)) ** 2, 0);
  let best = 0;
  for (let place = 1; place < colours.length; place++) {
    if (far(colours[place]) < far(colours[best])) best = place;
  }
  return best;
}

/** Width, height and the colours of a PNG with eight bits of red, green and blue, with or without opacity. */
function decoded(png) {
  const [width, height, depth, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]];
  if (depth !== 8 || (kind !== 2 && kind !== 6) || png[28] !== 0) throw new Error("a PNG of another kind");
  const parts = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString("latin1", at + 4, at + 8) === "IDAT")
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const data = inflateSync(Buffer.concat(parts));
  const bytes = kind === 6 ? 4 : 3;
  const line = width * bytes;
  const pixels = new Uint32Array(width * height);
  let above = Buffer.alloc(line);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (line + 1)];
    const row = Buffer.from(data.subarray(y * (line + 1) + 1, (y + 1) * (line + 1)));
    for (let x = 0; x < line; x++) {
      const before = x < bytes ? 0 : row[x - bytes];
      row[x] += predicted(filter, before, above[x], x < bytes ? 0 : above[x - bytes]);
    }
    for (let x = 0; x < width; x++) pixels[y * width + x] = row.readUIntBE(x * bytes, 3);
    above = row;
  }
  return { width, height, pixels };
}

/** What a filter of the PNG standard adds to a byte. */
function predicted(filter, before, above, corner) {
  if (filter === 0) return 0;
  if (filter === 1) return before;
  if (filter === 2) return above;
  if (filter === 3) return (before + above) >> 1;
  const guess = before + above - corner;
  const [a, b, c] = [before, above, corner].map((each) => Math.abs(guess - each));
  if (a <= b && a <= c) return before;
  return b <= c ? above : corner;
}

function chunk(kind, data) {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}
