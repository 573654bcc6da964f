import { createHashHistory, createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import type { YearBasis } from "../backend/generated";
import { ErrorSentence } from "../components/Feedback";
import { ActivitiesScreen } from "../screens/activities/ActivitiesScreen";
import { ActivityPage } from "../screens/activity/ActivityPage";
import { type BudgetSearch, BudgetsScreen } from "../screens/budgets/BudgetsScreen";
import { type CheckSearch, ChecksScreen } from "../screens/checks/ChecksScreen";
import { CollectScreen, type CollectSearch } from "../screens/collect/CollectScreen";
import { CostLinesScreen, type LineSearch } from "../screens/costlines/CostLinesScreen";
import { CountriesScreen } from "../screens/countries/CountriesScreen";
import { CountryPage, type CountrySearch } from "../screens/country/CountryPage";
import { DuplicatesScreen } from "../screens/duplicates/DuplicatesScreen";
import { ExportScreen, type ExportSearch } from "../screens/exports/ExportScreen";
import { HelpScreen } from "../screens/help/HelpScreen";
import { HomeScreen } from "../screens/home/HomeScreen";
import { ImportScreen, type ImportSearch } from "../screens/import/ImportScreen";
import { OrganisationsScreen } from "../screens/organisations/OrganisationsScreen";
import { PapersScreen, type PapersSearch } from "../screens/papers/PapersScreen";
import { PartnerFiguresScreen } from "../screens/partnerfigures/PartnerFiguresScreen";
import { ExpertsScreen } from "../screens/people/ExpertsScreen";
import { TraineesScreen } from "../screens/people/TraineesScreen";
import { PersonPage } from "../screens/person/PersonPage";
import { ProjectPage } from "../screens/project/ProjectPage";
import { ProjectsScreen } from "../screens/projects/ProjectsScreen";
import { type RateSearch, RatesScreen } from "../screens/rates/RatesScreen";
import { ReportScreen, type ReportSearch } from "../screens/report/ReportScreen";
import { OtherReportsScreen, type OtherReportsSearch } from "../screens/reports/OtherReportsScreen";
import { SettingsScreen } from "../screens/settings/SettingsScreen";
import { SubmissionsScreen, type SubmissionsSearch } from "../screens/submissions/SubmissionsScreen";
import { Frame } from "./Frame";
import type { ListAddress } from "./list/address";
import { NotFound } from "./NotFound";

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: HomeScreen,
  validateSearch: (search: Record<string, unknown>): { trace?: string; count?: string; basis?: YearBasis } => search,
});

const projects = createRoute({
  getParentRoute: () => root,
  path: "/projects",
  component: ProjectsScreen,
  validateSearch: (search: Record<string, unknown>) => search as ListAddress,
});

const project = createRoute({
  getParentRoute: () => root,
  path: "/projects/$id",
  component: ProjectPage,
  validateSearch: (search: Record<string, unknown>): { tab?: string; open?: string } => search,
});

const trainees = createRoute({
  getParentRoute: () => root,
  path: "/trainees",
  component: TraineesScreen,
  validateSearch: (search: Record<string, unknown>) => search as ListAddress,
});

const experts = createRoute({
  getParentRoute: () => root,
  path: "/experts",
  component: ExpertsScreen,
  validateSearch: (search: Record<string, unknown>) => search as ListAddress,
});

const person = createRoute({ getParentRoute: () => root, path: "/people/$id", component: PersonPage });

const duplicates = createRoute({
  getParentRoute: () => root,
  path: "/duplicates",
  component: DuplicatesScreen,
  validateSearch: (search: Record<string, unknown>): { person?: string; open?: string } => search,
});

const papers = createRoute({
  getParentRoute: () => root,
  path: "/papers",
  component: PapersScreen,
  validateSearch: (search: Record<string, unknown>) => search as PapersSearch,
});

const activities = createRoute({
  getParentRoute: () => root,
  path: "/activities",
  component: ActivitiesScreen,
  validateSearch: (search: Record<string, unknown>) => search as ListAddress,
});

const activity = createRoute({
  getParentRoute: () => root,
  path: "/activities/$id",
  component: ActivityPage,
  validateSearch: (search: Record<string, unknown>): { tab?: string; open?: string } => search,
});

const organisations = createRoute({
  getParentRoute: () => root,
  path: "/organisations",
  component: OrganisationsScreen,
  validateSearch: (search: Record<string, unknown>) => search as ListAddress,
});

const countries = createRoute({
  getParentRoute: () => root,
  path: "/countries",
  component: CountriesScreen,
  validateSearch: (search: Record<string, unknown>) => search as ListAddress,
});

const country = createRoute({
  getParentRoute: () => root,
  path: "/countries/$code",
  component: CountryPage,
  validateSearch: (search: Record<string, unknown>) => search as CountrySearch,
});

const partnerFigures = createRoute({
  getParentRoute: () => root,
  path: "/partner-figures",
  component: PartnerFiguresScreen,
  validateSearch: (search: Record<string, unknown>) => search as ListAddress,
});

const otherReports = createRoute({
  getParentRoute: () => root,
  path: "/reports",
  component: OtherReportsScreen,
  validateSearch: (search: Record<string, unknown>) => search as OtherReportsSearch,
});

const checks = createRoute({
  getParentRoute: () => root,
  path: "/checks",
  component: ChecksScreen,
  validateSearch: (search: Record<string, unknown>) => search as CheckSearch,
});

const budgets = createRoute({
  getParentRoute: () => root,
  path: "/budgets",
  component: BudgetsScreen,
  validateSearch: (search: Record<string, unknown>) => search as BudgetSearch,
});

const costLines = createRoute({
  getParentRoute: () => root,
  path: "/cost-lines",
  component: CostLinesScreen,
  validateSearch: (search: Record<string, unknown>) => search as LineSearch,
});

const rates = createRoute({
  getParentRoute: () => root,
  path: "/rates",
  component: RatesScreen,
  validateSearch: (search: Record<string, unknown>) => search as RateSearch,
});

const report = createRoute({
  getParentRoute: () => root,
  path: "/report",
  component: ReportScreen,
  validateSearch: (search: Record<string, unknown>) => search as ReportSearch,
});

const submissions = createRoute({
  getParentRoute: () => root,
  path: "/submissions",
  component: SubmissionsScreen,
  validateSearch: (search: Record<string, unknown>) => search as SubmissionsSearch,
});

const import_ = createRoute({
  getParentRoute: () => root,
  path: "/import",
  component: ImportScreen,
  validateSearch: (search: Record<string, unknown>) => search as ImportSearch,
});

const collect = createRoute({
  getParentRoute: () => root,
  path: "/kits",
  component: CollectScreen,
  validateSearch: (search: Record<string, unknown>) => search as CollectSearch,
});

const exports_ = createRoute({
  getParentRoute: () => root,
  path: "/exports",
  component: ExportScreen,
  validateSearch: (search: Record<string, unknown>) => search as ExportSearch,
});

const settings = createRoute({ getParentRoute: () => root, path: "/settings", component: SettingsScreen });

const settingsSection = createRoute({
  getParentRoute: () => root,
  path: "/settings/$section",
  component: SettingsScreen,
});

const help = createRoute({
  getParentRoute: () => root,
  path: "/help/$page",
  component: HelpScreen,
  validateSearch: (search: Record<string, unknown>): { at?: string } => search,
});

/** Every screen has an address, so that Back works and a trace can be opened again. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    projects,
    project,
    activities,
    activity,
    trainees,
    experts,
    person,
    duplicates,
    papers,
    organisations,
    countries,
    country,
    partnerFigures,
    budgets,
    costLines,
    rates,
    report,
    otherReports,
    submissions,
    import_,
    collect,
    exports_,
    checks,
    settings,
    help,
    settingsSection,
  ]),
  history: createHashHistory(),
  defaultPreload: false,
  // A mistake of ours on one screen: the sentence, and the navigation stays.
  defaultErrorComponent: () => <ErrorSentence error={null} />,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
