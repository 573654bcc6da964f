import { ArrowLeft, Check, CircleAlert, CircleMinus } from "lucide-react";
import { useState } from "react";
import { optionsOf, searchOrganisations, useChoices } from "../../../app/choices";
import { useProgramme } from "../../../app/programme";
import { CallError, call } from "../../../backend/call";
import { currencies, formatAmount, formatCount, formatDate } from "../../../backend/format";
import type {
  Agency,
  CostBlockColumn,
  CostBlockRequest,
  CostBlockRow,
  CostBlockState,
  Project,
} from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { Button } from "../../../components/Button";
import { Checkbox } from "../../../components/Choice";
import { ComboBox } from "../../../components/ComboBox";
import { type Column, DataTable } from "../../../components/DataTable";
import { EmptyState, ErrorSentence } from "../../../components/Feedback";
import { type Option, TextArea } from "../../../components/Field";
import { Segmented } from "../../../components/Segmented";
import { Select } from "../../../components/Select";
import { Status, StatusLine } from "../../../components/Status";
import { moneyKinds } from "./LineForm";
import styles from "./PasteBlock.module.css";

const size = 90;
/** "Not said" in a select. */
const none = "-";

const looks: Record<CostBlockState, { icon: typeof Check; tone: "ok" | "neutral" | "danger" }> = {
  ready: { icon: Check, tone: "ok" },
  left_out: { icon: CircleMinus, tone: "neutral" },
  refused: { icon: CircleAlert, tone: "danger" },
};

interface PasteBlockProps {
  project: Project;
  agency: Agency;
  onClose: () => void;
}

/** Takes a block of cells from a spreadsheet, shows row by row what was understood, and adds all or nothing. */
export function PasteBlock({ project, agency, onClose }: PasteBlockProps) {
  const choices = useChoices();
  const { year } = useProgramme();
  const [text, setText] = useState("");
  const [given, setGiven] = useState<Omit<CostBlockRequest, "project_id" | "text" | "page" | "only_problems">>({
    flow: "disbursed",
    currency: agency.currency,
    fiscal_year: year,
    payer_id: agency.organisation_id,
  });
  const [payer, setPayer] = useState<Option | null>({ id: agency.organisation_id, label: m.moneyThisAgency() });
  const [only, setOnly] = useState("all");
  const [offset, setOffset] = useState(0);
  const [problem, setProblem] = useState<unknown>(null);
  const [adding, setAdding] = useState(false);
  const request: CostBlockRequest = {
    project_id: project.id,
    text,
    ...given,
    only_problems: only === "problems",
    page: { offset, limit: size },
  };
  const block = useRead("cost_line.read_block", request, { enabled: text.trim() !== "", keepPrevious: true });
  const read = text.trim() === "" ? undefined : block.data;
  const assume = (fields: Partial<typeof given>) => {
    setGiven({ ...given, ...fields });
    setOffset(0);
    setProblem(null);
  };
  const said = (column: CostBlockColumn) => read?.columns.some(({ is }) => is === column) ?? false;
  const columnOptions = optionsOf(choices, "cost_block_column");

  async function add() {
    setAdding(true);
    try {
      await call("cost_line.save_block", request);
      onClose();
    } catch (refused) {
      setProblem(refused);
    } finally {
      setAdding(false);
    }
  }

  const textProblem = block.error instanceof CallError ? block.error.at("text") : null;
  const sentence = problem instanceof CallError ? (problem.at("text") ?? problem) : problem;

  return (
    <div className={styles.page}>
      <div className={styles.given}>
        <div>
          <Button size="small" icon={ArrowLeft} onPress={onClose}>
            {m.blockBack()}
          </Button>
        </div>
        <p className="muted">{m.blockExplain()}</p>
        <TextArea
          label={m.blockText()}
          rows={6}
          autoFocus
          value={text}
          onChange={(next) => {
            setText(next);
            setOffset(0);
            setProblem(null);
            // Other cells have other columns.
            setGiven({ ...given, columns: undefined, head: undefined, decimal_mark: undefined, day_order: undefined });
          }}
          error={textProblem}
        />
        {read && read.columns.length > 0 && (
          <>
            <h2>{m.blockColumns()}</h2>
            <Checkbox isSelected={read.head} onChange={(head) => assume({ head })}>
              {m.blockHead()}
            </Checkbox>
            <div className={styles.columns}>
              {read.columns.map((column, index) => (
                <Select
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  key={index}
                  label={column.head || m.blockColumn({ number: String(index + 1) })}
                  hint={column.cells.join(" · ")}
                  options={columnOptions}
                  value={column.is}
                  onChange={(is) =>
                    assume({
                      columns: read.columns.map((each, place) =>
                        place === index
                          ? (is as CostBlockColumn)
                          : // One column says it; the other is free again.
                            each.is === is && is !== "nothing" && is !== "description"
                            ? "nothing"
                            : each.is,
                      ),
                    })
                  }
                />
              ))}
            </div>
            <h2>{m.blockAssume()}</h2>
            {!said("measurement") && (
              <Select
                label={m.moneyMeasurement()}
                options={moneyKinds(choices)}
                value={given.measurement ?? null}
                onChange={(measurement) => assume({ measurement })}
              />
            )}
            {!said("valuation") && (
              <Select
                label={m.moneyValuation()}
                optional
                options={[{ id: none, label: m.blockNoKind() }, ...optionsOf(choices, "valuation")]}
                value={given.valuation ?? none}
                onChange={(id) =>
                  assume({ valuation: id === none ? undefined : (id as CostBlockRequest["valuation"]) })
                }
              />
            )}
            <ComboBox
              label={m.moneyPayer()}
              optional
              placeholder={m.blockNoPayer()}
              value={payer}
              search={searchOrganisations}
              onChange={(option) => {
                setPayer(option);
                assume({ payer_id: option?.id });
              }}
            />
            {!said("flow") && (
              <Select
                label={m.moneyFlow()}
                options={optionsOf(choices, "flow")}
                value={given.flow ?? "disbursed"}
                onChange={(flow) => assume({ flow: flow as CostBlockRequest["flow"] })}
              />
            )}
            {project.direction === "both_ways" && !said("direction") && (
              <Select
                label={m.moneyDirection()}
                options={optionsOf(choices, "direction").filter(({ id }) => id !== "both_ways")}
                value={given.direction ?? null}
                onChange={(direction) => assume({ direction: direction as CostBlockRequest["direction"] })}
              />
            )}
            {!said("currency") && (
              <Select
                label={m.moneyCurrency()}
                options={[...new Set([agency.currency, "USD", ...currencies])].map((id) => ({ id, label: id }))}
                value={given.currency ?? agency.currency}
                onChange={(currency) => assume({ currency })}
              />
            )}
            <Select
              label={m.blockDecimal()}
              options={[
                { id: "point", label: m.blockDecimalPoint() },
                { id: "comma", label: m.blockDecimalComma() },
              ]}
              value={read.decimal_mark}
              onChange={(mark) => assume({ decimal_mark: mark as CostBlockRequest["decimal_mark"] })}
            />
            {said("when") && (
              <Select
                label={m.blockOrder()}
                options={[
                  { id: "day_first", label: m.blockOrderDay() },
                  { id: "month_first", label: m.blockOrderMonth() },
                ]}
                value={read.day_order}
                onChange={(order) => assume({ day_order: order as CostBlockRequest["day_order"] })}
              />
            )}
          </>
        )}
      </div>
      <div className={styles.read}>
        <div className={styles.head}>
          <Segmented
            label={m.blockRows()}
            value={only}
            onChange={(id) => {
              setOnly(id);
              setOffset(0);
            }}
            parts={[
              { id: "all", label: m.blockAll() },
              { id: "problems", label: m.blockProblems(), count: read && read.refused + read.left_out },
            ]}
          />
          <span role="status" className="muted">
            {read &&
              m.blockSummary({
                ready: formatCount(read.ready),
                leftOut: formatCount(read.left_out),
                refused: formatCount(read.refused),
              })}
            {read && read.sums.length > 0 && (
              <> · {read.sums.map((sum) => `${sum.currency} ${formatAmount(sum)}`).join(", ")}</>
            )}
          </span>
          <span className={styles.grow} />
          <Button
            variant="primary"
            isDisabled={!read || read.ready === 0 || read.refused > 0 || adding}
            onPress={() => void add()}
          >
            {m.blockAdd({ count: read?.ready ?? 0, number: formatCount(read?.ready ?? 0) })}
          </Button>
          {sentence !== null && <ErrorSentence error={typeof sentence === "string" ? new Error(sentence) : sentence} />}
          {block.error && textProblem === null && <ErrorSentence error={block.error} />}
        </div>
        <DataTable
          label={m.blockRows()}
          columns={columns(choices)}
          rows={read?.rows ?? []}
          rowKey={(row) => String(row.number)}
          rowName={(row) => row.description || String(row.number)}
          paging={read && read.total > size ? { offset, size, total: read.total, onOffset: setOffset } : undefined}
          empty={<EmptyState title={m.blockText()}>{m.blockExplain()}</EmptyState>}
        />
      </div>
    </div>
  );
}

function columns(choices: ReturnType<typeof useChoices>): Column<CostBlockRow>[] {
  const states = new Map(optionsOf(choices, "cost_block_state").map(({ id, label }) => [id, label]));
  return [
    { id: "number", header: m.blockRow(), width: "3.75rem", align: "end", cell: (row) => formatCount(row.number) },
    {
      id: "state",
      header: m.blockState(),
      width: "6.5rem",
      cell: (row) => <Status {...looks[row.state]}>{states.get(row.state)}</Status>,
    },
    {
      id: "description",
      header: m.moneyDescription(),
      isRowHeader: true,
      cell: (row) => (
        <span className={styles.sentences}>
          {row.description}
          {row.sentences.map((words) => (
            <StatusLine key={words} tone={row.state === "refused" ? "danger" : "neutral"}>
              {words}
            </StatusLine>
          ))}
        </span>
      ),
    },
    { id: "payer", header: m.moneyPayer(), width: "9rem", cell: (row) => <span className="clip">{row.payer}</span> },
    {
      id: "when",
      header: m.moneyWhen(),
      width: "6.25rem",
      cell: (row) =>
        row.when.length === 10 ? formatDate(row.when) : row.when === "" ? "" : m.moneyFiscal({ year: row.when }),
    },
    { id: "kind", header: m.moneyKind(), width: "3.5rem", cell: (row) => row.measurement },
    {
      id: "amount",
      header: m.moneyAmount(),
      width: "10rem",
      align: "end",
      cell: (row) => row.amount && `${row.amount.currency} ${formatAmount(row.amount)}`,
    },
  ];
}
