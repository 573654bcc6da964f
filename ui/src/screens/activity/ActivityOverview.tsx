import { formatCount } from "../../backend/format";
import type { Activity } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Section } from "../../components/Drawer";
import { ErrorSentence } from "../../components/Feedback";
import { ActivityConflictDialog, ActivityForm, useActivityForm } from "../project/activities/ActivityForm";
import styles from "../project/ProjectPage.module.css";
import own from "./Activity.module.css";
import type { ActivityCounts } from "./ActivityPage";
import { Conflicts } from "./Conflicts";

interface ActivityOverviewProps {
  activity: Activity;
  counts: ActivityCounts;
}

/** What the activity is; its project, its numbers and its conflicts beside it. */
export function ActivityOverview({ activity, counts }: ActivityOverviewProps) {
  const form = useActivityForm(activity);
  const project = useRead("project.get", { id: activity.project_id });
  const address = (tab: string) => `#/activities/${activity.id}?tab=${tab}`;
  const numbers = [
    { label: m.activitiesPlanned(), value: activity.planned_participants },
    { label: m.activityTrainees(), value: counts.trainees, href: address("trainees") },
    { label: m.activityCompleted(), value: counts.completed, href: address("trainees") },
    { label: m.peopleExperts(), value: counts.experts, href: address("experts") },
    { label: m.activityLines(), value: counts.money, href: address("money") },
  ];
  return (
    <div className={styles.body}>
      <div className={styles.main}>
        <div className={own.form}>
          <ActivityForm form={form} />
          {form.problem !== null && <ErrorSentence error={form.problem} />}
        </div>
        <ActivityConflictDialog form={form} />
      </div>
      <aside className={styles.side} aria-label={m.activitySide()}>
        <Section title={m.projectsProject()}>
          {project.data && (
            <a href={`#/projects/${project.data.id}?tab=activities`}>
              {project.data.code} {project.data.title}
            </a>
          )}
        </Section>
        <Section title={m.activityNumbers()}>
          <dl className={own.numbers}>
            {numbers.map(({ label, value, href }) => (
              <div key={label}>
                <dt>{href ? <a href={href}>{label}</a> : label}</dt>
                <dd className="num">{typeof value === "number" ? formatCount(value) : ""}</dd>
              </div>
            ))}
          </dl>
        </Section>
        <Section title={m.conflictsTitle()}>
          <Conflicts of={{ activity: activity.id }} none={m.conflictsNone()} />
        </Section>
      </aside>
    </div>
  );
}
