import type { FoundRecord } from "../../backend/generated";

/** Where on a project's page a rule's findings are mended. */
const tabs: Record<string, string> = {
  "disbursed-above-committed": "money",
};

/** The address at which a record of a finding is looked at or mended; null where there is none. */
export function addressOf({ noun, id, project_id, label, detail }: FoundRecord, rule: string): string | null {
  const json = (value: string) => encodeURIComponent(JSON.stringify(value));
  // What moved a total is named by the address of its figure.
  if (rule === "total-moved") return `#/?trace=${json(id)}`;
  if (rule === "small-cells") return "#/reports?report=trainees&public=true";
  if (noun === "country") return `#/countries/${id}`;
  if (noun === "project") return tabs[rule] ? `#/projects/${id}?tab=${tabs[rule]}` : `#/projects/${id}`;
  if (noun === "cost_line" && id === "") return `#/cost-lines?year=${label}`;
  if (noun === "cost_line") return `#/projects/${project_id}?tab=money&open=${json(id)}`;
  if (rule === "expert-twice") return `#/activities/${id}?tab=experts`;
  if (noun === "activity") return `#/projects/${project_id}?tab=activities&open=${json(id)}`;
  if (noun === "person") return `#/people/${id}`;
  if (project_id !== null) return `#/projects/${project_id}`;
  if (noun === "organisation") return `#/organisations?open=${json(id)}`;
  if (noun === "partner_figure") return `#/partner-figures?open=${json(id)}`;
  if (noun === "agency") return "#/settings";
  if (noun === "budget") return "#/budgets?view=list&open=new";
  // An unanswered question is named by its section.
  if (noun === "survey") return `#/report?section=${json(id)}`;
  // A rate that is missing has no key yet: it is named by currency and year.
  if (noun === "rate" && id === "") return `#/rates?open=new&currency=${label}&period=${detail}`;
  return null;
}
