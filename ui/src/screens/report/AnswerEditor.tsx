import { X } from "lucide-react";
import { countryNames, searchCountries, useChoices } from "../../app/choices";
import type { Chosen, SurveyQuestion, SurveyValue } from "../../backend/generated";
import { m } from "../../backend/messages";
import { IconButton } from "../../components/Button";
import { Checkbox, RadioGroup } from "../../components/Choice";
import { ComboBox } from "../../components/ComboBox";
import { DateField } from "../../components/DateField";
import { TextArea, TextField } from "../../components/Field";
import { NumberField } from "../../components/NumberField";
import styles from "./Answers.module.css";
import { TableAnswer } from "./TableAnswer";

export interface AnswerEditorProps {
  question: SurveyQuestion;
  /** null while nothing is said. */
  value: SurveyValue | null;
  /** Typing goes on. */
  onType: (answer: SurveyValue) => void;
  /** A choice was made. */
  onChoose: (answer: SurveyValue | null) => void;
  onLeave?: () => void;
  error: string | null;
}

/** The fields of one answer, by its kind. */
export function AnswerEditor(props: AnswerEditorProps) {
  const { question, value, onType, onChoose, onLeave, error } = props;
  const label = question.label;
  switch (question.kind) {
    case "text":
      return (
        <TextArea
          label={label}
          hideLabel
          value={value?.kind === "text" ? value.text : ""}
          onChange={(text) => onType({ kind: "text", text })}
          onBlur={onLeave}
          error={error}
        />
      );
    case "number":
      return (
        <div className={styles.short}>
          <NumberField
            label={label}
            hideLabel
            value={value?.kind === "number" ? value.number : ""}
            onChange={(number) => onChoose(number === "" ? null : { kind: "number", number })}
            error={error}
          />
        </div>
      );
    case "date":
      return (
        <div className={styles.short}>
          <DateField
            label={label}
            hideLabel
            value={value?.kind === "date" ? value.date : null}
            onChange={(date) => (date === null ? onChoose(null) : onType({ kind: "date", date }))}
            error={error}
          />
        </div>
      );
    case "single":
      return question.countries ? <OneCountry {...props} /> : <OneOption {...props} />;
    case "multi":
      return <ManyOptions {...props} />;
    case "country_list":
      return (
        <Countries
          label={label}
          chosen={value?.kind === "country_list" ? value.countries : []}
          onChange={(countries) => onChoose({ kind: "country_list", countries })}
          error={error}
        />
      );
    case "table":
      return <TableAnswer {...props} />;
  }
}

function OneCountry({ question, value, onChoose, error }: AnswerEditorProps) {
  const name = countryNames(useChoices());
  const chosen = value?.kind === "single" ? value.choice.id : null;
  return (
    <div className={styles.short}>
      <ComboBox
        label={question.label}
        hideLabel
        value={chosen === null ? null : { id: chosen, label: name(chosen) }}
        onChange={(option) =>
          onChoose(option === null ? null : { kind: "single", choice: { id: option.id, text: "" } })
        }
        search={searchCountries}
        error={error}
      />
    </div>
  );
}

function OneOption({ question, value, onType, onChoose, onLeave, error }: AnswerEditorProps) {
  const choice = value?.kind === "single" ? value.choice : null;
  const option = question.options.find((each) => each.id === choice?.id);
  return (
    <>
      <RadioGroup
        label={question.label}
        hideLabel
        options={question.options.map(({ id, label }) => ({ id, label }))}
        value={choice?.id ?? null}
        onChange={(id) => {
          const words = question.options.find((each) => each.id === id)?.text;
          onChoose({ kind: "single", choice: { id, text: words ? (choice?.text ?? "") : "" } });
        }}
        error={option?.text ? undefined : error}
      />
      {choice && option?.text && (
        <div className={styles.words}>
          <TextField
            label={m.reportingOtherWords()}
            value={choice.text}
            onChange={(text) => onType({ kind: "single", choice: { id: choice.id, text } })}
            onBlur={onLeave}
            error={error}
          />
        </div>
      )}
    </>
  );
}

function ManyOptions({ question, value, onType, onChoose, onLeave, error }: AnswerEditorProps) {
  const name = countryNames(useChoices());
  const choices = value?.kind === "multi" ? value.choices : [];
  const set = (next: Chosen[]) => onChoose({ kind: "multi", choices: next });
  const optionIds = new Set(question.options.map((option) => option.id));
  const countries = choices.filter((choice) => !optionIds.has(choice.id)).map((choice) => choice.id);

  function toggle(id: string, on: boolean) {
    const exclusive = question.options.find((option) => option.id === id)?.exclusive;
    if (!on) return set(choices.filter((choice) => choice.id !== id));
    if (exclusive) return set([{ id, text: "" }]);
    const alone = new Set(question.options.filter((option) => option.exclusive).map((option) => option.id));
    set([...choices.filter((choice) => !alone.has(choice.id)), { id, text: "" }]);
  }

  function box(option: SurveyQuestion["options"][number]) {
    return (
      <li key={option.id}>
        <Checkbox
          isSelected={choices.some((choice) => choice.id === option.id)}
          onChange={(on) => toggle(option.id, on)}
        >
          {option.label}
        </Checkbox>
      </li>
    );
  }

  const printed = question.options.filter((option) => !option.other);
  const seen = question.options.filter((option) => option.other);
  return (
    <fieldset className={styles.many}>
      <legend className="sr">{question.label}</legend>
      {question.groups.map((group) => (
        <div key={group.code} className={styles.group}>
          <h4>{group.label}</h4>
          <ul>{printed.filter((option) => option.group === group.code).map(box)}</ul>
        </div>
      ))}
      <ul className={question.groups.length > 0 ? undefined : styles.columns}>
        {printed.filter((option) => option.group === "").map(box)}
      </ul>
      {seen.length > 0 && (
        <details className={styles.seen}>
          <summary>{m.reportingSeen()}</summary>
          <ul className={styles.columns}>{seen.map(box)}</ul>
        </details>
      )}
      {choices.map((choice, place) =>
        question.options.find((option) => option.id === choice.id)?.text ? (
          // The words of "other" have no name of their own; their place in the answer is what they are.
          <div key={`${choice.id} ${choices.slice(0, place).length}`} className={styles.words}>
            <TextField
              label={m.reportingOtherWords()}
              value={choice.text}
              onChange={(text) =>
                onType({
                  kind: "multi",
                  choices: choices.map((each, index) => (index === place ? { ...each, text } : each)),
                })
              }
              onBlur={onLeave}
              error={choice.text.trim() === "" ? error : undefined}
            />
          </div>
        ) : null,
      )}
      {question.countries && (
        <Countries
          label={m.reportingCountries()}
          chosen={countries}
          onChange={(next) =>
            set([
              ...choices.filter((choice) => optionIds.has(choice.id) || next.includes(choice.id)),
              ...next.filter((id) => !countries.includes(id)).map((id) => ({ id, text: "" })),
            ])
          }
          error={null}
        />
      )}
      {!question.keep_order && choices.length > 1 && (
        <p className="small faint">
          {m.reportingPrintedOrder({
            words: choices
              .map((choice) => question.options.find((option) => option.id === choice.id)?.label ?? name(choice.id))
              .join(", "),
          })}
        </p>
      )}
      {error && <p className={styles.error}>{error}</p>}
    </fieldset>
  );
}

interface CountriesProps {
  label: string;
  chosen: readonly string[];
  onChange: (countries: string[]) => void;
  error: string | null;
}

function Countries({ label, chosen, onChange, error }: CountriesProps) {
  const name = countryNames(useChoices());
  return (
    <div className={styles.countries}>
      {chosen.length > 0 && (
        <ul className={styles.chips}>
          {chosen.map((iso3) => (
            <li key={iso3}>
              {name(iso3)}
              <IconButton
                icon={X}
                label={m.shareRemove({ name: name(iso3) })}
                onPress={() => onChange(chosen.filter((each) => each !== iso3))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.short}>
        <ComboBox
          // A new field after each country, so that the next one can be typed at once.
          key={chosen.length}
          label={label}
          hideLabel
          placeholder={m.reportingAddCountry()}
          value={null}
          onChange={(option) => option && !chosen.includes(option.id) && onChange([...chosen, option.id])}
          search={searchCountries}
          error={error}
        />
      </div>
    </div>
  );
}
