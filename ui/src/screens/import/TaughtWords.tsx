import { Trash2 } from "lucide-react";
import { attempt } from "../../app/attempt";
import { labelOf, useChoices } from "../../app/choices";
import { call } from "../../backend/call";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button, IconButton } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Loading } from "../../components/Feedback";
import styles from "./Import.module.css";

/** The words that officers have taught, each with a way to forget it. */
export function TaughtWords({ onClose }: { onClose: () => void }) {
  const choices = useChoices();
  const words = useRead("import.aliases", {}, { keepPrevious: true }).data;
  return (
    <Dialog
      title={m.importingWordsTaught()}
      width="wide"
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{m.drawerClose()}</Button>}
    >
      {!words ? (
        <Loading />
      ) : words.length === 0 ? (
        <p className="muted">{m.importingWordsTaughtNone()}</p>
      ) : (
        <ul className={styles.layouts}>
          {words.map((word) => (
            <li key={`${word.list} ${word.id}`}>
              <span>
                <b dir="auto">{word.word}</b>
                <small>
                  {m.importingWordMeans({ list: labelOf(choices, "alias_list", word.list), label: word.label })}
                </small>
              </span>
              <IconButton
                icon={Trash2}
                label={m.importingWordForget({ word: word.word })}
                onPress={() => void attempt(() => call("import.forget", { list: word.list, id: word.id }))}
              />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
