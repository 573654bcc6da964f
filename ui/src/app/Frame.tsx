import { Outlet, useRouterState } from "@tanstack/react-router";
import { useRead } from "../backend/queries";
import { Shell } from "../components/Shell";
import { countryNames, useChoices } from "./choices";
import { navigation } from "./navigation";
import { useProgramme } from "./programme";

/** The shell with what it shows of the programme. */
export function Frame() {
  const { state, year, years, setYear } = useProgramme();
  const path = useRouterState({ select: (router) => router.location.pathname });
  const agency = useRead("agency.get", {});
  const projects = useRead("project.list", { page: { offset: 0, limit: 1 } });
  const checks = useRead("checks.list", { year }, { keepPrevious: true });
  const blocking = checks.data?.filter((check) => check.severity === "blocks" && check.count > 0).length;
  const choices = useChoices();
  return (
    <Shell
      groups={navigation({ projects: projects.data?.total, checks: blocking })}
      current={path}
      href={(to) => `#${to}`}
      year={year}
      years={years}
      onYear={setYear}
      agency={state.agency}
      country={agency.data ? countryNames(choices)(agency.data.country) : ""}
      settings="/settings"
    >
      <Outlet />
    </Shell>
  );
}
