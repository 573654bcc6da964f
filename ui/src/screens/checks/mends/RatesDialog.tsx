import { useState } from "react";
import { call } from "../../../backend/call";
import { trimmed } from "../../../backend/decimal";
import { formatDecimal } from "../../../backend/format";
import type { CarriedRate } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { Checkbox } from "../../../components/Choice";
import { Loading } from "../../../components/Feedback";
import { FormDialog } from "../../../components/FormDialog";
import type { MendProps } from "./MendDialog";
import styles from "./Mends.module.css";

const keyOf = ({ currency, year }: { currency: string; year: number }) => `${currency} ${year}`;

/** Missing rates, each with the earlier one that the officer may carry forward. None is chosen beforehand. */
export function RatesDialog({ year, findings, onClose }: MendProps) {
  const offers = useRead("checks.carried_rates", { year });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const keys = findings.map((finding) => finding.key);
  const rows = (offers.data ?? []).filter((offer) => keys.includes(keyOf(offer)));
  const rates = rows.filter((offer) => chosen.includes(keyOf(offer))).map(({ currency, year }) => ({ currency, year }));
  const toggle = (offer: CarriedRate) => {
    const key = keyOf(offer);
    setChosen(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  };
  return (
    <FormDialog
      title={m.checksRatesTitle()}
      width="wide"
      action={m.checksRatesSave({ count: rates.length })}
      isReady={rates.length > 0}
      error={offers.error}
      onSubmit={async () => {
        await call("checks.carry_rates", { year, rates });
        onClose();
      }}
      onClose={onClose}
    >
      <p className={styles.note}>{m.checksRatesNote()}</p>
      {offers.isPending ? (
        <Loading />
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{m.checksRatesCurrency()}</th>
              <th scope="col">{m.checksRatesYear()}</th>
              <th scope="col">{m.checksRatesFrom()}</th>
              <th scope="col">
                <span className="sr">{m.checksRatesEnter()}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((offer) => (
              <tr key={keyOf(offer)}>
                <th scope="row">{offer.currency}</th>
                <td>{String(offer.year)}</td>
                <td>
                  {offer.lcu_per_usd === null || offer.from === null ? (
                    <span className="muted">{m.checksRatesNone()}</span>
                  ) : (
                    <Checkbox isSelected={chosen.includes(keyOf(offer))} onChange={() => toggle(offer)}>
                      {m.checksRatesOffer({
                        rate: formatDecimal(trimmed(offer.lcu_per_usd)),
                        from: String(offer.from),
                      })}
                    </Checkbox>
                  )}
                </td>
                <td>
                  <a
                    href={`#/rates?open=new&currency=${offer.currency}&period=${offer.year}`}
                    aria-label={m.checksRatesEnterOf({ currency: offer.currency, year: String(offer.year) })}
                    onClick={onClose}
                  >
                    {m.checksRatesEnter()}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </FormDialog>
  );
}
