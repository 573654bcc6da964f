import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Archive, ArchiveRestore, Ellipsis, Trash2 } from "lucide-react";
import { attempt } from "../../app/attempt";
import { labelOf, useChoices } from "../../app/choices";
import { projectStatusLook } from "../../app/statuses";
import { call } from "../../backend/call";
import type { Project } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { useLiveRecord } from "../../backend/record";
import { IconButton } from "../../components/Button";
import { ConflictDialog } from "../../components/ConflictDialog";
import { DraftScope } from "../../components/drafts";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { Menu } from "../../components/Menu";
import { Page } from "../../components/Page";
import { Pill } from "../../components/Status";
import { Tabs } from "../../components/Tabs";
import { ActivitiesTab } from "./activities/ActivitiesTab";
import { useConflictFields } from "./conflictFields";
import { ContactsTab } from "./contacts/ContactsTab";
import { DocumentsTab } from "./documents/DocumentsTab";
import { HistoryTab } from "./history/HistoryTab";
import { MoneyTab } from "./money/MoneyTab";
import { Overview } from "./Overview";
import styles from "./ProjectPage.module.css";
import { PeopleTab } from "./people/PeopleTab";
import { ResultsTab } from "./results/ResultsTab";

const route = getRouteApi("/projects/$id");

/** What the parts of a project get. */
export interface TabProps {
  project: Project;
  /** The record in the drawer, from the address; `new` for one that is not in the register yet. */
  open: string | undefined;
  onOpen: (id: string | undefined) => void;
}

/** One project with everything that hangs on it. */
export function ProjectPage() {
  const { id } = route.useParams();
  const project = useRead("project.get", { id });
  const crumbs = [{ label: m.projectsTitle(), href: "#/projects" }];
  if (project.data) return <OpenProject key={id} project={project.data} />;
  return (
    <Page title={m.projectsProject()} crumbs={crumbs}>
      {project.error ? <ErrorSentence error={project.error} /> : <Loading />}
    </Page>
  );
}

function OpenProject({ project }: { project: Project }) {
  const choices = useChoices();
  const { tab = "overview", open } = route.useSearch();
  const navigate = useNavigate();
  const counts = useCounts(project.id);
  const go = (search: { tab: string; open?: string }) =>
    void navigate({ to: "/projects/$id", params: { id: project.id }, search, replace: true });
  const part: TabProps = { project, open, onOpen: (id) => go({ tab, open: id }) };
  const live = useLiveRecord(project, (changed) => call("project.save", changed));
  const conflictFields = useConflictFields(live.conflict);

  return (
    <DraftScope value={project.id}>
      <Page title={project.code} crumbs={[{ label: m.projectsTitle(), href: "#/projects" }]} saves>
        <div className={styles.record}>
          <div className={styles.head}>
            <div className={styles.title}>
              <h1>{project.title}</h1>
              <Pill {...projectStatusLook[project.status]}>{labelOf(choices, "project_status", project.status)}</Pill>
              <Pill>{labelOf(choices, "form", project.form)}</Pill>
              <Pill>{labelOf(choices, "direction", project.direction)}</Pill>
              {project.archived && <Pill icon={Archive}>{m.projectArchived()}</Pill>}
            </div>
            <ProjectMenu project={project} />
          </div>
          <Tabs
            label={m.projectParts()}
            tabs={[
              { id: "overview", label: m.projectOverview() },
              { id: "activities", label: m.projectActivities(), count: counts.activities },
              { id: "people", label: m.projectPeople(), count: counts.people },
              { id: "money", label: m.projectMoney(), count: counts.money },
              { id: "results", label: m.resultsTab(), count: counts.results },
              { id: "documents", label: m.documentsTab(), count: counts.documents },
              { id: "contacts", label: m.contactsTab(), count: counts.contacts },
              { id: "history", label: m.projectHistory() },
            ]}
            selected={tab}
            onSelect={(next) => next !== tab && go({ tab: next })}
          >
            {tab === "overview" && (
              <Overview project={project} patch={live.patch} toResults={() => go({ tab: "results" })} />
            )}
            {tab === "activities" && <ActivitiesTab {...part} />}
            {tab === "people" && <PeopleTab {...part} toActivities={() => go({ tab: "activities", open: "new" })} />}
            {tab === "money" && <MoneyTab {...part} />}
            {tab === "results" && <ResultsTab {...part} patch={live.patch} />}
            {tab === "documents" && <DocumentsTab {...part} />}
            {tab === "contacts" && <ContactsTab {...part} patch={live.patch} />}
            {tab === "history" && (
              <HistoryTab record={project.id} note={m.historyNote()} open={open} onOpen={part.onOpen} />
            )}
          </Tabs>
        </div>
        <ConflictDialog
          conflict={live.conflict}
          fields={conflictFields}
          onResolve={(choice) => void live.resolve(choice).catch(() => undefined)}
        />
      </Page>
    </DraftScope>
  );
}

/** How much hangs on the project. */
function useCounts(project: string) {
  const page = { offset: 0, limit: 1 };
  const money = useRead("cost_line.sums", { project }, { keepPrevious: true });
  const activities = useRead("activity.list", { project, page }, { keepPrevious: true });
  const trainees = useRead("participation.list", { project, page }, { keepPrevious: true });
  const experts = useRead("assignment.list", { project, page }, { keepPrevious: true });
  const indicators = useRead("indicator.list", { project, page }, { keepPrevious: true });
  const evaluations = useRead("evaluation.list", { project, page }, { keepPrevious: true });
  const documents = useRead("document.list", { project, page }, { keepPrevious: true });
  const contacts = useRead("contact.list", { project, page }, { keepPrevious: true });
  return {
    results: indicators.data && evaluations.data && indicators.data.total + evaluations.data.total,
    documents: documents.data?.total,
    contacts: contacts.data?.total,
    money: money.data?.lines,
    activities: activities.data?.total,
    people: trainees.data && experts.data && trainees.data.total + experts.data.total,
  };
}

/** What is done with a project as a whole. */
function ProjectMenu({ project }: { project: Project }) {
  const navigate = useNavigate();

  return (
    <Menu
      label={m.projectActions()}
      trigger={<IconButton icon={Ellipsis} variant="default" size="regular" label={m.projectActions()} />}
      entries={[
        {
          id: "archive",
          label: project.archived ? m.projectRestore() : m.projectArchive(),
          icon: project.archived ? ArchiveRestore : Archive,
          onAction: () =>
            void attempt(() =>
              call("project.archive", {
                id: project.id,
                row_version: project.row_version,
                archived: !project.archived,
              }),
            ),
        },
        {
          id: "delete",
          label: m.projectDelete(),
          icon: Trash2,
          danger: true,
          onAction: () =>
            void attempt(async () => {
              await call("project.delete", { id: project.id });
              await navigate({ to: "/projects" });
            }),
        },
      ]}
    />
  );
}
