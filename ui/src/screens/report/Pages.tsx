import type { UseQueryResult } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { CallError } from "../../backend/call";
import type { ReportPreview } from "../../backend/generated";
import { m } from "../../backend/messages";
import { ErrorSentence } from "../../components/Feedback";
import { PdfPreview } from "../../components/PdfPreview";
import { Note } from "../../components/Status";
import styles from "./Report.module.css";

export interface PagesProps {
  preview: UseQueryResult<ReportPreview>;
  /** The page that belongs to what is edited beside it. */
  place?: (places: { [key in string]: number }) => number | undefined;
  /** Language, paper. */
  children?: ReactNode;
}

/** The very pages that would be saved and printed, or why there are none. */
export function Pages({ preview, place, children }: PagesProps) {
  const coded = preview.data?.bytes;
  const bytes = useMemo(() => (coded === undefined ? null : decoded(coded)), [coded]);
  const { error } = preview;
  if (error) {
    return (
      <aside className={styles.noPreview} aria-label={m.reportingPreview()}>
        <ErrorSentence error={error}>
          {error instanceof CallError && error.code === "missing_rate" && <a href="#/rates">{m.reportingToRates()}</a>}
        </ErrorSentence>
        {children}
      </aside>
    );
  }
  return (
    <PdfPreview title={m.reportingPreview()} bytes={bytes} place={place?.(preview.data?.places ?? {})}>
      <div className={styles.under}>
        <p className="small faint" role="status">
          {preview.isFetching && m.reportingRefreshing()}
        </p>
        {(preview.data?.warnings ?? []).map((warning) => (
          <Note key={warning} tone="warn" icon={TriangleAlert}>
            {warning}
          </Note>
        ))}
        {children}
      </div>
    </PdfPreview>
  );
}

function decoded(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
