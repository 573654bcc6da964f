import { Outlet, useRouter, useRouterState } from "@tanstack/react-router";
import { useState } from "react";
import { m } from "../backend/messages";
import { useRead } from "../backend/queries";
import { useWindowCommands } from "../components/commands";
import { Shell } from "../components/Shell";
import { pageFor } from "../screens/help/guide";
import { countryNames, useChoices } from "./choices";
import { navigation } from "./navigation";
import { Palette } from "./Palette";
import { closeProgramme, useProgramme } from "./programme";
import { Shortcuts } from "./Shortcuts";

/** The shell with what it shows of the programme. */
export function Frame() {
  const { state, year, years, setYear } = useProgramme();
  const router = useRouter();
  const path = useRouterState({ select: (router) => router.location.pathname });
  const agency = useRead("agency.get", {});
  const projects = useRead("project.list", { page: { offset: 0, limit: 1 } });
  const checks = useRead("checks.list", { year }, { keepPrevious: true });
  const blocking = checks.data?.filter((check) => check.severity === "blocks" && check.count > 0).length;
  const choices = useChoices();
  const groups = navigation({ projects: projects.data?.total, checks: blocking });
  const [shown, setShown] = useState<"palette" | "shortcuts" | null>(null);
  const go = (to: string) => void router.navigate({ to });
  const place = years.indexOf(year);
  const yearAt = (index: number) => () => years[index] !== undefined && setYear(years[index]);
  useWindowCommands([
    ...[...groups.flatMap((each) => each.items), { to: "/settings", label: m.shellSettings() }].map((item) => ({
      id: `go ${item.to}`,
      label: item.label,
      group: m.commandsGo(),
      run: () => go(item.to),
    })),
    {
      id: "back",
      label: m.commandsBack(),
      group: m.commandsGo(),
      keys: "alt+arrowleft",
      run: () => router.history.back(),
    },
    {
      id: "forward",
      label: m.commandsForward(),
      group: m.commandsGo(),
      keys: "alt+arrowright",
      run: () => router.history.forward(),
    },
    { id: "next-year", label: m.commandsNextYear(), group: m.commandsWindow(), run: yearAt(place - 1) },
    { id: "earlier-year", label: m.commandsEarlierYear(), group: m.commandsWindow(), run: yearAt(place + 1) },
    {
      id: "close",
      label: m.commandsCloseProgramme(),
      group: m.commandsWindow(),
      run: () => void closeProgramme(),
    },
    {
      id: "palette",
      label: m.commandsPalette(),
      group: m.commandsHelp(),
      keys: "mod+k",
      keyOnly: true,
      run: () => setShown("palette"),
    },
    {
      id: "guide",
      label: m.commandsGuide(),
      group: m.commandsHelp(),
      keys: "f1",
      run: () => void router.navigate({ to: "/help/$page", params: { page: pageFor(path) } }),
    },
    {
      id: "shortcuts",
      label: m.commandsShortcuts(),
      group: m.commandsHelp(),
      keys: "?",
      run: () => setShown("shortcuts"),
    },
    { id: "escape", label: m.shortcutsEscape(), group: m.commandsWindow(), keys: "escape" },
  ]);
  return (
    <Shell
      groups={groups}
      current={path}
      href={(to) => `#${to}`}
      year={year}
      years={years}
      onYear={setYear}
      agency={state.agency}
      country={agency.data ? countryNames(choices)(agency.data.country) : ""}
      settings="/settings"
      help={path.startsWith("/help/") ? path : `/help/${pageFor(path)}`}
      onBack={() => router.history.back()}
      onForward={() => router.history.forward()}
      onFind={() => setShown("palette")}
    >
      <Outlet />
      <Palette isOpen={shown === "palette"} onClose={() => setShown(null)} />
      <Shortcuts isOpen={shown === "shortcuts"} onClose={() => setShown(null)} />
    </Shell>
  );
}
