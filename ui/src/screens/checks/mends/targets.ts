import type { JoinProjects, Targets } from "../../../backend/generated";
import type { Mending } from "./MendDialog";

/** The findings as the backend is told of them. */
export function targetsOf({ year, view, check, findings, all }: Mending): Targets {
  return { year, view, rule: check.id, keys: all ? [] : findings.map((finding) => finding.key), all };
}

/** How many findings are meant: all of a rule are more than those that are shown. */
export function countOf({ check, findings, all }: Mending): number {
  return all ? check.count : findings.length;
}

/** Projects joined under the code and title of the first, with equal shares. */
export function asTheyAre(projects: string[]): JoinProjects {
  return { projects, shares: null, code: null, title: null };
}
