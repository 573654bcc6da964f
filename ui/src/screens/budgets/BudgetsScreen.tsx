import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useChoices } from "../../app/choices";
import { Output } from "../../app/list/Output";
import { useProgramme } from "../../app/programme";
import { formatAmount } from "../../backend/format";
import type { BudgetListRequest, BudgetRow } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { type Column, DataTable } from "../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { FilterChip } from "../../components/FilterChip";
import { ListLayout } from "../../components/ListLayout";
import { Page } from "../../components/Page";
import { Tabs } from "../../components/Tabs";
import { areaName } from "./areas";
import { BudgetDrawer, NewBudget } from "./BudgetDrawer";
import { BurnDown } from "./BurnDown";
import { ExecutionTable } from "./ExecutionTable";

/** What the address of the screen holds. */
export interface BudgetSearch {
  /** By source, month by month, or the budgets themselves, instead of by priority area. */
  view?: "source" | "months" | "list";
  source?: string;
  area?: string;
  sort?: BudgetListRequest["sort"];
  descending?: boolean;
  offset?: number;
  /** The budget in the drawer, or `new`. */
  open?: string;
}

const route = getRouteApi("/budgets");
const size = 100;

/** A fiscal year's budgets, and what was committed and disbursed of them. */
export function BudgetsScreen() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { year } = useProgramme();

  function change(fields: Partial<BudgetSearch>) {
    void navigate({ to: "/budgets", search: { ...search, offset: undefined, ...fields }, replace: true });
  }

  return (
    <Page
      title={m.budgetsTitle()}
      note={m.budgetsYear({ year: String(year) })}
      saves
      actions={
        <Button variant="primary" icon={Plus} onPress={() => change({ view: "list", open: "new" })}>
          {m.budgetsNew()}
        </Button>
      }
    >
      <Tabs
        label={m.projectsViews()}
        tabs={[
          { id: "area", label: m.budgetsExecution() },
          { id: "source", label: m.budgetsBySource() },
          { id: "months", label: m.budgetsByMonth() },
          { id: "list", label: m.budgetsTitle() },
        ]}
        selected={search.view ?? "area"}
        onSelect={(view) =>
          change({ view: view === "area" ? undefined : (view as BudgetSearch["view"]), open: undefined })
        }
      >
        {search.view === "list" ? (
          <BudgetList search={search} change={change} />
        ) : search.view === "months" ? (
          <BurnDown year={year} />
        ) : (
          <ExecutionTable year={year} by={search.view ?? "area"} />
        )}
      </Tabs>
    </Page>
  );
}

function BudgetList({ search, change }: { search: BudgetSearch; change: (fields: Partial<BudgetSearch>) => void }) {
  const { year } = useProgramme();
  const choices = useChoices();
  const agency = useRead("agency.get", {});
  const sort = search.sort ?? "source";
  const request = {
    fiscal_year: year,
    source: search.source ?? null,
    area: search.area ?? null,
    sort,
    descending: search.descending ?? false,
  };
  const budgets = useRead(
    "budget.list",
    { ...request, page: { offset: search.offset ?? 0, limit: size } },
    { keepPrevious: true },
  );
  // The sources that can be filtered by are those of the year's budgets.
  const all = useRead("budget.list", { fiscal_year: year, page: { offset: 0, limit: 200 } }, { keepPrevious: true });
  const sources = [...new Set((all.data?.rows ?? []).map((row) => row.source))].sort();
  const close = () => change({ open: undefined, offset: search.offset });
  const area = (id: string | null) => areaName(choices, id);

  const columns: Column<BudgetRow>[] = [
    { id: "source", header: m.budgetsSource(), sortable: true, isRowHeader: true, cell: (row) => row.source },
    { id: "area", header: m.budgetsArea(), width: "16rem", cell: (row) => (row.area === null ? "" : area(row.area)) },
    {
      id: "project",
      header: m.projectsProject(),
      width: "9rem",
      cell: (row) => row.project_id && <a href={`#/projects/${row.project_id}`}>{row.project_code}</a>,
    },
    { id: "currency", header: m.moneyCurrency(), width: "5.5rem", cell: (row) => row.amount.currency },
    {
      id: "amount",
      header: m.budgetsAmount(),
      width: "11rem",
      align: "end",
      sortable: true,
      cell: (row) => formatAmount(row.amount),
    },
  ];
  const filtered = Boolean(search.source || search.area);

  return (
    <ListLayout
      filters={
        <>
          <FilterChip
            label={m.budgetsSource()}
            options={sources.map((source) => ({ id: source, label: source }))}
            value={search.source ?? null}
            onChange={(source) => change({ source: source ?? undefined })}
          />
          <FilterChip
            label={m.budgetsArea()}
            options={(choices?.areas ?? []).map(({ code, label }) => ({ id: code, label }))}
            value={search.area ?? null}
            onChange={(id) => change({ area: id ?? undefined })}
          />
        </>
      }
      end={<Output list="budget" title={`${m.budgetsTitle()} ${year}`} request={request} />}
      drawer={
        search.open === "new" && agency.data ? (
          <NewBudget
            key={year}
            year={year}
            currency={agency.data.currency}
            onClose={close}
            onSaved={(id) => change({ open: id })}
          />
        ) : (
          search.open && <BudgetDrawer key={search.open} id={search.open} onClose={close} />
        )
      }
    >
      {budgets.error ? (
        <ErrorSentence error={budgets.error} />
      ) : budgets.data ? (
        <DataTable
          label={m.budgetsTitle()}
          columns={columns}
          rows={budgets.data.rows}
          rowKey={(row) => row.id}
          rowName={(row) => [row.source, row.area === null ? "" : area(row.area)].filter(Boolean).join(", ")}
          sort={{ column: sort, descending: search.descending ?? false }}
          onSort={({ column, descending }) =>
            change({ sort: column as BudgetSearch["sort"], descending: descending || undefined })
          }
          onOpen={(row) => change({ open: row.id, offset: search.offset })}
          openRow={search.open}
          total={{
            label: m.shareTotal(),
            cells: {
              amount: budgets.data.sums.map((sum) => (
                <div key={sum.currency}>
                  <span className="unit">{sum.currency}</span> {formatAmount(sum)}
                </div>
              )),
            },
          }}
          paging={{
            offset: search.offset ?? 0,
            size,
            total: budgets.data.total,
            onOffset: (offset) => change({ offset: offset || undefined }),
          }}
          empty={
            <EmptyState
              title={filtered ? m.budgetsNoneFound() : m.budgetsNone({ year: String(year) })}
              action={
                !filtered && (
                  <Button icon={Plus} onPress={() => change({ open: "new" })}>
                    {m.budgetsNew()}
                  </Button>
                )
              }
            >
              {filtered ? m.budgetsNoneFoundNote() : m.budgetsNoneNote()}
            </EmptyState>
          }
        />
      ) : (
        <Loading />
      )}
    </ListLayout>
  );
}
