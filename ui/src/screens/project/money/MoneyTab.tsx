import { ClipboardPaste, Plus } from "lucide-react";
import { useState } from "react";
import { labelOf, useChoices } from "../../../app/choices";
import { Output } from "../../../app/list/Output";
import { useListKeys } from "../../../app/list/useListKeys";
import { useProgramme } from "../../../app/programme";
import { call } from "../../../backend/call";
import { sumOf } from "../../../backend/decimal";
import { formatAmount, formatCount, formatDate, formatDecimal } from "../../../backend/format";
import type { CostLineRow, DollarSum } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { Button } from "../../../components/Button";
import { type Column, DataTable } from "../../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../../components/Feedback";
import { SearchField } from "../../../components/Field";
import { FilterChip } from "../../../components/FilterChip";
import { ListLayout } from "../../../components/ListLayout";
import { GroupBadge, Status } from "../../../components/Status";
import { ReportedMark } from "../../collect/ReportedBy";
import { TraceDrawer } from "../../figures/TraceDrawer";
import type { OpenFigure } from "../../figures/trace";
import { DeleteDialog } from "../DeleteDialog";
import type { TabProps } from "../ProjectPage";
import { LineDrawer, NewLineDrawer } from "./LineDrawer";
import { type LedgerSum, ledgerOf, size, useLines } from "./lines";
import styles from "./Money.module.css";
import { MoneyEquation } from "./MoneyEquation";
import { MoneySide, sideLabel } from "./MoneySide";
import { PasteBlock } from "./PasteBlock";

/** "No payer" among the payers of the filter. */
const nobody = "-";

/** What the project costs, who pays, and what of it counts. */
export function MoneyTab({ project, open, onOpen }: TabProps) {
  const choices = useChoices();
  const { year, years } = useProgramme();
  const agency = useRead("agency.get", {}).data;
  const [search, setSearch] = useState("");
  const [payer, setPayer] = useState<string | null>(null);
  const [fiscal, setFiscal] = useState<string | null>(null);
  const [offset, setOffset] = useState(0);
  const [deleting, setDeleting] = useState<{ id: string; what: string } | null>(null);
  const [figure, setFigure] = useState<OpenFigure | null>(null);
  const payers = useRead("organisation.list", { page: { offset: 0, limit: 200 } }).data?.rows ?? [];
  const whole = useRead("cost_line.sums", { project: project.id }, { keepPrevious: true });
  const request = {
    project: project.id,
    search,
    payer: payer === nobody ? null : payer,
    without_payer: payer === nobody,
    year_from: fiscal === null ? null : Number(fiscal),
    year_to: fiscal === null ? null : Number(fiscal),
    sort: "date" as const,
  };
  const lines = useLines(request, offset);
  const own = agency?.currency ?? "";
  const bothWays = project.direction === "both_ways";
  const totals = ledgerOf(lines.sums, own);
  const filtered = search !== "" || payer !== null || fiscal !== null;
  const rows = lines.groups.flatMap((group) => group.rows);
  const openRow = rows.find((row) => row.id === open);
  const askDelete = (row: CostLineRow | undefined) => row && setDeleting({ id: row.id, what: wordsOf(row) });
  const filter = (change: () => void) => {
    change();
    setOffset(0);
  };
  const showLine = (id: string | undefined) => {
    setFigure(null);
    onOpen(id);
  };

  useListKeys({
    create: { label: m.moneyNew(), onPress: () => showLine("new") },
    remove: openRow && (() => askDelete(openRow)),
  });

  const payerName = (id: string, name: string) =>
    id === "" ? m.moneyNoPayer() : id === agency?.organisation_id ? m.moneyThisAgency() : name;

  if (agency && open === "paste") {
    return (
      <div className={styles.tab}>
        <PasteBlock project={project} agency={agency} onClose={() => showLine(undefined)} />
      </div>
    );
  }
  return (
    <div className={styles.tab}>
      <MoneyEquation sums={whole.data?.sums ?? []} bothWays={bothWays} own={own} />
      <ListLayout
        filters={
          <>
            <SearchField label={m.moneyFilter()} value={search} onChange={(text) => filter(() => setSearch(text))} />
            <FilterChip
              label={m.moneyPayer()}
              options={[
                ...(agency ? [{ id: agency.organisation_id, label: m.moneyThisAgency() }] : []),
                ...payers
                  .filter((each) => each.id !== agency?.organisation_id)
                  .map((each) => ({ id: each.id, label: each.short_name || each.name })),
                { id: nobody, label: m.moneyNoPayer() },
              ]}
              value={payer}
              onChange={(id) => filter(() => setPayer(id))}
            />
            <FilterChip
              label={m.moneyYear()}
              options={years.map((each) => ({ id: `${each}`, label: `${each}` }))}
              value={fiscal}
              onChange={(id) => filter(() => setFiscal(id))}
            />
          </>
        }
        end={
          <>
            <Output list="cost_line" title={`${project.code} ${m.moneyLines()}`} request={request} />
            <Button size="small" icon={ClipboardPaste} onPress={() => showLine("paste")}>
              {m.blockPaste()}
            </Button>
            <Button variant="primary" size="small" icon={Plus} shortcut="N" onPress={() => showLine("new")}>
              {m.moneyNew()}
            </Button>
          </>
        }
        drawer={
          figure ? (
            <TraceDrawer
              title={m.moneyCountsOf({ what: sideLabel(figure.side), project: project.code, year: String(year) })}
              figure={figure}
              question={{ year, years: 5 }}
              onClose={() => setFigure(null)}
            />
          ) : agency && open === "new" ? (
            <NewLineDrawer
              project={project}
              agency={agency}
              onClose={() => showLine(undefined)}
              onAdded={() => undefined}
            />
          ) : agency && open ? (
            <LineDrawer
              id={open}
              project={project}
              agency={agency}
              onDelete={() => askDelete(openRow)}
              onClose={() => showLine(undefined)}
            />
          ) : (
            <MoneySide project={project} own={own} payerName={payerName} onOpen={setFigure} />
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
            groups={lines.groups.map(({ flow, count, rows: shown }) => ({
              id: flow,
              title: m.moneyGroup({ flow: labelOf(choices, "flow", flow), count, number: formatCount(count) }),
              rows: shown,
              subtotal: {
                label: labelOf(choices, "flow", flow),
                cells: sumCells(
                  ledgerOf(
                    lines.sums.filter((sum) => sum.flow === flow),
                    own,
                  ),
                  bothWays,
                  choices,
                  lines.dollars.filter((sum) => sum.flow === flow),
                ),
              },
            }))}
            rowKey={(row) => row.id}
            rowName={wordsOf}
            onOpen={(row) => showLine(row.id)}
            onDelete={askDelete}
            openRow={open}
            // The sums of the whole project stand above the table.
            total={
              lines.groups.length > 1 && (filtered || totals.length === 1)
                ? { label: m.moneyTotal(), cells: sumCells(totals, bothWays, choices, lines.dollars) }
                : undefined
            }
            paging={lines.total > size ? { offset, size, total: lines.total, onOffset: setOffset } : undefined}
            empty={
              lines.total > 0 ? (
                <Loading />
              ) : (
                <EmptyState
                  title={filtered ? m.moneyNoneFound() : m.moneyNone()}
                  action={
                    !filtered && (
                      <Button icon={Plus} onPress={() => showLine("new")}>
                        {m.moneyAdd()}
                      </Button>
                    )
                  }
                >
                  {filtered ? m.moneyNoneFoundNote() : m.moneyNoneNote()}
                </EmptyState>
              )
            }
          />
        )}
      </ListLayout>
      {deleting && (
        <DeleteDialog
          title={m.moneyDeleteAsk()}
          note={m.moneyDeleteNote({ what: deleting.what })}
          remove={() => call("cost_line.delete", { id: deleting.id })}
          onDone={() => {
            setDeleting(null);
            if (open === deleting.id) showLine(undefined);
          }}
          onClose={() => setDeleting(null)}
        />
      )}
    </div>
  );
}

export function wordsOf(row: CostLineRow): string {
  return m.moneyAmountOf({
    what: row.description || m.moneyUnnamed(),
    currency: row.amount.currency,
    amount: formatAmount(row.amount),
  });
}

type Choices = ReturnType<typeof useChoices>;

export function columnsOf(
  bothWays: boolean,
  payerName: (id: string, name: string) => string,
  choices: Choices,
): Column<CostLineRow>[] {
  const kinds = new Map(choices?.measurements.map(({ id, label }) => [id, label]));
  const direction: Column<CostLineRow> = {
    id: "direction",
    header: m.moneyDirection(),
    width: "5.5rem",
    cell: (row) => <span className="muted">{labelOf(choices, "direction", row.direction)}</span>,
  };
  return [
    {
      id: "description",
      header: m.moneyLine(),
      isRowHeader: true,
      cell: (row) => (
        <span className={styles.line}>
          <GroupBadge group={row.measurement.startsWith("B") ? "B" : "A"} />
          <span className="clip" title={row.description}>
            {row.description || <span className="faint">{m.moneyUnnamed()}</span>}
          </span>
          <ReportedMark reported={row.reported} />
        </span>
      ),
    },
    {
      id: "kind",
      header: m.moneyKind(),
      width: "3.25rem",
      cell: (row) => (
        <span className="muted" title={kinds.get(row.measurement)}>
          {row.measurement}
        </span>
      ),
    },
    {
      id: "payer",
      header: m.moneyPayer(),
      width: "8.5rem",
      cell: (row) => (
        <span className="clip" title={row.payer ?? undefined}>
          {payerName(row.payer_id ?? "", row.payer ?? "")}
        </span>
      ),
    },
    {
      id: "when",
      header: m.moneyWhen(),
      width: "6.25rem",
      cell: (row) =>
        row.date !== null
          ? formatDate(row.date)
          : row.fiscal_year === null
            ? ""
            : m.moneyFiscal({ year: String(row.fiscal_year) }),
    },
    ...(bothWays ? [direction] : []),
    {
      id: "currency",
      header: m.moneyCurrencyHead(),
      width: "3.5rem",
      cell: (row) => <span className="muted">{row.amount.currency}</span>,
    },
    { id: "amount", header: m.moneyAmount(), width: "8.25rem", align: "end", cell: (row) => formatAmount(row.amount) },
    {
      id: "rate",
      header: m.moneyRate(),
      width: "5.75rem",
      align: "end",
      cell: (row) =>
        row.rate ? (
          <span className="muted" title={m.moneyRateTitle({ source: row.rate.source, year: String(row.rate.year) })}>
            {formatDecimal(row.rate.lcu_per_usd, { maximumDigits: 4 })}
          </span>
        ) : row.usd ? null : (
          <Status tone="warn">{m.moneyRateNone()}</Status>
        ),
    },
    {
      id: "usd",
      header: m.moneyUsd(),
      width: "7rem",
      align: "end",
      cell: (row) => row.usd && formatAmount(row.usd),
    },
  ];
}

/** Sums stand under each other, one line for each direction and currency. */
export function sumCells(
  rows: readonly LedgerSum[],
  bothWays: boolean,
  choices: Choices,
  dollars: readonly DollarSum[],
) {
  const directions = [...new Set(rows.map((row) => row.direction))];
  // Dollars of both ways are never added; a sum that lacks a rate is not said.
  const usd = directions.map((direction) => {
    const own = dollars.filter((sum) => sum.direction === direction);
    const whole = own.length > 0 && own.every((sum) => sum.without_rate === 0);
    return whole ? formatAmount({ amount: sumOf(own.map((sum) => sum.amount.amount)), currency: "USD" }) : "";
  });
  const stack = (of: (row: LedgerSum) => string) => (
    <span className={styles.sums}>
      {rows.map((row) => (
        <span key={`${row.direction} ${row.currency}`}>{of(row)}</span>
      ))}
    </span>
  );
  return {
    ...(bothWays ? { direction: stack((row) => labelOf(choices, "direction", row.direction)) } : {}),
    currency: stack((row) => row.currency),
    amount: stack((row) => formatAmount(row.total)),
    rate: null,
    usd: (
      <span className={styles.sums}>
        {usd.map((words, index) => (
          <span key={directions[index]}>{words}</span>
        ))}
      </span>
    ),
  };
}
