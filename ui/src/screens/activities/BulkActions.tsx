import { Ban, CircleCheck, Copy } from "lucide-react";
import { useState } from "react";
import { attempt } from "../../app/attempt";
import type { SelectedRows } from "../../app/list/ListScreen";
import { call } from "../../backend/call";
import type { ActivityListRequest, ActivityStatus } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import { isSelected } from "../../components/selection";
import { CopyDialog } from "./CopyDialog";

interface BulkActionsProps {
  selected: SelectedRows;
  /** One activity was copied. */
  onCopied: (id: string) => void;
}

/** What can be done with the selected activities. */
export function BulkActions({ selected, onCopied }: BulkActionsProps) {
  const [copying, setCopying] = useState<string[] | null>(null);
  const set = (status: ActivityStatus) =>
    void attempt(async () => {
      await call("activity.set_status", { ids: await keysOf(selected), status });
      selected.clear();
    });
  return (
    <>
      <Button variant="inverse" size="small" icon={CircleCheck} onPress={() => set("completed")}>
        {m.activitiesComplete()}
      </Button>
      <Button variant="inverse" size="small" icon={Ban} onPress={() => set("cancelled")}>
        {m.activitiesCancel()}
      </Button>
      <Button
        variant="inverse"
        size="small"
        icon={Copy}
        onPress={() => void attempt(async () => setCopying(await keysOf(selected)))}
      >
        {m.activitiesCopy()}
      </Button>
      {copying && (
        <CopyDialog
          ids={copying}
          onClose={() => setCopying(null)}
          onCopied={(made) => {
            setCopying(null);
            selected.clear();
            if (made.length === 1 && made[0]) onCopied(made[0].id);
          }}
        />
      )}
    </>
  );
}

/** More than the register takes in one step; it says so itself. */
const most = 1001;

/** The keys of the selected rows, also of those on pages that were never shown. */
async function keysOf({ selection, request }: SelectedRows): Promise<string[]> {
  if (!selection.all) return [...selection.keys];
  const keys: string[] = [];
  for (let offset = 0; keys.length < most; offset += 200) {
    const page = await call("activity.list", {
      ...(request as Partial<ActivityListRequest>),
      page: { offset, limit: 200 },
    });
    keys.push(...page.rows.map((row) => row.id).filter((id) => isSelected(selection, id)));
    if (offset + 200 >= page.total) break;
  }
  return keys;
}
