import { TriangleAlert } from "lucide-react";
import { useMemo } from "react";
import { CallError } from "../../backend/call";
import type { Paper, SurveySection } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { ErrorSentence } from "../../components/Feedback";
import { PdfPreview } from "../../components/PdfPreview";
import { Select } from "../../components/Select";
import { Note } from "../../components/Status";
import { languageOptions } from "../settings/languages";
import styles from "./Report.module.css";
import type { PdfWanted } from "./usePdf";

interface PreviewProps {
  wanted: PdfWanted;
  /** The section that is edited; its page is shown. */
  section: SurveySection;
  onWanted: (fields: Partial<Pick<PdfWanted, "language" | "paper">>) => void;
}

/** The very pages that would be saved and printed. */
export function Preview({ wanted, section, onWanted }: PreviewProps) {
  const preview = useRead("report.preview", wanted, { keepPrevious: true, stops: true });
  const coded = preview.data?.bytes;
  const bytes = useMemo(() => (coded === undefined ? null : decoded(coded)), [coded]);
  const { error } = preview;
  const choices = (
    <div className={styles.options}>
      <Select
        label={m.reportingLanguage()}
        options={languageOptions(wanted.language)}
        value={wanted.language}
        onChange={(language) => onWanted({ language })}
      />
      <Select
        label={m.reportingPaper()}
        options={[
          { id: "a4", label: m.reportingA4() },
          { id: "letter", label: m.reportingLetter() },
        ]}
        value={wanted.paper}
        onChange={(paper) => onWanted({ paper: paper as Paper })}
      />
    </div>
  );
  if (error) {
    return (
      <aside className={styles.noPreview} aria-label={m.reportingPreview()}>
        <ErrorSentence error={error}>
          {error instanceof CallError && error.code === "missing_rate" && <a href="#/rates">{m.reportingToRates()}</a>}
        </ErrorSentence>
        {choices}
      </aside>
    );
  }
  return (
    <PdfPreview title={m.reportingPreview()} bytes={bytes} place={pageOf(section, preview.data?.places ?? {})}>
      <div className={styles.under}>
        <p className="small faint" role="status">
          {preview.isFetching && m.reportingRefreshing()}
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

/** Where a section is printed: its chapter, or the chapter of figures, or the survey's own row. */
function pageOf(section: SurveySection, places: { [key in string]: number }): number | undefined {
  const money = section.questions.some((question) => question.statements.length > 0);
  return places[`section-${section.id}`] ?? (money ? places.contribution : places.summary);
}

function decoded(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
