import type { SurveySection } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Checkbox } from "../../components/Choice";
import { Pages } from "./Pages";
import { PaperOptions } from "./PaperOptions";
import type { PdfWanted } from "./usePdf";

interface PreviewProps {
  wanted: PdfWanted;
  /** The section that is edited; its page is shown. */
  section: SurveySection;
  onWanted: (fields: Partial<Omit<PdfWanted, "year">>) => void;
}

/** The very pages that would be saved and printed. */
export function Preview({ wanted, section, onWanted }: PreviewProps) {
  const preview = useRead("report.preview", wanted, { keepPrevious: true, stops: true });
  return (
    <Pages preview={preview} place={(places) => pageOf(section, places)}>
      <Checkbox
        isSelected={wanted.every_figure ?? false}
        onChange={(chosen) => onWanted({ every_figure: chosen || undefined })}
      >
        {m.reportingAnnex()}
      </Checkbox>
      <PaperOptions value={wanted} onChange={onWanted} />
    </Pages>
  );
}

/** Where a section is printed: its chapter, or the chapter of figures, or the survey's own row. */
function pageOf(section: SurveySection, places: { [key in string]: number }): number | undefined {
  const money = section.questions.some((question) => question.statements.length > 0);
  return places[`section-${section.id}`] ?? (money ? places.contribution : places.summary);
}
