import { Plus } from "lucide-react";
import { useState } from "react";
import { labelOf, useChoices } from "../../../app/choices";
import { Output } from "../../../app/list/Output";
import { useListKeys } from "../../../app/list/useListKeys";
import { call } from "../../../backend/call";
import { formatDate } from "../../../backend/format";
import type { Evaluation } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { Button } from "../../../components/Button";
import { type Column, DataTable } from "../../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../../components/Feedback";
import { ListLayout } from "../../../components/ListLayout";
import { SavedTextArea } from "../../../components/Saved";
import { Segmented } from "../../../components/Segmented";
import { DeleteDialog } from "../DeleteDialog";
import type { PartProps } from "../Overview";
import type { TabProps } from "../ProjectPage";
import styles from "../ProjectPage.module.css";
import { EvaluationDrawer, NewEvaluationDrawer } from "./EvaluationDrawer";
import { IndicatorDrawer, NewIndicatorDrawer } from "./IndicatorDrawer";
import { IndicatorTable } from "./IndicatorTable";

const size = 90;

type View = "indicators" | "evaluations";
type Deleting = { view: View; id: string; what: string };

/** What came of the project: what was measured, and what those found who looked. */
export function ResultsTab({ project, patch, open, onOpen }: TabProps & PartProps) {
  const choices = useChoices();
  const [view, setView] = useState<View>("indicators");
  const [offset, setOffset] = useState(0);
  const [deleting, setDeleting] = useState<Deleting | null>(null);
  const page = { offset, limit: size };
  const first = { offset: 0, limit: 1 };
  const indicators = useRead(
    "indicator.list",
    { project: project.id, page: view === "indicators" ? page : first },
    { keepPrevious: true },
  );
  const evaluations = useRead(
    "evaluation.list",
    { project: project.id, page: view === "evaluations" ? page : first },
    { keepPrevious: true },
  );
  const list = view === "indicators" ? indicators : evaluations;
  const indicator = indicators.data?.rows.find((row) => row.indicator.id === open);
  const evaluation = evaluations.data?.rows.find((row) => row.id === open);
  const kind = (row: Evaluation) => labelOf(choices, "evaluation_kind", row.kind);
  const askEvaluation = (row: Evaluation) => setDeleting({ view: "evaluations", id: row.id, what: kind(row) });
  const close = () => onOpen(undefined);

  const paging =
    list.data && list.data.total > size ? { offset, size, total: list.data.total, onOffset: setOffset } : undefined;
  const add = view === "indicators" ? m.resultsAddIndicator() : m.resultsAddEvaluation();
  useListKeys({ create: { label: add, onPress: () => onOpen("new") } });
  const columns: Column<Evaluation>[] = [
    { id: "kind", header: m.resultsEvaluation(), isRowHeader: true, width: "26%", cell: kind },
    { id: "by", header: m.resultsEvaluator(), cell: (row) => row.evaluator },
    { id: "day", header: m.resultsDay(), width: "7.5rem", cell: (row) => (row.date ? formatDate(row.date) : "") },
    {
      id: "rating",
      header: m.resultsRating(),
      width: "13rem",
      cell: (row) =>
        row.rating ? labelOf(choices, "rating", row.rating) : <span className="faint">{m.resultsRatingNone()}</span>,
    },
  ];

  return (
    <ListLayout
      filters={
        <Segmented
          label={m.resultsTab()}
          value={view}
          onChange={(id) => {
            close();
            setOffset(0);
            setView(id as View);
          }}
          parts={[
            { id: "indicators", label: m.resultsIndicators(), count: indicators.data?.total },
            { id: "evaluations", label: m.resultsEvaluations(), count: evaluations.data?.total },
          ]}
        />
      }
      end={
        <>
          {(list.data?.total ?? 0) > 0 && (
            <Output
              list={view === "indicators" ? "indicator" : "evaluation"}
              title={`${project.code} ${view === "indicators" ? m.resultsIndicators() : m.resultsEvaluations()}`}
              request={{ project: project.id }}
            />
          )}
          <Button variant="primary" size="small" icon={Plus} shortcut="N" onPress={() => onOpen("new")}>
            {add}
          </Button>
        </>
      }
      drawer={
        open === "new" && view === "indicators" ? (
          <NewIndicatorDrawer project={project.id} onClose={close} />
        ) : open === "new" ? (
          <NewEvaluationDrawer project={project.id} onClose={close} />
        ) : indicator ? (
          <IndicatorDrawer
            key={indicator.indicator.id}
            row={indicator}
            onDelete={() =>
              setDeleting({ view: "indicators", id: indicator.indicator.id, what: indicator.indicator.name })
            }
            onClose={close}
          />
        ) : evaluation ? (
          <EvaluationDrawer
            key={evaluation.id}
            evaluation={evaluation}
            onDelete={() => askEvaluation(evaluation)}
            onClose={close}
          />
        ) : (
          <aside className={styles.aside} aria-label={m.resultsWords()}>
            <SavedTextArea
              label={m.projectResults()}
              optional
              rows={9}
              path="results"
              value={project.results}
              save={(results) => patch({ results })}
            />
            <SavedTextArea
              label={m.projectEvaluation()}
              optional
              rows={7}
              path="evaluation"
              value={project.evaluation}
              save={(evaluation_) => patch({ evaluation: evaluation_ })}
            />
          </aside>
        )
      }
    >
      {list.error ? (
        <ErrorSentence error={list.error} />
      ) : !list.data ? (
        <Loading />
      ) : view === "indicators" ? (
        <IndicatorTable
          rows={indicators.data?.rows ?? []}
          open={open}
          onOpen={onOpen}
          onDelete={(row) => setDeleting({ view, id: row.indicator.id, what: row.indicator.name })}
          paging={paging}
        />
      ) : (
        <DataTable
          label={m.resultsEvaluations()}
          columns={columns}
          rows={evaluations.data?.rows ?? []}
          rowKey={(row) => row.id}
          rowName={kind}
          onOpen={(row) => onOpen(row.id)}
          onDelete={askEvaluation}
          openRow={open}
          paging={paging}
          empty={
            <EmptyState
              title={m.resultsEvaluationsNone()}
              action={
                <Button icon={Plus} onPress={() => onOpen("new")}>
                  {add}
                </Button>
              }
            >
              {m.resultsEvaluationsNoneNote()}
            </EmptyState>
          }
        />
      )}
      {deleting && (
        <DeleteDialog
          title={deleting.view === "indicators" ? m.resultsDeleteIndicatorAsk() : m.resultsDeleteEvaluationAsk()}
          note={
            deleting.view === "indicators"
              ? m.resultsDeleteIndicatorNote({ what: deleting.what })
              : m.resultsDeleteEvaluationNote({ what: deleting.what })
          }
          remove={() =>
            deleting.view === "indicators"
              ? call("indicator.delete", { id: deleting.id })
              : call("evaluation.delete", { id: deleting.id })
          }
          onDone={() => {
            setDeleting(null);
            if (open === deleting.id) close();
          }}
          onClose={() => setDeleting(null)}
        />
      )}
    </ListLayout>
  );
}
