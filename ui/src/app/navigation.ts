// The screens in the order of the navigation.
import { Building2, Folder, Globe } from "lucide-react";
import { m } from "../backend/messages";
import type { NavGroup } from "../components/Shell";

export interface NavCounts {
  projects?: number;
}

export function navigation(counts: NavCounts): NavGroup[] {
  return [
    {
      title: m.navRegister(),
      items: [
        { to: "/projects", label: m.projectsTitle(), icon: Folder, count: counts.projects },
        { to: "/organisations", label: m.organisationsTitle(), icon: Building2 },
        { to: "/countries", label: m.countriesTitle(), icon: Globe },
      ],
    },
  ];
}
