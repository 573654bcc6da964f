import { useNavigate } from "@tanstack/react-router";
import { Ellipsis, SquareArrowOutUpRight, Trash2 } from "lucide-react";
import { labelOf, useChoices } from "../../../app/choices";
import { call } from "../../../backend/call";
import type { Activity } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { IconButton } from "../../../components/Button";
import { Drawer } from "../../../components/Drawer";
import { ErrorSentence } from "../../../components/Feedback";
import { Menu } from "../../../components/Menu";
import { BroughtBack } from "../../../components/Saved";
import { NewRecordDrawer } from "../NewRecordDrawer";
import styles from "../ProjectPage.module.css";
import { FetchedDrawer } from "../RecordDrawer";
import { useNewForm } from "../recordForm";
import { ActivityConflictDialog, ActivityForm, ProjectField, useActivityForm } from "./ActivityForm";

interface DrawerProps {
  id: string;
  onDelete: () => void;
  onClose: () => void;
}

/** An activity of the register; every field saves by itself. */
export function ActivityDrawer({ id, ...rest }: DrawerProps) {
  return (
    <FetchedDrawer read={useRead("activity.get", { id })} title={m.activitiesActivity()} onClose={rest.onClose}>
      {(activity) => <OpenActivity key={id} activity={activity} {...rest} />}
    </FetchedDrawer>
  );
}

function OpenActivity({ activity, onDelete, onClose }: Omit<DrawerProps, "id"> & { activity: Activity }) {
  const choices = useChoices();
  const navigate = useNavigate();
  const form = useActivityForm(activity);
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
              id: "page",
              label: m.activitiesOpen(),
              icon: SquareArrowOutUpRight,
              onAction: () => void navigate({ to: "/activities/$id", params: { id: activity.id } }),
            },
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
      <ActivityConflictDialog form={form} />
    </Drawer>
  );
}

interface NewActivityDrawerProps {
  /** The project that it belongs to; empty: the officer chooses it. */
  project: string;
  onClose: () => void;
}

/** A new activity, of a project or of one that is still to be chosen. */
export function NewActivityDrawer({ project, onClose }: NewActivityDrawerProps) {
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
    taught_hours: null,
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
      {project === "" && <ProjectField form={form} />}
      <ActivityForm form={form} />
    </NewRecordDrawer>
  );
}
