// Every change says what it did and offers the way back: a toast, Ctrl+Z and Ctrl+Shift+Z.
import { useEffect } from "react";
import { call, onChanges } from "../backend/call";
import { toast } from "../components/Toast";

async function undo(): Promise<void> {
  await step("history.undo");
}

async function redo(): Promise<void> {
  await step("history.redo");
}

async function step(command: "history.undo" | "history.redo") {
  try {
    await call(command, {});
  } catch (problem) {
    toast(problem instanceof Error ? problem.message : String(problem), { tone: "failed" });
  }
}

/** Binds undo and redo for the whole window. */
export function useUndo(): void {
  useEffect(() => {
    const stop = onChanges((changes, command) => {
      const back = command !== "history.undo" && changes.undo !== null;
      toast(changes.description, back ? { onUndo: () => void undo() } : {});
    });
    function onKey(event: KeyboardEvent) {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return;
      // In a text field the keys belong to what is being typed.
      if (event.target instanceof Element && event.target.closest("input, textarea, [contenteditable]")) return;
      event.preventDefault();
      void (key === "y" || event.shiftKey ? redo() : undo());
    }
    window.addEventListener("keydown", onKey);
    return () => {
      stop();
      window.removeEventListener("keydown", onKey);
    };
  }, []);
}
