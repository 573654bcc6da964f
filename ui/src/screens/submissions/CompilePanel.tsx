import { CircleAlert, FileText, Plus, Table2, Upload, X } from "lucide-react";
import { useState } from "react";
import { useFile } from "../../app/useFile";
import { CallError, call } from "../../backend/call";
import { formatAmount } from "../../backend/format";
import type { RegionalTable, TableFormat } from "../../backend/generated";
import { m } from "../../backend/messages";
import { chooseFiles } from "../../backend/platform";
import { useRead } from "../../backend/queries";
import { Button, IconButton } from "../../components/Button";
import { DropHere } from "../../components/DropHere";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { MakingDialog } from "../../components/MakingDialog";
import { Note } from "../../components/Status";
import styles from "./Submissions.module.css";

/** Several countries' packages in the survey's own table. */
export function CompilePanel() {
  const [paths, setPaths] = useState<readonly string[]>([]);
  const add = (more: readonly string[]) => setPaths((before) => [...new Set([...before, ...more])]);
  const choose = async () => add(await chooseFiles(m.submissionsChoosePackages()));
  const table = useRead(
    "submission.compile_preview",
    { paths: [...paths] },
    { enabled: paths.length > 0, keepPrevious: true },
  );
  const refused = table.error instanceof CallError ? table.error : null;
  return (
    <section className={styles.panel}>
      <header className={styles.viewHead}>
        <h2>{m.submissionsCompileTitle()}</h2>
        <span className={styles.grow} />
        <Button icon={Plus} onPress={() => void choose()}>
          {m.submissionsAddPackages()}
        </Button>
      </header>
      {paths.length === 0 ? (
        <EmptyState
          title={m.submissionsCompileNone()}
          action={
            <Button variant="primary" icon={Upload} onPress={() => void choose()}>
              {m.submissionsChoosePackages()}
            </Button>
          }
        >
          {m.submissionsCompileNote()}
        </EmptyState>
      ) : (
        <>
          <ul className={styles.files}>
            {paths.map((path, place) => (
              <li key={path} data-bad={Boolean(refused?.at(`paths[${place}]`))}>
                <FileText aria-hidden className="i-s" />
                <span className="clip" title={path} dir="ltr">
                  {nameOf(path)}
                </span>
                <IconButton
                  icon={X}
                  label={m.submissionsTakeOut({ name: nameOf(path) })}
                  onPress={() => setPaths(paths.filter((other) => other !== path))}
                />
              </li>
            ))}
          </ul>
          {table.error ? (
            refused && refused.fields.length > 0 ? (
              refused.fields.map((field) => (
                <Note key={field.path} tone="danger" icon={CircleAlert}>
                  {field.message}
                </Note>
              ))
            ) : (
              <ErrorSentence error={table.error} />
            )
          ) : table.data ? (
            <Compiled table={table.data} paths={paths} />
          ) : (
            <Loading />
          )}
        </>
      )}
      <DropHere onFiles={add}>{m.submissionsDropPackages()}</DropHere>
    </section>
  );
}

function Compiled({ table, paths }: { table: RegionalTable; paths: readonly string[] }) {
  const file = useFile();
  const save = (format: TableFormat) =>
    void file.save({
      title: m.submissionsCompileTitle(),
      name: m.submissionsTableName(),
      ending: format,
      write: (path, options) => call("submission.compile", { paths: [...paths], format, path }, options),
      saved: (path) => m.reportingSaved({ path }),
    });
  const oneYear = table.rows.every((row) => row.year === table.rows[0]?.year);
  return (
    <>
      <div className={styles.buttons}>
        <Button variant="primary" icon={Table2} onPress={() => save("pdf")}>
          {m.reportingSavePdf()}
        </Button>
        <Button onPress={() => save("xlsx")}>{m.reportsSaveWorkbook()}</Button>
        <Button onPress={() => save("json")}>{m.submissionsSaveData()}</Button>
      </div>
      {table.notes.map((note) => (
        <Note key={note} tone="info">
          {note}
        </Note>
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach that. */}
      <section className={styles.scroll} aria-label={table.title} tabIndex={0}>
        <table className={styles.regional}>
          <caption>{table.title}</caption>
          <thead>
            <tr>
              {table.headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, 100).map((row) => (
              <tr key={`${row.country} ${row.year}`}>
                {row.cells.map((lines, place) => {
                  const text = lines.join("\n");
                  const heading = table.headings[place] ?? String(place);
                  if (place === 0)
                    return (
                      <th key={heading} scope="row">
                        {text}
                        {!oneYear && <small>{String(row.year)}</small>}
                      </th>
                    );
                  return (
                    <td key={heading}>
                      {text}
                      {place === row.contribution_cell && (
                        <>
                          {row.mark !== "" && <small className={styles.mark}>{row.mark}</small>}
                          {row.basis !== "" && <small>{row.basis}</small>}
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={Math.max(table.headings.length - 1, 1)}>
                {table.total.kind === "sum"
                  ? m.submissionsTotalOf({ countries: table.total.countries })
                  : m.submissionsTotal()}
              </th>
              <td>{table.total.kind === "sum" ? formatAmount(table.total.amount) : m.submissionsNotComparable()}</td>
            </tr>
          </tfoot>
        </table>
      </section>
      {table.total.kind === "not_comparable" ? (
        <ul className={styles.reasons}>
          {table.total.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : (
        <p className="muted">{table.total.basis}</p>
      )}
      <MakingDialog title={m.submissionsCompiling()} progress={file.progress} onCancel={file.cancel} />
    </>
  );
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).pop() ?? path;
}
