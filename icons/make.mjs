// Draws every icon size from icon.svg and icon-small.svg. Needs rsvg-convert (Debian: librsvg2-bin).
// Run after a change of the drawings: node icons/make.mjs
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));

const pngFiles = {
  "32x32.png": 32,
  "64x64.png": 64,
  "128x128.png": 128,
  "128x128@2x.png": 256,
  "256x256.png": 256,
  "icon.png": 512,
  "StoreLogo.png": 50,
};
for (const size of [30, 44, 71, 89, 107, 142, 150, 284, 310]) {
  pngFiles[`Square${size}x${size}Logo.png`] = size;
}
for (const [name, size] of Object.entries(pngFiles)) writeFileSync(join(folder, name), draw(size));
writeFileSync(join(folder, "icon.ico"), ico([16, 20, 24, 32, 40, 48, 64, 256]));
writeFileSync(
  join(folder, "icon.icns"),
  icns({ icp4: 16, icp5: 32, icp6: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64, ic13: 256, ic14: 512 }),
);

/** A PNG of the drawing that is legible at this size. */
function draw(size) {
  const drawing = size <= 32 ? "icon-small.svg" : "icon.svg";
  return execFileSync("rsvg-convert", ["-w", size, "-h", size, join(folder, drawing)], { maxBuffer: 1 << 24 });
}

/** A Windows icon: a directory of PNG images. */
function ico(sizes) {
  const images = sizes.map(draw);
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  images.forEach((image, i) => {
    const at = 6 + 16 * i;
    head.writeUInt8(sizes[i] % 256, at);
    head.writeUInt8(sizes[i] % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(image.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += image.length;
  });
  return Buffer.concat([head, ...images]);
}

/** An Apple icon: typed blocks, each a PNG image. */
function icns(kinds) {
  const blocks = Object.entries(kinds).map(([kind, size]) => block(kind, draw(size)));
  return block("icns", Buffer.concat(blocks));
}

function block(kind, bytes) {
  const head = Buffer.alloc(8);
  head.write(kind, 0, "latin1");
  head.writeUInt32BE(bytes.length + 8, 4);
  return Buffer.concat([head, bytes]);
}
