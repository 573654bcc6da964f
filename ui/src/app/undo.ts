// Every change says what it did and offers the way back: a toast, Ctrl+Z and Ctrl+Shift+Z.
import { useEffect } from "react";
import { call, onChanges, sentenceOf } from "../backend/call";
import { m } from "../backend/messages";
import { useWindowCommands } from "../components/commands";
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
    toast(sentenceOf(problem), { tone: "failed" });
  }
}

/** Offers undo and redo in the whole window, and says after each change what was done. */
export function useUndo(): void {
  useEffect(
    () =>
      onChanges((changes, command) => {
        const back = command !== "history.undo" && changes.undo !== null;
        toast(changes.description, back ? { onUndo: () => void undo() } : {});
      }),
    [],
  );
  const group = m.commandsEdit();
  useWindowCommands([
    { id: "undo", label: m.commandsUndo(), group, keys: "mod+z", yields: true, run: () => void undo() },
    { id: "redo", label: m.commandsRedo(), group, keys: "mod+shift+z", yields: true, run: () => void redo() },
    {
      id: "redo-y",
      label: m.commandsRedo(),
      group,
      keys: "mod+y",
      yields: true,
      keyOnly: true,
      run: () => void redo(),
    },
  ]);
}
