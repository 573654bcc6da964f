import { Trash2 } from "lucide-react";
import { useState } from "react";
import { attempt } from "../../app/attempt";
import { labelOf, useChoices } from "../../app/choices";
import { CallError, call } from "../../backend/call";
import { trimmed } from "../../backend/decimal";
import type { ExchangeRate, RateKind } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useLiveRecord } from "../../backend/record";
import { Button } from "../../components/Button";
import { ComboBox } from "../../components/ComboBox";
import { ConflictDialog } from "../../components/ConflictDialog";
import { Drawer } from "../../components/Drawer";
import { ErrorSentence } from "../../components/Feedback";
import { type Option, TextField } from "../../components/Field";
import { NumberField } from "../../components/NumberField";
import { SavedCombo, SavedText } from "../../components/Saved";
import { useAutosave } from "../../components/useAutosave";
import styles from "./Rates.module.css";

/** What the period is shows in how it is written: `2025`, `2025-03` or `2025-03-14`. */
function kindOf(period: string): RateKind {
  const dashes = period.split("-").length - 1;
  return dashes === 0 ? "annual_average" : dashes === 1 ? "month" : "day";
}

/** Finds currencies by code or name. */
function useCurrencySearch(): {
  option: (code: string) => Option | null;
  search: (typed: string) => Promise<Option[]>;
} {
  const choices = useChoices();
  const all = (choices?.currencies ?? []).map(({ code, label }) => ({ id: code, label: `${code} ${label}` }));
  return {
    option: (code) => (code === "" ? null : (all.find((each) => each.id === code) ?? { id: code, label: code })),
    search: async (typed) => {
      const wanted = typed.trim().toLowerCase();
      return all.filter((each) => each.label.toLowerCase().includes(wanted)).slice(0, 50);
    },
  };
}

/** One rate; every field saves by itself. */
export function RateDrawer({ rate, onClose }: { rate: ExchangeRate; onClose: () => void }) {
  const choices = useChoices();
  const currency = useCurrencySearch();
  const live = useLiveRecord(rate, (changed) => call("rate.save", changed));
  const figure = useAutosave(rate.lcu_per_usd, (lcu_per_usd) => live.patch({ lcu_per_usd }), "lcu_per_usd");
  const remove = async () => {
    await call("rate.delete", { id: rate.id });
    onClose();
  };
  return (
    <Drawer
      title={`${rate.currency} ${rate.period}`}
      subtitle={labelOf(choices, "rate_kind", rate.kind)}
      subject={rate.id}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <SavedCombo
          label={m.moneyCurrency()}
          path="currency"
          value={currency.option(rate.currency)}
          save={(option) => live.patch({ currency: option?.id ?? "" })}
          search={currency.search}
        />
        <SavedText
          label={m.ratesPeriod()}
          hint={m.ratesPeriodHint()}
          path="period"
          value={rate.period}
          save={(period) => live.patch({ period, kind: kindOf(period) })}
        />
        <NumberField
          label={m.ratesRate()}
          value={trimmed(figure.draft)}
          onChange={figure.commit}
          error={figure.error}
        />
        <SavedText
          label={m.ratesSeries()}
          path="series"
          value={rate.series}
          save={(series) => live.patch({ series })}
        />
        <SavedText
          label={m.ratesSource()}
          optional
          path="source"
          value={rate.source}
          save={(source) => live.patch({ source })}
        />
        <div>
          <Button icon={Trash2} onPress={() => void attempt(remove)}>
            {m.ratesDelete()}
          </Button>
        </div>
      </div>
      <ConflictDialog
        conflict={live.conflict}
        fields={[
          { key: "period", label: m.ratesPeriod() },
          { key: "lcu_per_usd", label: m.ratesRate() },
          { key: "series", label: m.ratesSeries() },
          { key: "source", label: m.ratesSource() },
        ]}
        onResolve={(choice) => void live.resolve(choice).catch(() => undefined)}
      />
    </Drawer>
  );
}

interface NewRateProps {
  currency: string;
  period: string;
  series: string;
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** A rate that is not in the register yet. */
export function NewRate({ currency: first, period: year, series: used, onClose, onSaved }: NewRateProps) {
  const currency = useCurrencySearch();
  const [code, setCode] = useState(first);
  const [period, setPeriod] = useState(year);
  const [figure, setFigure] = useState("");
  const [series, setSeries] = useState(used);
  const [source, setSource] = useState("");
  const [problem, setProblem] = useState<unknown>(null);
  const [tried, setTried] = useState(false);
  const at = (path: string) => (problem instanceof CallError ? problem.at(path) : null);

  async function save() {
    setTried(true);
    if (code === "") return;
    try {
      const rate = await call("rate.save", {
        id: "",
        row_version: 0,
        currency: code,
        period: period.trim(),
        kind: kindOf(period.trim()),
        lcu_per_usd: figure,
        series,
        source,
        entered: null,
      });
      onSaved(rate.id);
    } catch (refused) {
      setProblem(refused);
    }
  }

  return (
    <Drawer title={m.ratesNew()} subject="new" onClose={onClose}>
      <form
        noValidate
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ComboBox
          label={m.moneyCurrency()}
          value={currency.option(code)}
          onChange={(option) => setCode(option?.id ?? "")}
          search={currency.search}
          error={tried && code === "" ? m.ratesCurrencyNeeded() : at("currency")}
        />
        <TextField
          label={m.ratesPeriod()}
          hint={m.ratesPeriodHint()}
          value={period}
          onChange={setPeriod}
          error={at("period")}
        />
        <NumberField label={m.ratesRate()} value={figure} onChange={setFigure} error={at("lcu_per_usd")} />
        <TextField label={m.ratesSeries()} value={series} onChange={setSeries} error={at("series")} />
        <TextField label={m.ratesSource()} optional value={source} onChange={setSource} error={at("source")} />
        {problem !== null && !(problem instanceof CallError && problem.fields.length > 0) && (
          <ErrorSentence error={problem} />
        )}
        <div>
          <Button type="submit" variant="primary">
            {m.ratesSave()}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
