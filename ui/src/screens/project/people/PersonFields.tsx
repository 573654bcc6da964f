import { countryNames, optionsOf, searchCountries, useChoices } from "../../../app/choices";
import { call } from "../../../backend/call";
import type { ActivityRow, Person, Sex } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { read, useRead } from "../../../backend/queries";
import { useLiveRecord } from "../../../backend/record";
import { ComboBox } from "../../../components/ComboBox";
import { ConflictDialog } from "../../../components/ConflictDialog";
import { DateField } from "../../../components/DateField";
import { Section } from "../../../components/Drawer";
import { type Option, TextField } from "../../../components/Field";
import { SavedCombo, SavedSelect, SavedText } from "../../../components/Saved";
import { Select } from "../../../components/Select";
import { usePersonConflict } from "../../person/conflict";
import styles from "../ProjectPage.module.css";
import type { RecordForm } from "../recordForm";

/** An activity that somebody can take part in. */
export type OfferedActivity = Pick<ActivityRow, "id" | "title" | "kind" | "host_country">;

/** What the drawer for somebody new gets. */
export interface NewDrawerProps {
  activities: readonly OfferedActivity[];
  /** The activity that is offered first. */
  first: OfferedActivity | undefined;
  onClose: () => void;
}

/** Who somebody new is. */
export interface NewPerson {
  person_id: string | null;
  name: string;
  sex: Sex;
  nationality: string | null;
  employer: string;
  position: string;
}

export const nobody: NewPerson = {
  person_id: null,
  name: "",
  sex: "not_recorded",
  nationality: null,
  employer: "",
  position: "",
};

/** Finds persons by name, employer, field and e-mail address. */
async function searchPersons(typed: string): Promise<Option[]> {
  const found = await read("person.list", { search: typed, page: { offset: 0, limit: 50 } });
  return found.rows
    .filter((row) => !row.anonymised)
    .map((row) => ({ id: row.id, label: row.name, note: [row.nationality, row.employer].filter(Boolean).join(", ") }));
}

interface WhoFieldsProps {
  form: RecordForm<NewPerson>;
  hint: string;
}

/** Somebody of the register, or somebody new. */
export function WhoFields({ form, hint }: WhoFieldsProps) {
  const choices = useChoices();
  const { draft, type, choose, at } = form;
  const known = useRead("person.get", { id: draft.person_id ?? "" }, { enabled: draft.person_id !== null });
  return (
    <>
      <ComboBox
        label={m.peopleKnown()}
        optional
        hint={hint}
        value={draft.person_id === null ? null : { id: draft.person_id, label: known.data?.person.name ?? "" }}
        onChange={(option) => choose({ person_id: option?.id ?? null })}
        search={searchPersons}
        error={at("person_id")}
      />
      {draft.person_id === null && (
        <>
          <TextField label={m.peopleName()} value={draft.name} onChange={(name) => type({ name })} error={at("name")} />
          <div className={styles.pair}>
            <Select
              label={m.peopleSex()}
              options={optionsOf(choices, "sex")}
              value={draft.sex}
              onChange={(sex) => choose({ sex: sex as Sex })}
              error={at("sex")}
            />
            <ComboBox
              label={m.peopleCountry()}
              value={
                draft.nationality === null
                  ? null
                  : { id: draft.nationality, label: countryNames(choices)(draft.nationality) }
              }
              onChange={(option) => choose({ nationality: option?.id ?? null })}
              search={searchCountries}
              error={at("nationality")}
            />
          </div>
          <TextField
            label={m.peopleEmployer()}
            optional
            value={draft.employer}
            onChange={(employer) => type({ employer })}
            error={at("employer")}
          />
          <TextField
            label={m.peoplePosition()}
            optional
            value={draft.position}
            onChange={(position) => type({ position })}
            error={at("position")}
          />
        </>
      )}
    </>
  );
}

/** The person behind a participation; what is mended here is mended everywhere. */
export function PersonSection({ id }: { id: string }) {
  const page = useRead("person.get", { id });
  if (!page.data) return null;
  return <OpenPerson key={id} person={page.data.person} />;
}

function OpenPerson({ person }: { person: Person }) {
  const choices = useChoices();
  const live = useLiveRecord(person, (changed) => call("person.save", changed));
  const fields = usePersonConflict();
  if (person.anonymised) return null;
  const text = (field: "name" | "employer" | "position", label: string) => ({
    label,
    path: field,
    value: person[field],
    save: (value: string) => live.patch({ [field]: value }),
  });
  return (
    <Section title={m.peopleNew()}>
      <div className={styles.fields}>
        <SavedText {...text("name", m.peopleName())} />
        <div className={styles.pair}>
          <SavedSelect
            label={m.peopleSex()}
            options={optionsOf(choices, "sex")}
            path="sex"
            value={person.sex}
            save={(sex) => live.patch({ sex })}
          />
          <SavedCombo
            label={m.peopleCountry()}
            path="nationality"
            value={
              person.nationality === null
                ? null
                : { id: person.nationality, label: countryNames(choices)(person.nationality) }
            }
            save={(option) => live.patch({ nationality: option?.id ?? null })}
            search={searchCountries}
          />
        </div>
        <SavedText {...text("employer", m.peopleEmployer())} optional />
        <SavedText {...text("position", m.peoplePosition())} optional />
      </div>
      <ConflictDialog
        conflict={live.conflict}
        fields={fields}
        onResolve={(choice) => void live.resolve(choice).catch(() => undefined)}
      />
    </Section>
  );
}

/** What participation and assignment have in common. */
export interface Dated {
  activity_id: string;
  start_date: string | null;
  end_date: string | null;
}

interface DatedFieldsProps {
  form: RecordForm<Dated>;
}

/** In which activity. */
export function ActivityField({ form, activities }: DatedFieldsProps & { activities: readonly OfferedActivity[] }) {
  const { draft, choose, at } = form;
  return (
    <Select
      label={m.peopleActivity()}
      options={activities.map(({ id, title }) => ({ id, label: title }))}
      value={draft.activity_id === "" ? null : draft.activity_id}
      onChange={(activity_id) => choose({ activity_id })}
      error={at("activity_id")}
    />
  );
}

/** From when to when, where it differs from the activity. */
export function OwnDays({ form }: DatedFieldsProps) {
  const { draft, type, at } = form;
  return (
    <div className={styles.pair}>
      <DateField
        label={m.peopleStart()}
        optional
        value={draft.start_date}
        onChange={(start_date) => type({ start_date })}
        error={at("start_date")}
      />
      <DateField
        label={m.peopleEnd()}
        optional
        value={draft.end_date}
        onChange={(end_date) => type({ end_date })}
        error={at("end_date")}
      />
    </div>
  );
}
