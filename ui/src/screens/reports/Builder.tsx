import { Copy, Ellipsis, Pencil, Save, Trash2 } from "lucide-react";
import { useState } from "react";
import { attempt } from "../../app/attempt";
import { optionsOf, useChoices } from "../../app/choices";
import { useProgramme } from "../../app/programme";
import { call } from "../../backend/call";
import type { BuiltReportInput, ReportDefinition } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Choice";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { Menu } from "../../components/Menu";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { TraceDrawer } from "../figures/TraceDrawer";
import { traceAddress, traceOf } from "../figures/trace";
import { BuiltBars, BuiltCells } from "./BuiltTable";
import { Filters } from "./Filters";
import styles from "./OtherReports.module.css";
import { RecordsDrawer } from "./RecordsDrawer";
import { adapted, type OtherReportsSearch, ofPersons } from "./report";
import { SaveDialog } from "./SaveDialog";

interface BuilderProps {
  /** The report as it is saved; undefined for a new one. */
  saved: BuiltReportInput | undefined;
  definition: ReportDefinition;
  search: OtherReportsSearch;
  onDefinition: (definition: ReportDefinition) => void;
  onChange: (fields: Partial<OtherReportsSearch>) => void;
  onOpen: (search: OtherReportsSearch) => void;
}

const none = "none";
const closed = { trace: undefined, traced: undefined, counted: undefined };

/** Picks measure, rows, columns and filters, and shows what they give at once. */
export function Builder({ saved, definition, search, onDefinition, onChange, onOpen }: BuilderProps) {
  const [naming, setNaming] = useState<"new" | "rename" | null>(null);
  const choices = useChoices();
  const { years } = useProgramme();
  const measures = useRead("built_report.measures", {});
  const table = useRead("built_report.run", { definition }, { keepPrevious: true });
  const measure = measures.data?.find((each) => each.measure === definition.measure);
  const axes = measure?.axes ?? [];
  const money = definition.measure === "own" || definition.measure === "usd";
  const isChanged = saved ? JSON.stringify(saved.definition) !== JSON.stringify(definition) : true;
  const trace = traceOf(search.trace);
  const axisOptions = axes.map(({ axis, label }) => ({ id: axis, label }));
  const set = (fields: Partial<ReportDefinition>) => onDefinition({ ...definition, ...fields });

  async function save(name: string, copy: boolean) {
    const input = { id: copy ? "" : (saved?.id ?? ""), row_version: copy ? 0 : (saved?.row_version ?? 0) };
    const kept = await call("built_report.save", { ...input, name, definition });
    setNaming(null);
    onOpen({ report: "built", built: kept.id, pages: search.pages });
  }

  return (
    <section className={styles.builder} aria-label={saved?.name ?? m.reportsNewName()}>
      <div className={styles.designer}>
        <Select
          label={m.reportsMeasure()}
          options={(measures.data ?? []).map((each) => ({ id: each.measure, label: each.label }))}
          value={definition.measure}
          onChange={(id) => {
            const next = measures.data?.find((each) => each.measure === id);
            if (!next) return;
            const allowed = next.axes.map(({ axis }) => axis);
            onDefinition(adapted({ ...definition, measure: next.measure }, allowed));
          }}
        />
        <Select
          label={m.reportsRows()}
          options={axisOptions}
          value={definition.rows}
          onChange={(id) =>
            onDefinition(
              adapted(
                { ...definition, rows: id as ReportDefinition["rows"] },
                axes.map(({ axis }) => axis),
              ),
            )
          }
        />
        <Select
          label={m.reportsColumns()}
          options={[
            { id: none, label: m.reportsNoColumns() },
            ...axisOptions.filter((option) => option.id !== definition.rows),
          ]}
          value={definition.columns ?? none}
          onChange={(id) => set({ columns: id === none ? null : (id as ReportDefinition["rows"]) })}
        />
        <Select
          label={m.chartYear()}
          options={[...new Set([definition.year, ...years])]
            .sort((a, b) => b - a)
            .map((year) => ({ id: String(year), label: String(year) }))}
          value={String(definition.year)}
          onChange={(id) => set({ year: Number(id) })}
        />
        <Select
          label={m.reportsYears()}
          options={[...new Set([1, 2, 3, 5, 10, definition.years])]
            .sort((a, b) => a - b)
            .map((count) => ({
              id: String(count),
              label: m.reportsYearsCount({ count, year: String(definition.year) }),
            }))}
          value={String(definition.years)}
          onChange={(id) => set({ years: Number(id) })}
        />
        {money && (
          <>
            <Select
              label={m.reportsSide()}
              options={optionsOf(choices, "side")}
              value={definition.side ?? "contribution"}
              onChange={(id) => set({ side: id as NonNullable<ReportDefinition["side"]> })}
            />
            <Select
              label={m.reportsFlow()}
              options={optionsOf(choices, "flow")}
              value={definition.flow ?? "disbursed"}
              onChange={(id) => set({ flow: id as NonNullable<ReportDefinition["flow"]> })}
            />
          </>
        )}
      </div>
      <div className={styles.filters}>
        <Filters definition={definition} axes={axes} onFilters={(filters) => set({ filters })} />
        {ofPersons(definition) && (
          <Checkbox
            isSelected={search.public ?? false}
            onChange={(chosen) => onChange({ public: chosen || undefined })}
          >
            {m.reportsPublicFiles()}
          </Checkbox>
        )}
        <span className={styles.grow} />
        <Segmented
          label={m.reportsLook()}
          parts={[
            { id: "table", label: m.reportsTable() },
            { id: "chart", label: m.reportsChart() },
          ]}
          value={definition.look}
          onChange={(look) => set({ look: look as ReportDefinition["look"] })}
        />
        {saved && isChanged && (
          <Button icon={Save} onPress={() => void attempt(() => save(saved.name, false))}>
            {m.reportsSaveChanges()}
          </Button>
        )}
        {!saved && (
          <Button icon={Save} onPress={() => setNaming("new")}>
            {m.reportsSave()}
          </Button>
        )}
        {saved && (
          <Menu
            label={m.reportsActions()}
            trigger={
              <Button variant="quiet" icon={Ellipsis}>
                {m.reportsActions()}
              </Button>
            }
            entries={[
              { id: "rename", label: m.reportsRename(), icon: Pencil, onAction: () => setNaming("rename") },
              { id: "save-as", label: m.reportsSaveAs(), icon: Save, onAction: () => setNaming("new") },
              {
                id: "duplicate",
                label: m.reportsDuplicate(),
                icon: Copy,
                onAction: () =>
                  void attempt(async () => {
                    const copy = await call("built_report.duplicate", { id: saved.id });
                    onOpen({ report: "built", built: copy.id });
                  }),
              },
              {
                id: "delete",
                label: m.reportsDelete(),
                icon: Trash2,
                danger: true,
                onAction: () =>
                  void attempt(async () => {
                    await call("built_report.delete", { id: saved.id });
                    onOpen({ report: "built" });
                  }),
              },
            ]}
          />
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a chart has nothing to stand on, and scrolls */}
      <div className={styles.result} tabIndex={0}>
        {table.error ? (
          <ErrorSentence error={table.error} />
        ) : !table.data ? (
          <Loading />
        ) : (
          <>
            <div className={styles.titleRow}>
              <h2>{table.data.title}</h2>
              <span className="unit">{table.data.unit}</span>
            </div>
            {table.data.rows.length === 0 ? (
              <EmptyState title={m.reportsEmpty()}>{m.reportsEmptyNote()}</EmptyState>
            ) : definition.look === "chart" ? (
              <BuiltBars table={table.data} />
            ) : (
              <BuiltCells
                table={table.data}
                definition={definition}
                onTrace={
                  money ? (figure, traced) => onChange({ ...closed, trace: traceAddress(figure), traced }) : undefined
                }
                onRecords={money ? undefined : (cell, traced) => onChange({ ...closed, counted: cell, traced })}
              />
            )}
            <ul className={styles.notes}>
              {table.data.more_rows > 0 && <li>{m.reportsMoreRows({ count: table.data.more_rows })}</li>}
              {table.data.more_columns > 0 && <li>{m.reportsMoreColumns({ count: table.data.more_columns })}</li>}
              {table.data.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {trace && (
        <TraceDrawer
          title={search.traced ?? ""}
          figure={trace}
          question={{
            year: definition.year,
            years: definition.years,
            ...(definition.flow ? { flow: definition.flow } : {}),
            ...(definition.year_basis ? { year_basis: definition.year_basis } : {}),
          }}
          onClose={() => onChange(closed)}
        />
      )}
      {search.counted && !money && (
        <RecordsDrawer
          key={JSON.stringify(search.counted)}
          title={search.traced ?? ""}
          definition={definition}
          cell={search.counted}
          onClose={() => onChange(closed)}
        />
      )}
      {naming && (
        <SaveDialog
          name={naming === "rename" ? (saved?.name ?? "") : ""}
          onSave={(name) => save(name, naming === "new")}
          onClose={() => setNaming(null)}
        />
      )}
    </section>
  );
}
