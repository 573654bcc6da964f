import { useState } from "react";
import { m } from "../backend/messages";
import { Button } from "../components/Button";
import { grouped, keyText, offered } from "../components/commands";
import { Dialog } from "../components/Dialog";
import styles from "./Shortcuts.module.css";

/** `?`: every key that does something here. */
export function Shortcuts({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog
      title={m.commandsShortcuts()}
      isOpen={isOpen}
      onClose={onClose}
      width="wide"
      actions={
        <Button variant="primary" onPress={onClose} autoFocus>
          {m.drawerClose()}
        </Button>
      }
    >
      <Keys />
    </Dialog>
  );
}

function Keys() {
  const [commands] = useState(() => {
    const bound = offered().filter((command) => command.keys);
    // Of two with one key only the first is run.
    return bound.filter((command, place) => bound.findIndex((each) => each.keys === command.keys) === place);
  });
  const groups = grouped(commands, (command) => command.group);
  return (
    <>
      <p className="muted">{m.shortcutsNote()}</p>
      <div className={styles.groups}>
        {groups.map(([title, members]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {members.map(({ keys = "", label }) => (
                <div key={keys}>
                  <dt>{label}</dt>
                  <dd dir="ltr">
                    {keys.split(" ").map((key) => (
                      <kbd key={key}>{keyText(key)}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}
