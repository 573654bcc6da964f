import { attempt } from "../../app/attempt";
import { labelOf, useChoices } from "../../app/choices";
import { useShows } from "../../app/shows";
import { call } from "../../backend/call";
import { trimmed } from "../../backend/decimal";
import type { ExchangeRate, RateKind } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { ComboBox } from "../../components/ComboBox";
import { TextField } from "../../components/Field";
import { NumberField } from "../../components/NumberField";
import { NewRecordDrawer } from "../project/NewRecordDrawer";
import { FetchedDrawer, RecordDrawer } from "../project/RecordDrawer";
import { type RecordForm, useNewForm, useSavedForm } from "../project/recordForm";
import { useCurrencySearch } from "./currencySearch";

/** What the period is shows in how it is written: `2025`, `2025-03` or `2025-03-14`. */
function kindOf(period: string): RateKind {
  const dashes = period.split("-").length - 1;
  return dashes === 0 ? "annual_average" : dashes === 1 ? "month" : "day";
}

/** One rate; every field saves by itself. */
export function RateDrawer({ id, at, onClose }: { id: string; at: string; onClose: () => void }) {
  return (
    <FetchedDrawer read={useRead("rate.get", { id })} title={at} onClose={onClose}>
      {(rate) => <OpenRate key={id} rate={rate} onClose={onClose} />}
    </FetchedDrawer>
  );
}

function OpenRate({ rate, onClose }: { rate: ExchangeRate; onClose: () => void }) {
  const choices = useChoices();
  const show = useShows();
  const form = useSavedForm(rate, (changed) => call("rate.save", { ...changed, kind: kindOf(changed.period) }));
  const remove = async () => {
    await call("rate.delete", { id: rate.id });
    onClose();
  };
  return (
    <RecordDrawer
      title={`${rate.currency} ${rate.period}`}
      subtitle={labelOf(choices, "rate_kind", rate.kind)}
      subject={rate.id}
      form={form}
      conflict={{
        currency: { label: m.moneyCurrency() },
        period: { label: m.ratesPeriod() },
        kind: { label: m.ratesKind(), show: show.coded("rate_kind") },
        lcu_per_usd: { label: m.ratesRate() },
        series: { label: m.ratesSeries() },
        source: { label: m.ratesSource() },
      }}
      deleteLabel={m.ratesDelete()}
      onDelete={() => void attempt(remove)}
      onClose={onClose}
    >
      <RateForm form={form} />
    </RecordDrawer>
  );
}

interface NewRateProps {
  currency: string;
  period: string;
  series: string;
  onClose: () => void;
  onSaved: (rate: ExchangeRate) => void;
}

/** A rate that is not in the register yet. */
export function NewRate({ currency, period, series, onClose, onSaved }: NewRateProps) {
  const blank: ExchangeRate = {
    id: "",
    row_version: 0,
    currency,
    period,
    kind: kindOf(period),
    lcu_per_usd: "",
    series,
    source: "",
    entered: null,
  };
  const form = useNewForm(blank, async (rate) => {
    const trim = rate.period.trim();
    onSaved(await call("rate.save", { ...rate, period: trim, kind: kindOf(trim) }));
  });
  return (
    <NewRecordDrawer
      title={m.ratesNew()}
      addLabel={m.ratesSave()}
      problem={form.problem}
      submit={form.submit}
      onDone={() => undefined}
      onClose={onClose}
    >
      <RateForm form={form} />
    </NewRecordDrawer>
  );
}

function RateForm({ form }: { form: RecordForm<ExchangeRate> }) {
  const currency = useCurrencySearch();
  const { draft } = form;
  return (
    <>
      <ComboBox
        label={m.moneyCurrency()}
        value={currency.option(draft.currency)}
        onChange={(option) => form.choose({ currency: option?.id ?? "" })}
        search={currency.search}
        error={form.at("currency") && draft.currency === "" ? m.ratesCurrencyNeeded() : form.at("currency")}
      />
      <TextField
        label={m.ratesPeriod()}
        hint={m.ratesPeriodHint()}
        value={draft.period}
        onChange={(period) => form.type({ period })}
        onBlur={form.leave}
        error={form.at("period")}
      />
      <NumberField
        label={m.ratesRate()}
        value={trimmed(draft.lcu_per_usd)}
        onChange={(lcu_per_usd) => form.choose({ lcu_per_usd })}
        error={form.at("lcu_per_usd")}
      />
      <TextField
        label={m.ratesSeries()}
        value={draft.series}
        onChange={(series) => form.type({ series })}
        onBlur={form.leave}
        error={form.at("series")}
      />
      <TextField
        label={m.ratesSource()}
        optional
        value={draft.source}
        onChange={(source) => form.type({ source })}
        onBlur={form.leave}
        error={form.at("source")}
      />
    </>
  );
}
