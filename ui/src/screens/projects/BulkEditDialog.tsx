import { useState } from "react";
import { optionsOf, searchOrganisations, useChoices } from "../../app/choices";
import type { SelectedRows } from "../../app/list/ListScreen";
import { wire } from "../../app/list/Output";
import { call } from "../../backend/call";
import { formatCount } from "../../backend/format";
import type { EditRow, ProjectChange } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { ComboBox } from "../../components/ComboBox";
import { DateField } from "../../components/DateField";
import type { Option } from "../../components/Field";
import { FormDialog } from "../../components/FormDialog";
import { Select } from "../../components/Select";
import styles from "./BulkEditDialog.module.css";

interface BulkEditDialogProps {
  selected: SelectedRows;
  onClose: () => void;
}

type Field = "status" | "start_date" | "end_date" | "area" | "archived" | "organisation";

/** One change to the selected projects: what becomes of each is shown before it is made. */
export function BulkEditDialog({ selected, onClose }: BulkEditDialogProps) {
  const choices = useChoices();
  const [field, setField] = useState<Field>("status");
  const [value, setValue] = useState<string | null>(null);
  const [organisation, setOrganisation] = useState<Option | null>(null);
  const change = changeOf(field, value, organisation);
  const request = { request: selected.request, selection: wire(selected.selection), change: change ?? {} };
  const preview = useRead("project.edit_preview", request, { enabled: change !== null, keepPrevious: true });
  const shown = change === null ? undefined : preview.data;

  function choose(next: Field) {
    setField(next);
    setValue(next === "archived" ? "true" : next === "organisation" ? "implementing" : null);
    setOrganisation(null);
  }

  const fields: Option[] = [
    { id: "status", label: m.projectsStatus() },
    { id: "start_date", label: m.projectsStart() },
    { id: "end_date", label: m.projectsEnd() },
    { id: "area", label: m.projectsAreas() },
    { id: "organisation", label: m.bulkOrganisation() },
    { id: "archived", label: m.projectsViewArchived() },
  ];

  return (
    <FormDialog
      title={m.bulkTitle({ count: selected.count, number: formatCount(selected.count) })}
      width="wide"
      action={m.bulkApply({ count: shown?.changed ?? 0 })}
      isReady={!preview.isFetching && shown !== undefined && shown.changed > 0}
      error={change === null ? null : preview.error}
      about={JSON.stringify(change)}
      onSubmit={async () => {
        await call("project.edit_many", request);
        selected.clear();
        onClose();
      }}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <Select label={m.bulkField()} options={fields} value={field} onChange={(id) => choose(id as Field)} />
        {field === "status" && (
          <Select
            label={m.bulkValue()}
            options={optionsOf(choices, "project_status")}
            value={value}
            onChange={setValue}
          />
        )}
        {(field === "start_date" || field === "end_date") && (
          <DateField label={m.bulkValue()} value={value} onChange={setValue} />
        )}
        {field === "area" && (
          <Select
            label={m.bulkValue()}
            hint={m.bulkAreaHint()}
            options={(choices?.areas ?? []).map(({ code, label }) => ({ id: code, label }))}
            value={value}
            onChange={setValue}
          />
        )}
        {field === "archived" && (
          <Select
            label={m.bulkValue()}
            options={[
              { id: "true", label: m.bulkArchive() },
              { id: "false", label: m.bulkRestore() },
            ]}
            value={value}
            onChange={setValue}
          />
        )}
        {field === "organisation" && (
          <>
            <Select label={m.bulkRole()} options={optionsOf(choices, "role")} value={value} onChange={setValue} />
            <ComboBox
              label={m.bulkValue()}
              hint={m.bulkRoleHint()}
              value={organisation}
              onChange={setOrganisation}
              search={searchOrganisations}
            />
          </>
        )}
      </div>
      {shown ? (
        <>
          <p className={styles.counts} role="status">
            {[
              m.bulkChanged({ count: shown.changed }),
              shown.same > 0 && m.bulkSame({ count: shown.same }),
              shown.refused > 0 && m.bulkRefused({ count: shown.refused }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <Preview rows={shown.rows} count={shown.changed + shown.same + shown.refused} />
        </>
      ) : (
        <p className="muted">{m.bulkChoose()}</p>
      )}
    </FormDialog>
  );
}

function Preview({ rows, count }: { rows: readonly EditRow[]; count: number }) {
  const most = 50;
  return (
    <div className={styles.preview}>
      <table aria-label={m.bulkPreview()}>
        <thead>
          <tr>
            <th scope="col">{m.projectsCode()}</th>
            <th scope="col">{m.projectsProject()}</th>
            <th scope="col">{m.bulkBefore()}</th>
            <th scope="col">{m.bulkAfter()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <tr key={row.id}>
              <td className="muted">{row.code}</td>
              <th scope="row">{row.title}</th>
              {row.refused !== null ? (
                <td colSpan={2} className={styles.refused}>
                  {row.refused}
                </td>
              ) : (
                <>
                  <td className="muted">
                    {row.changes.length === 0
                      ? m.bulkStays()
                      : row.changes.map((one) => one.before || m.bulkNothing()).join(", ")}
                  </td>
                  <td>{row.changes.map((one) => one.after).join(", ")}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {count > most && <p className="faint small">{m.bulkMore({ number: formatCount(count - most) })}</p>}
    </div>
  );
}

/** What is asked for so far; null while something is missing. */
function changeOf(field: Field, value: string | null, organisation: Option | null): ProjectChange | null {
  if (value === null) return null;
  if (field === "archived") return { archived: value === "true" };
  if (field !== "organisation") return { [field]: value } as ProjectChange;
  if (organisation === null) return null;
  return { organisation: { role: value, organisation_id: organisation.id } } as ProjectChange;
}
