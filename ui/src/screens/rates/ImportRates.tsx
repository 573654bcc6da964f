import { CircleAlert, Equal, FileUp, type LucideIcon, Pencil, Plus, TriangleAlert, X } from "lucide-react";
import { useState } from "react";
import { labelOf, optionsOf, useChoices } from "../../app/choices";
import { useProgramme } from "../../app/programme";
import { useSettled } from "../../app/useSettled";
import { CallError, call } from "../../backend/call";
import { trimmed } from "../../backend/decimal";
import { formatCount, formatDate, formatDecimal } from "../../backend/format";
import type { BlockRow, BlockState, DecimalSign, RateBlock, RateBlockListRequest } from "../../backend/generated";
import { m } from "../../backend/messages";
import { chooseFile } from "../../backend/platform";
import { queryClient, useRead } from "../../backend/queries";
import { Button, IconButton } from "../../components/Button";
import { Checkbox } from "../../components/Choice";
import { ComboBox } from "../../components/ComboBox";
import { type Column, DataTable } from "../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { TextArea, TextField } from "../../components/Field";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { Note, Pill, Status, type Tone } from "../../components/Status";
import { toast } from "../../components/Toast";
import { useCurrencySearch } from "./currencySearch";
import styles from "./Rates.module.css";

const size = 100;
/** Every year that the table has. */
const every = "all";

const blank: RateBlockListRequest = {
  text: "",
  path: null,
  series: "",
  source: "",
  currency: null,
  period: "",
  upside_down: false,
  decimal: null,
  first_year: null,
  needed_only: false,
  only: null,
  page: { offset: 0, limit: size },
};

/** A table of rates, pasted or from a file: what would become of each rate, then all of them in one operation. */
export function ImportRates({ onDone }: { onDone: (series: string) => void }) {
  const { years } = useProgramme();
  const choices = useChoices();
  const currency = useCurrencySearch();
  const oldest = years[years.length - 1];
  const [request, setRequest] = useState<RateBlockListRequest>({ ...blank, first_year: oldest ?? null });
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const settled = useSettled(request);
  const given = settled.path !== null || settled.text.trim() !== "";
  const block = useRead("rate.read_block", settled, { enabled: given, keepPrevious: true });
  const read = given && !block.error ? block.data : undefined;
  const takes = read ? read.new + read.changed : 0;
  const at = (path: string) => (problem instanceof CallError ? problem.at(`block.${path}`) : null);

  function change(fields: Partial<RateBlockListRequest>) {
    setProblem(null);
    setRequest((before) => ({ ...before, page: { ...before.page, offset: 0 }, ...fields }));
  }

  async function choose() {
    const path = await chooseFile(m.ratesImportChoose(), [
      { name: m.ratesImportTables(), extensions: ["xlsx", "xls", "ods", "csv", "tsv", "txt"] },
    ]);
    if (path === null) return;
    // A file may have changed since it was read under the same name.
    queryClient.removeQueries({ queryKey: ["rate.read_block"] });
    change({ path, text: "", only: null });
  }

  async function take(table: RateBlock) {
    if (busy) return;
    setBusy(true);
    try {
      const { saved } = await call("rate.save_block", { block: settled, digest: table.digest });
      toast(m.ratesImportTaken({ count: saved, number: formatCount(saved) }));
      onDone(settled.series.trim() || table.series);
    } catch (refused) {
      setProblem(refused);
      void block.refetch();
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className={styles.import}>
      <section className={styles.input} aria-label={m.ratesImportWhat()}>
        {request.path === null ? (
          <>
            <Button icon={FileUp} onPress={() => void choose()}>
              {m.ratesImportChoose()}
            </Button>
            <TextArea
              label={m.ratesImportPaste()}
              hint={m.ratesImportPasteHint()}
              rows={6}
              value={request.text}
              onChange={(text) => change({ text, only: null })}
            />
          </>
        ) : (
          <p className={styles.file}>
            <FileUp aria-hidden className="i-s" />
            <span className="clip" title={request.path} dir="auto">
              {request.path.split(/[/\\]/).at(-1)}
            </span>
            <IconButton icon={X} label={m.ratesImportForget()} onPress={() => change({ path: null, only: null })} />
          </p>
        )}
        {read?.decimal_open && (
          <Select
            label={m.ratesImportDecimal()}
            options={optionsOf(choices, "decimal_sign")}
            value={request.decimal}
            onChange={(id) => change({ decimal: id as DecimalSign })}
          />
        )}
        {(read?.period_open || request.period !== "") && (
          <TextField
            label={m.ratesPeriod()}
            hint={m.ratesPeriodHint()}
            value={request.period}
            onChange={(period) => change({ period })}
          />
        )}
        {(read?.currency_open || request.currency !== null || block.error) && (
          <ComboBox
            label={m.ratesImportCurrency()}
            optional
            value={request.currency === null ? null : currency.option(request.currency)}
            onChange={(option) => change({ currency: option?.id ?? null })}
            search={currency.search}
          />
        )}
        <TextField
          label={m.ratesSeries()}
          value={request.series}
          placeholder={read?.series}
          onChange={(series) => change({ series })}
          error={at("series")}
        />
        <TextField
          label={m.ratesSource()}
          optional
          value={request.source}
          placeholder={read?.source}
          onChange={(source) => change({ source })}
        />
        <Select
          label={m.ratesImportDirection()}
          options={[
            { id: "units", label: m.ratesImportUnits() },
            { id: "dollars", label: m.ratesImportDollars() },
          ]}
          value={request.upside_down ? "dollars" : "units"}
          onChange={(id) => change({ upside_down: id === "dollars" })}
        />
        <Select
          label={m.ratesImportFrom()}
          options={[
            { id: every, label: m.ratesImportEvery() },
            ...years.map((year) => ({ id: String(year), label: String(year) })),
          ]}
          value={request.first_year === null ? every : String(request.first_year)}
          onChange={(id) => change({ first_year: id === every ? null : Number(id) })}
        />
        <Checkbox isSelected={request.needed_only} onChange={(needed_only) => change({ needed_only })}>
          {m.ratesImportNeeded()}
        </Checkbox>
      </section>
      <section className={styles.preview} aria-label={m.ratesImportPreview()}>
        {!given ? (
          <EmptyState title={m.ratesImportNothing()}>{m.ratesImportNothingNote()}</EmptyState>
        ) : block.error ? (
          <ErrorSentence error={block.error} />
        ) : !read ? (
          <Loading />
        ) : (
          <>
            <div className={styles.summary}>
              <Pill tone="info">{labelOf(choices, "block_layout", read.layout)}</Pill>
              {read.sheet !== "" && <span className="muted small">{read.sheet}</span>}
              <Segmented
                label={m.ratesImportShow()}
                parts={[
                  { id: every, label: m.ratesImportAll() },
                  { id: "new", label: labelOf(choices, "block_state", "new"), count: read.new },
                  { id: "changed", label: labelOf(choices, "block_state", "changed"), count: read.changed },
                  { id: "same", label: m.ratesImportSame(), count: read.same },
                  { id: "refused", label: labelOf(choices, "block_state", "refused"), count: read.refused },
                ]}
                value={request.only ?? every}
                onChange={(id) => change({ only: id === every ? null : (id as BlockState) })}
              />
              <span className={styles.grow} />
              <Button
                variant="primary"
                isDisabled={takes === 0 || busy || settled !== request}
                onPress={() => void take(read)}
              >
                {m.ratesImportTake({ count: takes, number: formatCount(takes) })}
              </Button>
            </div>
            {problem !== null && at("series") === null && <ErrorSentence error={problem} />}
            {read.doubtful > 0 && (
              <Note tone="warn" icon={TriangleAlert}>
                {m.ratesImportDoubtful({ count: read.doubtful, number: formatCount(read.doubtful) })}
              </Note>
            )}
            <DataTable
              label={m.ratesImportPreview()}
              columns={columnsOf((code) => labelOf(choices, "block_state", code))}
              rows={read.rows}
              rowKey={(row) => `${row.row} ${row.name} ${row.period}`}
              rowName={(row) => `${row.currency ?? row.name} ${row.period}`}
              paging={{
                offset: request.page.offset,
                size,
                total: read.total,
                onOffset: (offset) => change({ page: { offset, limit: size } }),
              }}
              empty={<EmptyState title={m.ratesImportNoneOf()} />}
            />
          </>
        )}
      </section>
    </div>
  );
}

const icons: Record<BlockState, LucideIcon> = { new: Plus, changed: Pencil, same: Equal, refused: CircleAlert };
const tones: Record<BlockState, Tone> = { new: "ok", changed: "info", same: "neutral", refused: "danger" };

function columnsOf(label: (state: string) => string): Column<BlockRow>[] {
  const rate = (decimal: string | null) => (decimal === null ? "" : formatDecimal(trimmed(decimal)));
  return [
    { id: "row", header: m.ratesImportRow(), width: "4.5rem", align: "end", cell: (row) => formatCount(row.row) },
    {
      id: "currency",
      header: m.moneyCurrency(),
      width: "11rem",
      isRowHeader: true,
      cell: (row) => (
        <>
          <b>{row.currency}</b> {row.name !== row.currency && <span className="muted">{row.name}</span>}
        </>
      ),
    },
    {
      id: "period",
      header: m.ratesPeriod(),
      width: "7rem",
      cell: (row) => (/^\d{4}-\d\d-\d\d$/.test(row.period) ? formatDate(row.period) : row.period),
    },
    {
      id: "rate",
      header: m.ratesRate(),
      width: "7.5rem",
      align: "end",
      cell: (row) => (row.lcu_per_usd === null ? <span className="muted">{row.text}</span> : rate(row.lcu_per_usd)),
    },
    {
      id: "known",
      header: m.ratesImportKnown(),
      width: "7rem",
      align: "end",
      cell: (row) => <span className="muted">{rate(row.known)}</span>,
    },
    {
      id: "state",
      header: m.ratesImportState(),
      cell: (row) => (
        <span className={styles.wraps}>
          <Status
            tone={row.doubtful ? "warn" : tones[row.state]}
            icon={row.doubtful ? TriangleAlert : icons[row.state]}
          >
            {row.note ?? label(row.state)}
          </Status>
        </span>
      ),
    },
  ];
}
