import { countryNames, optionsOf, useChoices } from "../../app/choices";
import { openFolder } from "../../app/folder";
import { closeProgramme, useProgramme } from "../../app/programme";
import { call } from "../../backend/call";
import type { Agency } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { useLiveRecord } from "../../backend/record";
import { Button } from "../../components/Button";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { TextField } from "../../components/Field";
import { SavedRadio, SavedSelect, SavedText, SavedTextArea } from "../../components/Saved";
import { monthOptions } from "../assistant/months";
import { AgencyConflict } from "./AgencyConflict";
import styles from "./SettingsScreen.module.css";

/** The agency, its year and focal point, and the file. */
export function AgencySection() {
  const agency = useRead("agency.get", {});
  return (
    <div className={styles.content}>
      {agency.error && <ErrorSentence error={agency.error} />}
      {agency.data ? <AgencyForm agency={agency.data} /> : !agency.error && <Loading />}
      <File />
    </div>
  );
}

function AgencyForm({ agency }: { agency: Agency }) {
  const choices = useChoices();
  const live = useLiveRecord(agency, (changed) => call("agency.save", changed));
  const text = (field: TextFieldName, label: string) => ({
    label,
    path: field,
    value: agency[field],
    save: (value: string) => live.patch({ [field]: value }),
  });
  return (
    <>
      <section className={styles.section}>
        <h2>{m.assistantAgency()}</h2>
        <p className={styles.kept}>{m.settingsKeptInFile()}</p>
        <div className={styles.form}>
          <TextField
            label={m.agencyCountry()}
            value={countryNames(choices)(agency.country)}
            onChange={() => undefined}
            isReadOnly
          />
          <SavedText {...text("ministry", m.agencyMinistry())} optional />
          <SavedText {...text("name", m.agencyName())} />
          <SavedText {...text("name_en", m.agencyNameEn())} optional lang="en" />
          <SavedText {...text("established", m.agencyEstablished())} optional />
          <SavedText {...text("website", m.agencyWebsite())} optional type="url" />
          <div className={styles.wide}>
            <SavedText
              {...text("organisation_identifier", m.agencyIdentifier())}
              hint={m.agencyIdentifierHint()}
              optional
            />
          </div>
          <div className={styles.wide}>
            <SavedTextArea {...text("legal_basis", m.agencyLegalBasis())} optional rows={2} />
          </div>
          <div className={styles.wide}>
            <SavedTextArea {...text("policy", m.agencyPolicy())} hint={m.agencyPolicyHint()} optional rows={4} />
          </div>
        </div>
      </section>
      <section className={styles.section}>
        <h2>{m.assistantYear()}</h2>
        <div className={styles.form}>
          <SavedSelect
            label={m.agencyCurrency()}
            options={(choices?.currencies ?? []).map(({ code, label }) => ({ id: code, label: `${code} ${label}` }))}
            path="currency"
            value={agency.currency}
            save={(currency) => live.patch({ currency })}
          />
          <SavedSelect
            label={m.agencyFiscalMonth()}
            options={monthOptions()}
            path="fiscal_month"
            value={String(agency.fiscal_month)}
            save={(month) => live.patch({ fiscal_month: Number(month) })}
          />
          <SavedSelect
            label={m.agencyYearBasis()}
            options={optionsOf(choices, "year_basis")}
            path="year_basis"
            value={agency.year_basis}
            save={(year_basis) => live.patch({ year_basis })}
          />
          <SavedSelect
            label={m.agencyScope()}
            hint={m.agencyScopeHint()}
            options={optionsOf(choices, "scope")}
            path="scope"
            value={agency.scope}
            save={(scope) => live.patch({ scope })}
          />
          <SavedText {...text("rate_series", m.agencyRateSeries())} hint={m.agencyRateSeriesHint()} optional />
        </div>
      </section>
      <section className={styles.section}>
        <h2>{m.settingsSigning()}</h2>
        <div className={styles.form}>
          <SavedRadio
            label={m.settingsSigner()}
            options={[
              { id: "anybody", label: m.settingsSignerAnybody() },
              { id: "another", label: m.settingsSignerAnother() },
            ]}
            path="two_persons"
            value={agency.two_persons ? "another" : "anybody"}
            save={(signer) => live.patch({ two_persons: signer === "another" })}
          />
        </div>
      </section>
      <section className={styles.section}>
        <h2>{m.assistantContact()}</h2>
        <div className={styles.form}>
          <SavedText {...text("focal_point_name", m.agencyFocalName())} optional />
          <SavedText {...text("focal_point_title", m.agencyFocalTitle())} optional />
          <SavedText {...text("focal_point_email", m.agencyFocalEmail())} optional type="email" />
          <SavedText {...text("focal_point_phone", m.agencyFocalPhone())} optional type="tel" />
          <div className={styles.wide}>
            <SavedTextArea {...text("address", m.agencyAddress())} optional rows={2} />
          </div>
        </div>
      </section>
      <AgencyConflict live={live} />
    </>
  );
}

type TextFieldName = {
  [K in keyof Agency]: Agency[K] extends string ? (string extends Agency[K] ? K : never) : never;
}[keyof Agency];

function File() {
  const { state } = useProgramme();
  return (
    <section className={styles.section}>
      <h2>{m.settingsFile()}</h2>
      <p className={styles.path} dir="ltr">
        {state.path}
      </p>
      <div className={styles.buttons}>
        <Button onPress={() => openFolder(state.path)}>{m.fileShow()}</Button>
        <Button onPress={() => void closeProgramme()}>{m.settingsClose()}</Button>
      </div>
    </section>
  );
}
