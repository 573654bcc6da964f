import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import styles from "./Menu.module.css";

export interface MenuEntry {
  id: string;
  label: string;
  icon?: LucideIcon;
  shortcut?: string;
  danger?: boolean;
  /** The entry is one of several, and this one is chosen. */
  chosen?: boolean;
  onAction: () => void;
}

export interface MenuProps {
  label: string;
  /** The button that opens it. */
  trigger: ReactNode;
  entries: readonly MenuEntry[];
}

export function Menu({ label, trigger, entries }: MenuProps) {
  const chosen = entries.filter((entry) => entry.chosen).map((entry) => entry.id);
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover} offset={4}>
        <AriaMenu
          className={styles.menu}
          aria-label={label}
          items={entries}
          selectionMode={chosen.length > 0 ? "single" : "none"}
          selectedKeys={chosen}
        >
          {({ id, label: words, icon: Icon, shortcut, danger, onAction }) => (
            <MenuItem id={id} textValue={words} onAction={onAction} className={danger ? styles.danger : styles.item}>
              {Icon && <Icon aria-hidden className="i-s" />}
              <span>{words}</span>
              {shortcut && <kbd dir="ltr">{shortcut}</kbd>}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
