import { useState } from "react";
import { labelOf, searchCountries, searchOrganisations, useChoices } from "../../app/choices";
import { call } from "../../backend/call";
import { formatCount } from "../../backend/format";
import type { AliasList, Choices, UnknownWord } from "../../backend/generated";
import { m } from "../../backend/messages";
import { ComboBox } from "../../components/ComboBox";
import type { Option } from "../../components/Field";
import { FormDialog } from "../../components/FormDialog";
import styles from "./Import.module.css";

const nameOf = (word: UnknownWord) => `${word.list} ${word.text}`;

/** Says what the words of a ministry mean; they are known from then on. */
export function WordsDialog({ words: asked, onClose }: { words: readonly UnknownWord[]; onClose: () => void }) {
  const choices = useChoices();
  // Those that are taught one after the other leave the list behind; here they stay until all are saved.
  const [words] = useState(asked);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Option>>(new Map());
  const [refused, setRefused] = useState<string | null>(null);
  const set = (word: UnknownWord, option: Option | null) => {
    const next = new Map(chosen);
    if (option) next.set(nameOf(word), option);
    else next.delete(nameOf(word));
    setChosen(next);
  };

  async function teach() {
    for (const word of words) {
      const option = chosen.get(nameOf(word));
      if (!option) continue;
      setRefused(nameOf(word));
      await call("import.teach", { list: word.list, word: word.text, code: option.id });
      setRefused(null);
    }
    onClose();
  }

  return (
    <FormDialog
      title={m.importingUnknownTitle()}
      action={m.importingTeachThem()}
      width="wide"
      isReady={chosen.size > 0}
      about={[...chosen.values()].map(({ id }) => id).join(" ")}
      onSubmit={teach}
      onClose={onClose}
    >
      {(at) => (
        <>
          <p className="muted">{m.importingUnknownNote()}</p>
          <ul className={styles.words}>
            {words.map((word, index) => (
              <li key={nameOf(word)}>
                <span>
                  <b dir="auto">{word.text}</b>
                  <small>
                    {m.importingUnknownRows({
                      count: word.rows,
                      list: labelOf(choices, "alias_list", word.list),
                      number: formatCount(word.rows),
                    })}
                  </small>
                </span>
                <ComboBox
                  label={m.importingWordIs({ word: word.text })}
                  hideLabel
                  placeholder={word.suggestions[0] ? m.importingMaybe({ label: word.suggestions[0].label }) : undefined}
                  value={chosen.get(nameOf(word)) ?? null}
                  onChange={(option) => set(word, option)}
                  search={finder(choices, word)}
                  error={refused === nameOf(word) ? (at("code") ?? at("word")) : null}
                  autoFocus={index === 0}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </FormDialog>
  );
}

/** Finds what a word may mean: what the core suggests first, then everything of its list. */
export function finder(
  choices: Choices | undefined,
  { list, suggestions }: Pick<UnknownWord, "list" | "suggestions">,
): (typed: string) => Promise<Option[]> {
  const likely = suggestions.map(({ code, label }) => ({ id: code, label }));
  return async (typed) => {
    const found = await search(choices, list, typed);
    if (typed.trim() !== "") return found;
    return [...likely, ...found.filter(({ id }) => !likely.some((each) => each.id === id))];
  };
}

async function search(choices: Choices | undefined, list: AliasList, typed: string): Promise<Option[]> {
  if (list === "country") return searchCountries(typed);
  if (list === "organisation") return searchOrganisations(typed);
  const wanted = typed.trim().toLocaleLowerCase();
  return listOf(choices, list).filter(({ label }) => label.toLocaleLowerCase().includes(wanted));
}

function listOf(choices: Choices | undefined, list: AliasList): Option[] {
  if (!choices) return [];
  if (list === "currency")
    return choices.currencies.map(({ code, label }) => ({ id: code, label: `${code} ${label}` }));
  if (list === "measurement") return choices.measurements.map(({ id, label }) => ({ id, label: `${id} ${label}` }));
  if (list === "area") return choices.areas.map(({ code, label }) => ({ id: code, label }));
  if (list === "goal") return choices.goals.map(({ code, title }) => ({ id: code, label: `${code} ${title}` }));
  return (choices.enums[list] ?? []).map(({ code, label }) => ({ id: code, label }));
}
