import { countryNames, optionsOf, searchCountries, useChoices } from "../../app/choices";
import type { Person } from "../../backend/generated";
import { m } from "../../backend/messages";
import { SavedCombo, SavedDate, SavedSelect, SavedText } from "../../components/Saved";
import styles from "./Person.module.css";

interface FactsProps {
  person: Person;
  patch: (fields: Partial<Person>) => Promise<void>;
}

/** Who the person is; every field saves by itself. */
export function Facts({ person, patch }: FactsProps) {
  const choices = useChoices();
  type TextField = "name" | "employer" | "position" | "field" | "email" | "phone" | "languages";
  const text = (field: TextField, label: string) => ({
    label,
    path: field,
    value: person[field],
    save: (value: string) => patch({ [field]: value }),
  });
  return (
    <>
      <div className={styles.form}>
        <div className={styles.two}>
          <SavedText {...text("name", m.peopleName())} />
        </div>
        <SavedSelect
          label={m.peopleSex()}
          options={optionsOf(choices, "sex")}
          path="sex"
          value={person.sex}
          save={(sex) => patch({ sex })}
        />
        <SavedCombo
          label={m.peopleCountry()}
          path="nationality"
          value={
            person.nationality === null
              ? null
              : { id: person.nationality, label: countryNames(choices)(person.nationality) }
          }
          save={(option) => patch({ nationality: option?.id ?? null })}
          search={searchCountries}
        />
        <div className={styles.two}>
          <SavedText {...text("employer", m.peopleEmployer())} optional />
        </div>
        <SavedText {...text("position", m.peoplePosition())} optional />
        <SavedText {...text("field", m.peopleField())} optional />
        <div className={styles.two}>
          <SavedText {...text("email", m.personEmail())} optional type="email" />
        </div>
        <SavedText {...text("phone", m.personPhone())} optional type="tel" />
      </div>
      <h2>{m.personRoster()}</h2>
      <div className={styles.form}>
        <SavedSelect
          label={m.personOnRoster()}
          options={[{ id: "", label: m.personNotOnRoster() }, ...optionsOf(choices, "assignment_role")]}
          path="roster"
          value={person.roster ?? ""}
          save={(role) => patch({ roster: role === "" ? null : (role as Person["roster"]) })}
        />
        <SavedText {...text("languages", m.expertsLanguages())} optional hint={m.personLanguagesHint()} />
        <SavedDate
          label={m.personAvailableFrom()}
          optional
          path="available_from"
          value={person.available_from}
          save={(available_from) => patch({ available_from })}
        />
        <SavedDate
          label={m.personAvailableTo()}
          optional
          path="available_to"
          value={person.available_to}
          save={(available_to) => patch({ available_to })}
        />
      </div>
    </>
  );
}
