import { useState } from "react";
import { call } from "../../../backend/call";
import { trimmed } from "../../../backend/decimal";
import { formatDecimal } from "../../../backend/format";
import type { CarriedRate } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { Button } from "../../../components/Button";
import { Checkbox } from "../../../components/Choice";
import { Dialog } from "../../../components/Dialog";
import { ErrorSentence, Loading } from "../../../components/Feedback";
import type { MendProps } from "./MendDialog";
import styles from "./Mends.module.css";
import { useDeed } from "./targets";

const keyOf = ({ currency, year }: { currency: string; year: number }) => `${currency} ${year}`;

/** Missing rates, each with the earlier one that the officer may carry forward. None is chosen beforehand. */
export function RatesDialog({ year, findings, onClose }: MendProps) {
  const offers = useRead("checks.carried_rates", { year });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { run, busy, problem } = useDeed(onClose);
  const keys = findings.map((finding) => finding.key);
  const rows = (offers.data ?? []).filter((offer) => keys.includes(keyOf(offer)));
  const rates = rows.filter((offer) => chosen.includes(keyOf(offer))).map(({ currency, year }) => ({ currency, year }));
  const error = problem ?? offers.error;
  const toggle = (offer: CarriedRate) => {
    const key = keyOf(offer);
    setChosen(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  };
  return (
    <Dialog
      title={m.checksRatesTitle()}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{m.dialogCancel()}</Button>
          <Button
            variant="primary"
            isDisabled={busy || rates.length === 0}
            onPress={() => void run(() => call("checks.carry_rates", { year, rates }))}
          >
            {m.checksRatesSave({ count: rates.length })}
          </Button>
        </>
      }
    >
      <p className={styles.note}>{m.checksRatesNote()}</p>
      {error !== null && <ErrorSentence error={error} />}
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
    </Dialog>
  );
}
