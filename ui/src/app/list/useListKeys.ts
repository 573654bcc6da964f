import { m } from "../../backend/messages";
import { useCommands } from "../../components/commands";

interface ListKeys {
  /** N: a new entry. */
  create?: { label: string; onPress: () => void };
  /** Delete: asks about the row that is open; absent while none is. */
  remove?: () => void;
}

/** The keys of a page with a list; they stand in the palette and among the shortcuts. */
export function useListKeys({ create, remove }: ListKeys): void {
  const group = m.commandsHere();
  useCommands([
    ...(create ? [{ id: "new", label: create.label, group, keys: "n", run: create.onPress }] : []),
    ...(remove ? [{ id: "delete", label: m.commandsDeleteOpen(), group, keys: "delete", run: remove }] : []),
  ]);
}
