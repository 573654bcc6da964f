import {
  countryNames,
  optionsOf,
  searchCountries,
  searchOrganisations,
  searchProjects,
  useChoices,
} from "../../../app/choices";
import { useShows } from "../../../app/shows";
import { call } from "../../../backend/call";
import type { Activity } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { ComboBox } from "../../../components/ComboBox";
import { ConflictDialog } from "../../../components/ConflictDialog";
import { DateField } from "../../../components/DateField";
import { TextArea, TextField } from "../../../components/Field";
import { Select } from "../../../components/Select";
import { CountField } from "../CountField";
import styles from "../ProjectPage.module.css";
import { type RecordForm, type SavedForm, useSavedForm } from "../recordForm";

/** The fields of an activity. */
export function ActivityForm({ form }: { form: RecordForm<Activity> }) {
  const choices = useChoices();
  const { draft, type, choose, leave, at } = form;
  const host = useRead(
    "organisation.get",
    { id: draft.host_organisation_id ?? "" },
    { enabled: draft.host_organisation_id !== null },
  );
  return (
    <>
      <TextField
        label={m.activitiesTitle()}
        value={draft.title}
        onChange={(title) => type({ title })}
        onBlur={leave}
        error={at("title")}
      />
      <div className={styles.pair}>
        <Select
          label={m.activitiesKind()}
          options={optionsOf(choices, "activity_kind")}
          value={draft.kind}
          onChange={(kind) => choose({ kind: kind as Activity["kind"] })}
          error={at("kind")}
        />
        <Select
          label={m.activitiesStatus()}
          options={optionsOf(choices, "activity_status")}
          value={draft.status}
          onChange={(status) => choose({ status: status as Activity["status"] })}
          error={at("status")}
        />
      </div>
      <div className={styles.pair}>
        <DateField
          label={m.activitiesStart()}
          value={draft.start_date}
          onChange={(start_date) => type({ start_date })}
          error={at("start_date")}
        />
        <DateField
          label={m.activitiesEnd()}
          value={draft.end_date}
          onChange={(end_date) => type({ end_date })}
          error={at("end_date")}
        />
      </div>
      <DateField
        label={m.activitiesDeadline()}
        optional
        value={draft.application_deadline}
        onChange={(application_deadline) => type({ application_deadline })}
        error={at("application_deadline")}
      />
      <TextField
        label={m.activitiesPlace()}
        optional
        value={draft.place}
        onChange={(place) => type({ place })}
        onBlur={leave}
        error={at("place")}
      />
      <ComboBox
        label={m.activitiesCountry()}
        optional
        value={
          draft.host_country === null
            ? null
            : { id: draft.host_country, label: countryNames(choices)(draft.host_country) }
        }
        onChange={(option) => choose({ host_country: option?.id ?? null })}
        search={searchCountries}
        error={at("host_country")}
      />
      <ComboBox
        label={m.activitiesOrganisation()}
        optional
        value={
          draft.host_organisation_id === null ? null : { id: draft.host_organisation_id, label: host.data?.name ?? "" }
        }
        onChange={(option) => choose({ host_organisation_id: option?.id ?? null })}
        search={searchOrganisations}
        error={at("host_organisation_id")}
      />
      <div className={styles.pair}>
        <CountField
          label={m.activitiesPlanned()}
          optional
          value={draft.planned_participants}
          onChange={(planned_participants) => choose({ planned_participants })}
          error={at("planned_participants")}
        />
        <CountField
          label={m.activitiesActual()}
          optional
          hint={m.activitiesActualHint()}
          value={draft.actual_participants}
          onChange={(actual_participants) => choose({ actual_participants })}
          error={at("actual_participants")}
        />
      </div>
      <div className={styles.pair}>
        <CountField
          label={m.activitiesDays()}
          optional
          value={draft.planned_days}
          onChange={(planned_days) => choose({ planned_days })}
          error={at("planned_days")}
        />
        <CountField
          label={m.activitiesHours()}
          optional
          hint={m.activitiesHoursHint()}
          value={draft.taught_hours}
          onChange={(taught_hours) => choose({ taught_hours })}
          error={at("taught_hours")}
        />
      </div>
      <TextField
        label={m.activitiesField()}
        optional
        value={draft.field}
        onChange={(field) => type({ field })}
        onBlur={leave}
        error={at("field")}
      />
      <TextField
        label={m.activitiesLanguage()}
        optional
        value={draft.language}
        onChange={(language) => type({ language })}
        onBlur={leave}
        error={at("language")}
      />
      <TextArea
        label={m.activitiesNote()}
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

/** The form of an activity of the register: its fields save by themselves. */
export function useActivityForm(activity: Activity): SavedForm<Activity> {
  return useSavedForm(activity, (changed) => call("activity.save", changed), { drafts: true });
}

/** Both versions, when somebody else saved the activity meanwhile. */
export function ActivityConflictDialog({ form }: { form: SavedForm<Activity> }) {
  const show = useShows();
  return (
    <ConflictDialog
      conflict={form.conflict}
      fields={{
        title: { label: m.activitiesTitle() },
        kind: { label: m.activitiesKind(), show: show.coded("activity_kind") },
        start_date: { label: m.activitiesStart(), show: show.day },
        end_date: { label: m.activitiesEnd(), show: show.day },
        status: { label: m.activitiesStatus(), show: show.coded("activity_status") },
        application_deadline: { label: m.activitiesDeadline(), show: show.day },
        place: { label: m.activitiesPlace() },
        host_country: { label: m.activitiesCountry(), show: show.country },
        host_organisation_id: { label: m.activitiesOrganisation(), show: show.organisation },
        planned_participants: { label: m.activitiesPlanned() },
        actual_participants: { label: m.activitiesActual() },
        planned_days: { label: m.activitiesDays() },
        taught_hours: { label: m.activitiesHours() },
        field: { label: m.activitiesField() },
        language: { label: m.activitiesLanguage() },
        note: { label: m.activitiesNote() },
      }}
      onResolve={(choice) => void form.resolve(choice).catch(() => undefined)}
    />
  );
}

/** The project of an activity that has none yet. */
export function ProjectField({ form }: { form: RecordForm<Activity> }) {
  const { draft, choose, at } = form;
  const project = useRead("project.get", { id: draft.project_id }, { enabled: draft.project_id !== "" });
  return (
    <ComboBox
      label={m.projectsProject()}
      hint={m.activitiesProjectHint()}
      value={draft.project_id === "" ? null : { id: draft.project_id, label: project.data?.code ?? "" }}
      onChange={(option) => choose({ project_id: option?.id ?? "" })}
      search={searchProjects}
      error={at("project_id")}
    />
  );
}
