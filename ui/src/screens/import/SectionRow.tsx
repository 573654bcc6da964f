import { useState } from "react";
import { countryNames, labelOf, searchCountries, useChoices } from "../../app/choices";
import type { ImportCorrection } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import { ComboBox } from "../../components/ComboBox";
import type { Option } from "../../components/Field";
import styles from "./Import.module.css";

interface SectionRowProps {
  /** The row as a person counts it. */
  name: string;
  onSay: (country: string) => void;
}

/** Says of a row that it names the country of the rows below it, or that it ends the section above. */
export function SectionRow({ name, onSay }: SectionRowProps) {
  const choices = useChoices();
  const [choosing, setChoosing] = useState(false);
  const [country, setCountry] = useState<Option | null>(null);
  if (!choosing) {
    return (
      <Button size="small" onPress={() => setChoosing(true)}>
        {labelOf(choices, "import_fix", "section_row")}
      </Button>
    );
  }
  return (
    <form
      className={styles.typing}
      aria-label={m.importingSectionOf({ row: name })}
      onSubmit={(event) => {
        event.preventDefault();
        if (country) onSay(country.id);
      }}
    >
      <ComboBox
        label={m.importingSectionOf({ row: name })}
        hideLabel
        placeholder={m.importingSectionCountry()}
        value={country}
        onChange={setCountry}
        search={searchCountries}
        autoFocus
      />
      <Button size="small" variant="primary" type="submit" isDisabled={country === null}>
        {m.importingSectionFill()}
      </Button>
      <Button size="small" onPress={() => onSay("")}>
        {m.importingSectionEnds()}
      </Button>
      <Button size="small" onPress={() => setChoosing(false)}>
        {m.dialogCancel()}
      </Button>
    </form>
  );
}

/** What was said about a row, in words. */
export function useSaid(): (said: ImportCorrection | undefined) => string {
  const choices = useChoices();
  return (said) => {
    if (said?.fix !== "section_row") return m.importingYouSaid();
    return said.text === ""
      ? m.importingSectionSaidEnds()
      : m.importingSectionSaid({ country: countryNames(choices)(said.text) });
  };
}
