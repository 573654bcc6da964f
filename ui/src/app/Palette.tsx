import { useState } from "react";
import {
  Autocomplete,
  Collection,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  Dialog as PlainDialog,
  SearchField,
} from "react-aria-components";
import { m } from "../backend/messages";
import { type Command, grouped, keyText, offered } from "../components/commands";
import { type Hit, useHits } from "./hits";
import styles from "./Palette.module.css";

interface Entry {
  id: string;
  label: string;
  note?: string;
  keys?: string;
  run?: () => void;
}

interface Section {
  id: string;
  title: string;
  entries: Entry[];
}

/** How many commands stand there before anything is typed. */
const shownAtFirst = 24;

/** Ctrl+K: every command and record by its name. */
export function Palette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <ModalOverlay className={styles.scrim} isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className={styles.modal}>
        <PlainDialog className={styles.dialog} aria-label={m.commandsPalette()}>
          <Finder onClose={onClose} />
        </PlainDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState("");
  // What is offered belongs to the screen behind, so it stays as it was when the palette opened.
  const [commands] = useState(() => offered().filter((command) => command.run && !command.keyOnly));
  const hits = useHits(text);
  const sections = [...commandSections(commands, text), ...hits.map(hitSection)];
  const entries = new Map(sections.flatMap((section) => section.entries).map((entry) => [entry.id, entry]));
  const open = (id: React.Key) => {
    onClose();
    entries.get(String(id))?.run?.();
  };
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <div className={styles.scrolls}>
        <SearchField className={styles.field} aria-label={m.paletteField()} autoFocus>
          <Input placeholder={m.paletteField()} maxLength={200} />
        </SearchField>
        <Menu
          className={styles.results}
          aria-label={m.paletteResults()}
          items={sections}
          onAction={open}
          renderEmptyState={() => <p className={styles.none}>{m.paletteNone({ text: text.trim() })}</p>}
        >
          {(section) => (
            <MenuSection id={section.id}>
              <Header className={styles.section}>{section.title}</Header>
              <Collection items={section.entries}>
                {(entry) => (
                  <MenuItem id={entry.id} textValue={entry.label} className={styles.item}>
                    <span className={styles.label}>{entry.label}</span>
                    {entry.note && <small>{entry.note}</small>}
                    {entry.keys && <kbd dir="ltr">{keyText(entry.keys)}</kbd>}
                  </MenuItem>
                )}
              </Collection>
            </MenuSection>
          )}
        </Menu>
      </div>
    </Autocomplete>
  );
}

/** Every word must begin somewhere in the label; the officer's language decides what a capital is. */
export function fits(label: string, text: string): boolean {
  const whole = ` ${label.toLocaleLowerCase()}`;
  return text
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => whole.includes(word));
}

function commandSections(commands: readonly Command[], text: string): Section[] {
  const fitting = commands.filter((command) => fits(command.label, text));
  const shown = text ? fitting : fitting.slice(0, shownAtFirst);
  return grouped(shown, (command) => command.group).map(([title, entries]) => ({
    id: `commands ${title}`,
    title,
    entries,
  }));
}

function hitSection({ title, hits }: { title: string; hits: Hit[] }): Section {
  return { id: `records ${title}`, title, entries: hits };
}
