import { useEffect, useState } from "react";
import { call, onMoved } from "../backend/call";
import { m } from "../backend/messages";
import { chooseTarget } from "../backend/platform";
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { ErrorSentence } from "../components/Feedback";
import { switchProgramme, useProgramme } from "./programme";

/** The programme's file was moved or deleted under the window: a copy is saved elsewhere and opened. */
export function MovedDialog() {
  const { state } = useProgramme();
  const [sentence, setSentence] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => onMoved(setSentence), []);

  async function save() {
    const kind = { name: m.welcomeFileKind(), extensions: ["ssc"] };
    const path = await chooseTarget(m.movedChoose(), state.path, [kind]);
    if (path === null) return;
    try {
      const copy = await call("programme.save_copy", { path });
      // Back on the page where the work was, drawn anew: what its fields could not save waits there.
      const place = window.location.hash;
      await switchProgramme("programme.open", copy.path);
      window.location.hash = place;
      window.location.reload();
    } catch (refused) {
      setProblem(refused);
    }
  }

  if (sentence === null) return null;
  return (
    <Dialog
      title={m.movedTitle()}
      isOpen
      role="alertdialog"
      onClose={() => setSentence(null)}
      actions={
        <>
          <Button onPress={() => setSentence(null)}>{m.movedLater()}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {m.movedSave()}
          </Button>
        </>
      }
    >
      <p>{sentence}</p>
      {problem !== null && <ErrorSentence error={problem} />}
    </Dialog>
  );
}
