import { useNavigate } from "@tanstack/react-router";
import { Award, ChevronDown, ClipboardPaste, Plus } from "lucide-react";
import { useState } from "react";
import { attempt } from "../../../app/attempt";
import { countryNames, labelOf, optionsOf, useChoices } from "../../../app/choices";
import { Output } from "../../../app/list/Output";
import { SelectionBar } from "../../../app/list/SelectionBar";
import { useListKeys } from "../../../app/list/useListKeys";
import { call } from "../../../backend/call";
import { formatCount } from "../../../backend/format";
import type {
  ActivityKind,
  AssignmentListRequest,
  AssignmentRow,
  ParticipationListRequest,
  ParticipationRow,
  TakingPartSort,
  TrainingResult,
} from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { Button } from "../../../components/Button";
import { type Column, DataTable, type Sort } from "../../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../../components/Feedback";
import { SearchField } from "../../../components/Field";
import { FilterChip } from "../../../components/FilterChip";
import { ListLayout } from "../../../components/ListLayout";
import { Menu } from "../../../components/Menu";
import { Segmented } from "../../../components/Segmented";
import { everything, isSelected, nothing, type Selection } from "../../../components/selection";
import { daysOf } from "../../activities/entries";
import { DeleteDialog } from "../DeleteDialog";
import type { TabProps } from "../ProjectPage";
import { ExpertDrawer, NewExpertDrawer } from "./ExpertDrawer";
import { PasteDrawer } from "./PasteDrawer";
import type { OfferedActivity } from "./PersonFields";
import { NewTraineeDrawer, TraineeDrawer } from "./TraineeDrawer";

const size = 90;

type View = "trainees" | "experts";
type Row = ParticipationRow | AssignmentRow;

/** What such people usually take part in. */
const kindsOf: Record<View, readonly ActivityKind[]> = {
  trainees: ["training", "scholarship", "study_visit", "seminar"],
  experts: ["expert_mission", "volunteer", "advisory"],
};

const isTrainee = (row: Row): row is ParticipationRow => "result" in row;

/** Who took part in the project's activities. */
export function PeopleTab({ project, open, onOpen, toActivities }: TabProps & { toActivities: () => void }) {
  const [view, setView] = useState<View>("trainees");
  return (
    <PeopleList
      key={view}
      project={project}
      view={view}
      onView={(next) => {
        setView(next);
        onOpen(undefined);
      }}
      open={open}
      onOpen={onOpen}
      toActivities={toActivities}
    />
  );
}

interface PeopleListProps {
  project: { id: string };
  /** Only who took part in this activity. */
  activity?: OfferedActivity;
  view: View;
  /** Goes to the other view; without it there is only this one. */
  onView?: (view: View) => void;
  open: string | undefined;
  onOpen: (id: string | undefined) => void;
  toActivities?: () => void;
}

/** Trainees, or experts and volunteers, of a project or of one activity. */
export function PeopleList({ project, activity: only, view, onView, open, onOpen, toActivities }: PeopleListProps) {
  const choices = useChoices();
  const navigate = useNavigate();
  const [search, setSearch] = useState("");
  const [chosen, setActivity] = useState<string | null>(null);
  const activity = only?.id ?? chosen;
  const [kind, setKind] = useState<string | null>(null);
  const [sort, setSort] = useState<Sort>({ column: "name", descending: false });
  const [offset, setOffset] = useState(0);
  const [deleting, setDeleting] = useState<Row | null>(null);
  const [selection, setSelection] = useState(nothing);
  const ofProject = useRead(
    "activity.list",
    { project: project.id, page: { offset: 0, limit: 200 } },
    { enabled: only === undefined },
  );
  const activities: readonly OfferedActivity[] = only ? [only] : (ofProject.data?.rows ?? []);
  const request = {
    project: project.id,
    search,
    activity,
    sort: sort.column as TakingPartSort,
    descending: sort.descending,
    page: { offset, limit: size },
  };
  const trainees = useRead(
    "participation.list",
    { ...request, result: (view === "trainees" ? kind : null) as ParticipationListRequest["result"] },
    { keepPrevious: true },
  );
  const experts = useRead(
    "assignment.list",
    { ...request, role: (view === "experts" ? kind : null) as AssignmentListRequest["role"] },
    { keepPrevious: true },
  );
  const list = view === "trainees" ? trainees : experts;
  const rows: readonly Row[] = list.data?.rows ?? [];
  const openRow = rows.find((row) => row.id === open);
  const filtered = search !== "" || chosen !== null || kind !== null;
  const filter = (change: () => void) => {
    change();
    setOffset(0);
    setSelection(nothing);
  };
  const add = () => (activities.length === 0 ? toActivities?.() : onOpen("new"));
  // Results are set for all of a course at once.
  const selects = only !== undefined && view === "trainees";
  const total = list.data?.total ?? 0;

  useListKeys({
    create: { label: m.peopleNew(), onPress: add },
    remove: openRow && (() => setDeleting(openRow)),
  });

  function drawer() {
    const close = () => onOpen(undefined);
    const last = { activities, onClose: close };
    const first =
      activities.find((each) => each.id === activity) ??
      activities.find((each) => kindsOf[view].includes(each.kind)) ??
      activities[0];
    if (open === "paste") return <PasteDrawer first={first} {...last} />;
    if (open === "new") {
      const New = view === "trainees" ? NewTraineeDrawer : NewExpertDrawer;
      return <New first={first} {...last} />;
    }
    if (!openRow) return null;
    const remove = () => setDeleting(openRow);
    return isTrainee(openRow) ? (
      <TraineeDrawer key={openRow.id} row={openRow} onDelete={remove} {...last} />
    ) : (
      <ExpertDrawer key={openRow.id} row={openRow} onDelete={remove} {...last} />
    );
  }

  return (
    <>
      <ListLayout
        filters={
          <>
            {onView && (
              <Segmented
                label={m.peopleView()}
                parts={[
                  { id: "trainees", label: m.peopleTrainees(), count: trainees.data?.total },
                  { id: "experts", label: m.peopleExperts(), count: experts.data?.total },
                ]}
                value={view}
                onChange={(id) => onView(id as View)}
              />
            )}
            <SearchField label={m.peopleFilter()} value={search} onChange={(text) => filter(() => setSearch(text))} />
            {!only && (
              <FilterChip
                label={m.peopleActivity()}
                options={activities.map(({ id, title }) => ({ id, label: title }))}
                value={chosen}
                onChange={(id) => filter(() => setActivity(id))}
              />
            )}
            <FilterChip
              label={view === "trainees" ? m.peopleResult() : m.peopleRole()}
              options={optionsOf(choices, view === "trainees" ? "training_result" : "assignment_role")}
              value={kind}
              onChange={(id) => filter(() => setKind(id))}
            />
          </>
        }
        end={
          activities.length > 0 && (
            <>
              <Output
                list={view === "trainees" ? "participation" : "assignment"}
                title={[view === "trainees" ? m.peopleTrainees() : m.peopleExperts(), only?.title]
                  .filter(Boolean)
                  .join(" ")}
                request={{ ...request, [view === "trainees" ? "result" : "role"]: kind }}
              />
              {view === "trainees" && activity !== null && (
                <Button
                  size="small"
                  icon={Award}
                  onPress={() => void navigate({ to: "/papers", search: { activity, kind: "certificates" } })}
                >
                  {m.papersCertificatesList()}
                </Button>
              )}
              {view === "trainees" && (
                <Button size="small" icon={ClipboardPaste} onPress={() => onOpen("paste")}>
                  {m.peoplePaste()}
                </Button>
              )}
              <Button variant="primary" size="small" icon={Plus} shortcut="N" onPress={add}>
                {m.peopleNew()}
              </Button>
            </>
          )
        }
        drawer={drawer()}
      >
        {list.error ? (
          <ErrorSentence error={list.error} />
        ) : list.data ? (
          <DataTable
            label={view === "trainees" ? m.peopleTrainees() : m.peopleExperts()}
            columns={columnsOf(view, only !== undefined, choices)}
            selection={selects ? selection : undefined}
            onSelect={selects ? setSelection : undefined}
            bar={
              selects && (
                <SelectionBar
                  selection={selection}
                  total={total}
                  shown={rows.length}
                  onAll={() => setSelection(everything)}
                  onClear={() => setSelection(nothing)}
                >
                  {() => (
                    <ResultMenu
                      keys={() => keysOf(selection, { ...request, result: kind as ParticipationListRequest["result"] })}
                      onDone={() => setSelection(nothing)}
                    />
                  )}
                </SelectionBar>
              )
            }
            rows={rows}
            rowKey={(row) => row.id}
            rowName={(row) => row.name}
            sort={sort}
            onSort={setSort}
            onOpen={(row) => onOpen(row.id)}
            onDelete={setDeleting}
            openRow={open}
            paging={list.data.total > size ? { offset, size, total: list.data.total, onOffset: setOffset } : undefined}
            empty={
              filtered ? (
                <EmptyState title={m.peopleNoneFound()}>{m.peopleNoneFoundNote()}</EmptyState>
              ) : (
                <EmptyState
                  title={m.peopleNone()}
                  action={
                    <Button icon={activities.length > 0 ? Plus : undefined} onPress={add}>
                      {activities.length > 0 ? m.peopleAdd() : m.peopleToActivities()}
                    </Button>
                  }
                >
                  {activities.length === 0
                    ? m.peopleNoneActivity()
                    : view === "trainees"
                      ? m.peopleNoneNote()
                      : m.peopleNoneExpertNote()}
                </EmptyState>
              )
            }
          />
        ) : (
          <Loading />
        )}
      </ListLayout>
      {deleting && (
        <DeleteDialog
          title={m.peopleDeleteAsk()}
          note={m.peopleDeleteNote({ name: deleting.name, activity: deleting.activity_title })}
          remove={() => call(isTrainee(deleting) ? "participation.delete" : "assignment.delete", { id: deleting.id })}
          onDone={() => {
            setDeleting(null);
            if (open === deleting.id) onOpen(undefined);
          }}
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  );
}

/** Says what came of the selected participations. */
function ResultMenu({ keys, onDone }: { keys: () => Promise<string[]>; onDone: () => void }) {
  const choices = useChoices();
  const set = (result: TrainingResult) =>
    void attempt(async () => {
      await call("participation.set_results", { ids: await keys(), result });
      onDone();
    });
  return (
    <Menu
      label={m.activitySetResult()}
      trigger={
        <Button variant="inverse" size="small" icon={ChevronDown}>
          {m.activitySetResult()}
        </Button>
      }
      entries={optionsOf(choices, "training_result").map(({ id, label }) => ({
        id,
        label,
        onAction: () => set(id as TrainingResult),
      }))}
    />
  );
}

/** The keys of the selected rows, also of those on pages that were never shown. */
async function keysOf(selection: Selection, request: Partial<ParticipationListRequest>): Promise<string[]> {
  if (!selection.all) return [...selection.keys];
  const keys: string[] = [];
  for (let offset = 0; ; offset += 200) {
    const page = await call("participation.list", { ...request, page: { offset, limit: 200 } });
    keys.push(...page.rows.map((row) => row.id).filter((id) => isSelected(selection, id)));
    if (offset + 200 >= page.total) return keys;
  }
}

function columnsOf(view: View, ofActivity: boolean, choices: ReturnType<typeof useChoices>): Column<Row>[] {
  const country = countryNames(choices);
  const muted = (words: string) => (
    <span className="muted" title={words}>
      {words}
    </span>
  );
  const columns: (Column<Row> | false)[] = [
    { id: "name", header: m.peopleName(), isRowHeader: true, sortable: true, cell: (row) => row.name },
    {
      id: "nationality",
      header: m.peopleCountry(),
      width: "10rem",
      sortable: true,
      cell: (row) => {
        const name = row.nationality === null ? "" : country(row.nationality);
        return <span title={name}>{name}</span>;
      },
    },
    { id: "sex", header: m.peopleSex(), width: "7rem", cell: (row) => labelOf(choices, "sex", row.sex) },
    view === "trainees" && {
      id: "employer",
      header: m.peopleEmployer(),
      cell: (row) => muted(isTrainee(row) ? row.employer : ""),
    },
    view === "experts" && {
      id: "role",
      header: m.peopleRole(),
      width: "7rem",
      cell: (row) => (isTrainee(row) ? "" : labelOf(choices, "assignment_role", row.role)),
    },
    !ofActivity && { id: "activity", header: m.peopleActivity(), cell: (row) => muted(row.activity_title) },
    ofActivity && view === "experts" && { id: "days_of", header: m.activitiesWhen(), width: "13.5rem", cell: ownDays },
    {
      id: "days",
      header: m.peopleDays(),
      width: "4.5rem",
      align: "end",
      sortable: true,
      cell: (row) => (row.days === null ? "" : formatCount(row.days)),
    },
    {
      id: "hours",
      header: m.peopleHours(),
      width: "4.5rem",
      align: "end",
      cell: (row) => {
        const hours = isTrainee(row) ? (row.hours ?? row.taught_hours) : row.hours;
        return hours === null ? "" : formatCount(hours);
      },
    },
    view === "trainees" && {
      id: "result",
      header: m.peopleResult(),
      width: "8rem",
      cell: (row) => (isTrainee(row) ? labelOf(choices, "training_result", row.result) : ""),
    },
    ofActivity &&
      view === "trainees" && {
        id: "certificate",
        header: m.peopleCertificateShort(),
        width: "9rem",
        cell: (row) => muted(isTrainee(row) ? row.certificate : ""),
      },
  ];
  return columns.filter((column) => column !== false);
}

/** The days of an assignment: its own, else the activity's. */
function ownDays(row: Row): string {
  return daysOf({ start_date: row.start_date ?? row.activity_start, end_date: row.end_date ?? row.activity_end });
}
