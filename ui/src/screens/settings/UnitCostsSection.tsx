import { Plus } from "lucide-react";
import { useState } from "react";
import { attempt } from "../../app/attempt";
import { labelOf, useChoices } from "../../app/choices";
import { Output } from "../../app/list/Output";
import { useListKeys } from "../../app/list/useListKeys";
import { useProgramme } from "../../app/programme";
import { call } from "../../backend/call";
import { formatAmount } from "../../backend/format";
import type { UnitCostInput } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { type Column, DataTable } from "../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { SearchField } from "../../components/Field";
import { FilterChip } from "../../components/FilterChip";
import { ListLayout } from "../../components/ListLayout";
import styles from "./SettingsScreen.module.css";
import { NewUnitCost, UnitCostDrawer } from "./UnitCostDrawer";

const size = 80;

/** What one day, month, person or piece is taken to cost, by year: the table that valuations take it from. */
export function UnitCostsSection() {
  const choices = useChoices();
  const { years } = useProgramme();
  const [search, setSearch] = useState("");
  const [year, setYear] = useState<number | null>(null);
  const [offset, setOffset] = useState(0);
  const [open, setOpen] = useState<UnitCostInput | "new" | null>(null);
  const request = { search, year, kind: null };
  const costs = useRead("unit_cost.list", { ...request, page: { offset, limit: size } }, { keepPrevious: true });
  const remove = (row: UnitCostInput) =>
    attempt(async () => {
      await call("unit_cost.delete", { id: row.id });
      setOpen(null);
    });
  useListKeys({ create: { label: m.unitCostsNew(), onPress: () => setOpen("new") } });

  const columns: Column<UnitCostInput>[] = [
    { id: "name", header: m.unitName(), isRowHeader: true, cell: (row) => row.name },
    { id: "unit", header: m.unitUnit(), width: "8rem", cell: (row) => labelOf(choices, "cost_unit", row.unit) },
    { id: "year", header: m.unitYear(), width: "4.5rem", align: "end", cell: (row) => String(row.year) },
    {
      id: "amount",
      header: m.unitPrice(),
      width: "10rem",
      align: "end",
      cell: (row) => `${row.amount.currency} ${formatAmount(row.amount)}`,
    },
    {
      id: "kind",
      header: m.unitCostsKind(),
      width: "10rem",
      cell: (row) => (row.kind === null ? "" : labelOf(choices, "activity_kind", row.kind)),
    },
    { id: "source", header: m.unitSource(), cell: (row) => <span className="muted">{row.source}</span> },
  ];
  const filtered = search !== "" || year !== null;
  return (
    <div className={styles.fill}>
      <div className={styles.intro}>
        <h2>{m.settingsUnitCosts()}</h2>
        <p className={styles.kept}>
          {m.unitCostsWhy()} {m.settingsKeptInFile()}
        </p>
      </div>
      <ListLayout
        filters={
          <>
            <SearchField
              label={m.unitCostsFilter()}
              value={search}
              onChange={(text) => {
                setSearch(text);
                setOffset(0);
              }}
            />
            <FilterChip
              label={m.unitYear()}
              options={years.map((each) => ({ id: String(each), label: String(each) }))}
              value={year === null ? null : String(year)}
              onChange={(chosen) => {
                setYear(chosen === null ? null : Number(chosen));
                setOffset(0);
              }}
            />
          </>
        }
        end={
          <>
            <Output list="unit_cost" title={m.settingsUnitCosts()} request={request} />
            <Button variant="primary" size="small" icon={Plus} shortcut="N" onPress={() => setOpen("new")}>
              {m.unitCostsNew()}
            </Button>
          </>
        }
        drawer={
          open === "new" ? (
            <NewUnitCost onClose={() => setOpen(null)} />
          ) : (
            open && (
              <UnitCostDrawer
                key={open.id}
                cost={costs.data?.rows.find((row) => row.id === open.id) ?? open}
                onDelete={() => void remove(open)}
                onClose={() => setOpen(null)}
              />
            )
          )
        }
      >
        {costs.error ? (
          <ErrorSentence error={costs.error} />
        ) : !costs.data ? (
          <Loading />
        ) : (
          <DataTable
            label={m.settingsUnitCosts()}
            columns={columns}
            rows={costs.data.rows}
            rowKey={(row) => row.id}
            rowName={(row) => row.name}
            onOpen={setOpen}
            onDelete={(row) => void remove(row)}
            openRow={open === null || open === "new" ? undefined : open.id}
            paging={
              costs.data.total > size ? { offset, size, total: costs.data.total, onOffset: setOffset } : undefined
            }
            empty={
              filtered ? (
                <EmptyState title={m.unitCostsNoneFound()}>{m.unitCostsNoneFoundNote()}</EmptyState>
              ) : (
                <EmptyState
                  title={m.unitCostsNone()}
                  action={
                    <Button icon={Plus} onPress={() => setOpen("new")}>
                      {m.unitCostsAdd()}
                    </Button>
                  }
                >
                  {m.unitCostsNoneNote()}
                </EmptyState>
              )
            }
          />
        )}
      </ListLayout>
    </div>
  );
}
