// What the window asks the operating system for. Rust reads and writes the files; the interface only names them.
import { isTauri } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { open, save } from "@tauri-apps/plugin-dialog";
import { openPath, revealItemInDir } from "@tauri-apps/plugin-opener";

/** A kind of file in a dialog: its name and endings without dot. */
export interface FileKind {
  name: string;
  extensions: string[];
}

/** Asks for a file to open; null when the officer thinks better of it. */
export async function chooseFile(title: string, kinds: FileKind[]): Promise<string | null> {
  return await open({ title, filters: kinds, multiple: false, directory: false });
}

/** Asks for a folder; null when the officer thinks better of it. */
export async function chooseFolder(title: string): Promise<string | null> {
  return await open({ title, multiple: false, directory: true });
}

/** Asks where to save; null when the officer thinks better of it. */
export async function chooseTarget(title: string, suggestion: string, kinds: FileKind[]): Promise<string | null> {
  return await save({ title, defaultPath: suggestion, filters: kinds });
}

/** Opens a file with the program the system has for it. */
export async function openFile(path: string): Promise<void> {
  await openPath(path);
}

/** Shows a file in its folder. */
export async function showInFolder(path: string): Promise<void> {
  await revealItemInDir(path);
}

export async function setWindowTitle(title: string): Promise<void> {
  document.title = title;
  if (isTauri()) await getCurrentWindow().setTitle(title);
}

/** Hears of files that the system hands over. Returns how to stop. */
export function onOpenProgramme(open_: (path: string) => void): () => void {
  if (!isTauri()) return () => undefined;
  const stop = listen<string>("open-programme", (event) => open_(event.payload));
  return () => void stop.then((off) => off());
}

/** Asks for any files; empty when the officer thinks better of it. */
export async function chooseFiles(title: string): Promise<string[]> {
  return (await open({ title, multiple: true, directory: false })) ?? [];
}

/** What is dragged over the window: `over` while it hovers, `null` when it left, and the files when let go. */
export interface FileDrag {
  onOver: (over: boolean) => void;
  onDrop: (paths: string[]) => void;
}

/** Hears of files dragged from the desktop onto the window. Returns how to stop. */
export function onFilesDragged({ onOver, onDrop }: FileDrag): () => void {
  if (!isTauri()) return () => undefined;
  const stop = getCurrentWindow().onDragDropEvent(({ payload }) => {
    if (payload.type === "drop") {
      onOver(false);
      onDrop(payload.paths);
    } else if (payload.type === "leave") onOver(false);
    else if (payload.type === "enter") onOver(payload.paths.length > 0);
  });
  return () => void stop.then((off) => off());
}
