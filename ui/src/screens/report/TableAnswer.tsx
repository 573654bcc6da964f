import { Plus, X } from "lucide-react";
import { m } from "../../backend/messages";
import { Button, IconButton, join } from "../../components/Button";
import { TextArea, TextField } from "../../components/Field";
import type { AnswerEditorProps } from "./AnswerEditor";
import styles from "./Answers.module.css";
import { StatementFields, type TableValue } from "./StatementFields";

/** Up to so many columns stand side by side; more make a form for each row. */
const sideBySide = 4;
/** Columns that hold paragraphs. */
const prose = new Set(["challenge", "solution", "sustainability", "replicability", "legal_basis"]);

/** Rows with columns: a small table, or a form for each row when there are many columns. */
export function TableAnswer({ question, value, onType, onChoose, onLeave, error }: AnswerEditorProps) {
  const table: TableValue =
    value?.kind === "table" ? value : { kind: "table", rows: [], statement: null, qualifier: "" };
  const rows = table.rows.length > 0 ? table.rows : [{}];
  const wide = question.columns.length > sideBySide;
  const named = question.columns[0]?.code ?? "";

  const write = (place: number, column: string, cell: string) =>
    onType({ ...table, rows: rows.map((row, index) => (index === place ? { ...row, [column]: cell } : row)) });
  const remove = (place: number) => onChoose({ ...table, rows: rows.filter((_, index) => index !== place) });
  const nameOf = (row: { [key in string]: string }, place: number) =>
    row[named] || m.reportingRow({ number: place + 1 });

  return (
    <div className={styles.table}>
      {question.statements.length > 0 && (
        <StatementFields
          statements={question.statements}
          value={table}
          onChoose={onChoose}
          onType={onType}
          onLeave={onLeave}
        />
      )}
      {wide ? (
        rows.map((row, place) => (
          // Rows of an answer have no key but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is what stands at its place
          <fieldset key={place} className={styles.row}>
            <legend>{nameOf(row, place)}</legend>
            <div className={styles.rowFields}>
              {question.columns.map(({ code, label }) =>
                prose.has(code) ? (
                  <div key={code} className={styles.full}>
                    <TextArea
                      label={label}
                      rows={2}
                      value={row[code] ?? ""}
                      onChange={(cell) => write(place, code, cell)}
                      onBlur={onLeave}
                    />
                  </div>
                ) : (
                  <div key={code} className={join(code === named && styles.full)}>
                    <TextField
                      label={label}
                      value={row[code] ?? ""}
                      onChange={(cell) => write(place, code, cell)}
                      onBlur={onLeave}
                    />
                  </div>
                ),
              )}
            </div>
            <Button size="small" icon={X} onPress={() => remove(place)}>
              {m.reportingRemoveRow({ row: nameOf(row, place) })}
            </Button>
          </fieldset>
        ))
      ) : (
        <table className={styles.cells}>
          <thead>
            <tr>
              {question.columns.map(({ code, label }) => (
                <th key={code} scope="col">
                  {label}
                </th>
              ))}
              <th>
                <span className="sr">{m.shareRemoveColumn()}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is what stands at its place
              <tr key={place}>
                {question.columns.map(({ code, label }) => (
                  <td key={code}>
                    <TextField
                      label={m.reportingCell({ column: label, number: place + 1 })}
                      hideLabel
                      value={row[code] ?? ""}
                      onChange={(cell) => write(place, code, cell)}
                      onBlur={onLeave}
                    />
                  </td>
                ))}
                <td>
                  <IconButton
                    icon={X}
                    label={m.reportingRemoveRow({ row: nameOf(row, place) })}
                    onPress={() => remove(place)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div>
        <Button size="small" icon={Plus} onPress={() => onType({ ...table, rows: [...rows, {}] })}>
          {m.reportingAddRow()}
        </Button>
      </div>
      {error && <p className={styles.error}>{error}</p>}
    </div>
  );
}
