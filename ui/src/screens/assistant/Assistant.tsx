import { Check } from "lucide-react";
import { useState } from "react";
import { countryNames, optionsOf, searchCountries, useChoices } from "../../app/choices";
import { closeProgramme } from "../../app/programme";
import { CallError, call } from "../../backend/call";
import type { Agency } from "../../backend/generated";
import { m } from "../../backend/messages";
import { read } from "../../backend/queries";
import { Button, join } from "../../components/Button";
import { RadioGroup } from "../../components/Choice";
import { ComboBox } from "../../components/ComboBox";
import { ErrorSentence } from "../../components/Feedback";
import { TextArea, TextField } from "../../components/Field";
import { Select } from "../../components/Select";
import { Mark } from "../../components/Shell";
import styles from "./Assistant.module.css";
import { monthOptions } from "./months";

type Step = "agency" | "year" | "contact";

/** The fields of each step, so that a refused field is shown where it can be mended. */
const steps: Record<Step, readonly (keyof Agency)[]> = {
  agency: ["country", "name", "name_en", "ministry"],
  year: ["currency", "fiscal_month", "year_basis", "scope"],
  contact: ["focal_point_name", "focal_point_title", "focal_point_email", "focal_point_phone", "address"],
};
const order = Object.keys(steps) as Step[];

/** Asks a new programme three things: whose it is, how it counts, whom to ask. */
export function Assistant() {
  const choices = useChoices();
  const [agency, setAgency] = useState<Agency>(blank);
  const [step, setStep] = useState<Step>("agency");
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const place = order.indexOf(step);
  const set = (fields: Partial<Agency>) => setAgency((before) => ({ ...before, ...fields }));
  const at = (field: keyof Agency) => (problem instanceof CallError ? problem.at(field) : null);
  const text = (field: keyof Agency & string) => ({
    value: String(agency[field]),
    onChange: (value: string) => set({ [field]: value }),
    error: at(field),
  });

  async function chooseCountry(iso3: string) {
    set({ country: iso3 });
    // The country's own currency is the likely one; the next step lets the officer change it.
    const country = await read("country.get", { iso3 });
    if (country.currency !== "") set({ country: iso3, currency: country.currency });
  }

  async function finish() {
    setBusy(true);
    setProblem(null);
    try {
      await call("agency.save", agency);
    } catch (refused) {
      setProblem(refused);
      const wrong = order.find(
        (each) => refused instanceof CallError && steps[each].some((field) => refused.at(field)),
      );
      if (wrong) setStep(wrong);
    } finally {
      setBusy(false);
    }
  }

  const labels: Record<Step, string> = {
    agency: m.assistantAgency(),
    year: m.assistantYear(),
    contact: m.assistantContact(),
  };
  const country = agency.country === "" ? null : { id: agency.country, label: countryNames(choices)(agency.country) };

  return (
    <main className={styles.assistant}>
      <form
        className={styles.sheet}
        onSubmit={(event) => {
          event.preventDefault();
          const next = order[place + 1];
          if (next) setStep(next);
          else void finish();
        }}
      >
        <header className={styles.head}>
          <Mark />
          <h1>{m.assistantTitle()}</h1>
        </header>
        <ol className={styles.steps}>
          {order.map((each, index) => (
            <li
              key={each}
              className={join(index < place && styles.done, each === step && styles.now)}
              aria-current={each === step ? "step" : undefined}
            >
              <span className={styles.number}>{index < place ? <Check aria-hidden className="i-s" /> : index + 1}</span>
              {labels[each]}
            </li>
          ))}
        </ol>
        <div className={styles.fields}>
          {step === "agency" && (
            <>
              <div className={styles.wide}>
                <ComboBox
                  label={m.agencyCountry()}
                  value={country}
                  search={searchCountries}
                  error={at("country")}
                  autoFocus
                  onChange={(option) => (option ? void chooseCountry(option.id) : set({ country: "" }))}
                />
              </div>
              <TextField label={m.agencyName()} hint={m.agencyNameHint()} {...text("name")} />
              <TextField label={m.agencyNameEn()} optional {...text("name_en")} lang="en" />
              <div className={styles.wide}>
                <TextField label={m.agencyMinistry()} optional {...text("ministry")} />
              </div>
            </>
          )}
          {step === "year" && (
            <>
              <Select
                label={m.agencyCurrency()}
                value={agency.currency || null}
                options={(choices?.currencies ?? []).map(({ code, label }) => ({
                  id: code,
                  label: `${code} ${label}`,
                }))}
                onChange={(currency) => set({ currency })}
                error={at("currency")}
              />
              <Select
                label={m.agencyFiscalMonth()}
                value={String(agency.fiscal_month)}
                options={monthOptions()}
                onChange={(month) => set({ fiscal_month: Number(month) })}
                error={at("fiscal_month")}
              />
              <RadioGroup
                label={m.agencyYearBasis()}
                options={optionsOf(choices, "year_basis")}
                value={agency.year_basis}
                onChange={(basis) => set({ year_basis: basis as Agency["year_basis"] })}
                error={at("year_basis")}
              />
              <RadioGroup
                label={m.agencyScope()}
                options={optionsOf(choices, "scope")}
                value={agency.scope}
                onChange={(scope) => set({ scope: scope as Agency["scope"] })}
                error={at("scope")}
                hint={m.agencyScopeHint()}
              />
            </>
          )}
          {step === "contact" && (
            <>
              <TextField label={m.agencyFocalName()} optional autoFocus {...text("focal_point_name")} />
              <TextField label={m.agencyFocalTitle()} optional {...text("focal_point_title")} />
              <TextField label={m.agencyFocalEmail()} optional type="email" {...text("focal_point_email")} />
              <TextField label={m.agencyFocalPhone()} optional type="tel" {...text("focal_point_phone")} />
              <div className={styles.wide}>
                <TextArea label={m.agencyAddress()} optional {...text("address")} />
              </div>
            </>
          )}
        </div>
        {problem !== null && <ErrorSentence error={problem} />}
        <footer className={styles.foot}>
          <Button variant="quiet" onPress={() => void closeProgramme()}>
            {m.assistantCancel()}
          </Button>
          <span className={styles.grow} />
          {place > 0 && <Button onPress={() => setStep(order[place - 1] ?? step)}>{m.assistantBack()}</Button>}
          <Button type="submit" variant="primary" isDisabled={busy}>
            {place < order.length - 1 ? m.assistantNext() : m.assistantFinish()}
          </Button>
        </footer>
      </form>
    </main>
  );
}

const blank: Agency = {
  id: "",
  row_version: 0,
  country: "",
  organisation_id: "",
  name: "",
  name_en: "",
  ministry: "",
  currency: "",
  fiscal_month: 1,
  year_basis: "fiscal",
  scope: "agency",
  language: "en",
  rate_series: "",
  focal_point_name: "",
  focal_point_title: "",
  focal_point_email: "",
  focal_point_phone: "",
  address: "",
  website: "",
  established: "",
  legal_basis: "",
  policy: "",
  organisation_identifier: "",
  two_persons: false,
  sample: false,
};
