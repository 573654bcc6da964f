import { useState } from "react";
import { call } from "../../backend/call";
import type { Person } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Checkbox } from "../../components/Choice";
import { FormDialog } from "../../components/FormDialog";

/** Asks twice before a name is forgotten for good. */
export function AnonymiseDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const [sure, setSure] = useState(false);
  return (
    <FormDialog
      title={m.personAnonymiseAsk({ name: person.name })}
      role="alertdialog"
      action={m.personAnonymise()}
      variant="danger"
      isReady={sure}
      onSubmit={async () => {
        await call("person.anonymise", { id: person.id, row_version: person.row_version });
        onClose();
      }}
      onClose={onClose}
    >
      <p>{m.personAnonymiseNote()}</p>
      <Checkbox isSelected={sure} onChange={setSure}>
        {m.personAnonymiseSure()}
      </Checkbox>
    </FormDialog>
  );
}
