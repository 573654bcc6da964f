import { useState } from "react";
import { optionsOf, useChoices } from "../../app/choices";
import { useProgramme } from "../../app/programme";
import { formatAmount, formatCount } from "../../backend/format";
import type {
  ComparisonRequest,
  ComparisonRow,
  Dimension,
  FigureComparison,
  Value as FigureValue,
} from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { Drawer } from "../../components/Drawer";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { Figure } from "../../components/Figure";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { TraceDrawer } from "../figures/TraceDrawer";
import type { OpenFigure } from "../figures/trace";
import styles from "./OtherReports.module.css";
import type { OtherReportsSearch } from "./report";

interface ComparisonProps {
  request: ComparisonRequest;
  search: OtherReportsSearch;
  onChange: (fields: Partial<OtherReportsSearch>) => void;
}

/** What the rows of a comparison can go by. */
const dimensions: readonly Dimension[] = ["project", "area", "country", "measurement", "modality", "goal", "form"];
/** How many years back a year can be compared. */
const furthest = 19;

/** Two years, or plan and result, beside each other; every difference opens its projects, every amount its lines. */
export function Comparison({ request, search, onChange }: ComparisonProps) {
  const choices = useChoices();
  const { year } = useProgramme();
  const [inDollars, setInDollars] = useState(false);
  const comparison = useRead("report.comparison", request, { keepPrevious: true });
  const row = comparison.data?.rows.find((each) => `row~${each.key}` === search.cell);
  const closed = { cell: undefined };
  const own = comparison.data?.basis.currency;
  const before = request.before ?? year - 1;

  return (
    <section className={styles.builder} aria-label={m.reportsComparison()}>
      <div className={styles.designer}>
        <Select
          label={m.reportsCompare()}
          options={optionsOf(choices, "compared")}
          value={request.compared}
          onChange={(compared) => onChange({ ...closed, compared: compared as ComparisonRequest["compared"] })}
        />
        {request.compared === "years" && (
          <Select
            label={m.reportsCompareWith()}
            options={Array.from({ length: furthest }, (_, back) => String(year - 1 - back)).map((id) => ({
              id,
              label: id,
            }))}
            value={String(before)}
            onChange={(id) => onChange({ ...closed, before: Number(id) })}
          />
        )}
        <Select
          label={m.reportsRows()}
          options={optionsOf(choices, "dimension").filter(({ id }) => dimensions.includes(id as Dimension))}
          value={request.by}
          onChange={(by) => onChange({ ...closed, by: by as Dimension })}
        />
      </div>
      <div className={styles.filters}>
        {own && own !== "USD" && (
          <Segmented
            label={m.reportsReconciliationCurrency()}
            parts={[
              { id: "own", label: own },
              { id: "usd", label: m.traceDollars() },
            ]}
            value={inDollars ? "usd" : "own"}
            onChange={(id) => setInDollars(id === "usd")}
          />
        )}
      </div>
      <div className={styles.result}>
        {comparison.error ? (
          <ErrorSentence error={comparison.error} />
        ) : !comparison.data ? (
          <Loading />
        ) : comparison.data.rows.length === 0 ? (
          <EmptyState title={m.reportsEmpty()}>{m.reportsCompareEmptyNote()}</EmptyState>
        ) : (
          <Table made={comparison.data} inDollars={inDollars} onOpen={(key) => onChange({ cell: `row~${key}` })} />
        )}
      </div>
      {comparison.data && row && (
        <Records
          key={`${row.key} ${request.compared} ${request.by} ${before}`}
          made={comparison.data}
          request={request}
          row={row}
          inDollars={inDollars}
          onClose={() => onChange(closed)}
        />
      )}
    </section>
  );
}

interface TableProps {
  made: FigureComparison;
  inDollars: boolean;
  onOpen: (key: string) => void;
}

const most = 100;

function Table({ made, inDollars, onOpen }: TableProps) {
  const [shown, setShown] = useState(most);
  const written = writer(inDollars);
  const effects = made.total.rate_effect !== null;

  function cells(row: ComparisonRow) {
    return (
      <>
        {row.values.map((value, place) => (
          <td key={made.columns[place]?.label} className="num">
            {value.lines > 0 && written(value)}
          </td>
        ))}
      </>
    );
  }

  return (
    <>
      <div className={styles.titleRow}>
        <h2>{m.reportsComparison()}</h2>
        <span className="unit">{inDollars ? m.traceDollars() : made.basis.currency}</span>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{m.reportsRows()}</span>
            </th>
            <th scope="col">{m.reportsCompareChange()}</th>
            {made.columns.map((column) => (
              <th key={column.label} scope="col" className="num">
                {column.label}
              </th>
            ))}
            <th scope="col" className="num">
              {m.reportsCompareDifference()}
            </th>
            {effects && (
              <>
                <th scope="col" className="num">
                  {m.reportsCompareAmounts()}
                </th>
                <th scope="col" className="num">
                  {m.reportsCompareRates()}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {made.rows.slice(0, shown).map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              <td>{row.said}</td>
              {cells(row)}
              <td className={`num ${styles.total}`}>
                <Figure
                  value={written(row.difference)}
                  label={m.reportsCompareDifferenceOf({ label: row.label })}
                  onOpen={() => onOpen(row.key)}
                />
              </td>
              {row.amount_effect && <td className="num">{written(row.amount_effect)}</td>}
              {row.rate_effect && <td className="num">{written(row.rate_effect)}</td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{m.reportsTotal()}</th>
            <td />
            {cells(made.total)}
            <td className="num">{written(made.total.difference)}</td>
            {made.total.amount_effect && <td className="num">{written(made.total.amount_effect)}</td>}
            {made.total.rate_effect && <td className="num">{written(made.total.rate_effect)}</td>}
          </tr>
        </tfoot>
      </table>
      {made.rows.length > shown && (
        <Button size="small" onPress={() => setShown(shown + most)}>
          {m.reportsCompareMore({ count: made.rows.length - shown, number: formatCount(made.rows.length - shown) })}
        </Button>
      )}
      <ul className={styles.notes}>
        <li>{m.reportsCompareOrder()}</li>
        {effects && <li>{m.reportsCompareEffects()}</li>}
      </ul>
    </>
  );
}

interface RecordsProps {
  made: FigureComparison;
  request: ComparisonRequest;
  row: ComparisonRow;
  inDollars: boolean;
  onClose: () => void;
}

const size = 100;

/** The projects that make a difference: new, ended, changed; an amount leads on to its cost lines. */
function Records({ made, request, row, inDollars, onClose }: RecordsProps) {
  const [offset, setOffset] = useState(0);
  const [opened, setOpened] = useState<{ record: ComparisonRow; place: number } | null>(null);
  const records = useRead(
    "report.comparison_records",
    { comparison: request, key: row.key, page: { offset, limit: size } },
    { keepPrevious: true },
  );
  const written = writer(inDollars);
  const column = opened ? made.columns[opened.place] : undefined;
  if (opened && column) {
    const figure: OpenFigure = {
      side: "contribution",
      dimension: "project",
      key: opened.record.key,
      year: column.year,
      within: request.by === "project" ? [] : [{ axis: request.by, keys: [row.key] }],
    };
    return (
      <TraceDrawer
        title={m.reportsCell({ row: opened.record.label, column: column.label })}
        figure={figure}
        question={{ year: column.year, years: 1, flow: column.flow }}
        onClose={() => setOpened(null)}
      />
    );
  }
  return (
    <Drawer title={row.label} subtitle={row.said} subject={row.key} onClose={onClose}>
      {records.error ? (
        <ErrorSentence error={records.error} />
      ) : !records.data ? (
        <Loading />
      ) : (
        <>
          <ul className={styles.records}>
            {records.data.rows.map((record) => (
              <li key={record.key}>
                <a href={`#/projects/${record.key}?tab=money`}>{record.label}</a>
                <small>{record.said}</small>
                <dl>
                  {record.values.map((value, place) => (
                    <div key={made.columns[place]?.label}>
                      <dt>{made.columns[place]?.label}</dt>
                      <dd className="num">
                        <Figure
                          value={written(value)}
                          label={m.reportsCell({ row: record.label, column: made.columns[place]?.label ?? "" })}
                          onOpen={value.lines > 0 ? () => setOpened({ record, place }) : undefined}
                        />
                      </dd>
                    </div>
                  ))}
                  <div>
                    <dt>{m.reportsCompareDifference()}</dt>
                    <dd className="num">
                      <b>{written(record.difference)}</b>
                    </dd>
                  </div>
                  {record.amount_effect && record.rate_effect && (
                    <>
                      <div>
                        <dt>{m.reportsCompareAmounts()}</dt>
                        <dd className="num">{written(record.amount_effect)}</dd>
                      </div>
                      <div>
                        <dt>{m.reportsCompareRates()}</dt>
                        <dd className="num">{written(record.rate_effect)}</dd>
                      </div>
                    </>
                  )}
                </dl>
              </li>
            ))}
          </ul>
          {offset > 0 && (
            <Button size="small" onPress={() => setOffset(offset - size)}>
              {m.tablePrevious()}
            </Button>
          )}
          {offset + size < records.data.total && (
            <Button size="small" onPress={() => setOffset(offset + size)}>
              {m.tableNext()}
            </Button>
          )}
        </>
      )}
    </Drawer>
  );
}

function writer(inDollars: boolean): (value: FigureValue) => string {
  return (value) => formatAmount(inDollars ? value.usd : value.own);
}
