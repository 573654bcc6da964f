// Where countries stand on the map: one point each, from the reference list.
import countryList from "../../../../src-tauri/core/reference/countries.csv?raw";

const [head = "", ...rows] = countryList.trim().split("\n");
const columns = cells(head);
const [code, lat, lon] = [columns.indexOf("iso3"), columns.indexOf("lat"), columns.indexOf("lon")];

const places = new Map(
  rows.map(cells).flatMap((row) => {
    const place = { lat: Number.parseFloat(row[lat] ?? ""), lon: Number.parseFloat(row[lon] ?? "") };
    return Number.isFinite(place.lat) && Number.isFinite(place.lon) ? [[row[code] ?? "", place] as const] : [];
  }),
);

/** The point of a country; undefined for one without a place. */
export function placeOf(iso3: string): { lat: number; lon: number } | undefined {
  return places.get(iso3);
}

/** The cells of a line of CSV; a cell in quotes may hold commas. */
function cells(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = ""]) =>
    cell.replace(/^"|"$/g, "").replaceAll('""', '"'),
  );
}
