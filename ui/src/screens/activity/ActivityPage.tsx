import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Ban, CircleCheck, CircleDashed, Copy, Ellipsis, Trash2 } from "lucide-react";
import { useState } from "react";
import { attempt } from "../../app/attempt";
import { labelOf, useChoices } from "../../app/choices";
import { activityStatusLook } from "../../app/statuses";
import { call } from "../../backend/call";
import type { Activity, ActivityStatus } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { IconButton } from "../../components/Button";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { Menu } from "../../components/Menu";
import { Page } from "../../components/Page";
import { Pill } from "../../components/Status";
import { Tabs } from "../../components/Tabs";
import { CopyDialog } from "../activities/CopyDialog";
import { daysOf } from "../activities/entries";
import { DeleteDialog } from "../project/DeleteDialog";
import { HistoryTab } from "../project/history/HistoryTab";
import styles from "../project/ProjectPage.module.css";
import { PeopleList } from "../project/people/PeopleTab";
import { ActivityMoney } from "./ActivityMoney";
import { ActivityOverview } from "./ActivityOverview";

const route = getRouteApi("/activities/$id");

/** One activity with its people, its money and its history. */
export function ActivityPage() {
  const { id } = route.useParams();
  const activity = useRead("activity.get", { id });
  if (activity.data) return <OpenActivity key={id} activity={activity.data} />;
  return (
    <Page title={m.activitiesActivity()} crumbs={crumbs()}>
      {activity.error ? <ErrorSentence error={activity.error} /> : <Loading />}
    </Page>
  );
}

const crumbs = () => [{ label: m.activitiesScreen(), href: "#/activities" }];

function OpenActivity({ activity }: { activity: Activity }) {
  const choices = useChoices();
  const { tab = "overview", open } = route.useSearch();
  const navigate = useNavigate();
  const counts = useCounts(activity.id);
  const go = (search: { tab: string; open?: string }) =>
    void navigate({ to: "/activities/$id", params: { id: activity.id }, search, replace: true });
  const part = {
    project: { id: activity.project_id },
    activity,
    open,
    onOpen: (id: string | undefined) => go({ tab, open: id }),
  };

  return (
    <Page title={activity.title} crumbs={crumbs()} saves>
      <div className={styles.record}>
        <div className={styles.head}>
          <div className={styles.title}>
            <h1>{activity.title}</h1>
            <Pill {...activityStatusLook[activity.status]}>{labelOf(choices, "activity_status", activity.status)}</Pill>
            <Pill>{labelOf(choices, "activity_kind", activity.kind)}</Pill>
            <span className="muted">{daysOf(activity)}</span>
          </div>
          <ActivityMenu activity={activity} />
        </div>
        <Tabs
          label={m.activityParts()}
          tabs={[
            { id: "overview", label: m.projectOverview() },
            { id: "trainees", label: m.activityParticipants(), count: counts.trainees },
            { id: "experts", label: m.peopleExperts(), count: counts.experts },
            { id: "money", label: m.projectMoney(), count: counts.money },
            { id: "history", label: m.projectHistory() },
          ]}
          selected={tab}
          onSelect={(next) => next !== tab && go({ tab: next })}
        >
          {tab === "overview" && <ActivityOverview activity={activity} counts={counts} />}
          {tab === "trainees" && <PeopleList key={tab} view="trainees" {...part} />}
          {tab === "experts" && <PeopleList key={tab} view="experts" {...part} />}
          {tab === "money" && <ActivityMoney {...part} />}
          {tab === "history" && (
            <HistoryTab record={activity.id} note={m.activityHistoryNote()} open={open} onOpen={part.onOpen} />
          )}
        </Tabs>
      </div>
    </Page>
  );
}

export interface ActivityCounts {
  trainees: number | undefined;
  completed: number | undefined;
  experts: number | undefined;
  money: number | undefined;
}

/** How much hangs on the activity. */
function useCounts(activity: string): ActivityCounts {
  const page = { offset: 0, limit: 1 };
  const keep = { keepPrevious: true };
  return {
    trainees: useRead("participation.list", { activity, page }, keep).data?.total,
    completed: useRead("participation.list", { activity, result: "completed", page }, keep).data?.total,
    experts: useRead("assignment.list", { activity, page }, keep).data?.total,
    money: useRead("cost_line.sums", { activity }, keep).data?.lines,
  };
}

/** What is done with an activity as a whole. */
function ActivityMenu({ activity }: { activity: Activity }) {
  const navigate = useNavigate();
  const [asking, setAsking] = useState<"copy" | "delete" | null>(null);
  const set = (status: ActivityStatus) => () =>
    void attempt(() => call("activity.set_status", { ids: [activity.id], status }));
  const states = [
    { id: "completed" as const, label: m.activitiesComplete(), icon: CircleCheck },
    { id: "cancelled" as const, label: m.activitiesCancel(), icon: Ban },
    { id: "planned" as const, label: m.activitiesPlan(), icon: CircleDashed },
  ];
  return (
    <>
      <Menu
        label={m.projectActions()}
        trigger={<IconButton icon={Ellipsis} variant="default" size="regular" label={m.projectActions()} />}
        entries={[
          ...states.filter(({ id }) => id !== activity.status).map((state) => ({ ...state, onAction: set(state.id) })),
          { id: "copy", label: m.activitiesCopyOne(), icon: Copy, onAction: () => setAsking("copy") },
          {
            id: "delete",
            label: m.activitiesDelete(),
            icon: Trash2,
            danger: true,
            onAction: () => setAsking("delete"),
          },
        ]}
      />
      {asking === "copy" && (
        <CopyDialog
          ids={[activity.id]}
          onClose={() => setAsking(null)}
          onCopied={([made]) => {
            setAsking(null);
            if (made) void navigate({ to: "/activities/$id", params: { id: made.id } });
          }}
        />
      )}
      {asking === "delete" && (
        <DeleteDialog
          title={m.activitiesDeleteAsk()}
          note={m.activitiesDeleteNote({ title: activity.title })}
          remove={() => call("activity.delete", { id: activity.id })}
          onDone={() => void navigate({ to: "/activities" })}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
