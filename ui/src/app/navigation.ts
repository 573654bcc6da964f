// The screens in the order of the navigation.
import {
  ArrowLeftRight,
  Building2,
  CalendarDays,
  ChartColumn,
  FileInput,
  FileOutput,
  FileText,
  Folder,
  Globe,
  GraduationCap,
  House,
  ListChecks,
  Mails,
  Receipt,
  Stamp,
  UserRoundCheck,
  Wallet,
} from "lucide-react";
import { m } from "../backend/messages";
import type { NavGroup } from "../components/Shell";

export interface NavCounts {
  projects?: number;
  /** Checks that block a submission. */
  checks?: number;
}

export function navigation(counts: NavCounts): NavGroup[] {
  return [
    { items: [{ to: "/", label: m.homeTitle(), icon: House }] },
    {
      title: m.navRegister(),
      items: [
        { to: "/projects", label: m.projectsTitle(), icon: Folder, count: counts.projects },
        { to: "/activities", label: m.activitiesScreen(), icon: CalendarDays },
        { to: "/trainees", label: m.peopleTrainees(), icon: GraduationCap },
        { to: "/experts", label: m.navExperts(), icon: UserRoundCheck },
        { to: "/organisations", label: m.organisationsTitle(), icon: Building2 },
        { to: "/countries", label: m.countriesTitle(), icon: Globe },
      ],
    },
    {
      title: m.navMoney(),
      items: [
        { to: "/budgets", label: m.budgetsTitle(), icon: Wallet },
        { to: "/cost-lines", label: m.linesTitle(), icon: Receipt },
        { to: "/rates", label: m.ratesTitle(), icon: ArrowLeftRight },
      ],
    },
    {
      title: m.navReporting(),
      items: [
        { to: "/report", label: m.reportingNav(), icon: FileText },
        { to: "/reports", label: m.reportsNav(), icon: ChartColumn },
        { to: "/submissions", label: m.submissionsTitle(), icon: Stamp },
      ],
    },
    {
      title: m.navData(),
      items: [
        { to: "/import", label: m.importingTitle(), icon: FileInput },
        { to: "/kits", label: m.collectingTitle(), icon: Mails },
        { to: "/exports", label: m.exportingTitle(), icon: FileOutput },
        { to: "/checks", label: m.navChecks(), icon: ListChecks, count: counts.checks || undefined, alert: true },
      ],
    },
  ];
}
