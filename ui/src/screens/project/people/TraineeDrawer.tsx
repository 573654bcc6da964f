import { optionsOf, useChoices } from "../../../app/choices";
import { useShows } from "../../../app/shows";
import { call } from "../../../backend/call";
import type { Participation, ParticipationRow, TrainingResult } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { ConflictDialog } from "../../../components/ConflictDialog";
import { ErrorSentence } from "../../../components/Feedback";
import { TextField } from "../../../components/Field";
import { Select } from "../../../components/Select";
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

type Taking = Pick<
  Participation,
  "activity_id" | "start_date" | "end_date" | "days" | "hours" | "result" | "certificate"
>;

/** What a trainee did in which activity. */
function TakingFields({ form, activities }: { form: RecordForm<Taking>; activities: readonly OfferedActivity[] }) {
  const choices = useChoices();
  const { draft, type, choose, leave, at } = form;
  return (
    <>
      <ActivityField form={form as unknown as RecordForm<Dated>} activities={activities} />
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
      <OwnDays form={form as unknown as RecordForm<Dated>} />
      <p className="faint small">{m.peopleOwnHint()}</p>
      <Select
        label={m.peopleResult()}
        options={optionsOf(choices, "training_result")}
        value={draft.result}
        onChange={(result) => choose({ result: result as TrainingResult })}
        error={at("result")}
      />
      <TextField
        label={m.peopleCertificate()}
        optional
        value={draft.certificate}
        onChange={(certificate) => type({ certificate })}
        onBlur={leave}
        error={at("certificate")}
      />
    </>
  );
}

interface TraineeDrawerProps {
  row: ParticipationRow;
  activities: readonly OfferedActivity[];
  onDelete: () => void;
  onClose: () => void;
}

/** A trainee's participation; every field saves by itself. */
export function TraineeDrawer({ row, activities, onDelete, onClose }: TraineeDrawerProps) {
  const { id, row_version, activity_id, person_id, start_date, end_date, days, hours, result, certificate } = row;
  const show = useShows();
  const form = useSavedForm<Participation>(
    { id, row_version, activity_id, person_id, start_date, end_date, days, hours, result, certificate },
    (changed) => call("participation.save", changed),
  );
  return (
    <TakenPartDrawer row={row} onDelete={onDelete} onClose={onClose}>
      <div className={styles.fields}>
        <TakingFields form={form as unknown as RecordForm<Taking>} activities={activities} />
        {form.at("person_id") && <ErrorSentence error={new Error(form.at("person_id") ?? "")} />}
        {form.problem !== null && <ErrorSentence error={form.problem} />}
      </div>
      <PersonSection id={person_id} />
      <ConflictDialog
        conflict={form.conflict}
        fields={{
          activity_id: { label: m.peopleActivity(), show: show.activity },
          start_date: { label: m.peopleStart(), show: show.day },
          end_date: { label: m.peopleEnd(), show: show.day },
          days: { label: m.peopleDays() },
          hours: { label: m.peopleHours() },
          result: { label: m.peopleResult(), show: show.coded("training_result") },
          certificate: { label: m.peopleCertificate() },
        }}
        onResolve={(choice) => void form.resolve(choice).catch(() => undefined)}
      />
    </TakenPartDrawer>
  );
}

/** A new trainee: somebody of the register, or somebody new. */
export function NewTraineeDrawer({ activities, first, onClose }: NewDrawerProps) {
  const blank: Taking & NewPerson = {
    ...nobody,
    activity_id: first?.id ?? "",
    start_date: null,
    end_date: null,
    days: null,
    hours: null,
    result: "enrolled",
    certificate: "",
  };
  // The list has one row, so its fields are the form's.
  const form = useNewForm(
    blank,
    ({ activity_id, ...row }) =>
      call("participation.save_many", { activity_id, rows: [{ ...row, field: "", email: "" }] }),
    (path) => (path === "activity_id" ? path : `rows[0].${path}`),
  );
  return (
    <NewRecordDrawer
      title={m.peopleNewTrainee()}
      addLabel={m.peopleAdd()}
      nextLabel={m.peopleAddNext()}
      problem={form.problem}
      submit={form.submit}
      onDone={onClose}
      onNext={() => form.reset({ ...form.draft, ...nobody, nationality: form.draft.nationality, certificate: "" })}
      onClose={onClose}
    >
      <WhoFields form={form as RecordForm<NewPerson>} hint={m.peopleKnownHint()} />
      <TakingFields form={form as unknown as RecordForm<Taking>} activities={activities} />
    </NewRecordDrawer>
  );
}
