import type { JoinProjects, Targets } from "../../../backend/generated";
import type { Mending } from "./MendDialog";

/** The findings as the backend is told of them. */
export function targetsOf({ year, check, findings }: Mending): Targets {
  return { year, rule: check.id, keys: findings.map((finding) => finding.key), all: false };
}

/** Projects joined under the code and title of the first, with equal shares. */
export function asTheyAre(projects: string[]): JoinProjects {
  return { projects, shares: null, code: null, title: null };
}
