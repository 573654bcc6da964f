import { createHashHistory, createRootRoute, createRoute, createRouter, redirect } from "@tanstack/react-router";
import { ProjectPage } from "../screens/project/ProjectPage";
import type { ProjectSearch } from "../screens/projects/filters";
import { ProjectsScreen } from "../screens/projects/ProjectsScreen";
import { Frame } from "./Frame";

const root = createRootRoute({ component: Frame });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/projects" });
  },
});

const projects = createRoute({
  getParentRoute: () => root,
  path: "/projects",
  component: ProjectsScreen,
  validateSearch: (search: Record<string, unknown>) => search as ProjectSearch,
});

const project = createRoute({
  getParentRoute: () => root,
  path: "/projects/$id",
  component: ProjectPage,
  validateSearch: (search: Record<string, unknown>): { tab?: string } => search,
});

/** Every screen has an address, so that Back works and a trace can be opened again. */
export const router = createRouter({
  routeTree: root.addChildren([home, projects, project]),
  history: createHashHistory(),
  defaultPreload: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
