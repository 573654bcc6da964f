// Single keys of the visible part: N new, E edit, Delete, / filter.
import { useEffect, useRef } from "react";

/** What a key does, by `KeyboardEvent.key` in lower case. */
export type Keys = Readonly<Record<string, () => void>>;

const typing = "input, textarea, select, [contenteditable], [role=spinbutton]";
const inFront = "[role=dialog], [role=alertdialog], [role=listbox], [role=menu]";

/** Binds single keys while nothing is being typed and nothing stands in front. `/` always goes to the filter. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      if (document.querySelector(inFront)) return;
      const key = event.key.toLowerCase();
      const work = key === "/" ? focusFilter : latest.current[key];
      if (!work) return;
      event.preventDefault();
      work();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

function focusFilter() {
  document.querySelector<HTMLElement>("[data-filter]")?.focus();
}
