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
  const always = [
    { keys: ["N"], label: m.shortcutsListsNew() },
    { keys: ["/"], label: m.shortcutsListsFilter() },
    { keys: ["↑", "↓"], label: m.shortcutsListsMove() },
    { keys: ["Space"], label: m.shortcutsListsSelect() },
    { keys: ["Ctrl A"], label: m.shortcutsListsSelectAll() },
    { keys: ["Enter"], label: m.shortcutsListsOpen() },
    { keys: ["Del"], label: m.shortcutsListsDelete() },
    { keys: ["Alt 1", "Alt 9"], label: m.shortcutsTabs() },
    { keys: ["Esc"], label: m.shortcutsEscape() },
  ];
  const groups = [
    ...grouped(commands, (command) => command.group).map(([title, members]) => ({
      title,
      rows: members.map((command) => ({ keys: [keyText(command.keys ?? "")], label: command.label })),
    })),
    { title: m.shortcutsLists(), rows: always },
  ];
  return (
    <>
      <p className="muted">{m.shortcutsNote()}</p>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.rows.map((row) => (
                <div key={row.keys.join()}>
                  <dt>{row.label}</dt>
                  <dd dir="ltr">
                    {row.keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
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
