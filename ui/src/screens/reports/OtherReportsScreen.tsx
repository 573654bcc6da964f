import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { FileSpreadsheet, PanelRight, Plus, Printer, Save } from "lucide-react";
import type { ReactNode } from "react";
import { countryNames, searchCountries, useChoices } from "../../app/choices";
import { useProgramme } from "../../app/programme";
import { useReportFile } from "../../app/useFile";
import { usePrintKey } from "../../app/usePrintKey";
import { call } from "../../backend/call";
import type { OtherReport } from "../../backend/generated";
import { currentLocale } from "../../backend/language";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Choice";
import { ComboBox } from "../../components/ComboBox";
import { EmptyState } from "../../components/Feedback";
import { MakingDialog } from "../../components/MakingDialog";
import { Page } from "../../components/Page";
import { SideGroup, SideLink, SideList } from "../../components/SideList";
import { Pages } from "../report/Pages";
import { type OnPaper, PaperOptions } from "../report/PaperOptions";
import { Builder } from "./Builder";
import { Comparison } from "./Comparison";
import { Directions } from "./Directions";
import styles from "./OtherReports.module.css";
import { Reconciliation } from "./Reconciliation";
import { comparisonOf, fileNameOf, type Kind, newDefinition, type OtherReportsSearch, reportOf } from "./report";

export type { OtherReportsSearch } from "./report";

const route = getRouteApi("/reports");

/** Country brief, goals, trainees, budget, and the reports that officers build: look, save, print. */
export function OtherReportsScreen() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { year } = useProgramme();
  const choices = useChoices();
  const kind = search.report ?? "brief";
  const saved = useRead("built_report.get", { id: search.built ?? "" }, { enabled: Boolean(search.built) });
  const definition = search.definition ?? (search.built ? saved.data?.definition : newDefinition(year));
  const built = definition ? { name: saved.data?.name ?? "", definition } : null;
  const report = reportOf(search, year, kind === "built" ? built : null);
  const onPaper: OnPaper = { language: search.language ?? currentLocale(), paper: search.paper ?? "a4" };
  const country = search.country ? countryNames(choices)(search.country) : "";
  const file = useReportFile(fileNameOf(report, country), (path, format, options) =>
    report ? call("report.other_make", { report, format, ...onPaper, path }, options) : Promise.resolve(),
  );
  usePrintKey(() => void (report && file.print()));
  const change = (fields: Partial<OtherReportsSearch>) =>
    void navigate({ to: "/reports", search: { ...search, ...fields }, replace: true });
  const open = (fields: OtherReportsSearch) =>
    void navigate({ to: "/reports", search: { language: search.language, paper: search.paper, ...fields } });
  const paper = <PaperOptions value={onPaper} onChange={change} />;
  // Where the officer works with the figures, the pages are shown when they are asked for.
  const worked = kind === "built" || kind === "reconciliation" || kind === "comparison" || kind === "directions";

  return (
    <Page
      title={m.reportsTitle()}
      actions={
        <>
          {worked && (
            <Button
              variant="quiet"
              icon={PanelRight}
              aria-pressed={search.pages ?? false}
              onPress={() => change({ pages: !search.pages || undefined })}
            >
              {search.pages ? m.reportsHidePages() : m.reportsPages()}
            </Button>
          )}
          <Button icon={Printer} shortcut="Ctrl P" isDisabled={!report} onPress={() => void file.print()}>
            {m.reportingPrint()}
          </Button>
          <Button icon={FileSpreadsheet} isDisabled={!report} onPress={() => void file.save("xlsx")}>
            {m.reportsSaveWorkbook()}
          </Button>
          <Button variant="primary" icon={Save} isDisabled={!report} onPress={() => void file.save()}>
            {m.reportingSavePdf()}
          </Button>
        </>
      }
    >
      <div className={styles.reports} data-pages={(worked && search.pages) || undefined}>
        <ReportList search={search} onOpen={open} />
        {kind === "built" ? (
          built && (
            <Builder
              key={search.built ?? "new"}
              saved={search.built ? saved.data : undefined}
              definition={built.definition}
              search={search}
              onDefinition={(next) =>
                change({ definition: next, trace: undefined, traced: undefined, counted: undefined })
              }
              onChange={change}
              onOpen={open}
            />
          )
        ) : kind === "reconciliation" ? (
          <Reconciliation year={year} cell={search.cell} onCell={(cell) => change({ cell })} />
        ) : kind === "comparison" ? (
          <Comparison request={comparisonOf(search, year)} search={search} onChange={change} />
        ) : kind === "directions" ? (
          <Directions key={year} year={year} search={search} onChange={change} />
        ) : (
          <section className={styles.sheet}>
            {kind === "brief" && (
              <div className={styles.choices}>
                <ComboBox
                  label={m.reportsCountry()}
                  value={search.country ? { id: search.country, label: country } : null}
                  onChange={(option) => change({ country: option?.id })}
                  search={searchCountries}
                />
              </div>
            )}
            {kind === "trainees" && (
              <div className={styles.choices}>
                <Checkbox
                  isSelected={search.public ?? false}
                  onChange={(chosen) => change({ public: chosen || undefined })}
                >
                  {m.reportsPublic()}
                </Checkbox>
              </div>
            )}
            {report ? (
              <ReportPages key={kind} report={report} onPaper={onPaper}>
                {paper}
              </ReportPages>
            ) : (
              <EmptyState title={m.reportsChooseCountry()}>{m.reportsChooseCountryNote()}</EmptyState>
            )}
          </section>
        )}
        {worked && search.pages && report && (
          <ReportPages key={kind} report={report} onPaper={onPaper}>
            {paper}
          </ReportPages>
        )}
      </div>
      <MakingDialog title={m.reportingMaking()} progress={file.progress} onCancel={file.cancel} />
    </Page>
  );
}

interface ReportPagesProps {
  report: OtherReport;
  onPaper: OnPaper;
  children: ReactNode;
}

function ReportPages({ report, onPaper, children }: ReportPagesProps) {
  const preview = useRead("report.other_preview", { report, ...onPaper }, { keepPrevious: true, stops: true });
  return <Pages preview={preview}>{children}</Pages>;
}

interface ReportListProps {
  search: OtherReportsSearch;
  onOpen: (search: OtherReportsSearch) => void;
}

function ReportList({ search, onOpen }: ReportListProps) {
  const built = useRead("built_report.list", { page: { offset: 0, limit: 200 } });
  const kind = search.report ?? "brief";
  const kinds: { id: Kind; label: string; note: string }[] = [
    { id: "brief", label: m.reportsBrief(), note: m.reportsBriefNote() },
    { id: "goals", label: m.reportsGoals(), note: m.reportsGoalsNote() },
    { id: "trainees", label: m.reportsTrainees(), note: m.reportsTraineesNote() },
    { id: "budget", label: m.reportsBudget(), note: m.reportsBudgetNote() },
    { id: "reconciliation", label: m.reportsReconciliation(), note: m.reportsReconciliationNote() },
    { id: "comparison", label: m.reportsComparison(), note: m.reportsComparisonNote() },
    { id: "directions", label: m.reportsDirections(), note: m.reportsDirectionsNote() },
  ];
  return (
    <SideList
      label={m.reportsList()}
      foot={
        <Button
          icon={Plus}
          isDisabled={kind === "built" && !search.built && !search.definition}
          onPress={() => onOpen({ report: "built" })}
        >
          {m.reportsNew()}
        </Button>
      }
    >
      <SideGroup>
        {kinds.map(({ id, label, note }) => (
          <SideLink key={id} href={`#/reports?report=${id}`} isCurrent={kind === id} title={label} note={note} />
        ))}
      </SideGroup>
      <SideGroup title={m.reportsBuilt()} none={built.data?.total === 0 && m.reportsBuiltNone()}>
        {(built.data?.rows ?? []).map((row) => (
          <SideLink
            key={row.id}
            href={`#/reports?report=built&built=${encodeURIComponent(row.id)}`}
            isCurrent={kind === "built" && search.built === row.id}
            title={row.name}
          />
        ))}
      </SideGroup>
    </SideList>
  );
}
