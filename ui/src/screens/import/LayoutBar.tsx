import { Bookmark } from "lucide-react";
import { useState } from "react";
import { attempt } from "../../app/attempt";
import { call } from "../../backend/call";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { TextField } from "../../components/Field";
import { FormDialog } from "../../components/FormDialog";
import { Note } from "../../components/Status";
import { type Draft, layoutChanged, layoutOf, withLayout } from "./state";
import type { Drafting } from "./useDraft";

/** The saved layout that the sheet was read by, and a way to save what was changed. */
export function LayoutBar({ drafting, draft }: { drafting: Drafting; draft: Draft }) {
  const layouts = useRead("import.profiles", {}).data ?? [];
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState("");
  const { layout } = draft;
  const known = layouts.find((each) => each.id === layout?.id);

  async function save(as: string, version: number) {
    const saved = await call("import.profile_save", layoutOf(draft, as, version));
    drafting.change((before) => withLayout(before, saved.id, saved.name));
  }

  return (
    <>
      <Note icon={Bookmark}>
        {layout && known ? (
          <>
            {m.importingLayoutMatched({ name: layout.name })}{" "}
            {layoutChanged(draft) && (
              <Button variant="link" onPress={() => void attempt(() => save(known.name, known.row_version))}>
                {m.importingLayoutSaveChanges()}
              </Button>
            )}
          </>
        ) : (
          <>
            {m.importingLayoutNew()}{" "}
            <Button variant="link" isDisabled={draft.targets.length === 0} onPress={() => setNaming(true)}>
              {m.importingLayoutSave()}
            </Button>
          </>
        )}
      </Note>
      {naming && (
        <FormDialog
          title={m.importingLayoutSave()}
          action={m.importingLayoutSaveIt()}
          isReady={name.trim() !== ""}
          about={name}
          onSubmit={async () => {
            await save(name.trim(), 0);
            setNaming(false);
          }}
          onClose={() => setNaming(false)}
        >
          {(at) => (
            <TextField
              label={m.importingLayoutName()}
              hint={m.importingLayoutNameHint()}
              value={name}
              onChange={setName}
              error={at("name")}
              autoFocus
            />
          )}
        </FormDialog>
      )}
    </>
  );
}
