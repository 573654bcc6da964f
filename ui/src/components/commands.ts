// What the officer can do here and now: by its key, in the command palette, in the list of shortcuts.
import { useEffect, useRef } from "react";

export interface Command {
  id: string;
  label: string;
  /** Under which words it stands in the palette and in the list of shortcuts. */
  group: string;
  /**
   * The key: `n`, `/`, `delete`, `f1`, `mod+k`, `alt+arrowleft`. A key without Ctrl or Alt waits while something is
   * typed or stands in front.
   */
  keys?: string;
  /** The key belongs to the text while something is typed, although it holds Ctrl: undo. */
  yields?: boolean;
  /** The key waits while something stands in front, although it holds Ctrl: select everything. */
  waits?: boolean;
  /** Has a key, but no sense in a palette. */
  keyOnly?: boolean;
  /** Absent: what has the focus binds the keys, several with a space between; they are only listed. */
  run?: () => void;
}

const typing = "input, textarea, select, [contenteditable], [role=spinbutton]";
const inFront = "[role=dialog], [role=alertdialog], [role=listbox], [role=menu]";

/** One entry a component: those of the whole window first, then in the order in which they came. */
const registered: { current: readonly Command[] }[] = [];

/** Offers commands as long as the component stands. Of two with one key, the one that came last wins. */
export function useCommands(commands: readonly Command[]): void {
  useOffer(commands, (entry) => registered.push(entry));
}

/** Offers commands of the whole window; a screen's own go before them. */
export function useWindowCommands(commands: readonly Command[]): void {
  useOffer(commands, (entry) => registered.unshift(entry));
}

function useOffer(commands: readonly Command[], add: (entry: { current: readonly Command[] }) => void) {
  const latest = useRef(commands);
  latest.current = commands;
  const place = useRef(add);
  useEffect(() => {
    if (registered.length === 0) window.addEventListener("keydown", onKey);
    place.current(latest);
    return () => {
      registered.splice(registered.indexOf(latest), 1);
      if (registered.length === 0) window.removeEventListener("keydown", onKey);
    };
  }, []);
}

/** Every command that is offered now, the one whose key wins first. */
export function offered(): Command[] {
  return registered.toReversed().flatMap((entry) => entry.current);
}

function onKey(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing) return;
  const pressed = nameOf(event);
  const command = offered().find((each) => each.run && each.keys === pressed);
  if (!command?.run) return;
  const held = /^(mod|alt)\+|^f\d/.test(pressed);
  const inText = event.target instanceof Element && event.target.closest(typing) !== null;
  if (inText && (!held || command.yields)) return;
  if ((!held || command.waits) && document.querySelector(inFront)) return;
  event.preventDefault();
  command.run();
}

/** The name of what is pressed, in the words of {@link Command.keys}. */
function nameOf(event: KeyboardEvent): string {
  const digit = event.altKey ? /^Digit(\d)$/.exec(event.code)?.[1] : undefined;
  const key = digit ?? event.key.toLowerCase();
  // What Shift makes of a key is the key: `?`. Of a letter and of a named key it is told.
  const shift = event.shiftKey && (key.length > 1 || /\p{L}/u.test(key));
  return [(event.ctrlKey || event.metaKey) && "mod", event.altKey && "alt", shift && "shift", key]
    .filter(Boolean)
    .join("+");
}

const names: Record<string, string> = {
  mod: "Ctrl",
  alt: "Alt",
  shift: "Shift",
  arrowleft: "←",
  arrowright: "→",
  arrowup: "↑",
  arrowdown: "↓",
  space: "Space",
  enter: "Enter",
  escape: "Esc",
  delete: "Del",
};

/** A key as it is printed on keyboards: `Ctrl K`. */
export function keyText(keys: string): string {
  return keys
    .split("+")
    .map((key) => names[key] ?? key.toUpperCase())
    .join(" ");
}

/** Things that stand under one heading, the headings in the order in which they first come. */
export function grouped<T>(all: readonly T[], title: (each: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const each of all) groups.set(title(each), [...(groups.get(title(each)) ?? []), each]);
  return [...groups];
}
