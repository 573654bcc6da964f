// Making a file: where to, how far, a way to stop; afterwards it opens, or can be shown in its folder.
import { useRef, useState } from "react";
import { CallError, type CallOptions, sentenceOf } from "../backend/call";
import type { Progress } from "../backend/generated";
import { m } from "../backend/messages";
import { chooseTarget, openFile } from "../backend/platform";
import { toast } from "../components/Toast";
import { openFolder } from "./folder";

export type Ending = "pdf" | "xlsx" | "csv" | "ics" | "json" | "xml" | "zip";

export interface FileWanted<T> {
  /** Of the dialog that asks where to save. */
  title: string;
  /** Suggested, without its ending. */
  name: string;
  ending: Ending;
  /** Writes the file where the officer wants it. */
  write: (path: string, options: CallOptions) => Promise<T>;
  /** What is said of the file that was written. */
  saved: (path: string, answer: T) => string;
}

export interface Making {
  /** null while nothing is being made. */
  progress: Progress | null;
  cancel: () => void;
  /** Asks where to save, and makes the file. */
  save: <T>(wanted: FileWanted<T>) => Promise<void>;
  /** The same, then opens the file in the system's PDF program, which prints it. */
  print: <T>(wanted: Omit<FileWanted<T>, "ending" | "saved">) => Promise<void>;
}

/** Makes files, with progress and a way to stop: the one way in which every screen does. */
export function useFile(): Making {
  const [progress, setProgress] = useState<Progress | null>(null);
  const stop = useRef<AbortController | null>(null);

  async function make<T>(
    { title, name, ending, write }: Omit<FileWanted<T>, "saved">,
    then: (path: string, answer: T) => Promise<void> | void,
  ) {
    try {
      const kind = { name: kindOf(ending), extensions: [ending] };
      const chosen = await chooseTarget(title, `${name}.${ending}`, [kind]);
      if (chosen === null) return;
      const path = chosen.toLowerCase().endsWith(`.${ending}`) ? chosen : `${chosen}.${ending}`;
      const controller = new AbortController();
      stop.current = controller;
      setProgress({ done: 0, total: 0 });
      const answer = await write(path, { onProgress: setProgress, signal: controller.signal }).finally(() =>
        setProgress(null),
      );
      await then(path, answer);
    } catch (problem) {
      if (problem instanceof CallError && problem.code === "cancelled") return toast(m.fileStopped());
      toast(sentenceOf(problem), { tone: "failed" });
    }
  }

  const folder = (path: string) => ({ action: { label: m.fileShow(), onAction: () => openFolder(path) } });
  return {
    progress,
    cancel: () => stop.current?.abort(),
    save: (wanted) => make(wanted, (path, answer) => toast(wanted.saved(path, answer), folder(path))),
    print: (wanted) =>
      make({ ...wanted, ending: "pdf" }, async (path) => {
        await openFile(path).then(
          () => toast(m.filePrintThere(), folder(path)),
          () => toast(m.fileNoReader({ path }), { tone: "failed", ...folder(path) }),
        );
      }),
  };
}

function kindOf(ending: Ending): string {
  if (ending === "xlsx") return m.fileWorkbook();
  if (ending === "ics") return m.calendarFileKind();
  return ending.toUpperCase();
}

/** How a report is written, as a PDF or as a workbook. */
export type WriteReport = (path: string, format: "pdf" | "xlsx", options: CallOptions) => Promise<unknown>;

export interface ReportFile {
  progress: Progress | null;
  cancel: () => void;
  save: (format?: "pdf" | "xlsx") => Promise<void>;
  print: () => Promise<void>;
}

/** Makes a report as a file. `name` is suggested, without its ending. */
export function useReportFile(name: string, write: WriteReport): ReportFile {
  const file = useFile();
  return {
    progress: file.progress,
    cancel: file.cancel,
    save: (format = "pdf") =>
      file.save({
        title: format === "pdf" ? m.reportingSavePdf() : m.reportsSaveWorkbook(),
        name,
        ending: format,
        write: (path, options) => write(path, format, options),
        saved: (path) => m.reportingSaved({ path }),
      }),
    print: () =>
      file.print({
        title: m.reportingSaveToPrint(),
        name,
        write: (path, options) => write(path, "pdf", options),
      }),
  };
}
