import { useState } from "react";
import { call } from "../../backend/call";
import type { Person } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Choice";
import { Dialog } from "../../components/Dialog";
import { ErrorSentence } from "../../components/Feedback";

/** Asks twice before a name is forgotten for good. */
export function AnonymiseDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const [sure, setSure] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const anonymise = () =>
    call("person.anonymise", { id: person.id, row_version: person.row_version }).then(onClose, setProblem);
  return (
    <Dialog
      title={m.personAnonymiseAsk({ name: person.name })}
      isOpen
      role="alertdialog"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {m.dialogCancel()}
          </Button>
          <Button variant="danger" isDisabled={!sure} onPress={() => void anonymise()}>
            {m.personAnonymise()}
          </Button>
        </>
      }
    >
      <p>{m.personAnonymiseNote()}</p>
      <Checkbox isSelected={sure} onChange={setSure}>
        {m.personAnonymiseSure()}
      </Checkbox>
      {problem !== null && <ErrorSentence error={problem} />}
    </Dialog>
  );
}
