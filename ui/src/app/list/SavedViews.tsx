import { BookmarkPlus, Pencil, Pin, Save, Settings2, Trash2 } from "lucide-react";
import { useState } from "react";
import { call } from "../../backend/call";
import type { SavedViewInput } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import { TextField } from "../../components/Field";
import { FormDialog } from "../../components/FormDialog";
import { Menu, type MenuEntry } from "../../components/Menu";
import { attempt } from "../attempt";
import { differs } from "./views";

interface SavedViewsProps {
  list: string;
  /** The saved view that is shown; null for a built-in one. */
  view: SavedViewInput | null;
  /** What the list shows now. */
  state: SavedViewInput["state"];
  onSaved: (view: SavedViewInput) => void;
  onDeleted: () => void;
}

/** Keeps what the list shows as a view, and keeps the views in order. */
export function SavedViews({ list, view, state, onSaved, onDeleted }: SavedViewsProps) {
  const [naming, setNaming] = useState<"new" | "rename" | null>(null);
  const changed = view !== null && differs(view, state);
  const save = (fields: Partial<SavedViewInput>) =>
    attempt(async () => view && onSaved(await call("saved_view.save", { ...view, ...fields })));
  const entries: MenuEntry[] = [
    { id: "update", label: m.viewUpdate(), icon: Save, onAction: () => void save({ state }) },
    { id: "rename", label: m.viewRename(), icon: Pencil, onAction: () => setNaming("rename") },
    {
      id: "default",
      label: view?.is_default ? m.viewNotDefault() : m.viewDefault(),
      icon: Pin,
      onAction: () => void save({ is_default: !view?.is_default }),
    },
    {
      id: "delete",
      label: m.viewDelete(),
      icon: Trash2,
      danger: true,
      onAction: () =>
        void attempt(async () => {
          if (view) await call("saved_view.delete", { id: view.id });
          onDeleted();
        }),
    },
  ];
  return (
    <>
      {changed && (
        <Button variant="quiet" size="small" icon={Save} onPress={() => void save({ state })}>
          {m.viewUpdate()}
        </Button>
      )}
      {view && (
        <Menu
          label={m.viewMenu()}
          trigger={
            <Button variant="quiet" size="small" icon={Settings2}>
              {m.viewMenu()}
            </Button>
          }
          entries={changed ? entries : entries.slice(1)}
        />
      )}
      <Button variant="quiet" size="small" icon={BookmarkPlus} onPress={() => setNaming("new")}>
        {m.viewSaveAs()}
      </Button>
      {naming && (
        <NameDialog
          title={naming === "new" ? m.viewSaveAs() : m.viewRename()}
          name={naming === "rename" ? (view?.name ?? "") : ""}
          onClose={() => setNaming(null)}
          onName={async (name) => {
            const blank = { id: "", row_version: 0, list, state, is_default: false };
            const renamed = naming === "rename" && view ? { ...view, name } : { ...blank, name };
            const saved = await call("saved_view.save", renamed);
            setNaming(null);
            onSaved(saved);
          }}
        />
      )}
    </>
  );
}

interface NameDialogProps {
  title: string;
  name: string;
  onClose: () => void;
  onName: (name: string) => Promise<void>;
}

function NameDialog({ title, name, onClose, onName }: NameDialogProps) {
  const [typed, setTyped] = useState(name);
  return (
    <FormDialog title={title} action={m.viewSave()} onSubmit={() => onName(typed)} onClose={onClose}>
      {(at) => (
        <TextField
          label={m.viewName()}
          hint={m.viewHint()}
          value={typed}
          onChange={setTyped}
          error={at("name")}
          autoFocus
        />
      )}
    </FormDialog>
  );
}
