import { X } from "lucide-react";
import { attempt } from "../../../app/attempt";
import { call } from "../../../backend/call";
import { formatDecimal } from "../../../backend/format";
import type { Indicator, IndicatorRow, IndicatorValue } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { Button, IconButton } from "../../../components/Button";
import { Section } from "../../../components/Drawer";
import { ErrorSentence } from "../../../components/Feedback";
import { TextArea, TextField } from "../../../components/Field";
import { NumberField } from "../../../components/NumberField";
import { BroughtBack } from "../../../components/Saved";
import { NewRecordDrawer } from "../NewRecordDrawer";
import pageStyles from "../ProjectPage.module.css";
import { RecordDrawer } from "../RecordDrawer";
import { type RecordForm, useNewForm, useSavedForm } from "../recordForm";
import { formatPeriod } from "./IndicatorTable";
import styles from "./Results.module.css";

/** An indicator with what was measured. */
export function IndicatorDrawer({
  row,
  onDelete,
  onClose,
}: {
  row: IndicatorRow;
  onDelete: () => void;
  onClose: () => void;
}) {
  const { indicator, values } = row;
  const form = useSavedForm(indicator, (changed) => call("indicator.save", changed), { drafts: true });
  return (
    <RecordDrawer
      title={indicator.name}
      subtitle={indicator.unit}
      subject={indicator.id}
      form={form}
      conflict={{
        name: { label: m.resultsIndicator() },
        unit: { label: m.resultsUnit() },
        baseline: { label: m.resultsBaseline() },
        baseline_period: { label: m.resultsBaselineWhen() },
        target: { label: m.resultsTarget() },
        target_period: { label: m.resultsTargetWhen() },
        note: { label: m.resultsNote() },
      }}
      deleteLabel={m.resultsDeleteIndicator()}
      deleteKey="Del"
      onDelete={onDelete}
      onClose={onClose}
      after={<Values indicator={indicator.id} values={values} />}
    >
      <IndicatorForm form={form} />
    </RecordDrawer>
  );
}

/** A new indicator of the project. */
export function NewIndicatorDrawer({ project, onClose }: { project: string; onClose: () => void }) {
  const blank: Indicator = {
    id: "",
    row_version: 0,
    project_id: project,
    name: "",
    unit: "",
    baseline: null,
    baseline_period: "",
    target: null,
    target_period: "",
    note: "",
  };
  const form = useNewForm(blank, (indicator) => call("indicator.save", indicator), undefined, `indicator ${project}`);
  return (
    <NewRecordDrawer
      title={m.resultsNewIndicator()}
      addLabel={m.resultsAddIndicator()}
      nextLabel={m.resultsAddNext()}
      problem={form.problem}
      submit={form.submit}
      onDone={onClose}
      onNext={() => form.reset(blank)}
      onClose={onClose}
    >
      <BroughtBack field={form}>{null}</BroughtBack>
      <IndicatorForm form={form} />
    </NewRecordDrawer>
  );
}

function IndicatorForm({ form }: { form: RecordForm<Indicator> }) {
  const { draft, type, choose, leave, at } = form;
  return (
    <>
      <TextField
        label={m.resultsIndicator()}
        value={draft.name}
        onChange={(name) => type({ name })}
        onBlur={leave}
        error={at("name")}
      />
      <TextField
        label={m.resultsUnit()}
        optional
        value={draft.unit}
        onChange={(unit) => type({ unit })}
        onBlur={leave}
        error={at("unit")}
      />
      <div className={pageStyles.pair}>
        <NumberField
          label={m.resultsBaseline()}
          optional
          value={draft.baseline ?? ""}
          onChange={(baseline) => choose({ baseline: baseline || null })}
          error={at("baseline")}
        />
        <TextField
          label={m.resultsBaselineWhen()}
          optional
          value={draft.baseline_period}
          onChange={(baseline_period) => type({ baseline_period })}
          onBlur={leave}
          error={at("baseline_period")}
        />
      </div>
      <div className={pageStyles.pair}>
        <NumberField
          label={m.resultsTarget()}
          optional
          value={draft.target ?? ""}
          onChange={(target) => choose({ target: target || null })}
          error={at("target")}
        />
        <TextField
          label={m.resultsTargetWhen()}
          optional
          value={draft.target_period}
          onChange={(target_period) => type({ target_period })}
          onBlur={leave}
          error={at("target_period")}
        />
      </div>
      <p className="small faint">{m.resultsPeriodHint()}</p>
      <TextArea
        label={m.resultsNote()}
        optional
        rows={2}
        value={draft.note}
        onChange={(note) => type({ note })}
        onBlur={leave}
        error={at("note")}
      />
    </>
  );
}

/** What was measured, and the next value. */
function Values({ indicator, values }: { indicator: string; values: readonly IndicatorValue[] }) {
  const blank: IndicatorValue = { id: "", row_version: 0, indicator_id: indicator, period: "", value: "", source: "" };
  const form = useNewForm(
    blank,
    (value) => call("indicator_value.save", value),
    undefined,
    `indicator_value ${indicator}`,
  );
  const { draft, type, at } = form;
  return (
    <Section title={m.resultsValues()}>
      {values.length === 0 ? (
        <p className="small faint">{m.resultsValuesNone()}</p>
      ) : (
        <table className={styles.values} aria-label={m.resultsValues()}>
          <thead>
            <tr>
              <th scope="col">{m.resultsPeriod()}</th>
              <th scope="col" className="num">
                {m.resultsValue()}
              </th>
              <th scope="col">{m.resultsSource()}</th>
              <th>
                <span className="sr">{m.shareRemoveColumn()}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {[...values].reverse().map((value) => (
              <tr key={value.id}>
                <th scope="row">{formatPeriod(value.period)}</th>
                <td className="num">{formatDecimal(value.value)}</td>
                <td className="muted">{value.source}</td>
                <td>
                  <IconButton
                    icon={X}
                    label={m.resultsValueDelete({ period: formatPeriod(value.period) })}
                    onPress={() => void attempt(() => call("indicator_value.delete", { id: value.id }))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <form
        className={styles.add}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit().then((taken) => taken && form.reset({ ...blank, source: draft.source }));
        }}
      >
        <TextField
          label={m.resultsPeriod()}
          value={draft.period}
          onChange={(period) => type({ period })}
          error={at("period")}
        />
        <NumberField
          label={m.resultsValue()}
          value={draft.value}
          onChange={(value) => type({ value })}
          error={at("value")}
        />
        <div className={styles.wide}>
          <TextField
            label={m.resultsSource()}
            optional
            value={draft.source}
            onChange={(source) => type({ source })}
            error={at("source")}
          />
        </div>
        {form.problem !== null && (
          <div className={styles.wide}>
            <ErrorSentence error={form.problem} />
          </div>
        )}
        <div className={styles.wide}>
          <Button type="submit">{m.resultsValueAdd()}</Button>
        </div>
      </form>
    </Section>
  );
}
