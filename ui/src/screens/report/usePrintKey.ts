import { useEffect, useRef } from "react";

/** Ctrl+P prints the report, not the window. */
export function usePrintKey(print: () => void) {
  const latest = useRef(print);
  latest.current = print;
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "p")
        return;
      event.preventDefault();
      latest.current();
    }
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
