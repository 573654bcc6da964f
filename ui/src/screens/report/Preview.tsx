import { Printer, Save, TriangleAlert } from "lucide-react";
import { useMemo } from "react";
import { CallError } from "../../backend/call";
import type { Paper } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button, IconButton } from "../../components/Button";
import { ErrorSentence } from "../../components/Feedback";
import { PdfPreview } from "../../components/PdfPreview";
import { Select } from "../../components/Select";
import { Note } from "../../components/Status";
import { languageOptions } from "../settings/languages";
import styles from "./Report.module.css";
import type { PdfWanted, PdfWork } from "./usePdf";

interface PreviewProps {
  wanted: PdfWanted;
  /** The section that is edited; its page is shown. */
  section: string;
  pdf: PdfWork;
  onWanted: (fields: Partial<Pick<PdfWanted, "language" | "paper">>) => void;
}

/** The very pages that would be saved and printed. */
export function Preview({ wanted, section, pdf, onWanted }: PreviewProps) {
  const preview = useRead("report.preview", wanted, { keepPrevious: true });
  const coded = preview.data?.bytes;
  const bytes = useMemo(() => (coded === undefined ? null : decoded(coded)), [coded]);
  const { error } = preview;
  const choices = (
    <div className={styles.options}>
      <Select
        label={m.reportLanguage()}
        options={languageOptions(wanted.language)}
        value={wanted.language}
        onChange={(language) => onWanted({ language })}
      />
      <Select
        label={m.reportPaper()}
        options={[
          { id: "a4", label: m.reportA4() },
          { id: "letter", label: m.reportLetter() },
        ]}
        value={wanted.paper}
        onChange={(paper) => onWanted({ paper: paper as Paper })}
      />
    </div>
  );
  if (error) {
    return (
      <aside className={styles.noPreview} aria-label={m.reportPreview()}>
        <ErrorSentence error={error}>
          {error instanceof CallError && error.code === "missing_rate" && <a href="#/rates">{m.reportToRates()}</a>}
        </ErrorSentence>
        {choices}
      </aside>
    );
  }
  return (
    <PdfPreview
      title={m.reportPreview()}
      bytes={bytes}
      place={preview.data?.places[`section-${section}`]}
      actions={
        <>
          <IconButton icon={Printer} label={m.reportPrint()} onPress={() => void pdf.print()} />
          <Button size="small" icon={Save} onPress={() => void pdf.save()}>
            {m.reportPdf()}
          </Button>
        </>
      }
    >
      <div className={styles.under}>
        <p className="small faint" role="status">
          {preview.isFetching && m.reportRefreshing()}
        </p>
        {(preview.data?.warnings ?? []).map((warning) => (
          <Note key={warning} tone="warn" icon={TriangleAlert}>
            {warning}
          </Note>
        ))}
        {choices}
      </div>
    </PdfPreview>
  );
}

function decoded(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
