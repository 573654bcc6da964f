import { TriangleAlert } from "lucide-react";
import type { RateMissing } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Note } from "../../components/Status";

/** Says which currencies are not in a converted sum, and leads to entering their rates. */
export function MissingRates({ missing, series }: { missing: readonly RateMissing[]; series: string }) {
  if (missing.length === 0) return null;
  return (
    <Note tone="warn" icon={TriangleAlert}>
      {m.budgetsLeftOut({ series })}{" "}
      {missing.map(({ currency, year }, place) => (
        <span key={`${currency} ${year}`}>
          {place > 0 && ", "}
          <a href={`#/rates?open=new&currency=${currency}&period=${year}`}>{`${currency} ${year}`}</a>
        </span>
      ))}
    </Note>
  );
}
