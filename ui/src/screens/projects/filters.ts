import type { ProjectListRequest } from "../../backend/generated";

/** The views above the list. */
export const views = ["all", "ongoing", "completed", "archived"] as const;

/** What the address of the list holds, so that Back brings the same rows. */
export interface ProjectSearch {
  view?: (typeof views)[number];
  q?: string;
  direction?: NonNullable<ProjectListRequest["direction"]>;
  form?: NonNullable<ProjectListRequest["form"]>;
  sort?: ProjectListRequest["sort"];
  descending?: boolean;
  offset?: number;
}

export function viewOf(search: ProjectSearch): (typeof views)[number] {
  return search.view ?? "all";
}

/** The request that an address stands for. */
export function requestOf(
  search: ProjectSearch,
): Partial<ProjectListRequest> & Pick<ProjectListRequest, "sort" | "descending" | "page"> {
  const view = viewOf(search);
  return {
    search: search.q ?? "",
    status: view === "ongoing" || view === "completed" ? view : null,
    archived: view === "archived",
    direction: search.direction ?? null,
    form: search.form ?? null,
    sort: search.sort ?? "code",
    descending: search.descending ?? false,
    page: { offset: search.offset ?? 0, limit: 100 },
  };
}
