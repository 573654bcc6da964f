// The screens in the order of the navigation.
import { Folder } from "lucide-react";
import { m } from "../backend/messages";
import type { NavGroup } from "../components/Shell";

export interface NavCounts {
  projects?: number;
}

export function navigation(counts: NavCounts): NavGroup[] {
  return [
    {
      title: m.navRegister(),
      items: [{ to: "/projects", label: m.projectsTitle(), icon: Folder, count: counts.projects }],
    },
  ];
}
