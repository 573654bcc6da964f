import { useState } from "react";
import { sumOf } from "../../backend/decimal";
import { formatCount } from "../../backend/format";
import type { FigureRow, Figures, SideFigures } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { Figure } from "../../components/Figure";
import { type MapPoint, type MapRegion, PartnerMap, regionsOf } from "../../components/PartnerMap";
import { Segmented } from "../../components/Segmented";
import { scaleFor, unitOf, written, writtenParts } from "../figures/scale";
import type { OpenFigure } from "../figures/trace";
import styles from "./HomeScreen.module.css";
import { placeOf } from "./places";

interface PartnersProps {
  figures: Figures;
  side: SideFigures;
  year: number;
  onOpen: (figure: OpenFigure) => void;
}

/** The map without a zoom. */
const everywhere = "everywhere";
/** How many countries stand in the table before the others are put together. */
const shown = 8;

/** The year's partners: circles on the map, and the same as a table. */
export function Partners({ figures, side, year, onOpen }: PartnersProps) {
  const [all, setAll] = useState(false);
  const [chosen, setZoom] = useState<MapRegion | null>(null);
  const agency = useRead("agency.get", {});
  const { currency } = figures.basis;
  const last = figures.basis.years.length - 1;
  const rows = side.breakdowns.find((breakdown) => breakdown.dimension === "country")?.rows ?? [];
  const own = (row: FigureRow) => row.years[last]?.own ?? { amount: "0", currency };
  const countries = rows
    .filter((row) => row.key !== "" && Number(own(row).amount) !== 0)
    .sort((one, other) => Number(own(other).amount) - Number(own(one).amount));
  const unallocated = rows.find((row) => row.key === "" && Number(own(row).amount) !== 0);
  const scale = scaleFor([own(side.total)]);
  const unit = unitOf(currency, scale);
  const top = all ? countries : countries.slice(0, shown);
  const others = countries.slice(top.length);
  const othersSum = { amount: sumOf(others.map((row) => own(row).amount)), currency };
  const texts = writtenParts([...top.map(own), othersSum, ...(unallocated ? [own(unallocated)] : [])], scale);
  const open = (key: string) => onOpen({ side: "contribution", dimension: "country", key, year });

  const points: MapPoint[] = countries.flatMap((row) => {
    const place = placeOf(row.key);
    const value = Number(own(row).amount) / 10 ** scale.power;
    return place
      ? [{ id: row.key, label: row.label, ...place, value, text: `${written(own(row), scale)} ${unit}` }]
      : [];
  });

  const offered = regionsOf(points);
  const zoom = chosen && offered.includes(chosen) ? chosen : null;

  return (
    <section className={styles.cell}>
      <div className={styles.cellHead}>
        <h2>{m.homePartners({ year: String(year) })}</h2>
        <span className="faint small">
          {m.homeMapNote({ count: countries.length, number: formatCount(countries.length) })}
        </span>
      </div>
      <div className={styles.where}>
        <div className={styles.map}>
          {offered.length > 1 && (
            <Segmented
              label={m.mapZoom()}
              parts={[{ id: everywhere, label: m.mapAll() }, ...offered.map((id) => ({ id, label: regionName(id) }))]}
              value={zoom ?? everywhere}
              onChange={(id) => setZoom(offered.find((each) => each === id) ?? null)}
            />
          )}
          <PartnerMap
            region={zoom ?? undefined}
            label={m.homePartners({ year: String(year) })}
            unit={unit}
            points={points}
            home={agency.data ? placeOf(agency.data.country) : undefined}
            legend={legendFor(points).map((value) => ({ value, text: formatCount(value) }))}
            onOpen={open}
          />
        </div>
        <table className={styles.mini}>
          <thead>
            <tr>
              <th scope="col">{m.homePartner()}</th>
              <th scope="col" className="num">
                {unit}
              </th>
            </tr>
          </thead>
          <tbody>
            {top.map((row, place) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                <td className="num">
                  <Figure value={texts.parts[place] ?? ""} label={row.label} onOpen={() => open(row.key)} />
                </td>
              </tr>
            ))}
            {others.length > 0 && (
              <tr className="muted">
                <th scope="row">
                  <Button variant="link" onPress={() => setAll(true)}>
                    {m.homeOthers({ count: others.length, number: formatCount(others.length) })}
                  </Button>
                </th>
                <td className="num">{texts.parts[top.length]}</td>
              </tr>
            )}
            {unallocated && (
              <tr className="muted">
                <th scope="row">{m.homeNotAllocated()}</th>
                <td className="num">
                  <Figure value={texts.parts.at(-1) ?? ""} label={m.homeNotAllocated()} onOpen={() => open("")} />
                </td>
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{m.shareTotal()}</th>
              <td className="num">{texts.total}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function regionName(region: MapRegion): string {
  const names: Record<MapRegion, () => string> = {
    asia: m.mapAsia,
    southeast_asia: m.mapSoutheastAsia,
    pacific: m.mapPacific,
    africa: m.mapAfrica,
    americas: m.mapAmericas,
    europe: m.mapEurope,
  };
  return names[region]();
}

/** Three round sizes up to the largest circle. */
function legendFor(points: readonly MapPoint[]): number[] {
  const largest = Math.max(0, ...points.map((point) => point.value));
  const steps: number[] = [];
  for (let power = 1; power <= largest; power *= 10) steps.push(power, 2 * power, 5 * power);
  return steps
    .filter((step) => step <= largest)
    .slice(-4)
    .filter((_, index, kept) => index === 0 || index >= kept.length - 2);
}
