import { Ellipsis, Trash2 } from "lucide-react";
import { labelOf, useChoices } from "../../../app/choices";
import { call } from "../../../backend/call";
import type { Activity } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { IconButton } from "../../../components/Button";
import { ConflictDialog } from "../../../components/ConflictDialog";
import { Drawer } from "../../../components/Drawer";
import { ErrorSentence, Loading } from "../../../components/Feedback";
import { Menu } from "../../../components/Menu";
import { BroughtBack } from "../../../components/Saved";
import { NewRecordDrawer } from "../NewRecordDrawer";
import styles from "../ProjectPage.module.css";
import { useNewForm, useSavedForm } from "../recordForm";
import { ActivityForm } from "./ActivityForm";

interface DrawerProps {
  id: string;
  onDelete: () => void;
  onClose: () => void;
}

/** An activity of the register; every field saves by itself. */
export function ActivityDrawer({ id, ...rest }: DrawerProps) {
  const activity = useRead("activity.get", { id });
  if (activity.data) return <OpenActivity key={id} activity={activity.data} {...rest} />;
  return (
    <Drawer title={m.activitiesActivity()} onClose={rest.onClose}>
      {activity.error ? <ErrorSentence error={activity.error} /> : <Loading />}
    </Drawer>
  );
}

function OpenActivity({ activity, onDelete, onClose }: Omit<DrawerProps, "id"> & { activity: Activity }) {
  const choices = useChoices();
  const form = useSavedForm(activity, (changed) => call("activity.save", changed), { drafts: true });
  return (
    <Drawer
      title={activity.title}
      subtitle={labelOf(choices, "activity_kind", activity.kind)}
      subject={activity.id}
      onClose={onClose}
      actions={
        <Menu
          label={m.projectActions()}
          trigger={<IconButton icon={Ellipsis} label={m.projectActions()} />}
          entries={[
            {
              id: "delete",
              label: m.activitiesDelete(),
              icon: Trash2,
              shortcut: "Del",
              danger: true,
              onAction: onDelete,
            },
          ]}
        />
      }
    >
      <div className={styles.fields}>
        <BroughtBack field={form}>{null}</BroughtBack>
        <ActivityForm form={form} />
        {form.problem !== null && <ErrorSentence error={form.problem} />}
      </div>
      <ConflictDialog
        conflict={form.conflict}
        fields={[
          { key: "title", label: m.activitiesTitle() },
          { key: "kind", label: m.activitiesKind() },
          { key: "start_date", label: m.activitiesStart() },
          { key: "end_date", label: m.activitiesEnd() },
          { key: "status", label: m.activitiesStatus() },
          { key: "application_deadline", label: m.activitiesDeadline() },
          { key: "place", label: m.activitiesPlace() },
          { key: "host_country", label: m.activitiesCountry() },
          { key: "planned_participants", label: m.activitiesPlanned() },
          { key: "actual_participants", label: m.activitiesActual() },
          { key: "field", label: m.activitiesField() },
          { key: "language", label: m.activitiesLanguage() },
          { key: "note", label: m.activitiesNote() },
        ]}
        onResolve={(choice) => void form.resolve(choice).catch(() => undefined)}
      />
    </Drawer>
  );
}

/** A new activity of the project. */
export function NewActivityDrawer({ project, onClose }: { project: string; onClose: () => void }) {
  const blank: Activity = {
    id: "",
    row_version: 0,
    project_id: project,
    kind: "training",
    title: "",
    start_date: null,
    end_date: null,
    place: "",
    host_country: null,
    host_organisation_id: null,
    planned_participants: null,
    actual_participants: null,
    planned_days: null,
    status: "planned",
    field: "",
    language: "",
    application_deadline: null,
    note: "",
    search: "",
  };
  const form = useNewForm(blank, (activity) => call("activity.save", activity), undefined, `activity ${project}`);
  return (
    <NewRecordDrawer
      title={m.activitiesNewTitle()}
      addLabel={m.activitiesAdd()}
      nextLabel={m.activitiesAddNext()}
      problem={form.problem}
      submit={form.submit}
      onDone={onClose}
      // What follows is often of the same kind, with the same host.
      onNext={() => form.reset({ ...form.draft, title: "", start_date: null, end_date: null, note: "" })}
      onClose={onClose}
    >
      <BroughtBack field={form}>{null}</BroughtBack>
      <ActivityForm form={form} />
    </NewRecordDrawer>
  );
}
