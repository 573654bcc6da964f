import { Ellipsis, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { countryNames, labelOf, useChoices } from "../../../app/choices";
import type { AssignmentRow, ParticipationRow } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { IconButton } from "../../../components/Button";
import { Drawer } from "../../../components/Drawer";
import { Menu } from "../../../components/Menu";

interface TakenPartDrawerProps {
  row: ParticipationRow | AssignmentRow;
  onDelete: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** The drawer of somebody who took part. */
export function TakenPartDrawer({ row, onDelete, onClose, children }: TakenPartDrawerProps) {
  const choices = useChoices();
  const facts = [row.nationality && countryNames(choices)(row.nationality), labelOf(choices, "sex", row.sex)];
  return (
    <Drawer
      title={row.name}
      subtitle={facts.filter(Boolean).join(", ")}
      subject={row.id}
      onClose={onClose}
      actions={
        <Menu
          label={m.projectActions()}
          trigger={<IconButton icon={Ellipsis} label={m.projectActions()} />}
          entries={[
            { id: "delete", label: m.peopleDelete(), icon: Trash2, shortcut: "Del", danger: true, onAction: onDelete },
          ]}
        />
      }
    >
      {children}
    </Drawer>
  );
}
