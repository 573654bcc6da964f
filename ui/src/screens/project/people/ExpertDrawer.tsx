import { useRef } from "react";
import { countryNames, optionsOf, searchCountries, useChoices } from "../../../app/choices";
import { useShows } from "../../../app/shows";
import { call } from "../../../backend/call";
import type { Assignment, AssignmentRole, AssignmentRow } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { ComboBox } from "../../../components/ComboBox";
import { ConflictDialog } from "../../../components/ConflictDialog";
import { ErrorSentence } from "../../../components/Feedback";
import { TextField } from "../../../components/Field";
import { Select } from "../../../components/Select";
import { Conflicts } from "../../activity/Conflicts";
import { newPerson } from "../../people/newPerson";
import { CountField } from "../CountField";
import { NewRecordDrawer } from "../NewRecordDrawer";
import styles from "../ProjectPage.module.css";
import { type RecordForm, useNewForm, useSavedForm } from "../recordForm";
import {
  ActivityField,
  type Dated,
  type NewDrawerProps,
  type NewPerson,
  nobody,
  type OfferedActivity,
  OwnDays,
  PersonSection,
  WhoFields,
} from "./PersonFields";
import { TakenPartDrawer } from "./TakenPartDrawer";

type Work = Omit<Assignment, "id" | "row_version" | "person_id">;

/** What an expert or volunteer did, where and how long. */
function WorkFields({ form, activities }: { form: RecordForm<Work>; activities: readonly OfferedActivity[] }) {
  const choices = useChoices();
  const { draft, type, choose, leave, at } = form;
  return (
    <>
      <ActivityField form={form as unknown as RecordForm<Dated>} activities={activities} />
      <div className={styles.pair}>
        <Select
          label={m.peopleRole()}
          options={optionsOf(choices, "assignment_role")}
          value={draft.role}
          onChange={(role) => choose({ role: role as AssignmentRole })}
          error={at("role")}
        />
        <ComboBox
          label={m.peopleAssignedTo()}
          value={draft.country === null ? null : { id: draft.country, label: countryNames(choices)(draft.country) }}
          onChange={(option) => choose({ country: option?.id ?? null })}
          search={searchCountries}
          error={at("country")}
        />
      </div>
      <OwnDays form={form as unknown as RecordForm<Dated>} />
      <div className={styles.pair}>
        <CountField
          label={m.peopleDays()}
          optional
          value={draft.days}
          onChange={(days) => choose({ days })}
          error={at("days")}
        />
        <CountField
          label={m.peopleHours()}
          optional
          value={draft.hours}
          onChange={(hours) => choose({ hours })}
          error={at("hours")}
        />
      </div>
      <TextField
        label={m.peopleField()}
        optional
        hint={m.peopleDaysHint()}
        value={draft.field}
        onChange={(field) => type({ field })}
        onBlur={leave}
        error={at("field")}
      />
    </>
  );
}

interface ExpertDrawerProps {
  row: AssignmentRow;
  activities: readonly OfferedActivity[];
  onDelete: () => void;
  onClose: () => void;
}

/** An expert's or volunteer's assignment; every field saves by itself. */
export function ExpertDrawer({ row, activities, onDelete, onClose }: ExpertDrawerProps) {
  const { id, row_version, activity_id, person_id, role, country, start_date, end_date, days, hours, field } = row;
  const show = useShows();
  const form = useSavedForm<Assignment>(
    { id, row_version, activity_id, person_id, role, country, start_date, end_date, days, hours, field },
    (changed) => call("assignment.save", changed),
  );
  return (
    <TakenPartDrawer row={row} onDelete={onDelete} onClose={onClose}>
      <Conflicts of={{ assignment: row.id }} />
      <div className={styles.fields}>
        <WorkFields form={form as unknown as RecordForm<Work>} activities={activities} />
        {form.problem !== null && <ErrorSentence error={form.problem} />}
      </div>
      <PersonSection id={person_id} />
      <ConflictDialog
        conflict={form.conflict}
        fields={{
          activity_id: { label: m.peopleActivity(), show: show.activity },
          role: { label: m.peopleRole(), show: show.coded("assignment_role") },
          country: { label: m.peopleAssignedTo(), show: show.country },
          start_date: { label: m.peopleStart(), show: show.day },
          end_date: { label: m.peopleEnd(), show: show.day },
          days: { label: m.peopleDays() },
          hours: { label: m.peopleHours() },
          field: { label: m.peopleField() },
        }}
        onResolve={(choice) => void form.resolve(choice).catch(() => undefined)}
      />
    </TakenPartDrawer>
  );
}

/** A new expert or volunteer: somebody of the register, or somebody new. */
export function NewExpertDrawer({ activities, first, onClose }: NewDrawerProps) {
  // When the assignment is refused after the person was made, the next try must not make the person twice.
  const made = useRef<string | null>(null);
  const blank: Work & NewPerson = {
    ...nobody,
    activity_id: first?.id ?? "",
    role: first?.kind === "volunteer" ? "volunteer" : "expert",
    country: first?.host_country ?? null,
    start_date: null,
    end_date: null,
    days: null,
    hours: null,
    field: "",
  };
  const form = useNewForm(blank, async (draft) => {
    const { person_id, name, sex, nationality, employer, position, ...work } = draft;
    const known = person_id ?? made.current;
    const person =
      known ??
      (await call("person.save", { ...newPerson, name, sex, nationality, employer, position, field: work.field })).id;
    if (person_id === null) made.current = person;
    await call("assignment.save", { ...work, id: "", row_version: 0, person_id: person });
    made.current = null;
  });
  return (
    <NewRecordDrawer
      title={m.peopleNewExpert()}
      addLabel={m.peopleAdd()}
      nextLabel={m.peopleAddNext()}
      problem={form.problem}
      submit={form.submit}
      onDone={onClose}
      onNext={() => form.reset({ ...form.draft, ...nobody, nationality: form.draft.nationality })}
      onClose={onClose}
    >
      <WhoFields form={form as RecordForm<NewPerson>} hint={m.peopleKnownHintExpert()} />
      <WorkFields form={form as unknown as RecordForm<Work>} activities={activities} />
    </NewRecordDrawer>
  );
}
