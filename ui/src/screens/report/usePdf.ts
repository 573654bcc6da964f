import { type ReportFile, useReportFile } from "../../app/useFile";
import { call } from "../../backend/call";
import type { Paper } from "../../backend/generated";
import { m } from "../../backend/messages";

export interface PdfWanted {
  year: number;
  language: string;
  paper: Paper;
  /** Whether the annex with every exact figure is printed. */
  every_figure?: boolean;
}

/** Makes the annual report as a file. */
export function usePdf(wanted: PdfWanted): ReportFile {
  return useReportFile(m.reportingFileName({ year: String(wanted.year) }), (path, _, options) =>
    call("report.make", { ...wanted, path }, options),
  );
}
