import { m } from "../backend/messages";
import { useCommands } from "../components/commands";

/** Ctrl+P prints what the screen shows, not the window. */
export function usePrintKey(print: () => void): void {
  useCommands([{ id: "print", label: m.reportingPrint(), group: m.commandsHere(), keys: "mod+p", run: print }]);
}
