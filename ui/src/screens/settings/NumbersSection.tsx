import { optionsOf, useChoices } from "../../app/choices";
import { prefer, usePreferences } from "../../app/preferences";
import { formatCount, formatDecimal, formatPercent } from "../../backend/format";
import type { Digits, MoneyUnit, Separators } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { SavedRadio, SavedSelect } from "../../components/Saved";
import { scaleFor, unitOf, written } from "../figures/scale";
import styles from "./SettingsScreen.module.css";

/** How this officer reads and types numbers, and in which unit tables of money stand. */
export function NumbersSection() {
  const choices = useChoices();
  const state = usePreferences();
  const agency = useRead("agency.get", {});
  if (!state) return null;
  const { separators, digits, money_unit } = state.preferences;
  const currency = agency.data?.currency ?? "USD";
  const amount = { amount: "18640250.75", currency };
  const scale = scaleFor([amount]);
  return (
    <div className={styles.content}>
      <section className={styles.section}>
        <h2>{m.settingsNumbers()}</h2>
        <p className={styles.kept}>{m.settingsKeptForYou()}</p>
        <div className={styles.form}>
          <SavedSelect
            label={m.settingsSeparators()}
            options={optionsOf(choices, "separators")}
            path="separators"
            value={separators}
            save={(chosen: Separators) => prefer({ separators: chosen })}
          />
          <SavedSelect
            label={m.settingsDigits()}
            options={optionsOf(choices, "digits")}
            path="digits"
            value={digits}
            save={(chosen: Digits) => prefer({ digits: chosen })}
          />
          <div className={styles.wide}>
            <SavedRadio
              label={m.settingsMoneyUnit()}
              hint={m.settingsMoneyUnitHint()}
              options={optionsOf(choices, "money_unit")}
              path="money_unit"
              value={money_unit}
              save={(chosen: MoneyUnit) => prefer({ money_unit: chosen })}
            />
          </div>
        </div>
        <dl className={styles.samples}>
          <dt>{m.settingsSampleAmount()}</dt>
          <dd>{formatDecimal("1234567.89")}</dd>
          <dt>{m.settingsSampleNegative()}</dt>
          <dd>{formatDecimal("-1250.00")}</dd>
          <dt>{m.settingsSampleCount()}</dt>
          <dd>{formatCount(50321)}</dd>
          <dt>{m.settingsSamplePercent()}</dt>
          <dd>{formatPercent("12.5")}</dd>
          <dt>{m.settingsSampleTable()}</dt>
          <dd>
            {written(amount, scale)} <span className="unit">{unitOf(currency, scale)}</span>
          </dd>
        </dl>
      </section>
    </div>
  );
}
