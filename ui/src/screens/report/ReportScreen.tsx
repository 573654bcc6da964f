import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { PanelRight, Printer, Save } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useProgramme } from "../../app/programme";
import { usePrintKey } from "../../app/usePrintKey";
import { formatDate } from "../../backend/format";
import type { Paper, Questionnaire, SurveySection } from "../../backend/generated";
import { currentLocale } from "../../backend/language";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { MakingDialog } from "../../components/MakingDialog";
import { Page } from "../../components/Page";
import { CountDrawer } from "../figures/CountDrawer";
import { countAddress, countOf } from "../figures/count";
import { TraceDrawer } from "../figures/TraceDrawer";
import { traceAddress, traceOf } from "../figures/trace";
import type { Asking } from "./answers";
import { Contribution } from "./Contribution";
import { Preview } from "./Preview";
import { type OpenRecords, QuestionCard } from "./QuestionCard";
import { RecordsDrawer } from "./RecordsDrawer";
import styles from "./Report.module.css";
import { Steps } from "./Steps";
import { SummaryRow } from "./SummaryRow";
import { usePdf } from "./usePdf";

/** What the address of the screen holds. */
export interface ReportSearch {
  section?: string;
  /** A figure whose lines are shown, and what it is. */
  trace?: string;
  traced?: string;
  /** A count whose records are shown. */
  count?: string;
  /** A question whose records are shown, and the choice. */
  records?: string;
  choice?: string;
  language?: string;
  paper?: Paper;
  /** Whether the annex with every exact figure is printed. */
  every_figure?: boolean;
}

const route = getRouteApi("/report");
/** Under this width of the window, in sizes of its text, the pages take the place of the questions. */
const narrow = 68;

/** The annual report: the survey's questions by section, and the pages that will be printed. */
export function ReportScreen() {
  const { year } = useProgramme();
  const search = route.useSearch();
  const navigate = useNavigate();
  const questionnaire = useRead("survey.questionnaire", { year }, { keepPrevious: true });
  const [shown, setShown] = useState(() => widthInText() > narrow);
  const wanted = {
    year,
    language: search.language ?? currentLocale(),
    paper: search.paper ?? ("a4" as const),
    every_figure: search.every_figure,
  };
  const pdf = usePdf(wanted);
  usePrintKey(() => void pdf.print());
  const asking: Asking = { year };

  function change(fields: Partial<ReportSearch>) {
    void navigate({ to: "/report", search: { ...search, ...fields }, replace: true });
  }
  const closed = { trace: undefined, traced: undefined, count: undefined, records: undefined, choice: undefined };

  const sections = questionnaire.data?.sections ?? [];
  const current = sections.find((section) => section.id === search.section) ?? sections[0];
  const trace = traceOf(search.trace);
  const count = countOf(search.count);
  const question = search.records
    ? sections.flatMap((section) => section.questions).find((each) => each.id === search.records)
    : undefined;

  return (
    <Page
      title={m.reportingTitle({ year: String(year) })}
      saves
      actions={
        <>
          <Button variant="quiet" icon={PanelRight} aria-pressed={shown} onPress={() => setShown(!shown)}>
            {shown ? m.reportingHidePreview() : m.reportingShowPreview()}
          </Button>
          <Button icon={Printer} shortcut="Ctrl P" onPress={() => void pdf.print()}>
            {m.reportingPrint()}
          </Button>
          <Button variant="primary" icon={Save} onPress={() => void pdf.save()}>
            {m.reportingSavePdf()}
          </Button>
        </>
      }
    >
      {questionnaire.error ? (
        <ErrorSentence error={questionnaire.error} />
      ) : !questionnaire.data || !current ? (
        <Loading />
      ) : (
        <div className={styles.report} data-preview={shown || undefined}>
          <Steps
            questionnaire={questionnaire.data}
            current={current.id}
            href={(section) => `#/report?section=${encodeURIComponent(section)}`}
          />
          <Questions
            key={`${year} ${current.id}`}
            questionnaire={questionnaire.data}
            section={current}
            asking={asking}
            onRecords={({ question: id, choice }) => change({ ...closed, records: id, choice })}
            onTrace={(figure, traced) => change({ ...closed, trace: traceAddress(figure), traced })}
            onCount={(counted) => change({ ...closed, count: countAddress(counted) })}
            onSection={(section) => change({ ...closed, section })}
          />
          {trace ? (
            <TraceDrawer
              title={search.traced ?? m.homeContribution({ year: String(year) })}
              figure={trace}
              question={{ year, years: 5 }}
              onClose={() => change(closed)}
            />
          ) : count ? (
            <CountDrawer count={count} question={{ year, years: 5 }} onClose={() => change(closed)} />
          ) : question ? (
            <RecordsDrawer
              key={`${question.id} ${search.choice ?? ""}`}
              question={question}
              records={{ question: question.id, choice: search.choice }}
              asking={asking}
              onClose={() => change(closed)}
            />
          ) : (
            shown && <Preview wanted={wanted} section={current} onWanted={change} />
          )}
        </div>
      )}
      <MakingDialog title={m.reportingMaking()} progress={pdf.progress} onCancel={pdf.cancel} />
    </Page>
  );
}

function widthInText(): number {
  return window.innerWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

interface QuestionsProps {
  questionnaire: Questionnaire;
  section: SurveySection;
  asking: Asking;
  onRecords: (records: OpenRecords) => void;
  onTrace: Parameters<typeof Contribution>[0]["onOpen"];
  onCount: Parameters<typeof Contribution>[0]["onCount"];
  onSection: (id: string) => void;
}

/** The questions of one section, and the way to the next. */
function Questions({ questionnaire, section, asking, onRecords, onTrace, onCount, onSection }: QuestionsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  const { sections } = questionnaire;
  const place = sections.findIndex((each) => each.id === section.id);
  const before = sections[place - 1];
  const after = sections[place + 1];
  // The section of the contribution is the one whose table prints a figure of several years.
  const hasContribution = section.questions.some((question) => question.statements.length > 0);

  useEffect(() => {
    // After "Next" the new section's title is read out; the first one is not, the page's own title is.
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, []);

  return (
    <section className={styles.questions} aria-labelledby="section-title">
      <h2 id="section-title" ref={heading} tabIndex={-1}>
        {section.id} {section.title}
      </h2>
      {section.questions.some((question) => question.derived) && (
        <p className={styles.lead}>
          {m.reportingDays({
            from: formatDate(questionnaire.first_day),
            to: formatDate(questionnaire.last_day),
          })}
        </p>
      )}
      {hasContribution && <Contribution onOpen={onTrace} onCount={onCount} />}
      {section.questions.map((question) => (
        <QuestionCard key={question.id} question={question} asking={asking} onRecords={onRecords} />
      ))}
      {!after && <SummaryRow questionnaire={questionnaire} asking={asking} onRecords={onRecords} />}
      <div className={styles.way}>
        {before && <Button onPress={() => onSection(before.id)}>{m.reportingBack({ section: before.title })}</Button>}
        <span className={styles.grow} />
        {after && <Button onPress={() => onSection(after.id)}>{m.reportingNext({ section: after.title })}</Button>}
      </div>
    </section>
  );
}
