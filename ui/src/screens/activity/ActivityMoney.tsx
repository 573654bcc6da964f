import { Plus } from "lucide-react";
import { useState } from "react";
import { labelOf, useChoices } from "../../app/choices";
import { Output } from "../../app/list/Output";
import { useListKeys } from "../../app/list/useListKeys";
import { call } from "../../backend/call";
import { formatCount } from "../../backend/format";
import type { Activity, Agency, CostLineRow, Project } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { DataTable } from "../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { SearchField } from "../../components/Field";
import { ListLayout } from "../../components/ListLayout";
import { DeleteDialog } from "../project/DeleteDialog";
import { LineDrawer, NewLineDrawer } from "../project/money/LineDrawer";
import { ledgerOf, size, useLines } from "../project/money/lines";
import { columnsOf, sumCells, wordsOf } from "../project/money/MoneyTab";

interface ActivityMoneyProps {
  activity: Activity;
  open: string | undefined;
  onOpen: (id: string | undefined) => void;
}

/** What the activity costs: its cost lines by flow. */
export function ActivityMoney(props: ActivityMoneyProps) {
  const project = useRead("project.get", { id: props.activity.project_id });
  const agency = useRead("agency.get", {});
  if (project.error) return <ErrorSentence error={project.error} />;
  if (!project.data || !agency.data) return <Loading />;
  return <Lines {...props} project={project.data} agency={agency.data} />;
}

function Lines({ activity, project, agency, open, onOpen }: ActivityMoneyProps & { project: Project; agency: Agency }) {
  const choices = useChoices();
  const [search, setSearch] = useState("");
  const [offset, setOffset] = useState(0);
  const [deleting, setDeleting] = useState<CostLineRow | null>(null);
  const request = { project: project.id, activity: activity.id, search, sort: "date" as const };
  const lines = useLines(request, offset);
  const bothWays = project.direction === "both_ways";
  const own = agency.currency;
  const openRow = lines.groups.flatMap((group) => group.rows).find((row) => row.id === open);
  const close = () => onOpen(undefined);
  const payerName = (id: string, name: string) =>
    id === "" ? m.moneyNoPayer() : id === agency.organisation_id ? m.moneyThisAgency() : name;

  useListKeys({
    create: { label: m.moneyNew(), onPress: () => onOpen("new") },
    remove: openRow && (() => setDeleting(openRow)),
  });

  return (
    <>
      <ListLayout
        filters={
          <SearchField
            label={m.moneyFilter()}
            value={search}
            onChange={(text) => {
              setSearch(text);
              setOffset(0);
            }}
          />
        }
        end={
          <>
            <Output list="cost_line" title={`${activity.title} ${m.moneyLines()}`} request={request} />
            <Button variant="primary" size="small" icon={Plus} shortcut="N" onPress={() => onOpen("new")}>
              {m.moneyNew()}
            </Button>
          </>
        }
        drawer={
          open === "new" ? (
            <NewLineDrawer
              project={project}
              agency={agency}
              activity={activity.id}
              onClose={close}
              onAdded={() => undefined}
            />
          ) : (
            open && (
              <LineDrawer
                id={open}
                project={project}
                agency={agency}
                onDelete={() => openRow && setDeleting(openRow)}
                onClose={close}
              />
            )
          )
        }
      >
        {lines.error ? (
          <ErrorSentence error={lines.error} />
        ) : lines.total === undefined ? (
          <Loading />
        ) : (
          <DataTable
            label={m.moneyLines()}
            columns={columnsOf(bothWays, payerName, choices)}
            groups={lines.groups.map(({ flow, count, rows }) => ({
              id: flow,
              title: m.moneyGroup({ flow: labelOf(choices, "flow", flow), count, number: formatCount(count) }),
              rows,
              subtotal: {
                label: labelOf(choices, "flow", flow),
                cells: sumCells(
                  ledgerOf(
                    lines.sums.filter((sum) => sum.flow === flow),
                    own,
                  ),
                  bothWays,
                  choices,
                  [],
                ),
              },
            }))}
            rowKey={(row) => row.id}
            rowName={wordsOf}
            onOpen={(row) => onOpen(row.id)}
            onDelete={setDeleting}
            openRow={open}
            paging={lines.total > size ? { offset, size, total: lines.total, onOffset: setOffset } : undefined}
            empty={
              search === "" ? (
                <EmptyState
                  title={m.moneyNone()}
                  action={
                    <Button icon={Plus} onPress={() => onOpen("new")}>
                      {m.moneyAdd()}
                    </Button>
                  }
                >
                  {m.activityMoneyNoneNote()}
                </EmptyState>
              ) : (
                <EmptyState title={m.moneyNoneFound()}>{m.moneyNoneFoundNote()}</EmptyState>
              )
            }
          />
        )}
      </ListLayout>
      {deleting && (
        <DeleteDialog
          title={m.moneyDeleteAsk()}
          note={m.moneyDeleteNote({ what: wordsOf(deleting) })}
          remove={() => call("cost_line.delete", { id: deleting.id })}
          onDone={() => {
            if (open === deleting.id) close();
            setDeleting(null);
          }}
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  );
}
