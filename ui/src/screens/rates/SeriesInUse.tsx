import { call } from "../../backend/call";
import type { Agency, RateSeries } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useLiveRecord } from "../../backend/record";
import { SavedSelect } from "../../components/Saved";
import { AgencyConflict } from "../settings/AgencyConflict";
import styles from "./Rates.module.css";

/** The series that reports use; its name is printed beside every converted amount. */
export function SeriesInUse({ agency, series }: { agency: Agency; series: readonly RateSeries[] }) {
  const live = useLiveRecord(agency, (changed) => call("agency.save", changed));
  const known = series.map((each) => ({
    id: each.series,
    label: each.series,
    note: m.ratesCovers({
      currencies: each.currencies,
      first: String(each.first_year),
      last: String(each.last_year),
    }),
  }));
  const own = agency.rate_series;
  // A series that reports use but that has no rate yet must still be seen.
  const options = known.some((each) => each.id === own) || own === "" ? known : [{ id: own, label: own }, ...known];
  return (
    <div className={styles.used}>
      <span className="small muted" aria-hidden>
        {m.ratesReportsUse()}
      </span>
      <SavedSelect
        label={m.ratesReportsUse()}
        hideLabel
        options={options}
        path="rate_series"
        value={own}
        save={(rate_series) => live.patch({ rate_series })}
      />
      <AgencyConflict live={live} />
    </div>
  );
}
