import { X } from "lucide-react";
import { useState } from "react";
import { labelOf, optionsOf, searchOrganisations, useChoices } from "../../app/choices";
import type { ProjectRole } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { IconButton } from "../../components/Button";
import { ComboBox } from "../../components/ComboBox";
import { Select } from "../../components/Select";
import { StatusLine } from "../../components/Status";
import { useAutosave } from "../../components/useAutosave";
import type { PartProps } from "./Overview";
import styles from "./ProjectPage.module.css";

/** Which organisation does what in the project. */
export function Roles({ project, patch }: PartProps) {
  const choices = useChoices();
  const field = useAutosave(project.roles, (roles) => patch({ roles }), "roles");
  const [role, setRole] = useState<ProjectRole["role"]>("implementing");

  return (
    <>
      {field.draft.length > 0 && (
        <table className={styles.roles} aria-label={m.projectRoles()}>
          <thead>
            <tr>
              <th scope="col">{m.projectOrganisation()}</th>
              <th scope="col">{m.projectRole()}</th>
              <th>
                <span className="sr">{m.shareRemoveColumn()}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {field.draft.map((row) => (
              <RoleRow
                key={`${row.organisation_id} ${row.role}`}
                row={row}
                label={labelOf(choices, "role", row.role)}
                onRemove={() => field.commit(field.draft.filter((other) => other !== row))}
              />
            ))}
          </tbody>
        </table>
      )}
      {field.error && <StatusLine tone="danger">{field.error}</StatusLine>}
      <div className={styles.add}>
        <ComboBox
          label={m.projectAddRole()}
          value={null}
          search={searchOrganisations}
          onChange={(option) => {
            if (!option) return;
            field.commit([
              ...field.draft,
              { id: "", row_version: 0, project_id: project.id, organisation_id: option.id, role },
            ]);
          }}
        />
        <Select
          label={m.projectRole()}
          options={optionsOf(choices, "role")}
          value={role}
          onChange={(id) => setRole(id as ProjectRole["role"])}
        />
      </div>
    </>
  );
}

function RoleRow({ row, label, onRemove }: { row: ProjectRole; label: string; onRemove: () => void }) {
  const organisation = useRead("organisation.get", { id: row.organisation_id });
  const name = organisation.data?.name ?? "";
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="muted">{label}</td>
      <td>
        <IconButton icon={X} label={m.shareRemove({ name })} onPress={onRemove} />
      </td>
    </tr>
  );
}
