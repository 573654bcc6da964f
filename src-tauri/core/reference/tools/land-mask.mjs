// Makes ../land-mask.txt: which cells of a coarse grid are land, for maps that show land as dots
// and draw no boundaries. Run at development time only:
//
//   npm install --no-save world-atlas@2 topojson-client@3 d3-geo@3
//   node land-mask.mjs > ../land-mask.txt
//
// World-atlas redistributes Natural Earth (public domain). A cell is land when at least SHARE of
// the points sampled in it are, so that narrow coasts stay and open sea does not speckle.
import { createRequire } from "node:module";
import { geoContains } from "d3-geo";
import { feature } from "topojson-client";

const STEP = 2;
const NORTH = 84;
const SOUTH = -60;
const WEST = -180;
const SAMPLES = 4;
const SHARE = 0.4;

const atlas = createRequire(import.meta.url)("world-atlas/land-50m.json");
const land = feature(atlas, atlas.objects.land);
const polygons = (land.features ?? [land])
  .flatMap(({ geometry }) => geometry.coordinates)
  .map((coordinates) => ({ type: "Polygon", coordinates, box: box(coordinates[0]) }));

const rows = (NORTH - SOUTH) / STEP;
const columns = 360 / STEP;
console.log(`step=${STEP} north=${NORTH} west=${WEST} rows=${rows} columns=${columns}`);
for (let row = 0; row < rows; row++) {
  let line = "";
  for (let column = 0; column < columns; column++) {
    line += landShare(NORTH - row * STEP, WEST + column * STEP) >= SHARE ? "#" : ".";
  }
  console.log(line);
}

function landShare(north, west) {
  let hits = 0;
  for (let i = 0; i < SAMPLES; i++) {
    for (let j = 0; j < SAMPLES; j++) {
      const latitude = north - ((i + 0.5) * STEP) / SAMPLES;
      const longitude = west + ((j + 0.5) * STEP) / SAMPLES;
      if (isLand(longitude, latitude)) hits++;
    }
  }
  return hits / SAMPLES ** 2;
}

function isLand(longitude, latitude) {
  return polygons.some(
    ({ box: b, ...polygon }) =>
      longitude >= b.west &&
      longitude <= b.east &&
      latitude >= b.south &&
      latitude <= b.north &&
      geoContains(polygon, [longitude, latitude]),
  );
}

function box(ring) {
  const longitudes = ring.map(([longitude]) => longitude);
  const latitudes = ring.map(([, latitude]) => latitude);
  // A great-circle edge may bulge beyond its ends: a margin keeps the test exact enough.
  return {
    west: Math.min(...longitudes) - 1,
    east: Math.max(...longitudes) + 1,
    south: Math.min(...latitudes) - 1,
    north: Math.max(...latitudes) + 1,
  };
}
