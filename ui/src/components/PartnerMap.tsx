import landMask from "../../../src-tauri/core/reference/land-mask.txt?raw";
import { m } from "../backend/messages";
import { placeLabels } from "./labels";
import styles from "./PartnerMap.module.css";

export interface MapPoint {
  id: string;
  label: string;
  lon: number;
  lat: number;
  /** Drawn as the area of the circle. */
  value: number;
  text: string;
}

export interface PartnerMapProps {
  /** For a screen reader; the table beside the map has the figures. */
  label: string;
  points: readonly MapPoint[];
  /** Where the agency is. */
  home?: { lon: number; lat: number };
  /** Circles of the legend, biggest last, in the unit. */
  legend: readonly { value: number; text: string }[];
  unit: string;
  /** Shows a part of the world only; all points when there is none. */
  region?: MapRegion;
  onOpen?: (id: string) => void;
}

/** Parts of the world that the map can be zoomed to, by their corners in degrees; east of 180 lies the Pacific. */
const regions = {
  asia: { west: 60, east: 150, south: -12, north: 55 },
  southeast_asia: { west: 92, east: 142, south: -11, north: 29 },
  pacific: { west: 128, east: 214, south: -30, north: 22 },
  africa: { west: -20, east: 55, south: -36, north: 38 },
  americas: { west: -120, east: -33, south: -56, north: 34 },
  europe: { west: -12, east: 60, south: 34, north: 66 },
} as const;

export type MapRegion = keyof typeof regions;

/** The parts of the world in which one of the points lies. */
export function regionsOf(points: readonly { lon: number; lat: number }[]): MapRegion[] {
  return (Object.keys(regions) as MapRegion[]).filter((id) => points.some((point) => within(regions[id], point)));
}

function within(
  box: { west: number; east: number; south: number; north: number },
  point: { lon: number; lat: number },
) {
  const lons = [point.lon, point.lon + 360];
  return lons.some((lon) => lon > box.west && lon < box.east) && point.lat > box.south && point.lat < box.north;
}

const width = 496;
const largestRadius = 15;
const land = readMask(landMask);

/** Land as dots, amounts as circles. It draws no boundaries, and it never mirrors. */
export function PartnerMap({ label, points: all, home: agency, legend, unit, region, onOpen }: PartnerMapProps) {
  const view = region ? zoomed(region) : viewOf(all, agency);
  const points = all.filter((point) => within(view, point));
  const home = agency && within(view, agency) ? agency : undefined;
  const height = ((view.north - view.south) / (view.east - view.west)) * width;
  const scale = width / (view.east - view.west);
  // East of the date line the Pacific goes on: −172° is 188° when the map is drawn around the Pacific.
  const turned = (lon: number) => (view.pacific && lon < pacificWest ? lon + 360 : lon);
  const x = (lon: number) => Math.round((turned(lon) - view.west) * scale * 10) / 10;
  const y = (lat: number) => Math.round((view.north - lat) * scale * 10) / 10;
  const largest = Math.max(1, ...points.map((point) => point.value), ...legend.map((circle) => circle.value));
  const radius = (value: number) => Math.max(1.75, Math.sqrt(Math.max(0, value) / largest) * largestRadius);
  const circles = [...points]
    .sort((a, b) => b.value - a.value)
    .map((point) => ({ ...point, x: x(point.lon), y: y(point.lat), r: radius(point.value) }));
  const legendWidth =
    24 +
    legend.reduce((sum, circle) => sum + radius(circle.value) * 2 + 10 + circle.text.length * 6, 0) +
    unit.length * 5.5;
  const legendBox = quietPlace(circles, { width: legendWidth, height: home ? 58 : 40 }, height);
  const labels = placeLabels(circles, { width, height }, [legendBox]);
  const dots = land
    .filter(
      ({ lon, lat }) => turned(lon) > view.west && turned(lon) < view.east && lat > view.south && lat < view.north,
    )
    .map(({ lon, lat }) => `M${x(lon)} ${y(lat)}h.01`)
    .join("");
  const meridians = steps(view.west, view.east, 30);
  const parallels = steps(view.south, view.north, 20);
  let legendX = legendBox.x + 12;

  return (
    <svg className={styles.map} viewBox={`0 0 ${width} ${Math.round(height)}`} role="img" aria-label={label}>
      <path
        className={styles.grid}
        d={
          meridians.map((lon) => `M${x(lon)} 0V${height}`).join("") +
          parallels.map((lat) => `M0 ${y(lat)}H${width}`).join("")
        }
      />
      <path className={styles.land} style={{ strokeWidth: 2 * scale * 0.52 }} d={dots} />
      {meridians.slice(1).map((lon) => (
        <text key={lon} className={styles.tick} x={x(lon) + 3} y={height - 3}>
          {longitude(lon)}
        </text>
      ))}
      {parallels.map((lat) => (
        <text key={lat} className={styles.tick} x={3} y={y(lat) - 3}>
          {latitude(lat)}
        </text>
      ))}
      {circles.map((point) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the table beside the map has the same figures as buttons
        <circle
          key={point.id}
          className={styles.point}
          cx={point.x}
          cy={point.y}
          r={point.r}
          onClick={onOpen && (() => onOpen(point.id))}
        >
          <title>{`${point.label}: ${point.text}`}</title>
        </circle>
      ))}
      {home && <rect className={styles.home} x={x(home.lon) - 3.5} y={y(home.lat) - 3.5} width={7} height={7} />}
      {labels.map((place) => (
        <g key={place.id}>
          {place.leader && <path className={styles.leader} d={place.leader} />}
          <text className={styles.name} x={place.x} y={place.y} textAnchor={place.anchor}>
            {place.label}
          </text>
        </g>
      ))}
      <rect className={styles.legendBack} {...legendBox} />
      {legend.map((circle) => {
        const r = radius(circle.value);
        const cx = legendX + r;
        legendX = cx + r + 10 + circle.text.length * 6;
        return (
          <g key={circle.text}>
            <circle className={styles.legendCircle} cx={cx} cy={legendBox.y + 20} r={r} />
            <text className={styles.name} x={cx + r + 4} y={legendBox.y + 24}>
              {circle.text}
            </text>
          </g>
        );
      })}
      <text className={styles.tick} x={legendX} y={legendBox.y + 24}>
        {unit}
      </text>
      {home && (
        <>
          <rect className={styles.home} x={legendBox.x + 12} y={legendBox.y + 42} width={7} height={7} />
          <text className={styles.name} x={legendBox.x + 25} y={legendBox.y + 49}>
            {m.mapAgency()}
          </text>
        </>
      )}
    </svg>
  );
}

function longitude(lon: number): string {
  const degrees = lon > 180 ? 360 - lon : Math.abs(lon);
  return lon < 0 || lon > 180 ? m.mapWest({ degrees }) : m.mapEast({ degrees });
}

function latitude(lat: number): string {
  const degrees = Math.abs(lat);
  return lat < 0 ? m.mapSouth({ degrees }) : m.mapNorth({ degrees });
}

function steps(from: number, to: number, step: number): number[] {
  const values: number[] = [];
  for (let value = Math.ceil(from / step) * step; value < to; value += step) values.push(value);
  return values;
}

/** The place along the lower edge where the legend hides the fewest circles. */
function quietPlace(
  circles: readonly { x: number; y: number; r: number }[],
  box: { width: number; height: number },
  height: number,
) {
  const y = height - box.height - 12;
  let best = { x: 0, hidden: Number.POSITIVE_INFINITY };
  for (let x = width - box.width; x >= 0; x -= 8) {
    const hidden = circles.filter(
      (each) => each.x + each.r > x && each.x - each.r < x + box.width && each.y + each.r > y,
    ).length;
    if (hidden < best.hidden) best = { x, hidden };
  }
  return { x: best.x, y, ...box };
}

/** West of this meridian lies the Pacific, not the Americas. */
const pacificWest = -130;

/** A part of the world in the shape of the picture. */
function zoomed(region: MapRegion) {
  const box = regions[region];
  return { pacific: box.east > 180, ...inShape(box) };
}

/** The part of the world that holds all points, in the shape of the picture; Asia and the Pacific when there are few. */
function viewOf(points: readonly { lon: number; lat: number }[], home?: { lon: number; lat: number }) {
  const named = [...points, ...(home ? [home] : [])];
  const pacific = !named.some((point) => point.lon >= pacificWest && point.lon < -30);
  const lons = [...named.map(({ lon }) => (pacific && lon < pacificWest ? lon + 360 : lon)), 60, 150];
  const lats = [...named.map(({ lat }) => lat), -12, 42];
  const margin = 8;
  const { west, east, south, north } = inShape({
    west: Math.min(...lons) - margin,
    east: Math.max(...lons) + margin,
    south: Math.min(...lats) - margin,
    north: Math.max(...lats) + margin,
  });
  return {
    pacific,
    west: Math.max(west, -180),
    east: Math.min(east, pacific ? 360 + pacificWest : 180),
    south: Math.max(south, -60),
    north: Math.min(north, 84),
  };
}

/** Widens a box until it has the shape of the picture. */
function inShape(box: { west: number; east: number; south: number; north: number }) {
  let { west, east, south, north } = box;
  const shape = 0.575;
  const missing = (east - west) * shape - (north - south);
  if (missing > 0) {
    south -= missing * 0.6;
    north += missing * 0.4;
  } else {
    west += missing / shape / 2;
    east -= missing / shape / 2;
  }
  return { west, east, south, north };
}

/** Reads the mask: a head line with step and corner, then a row of `#` and `.` for each latitude. */
function readMask(text: string): { lon: number; lat: number }[] {
  const [head = "", ...rows] = text.split("\n");
  const number = (name: string) => Number(head.match(new RegExp(`${name}=(-?[\\d.]+)`))?.[1]);
  const step = number("step");
  const points: { lon: number; lat: number }[] = [];
  rows.forEach((row, down) => {
    for (let across = 0; across < row.length; across++) {
      if (row[across] === "#")
        points.push({ lon: number("west") + (across + 0.5) * step, lat: number("north") - (down + 0.5) * step });
    }
  });
  return points;
}
