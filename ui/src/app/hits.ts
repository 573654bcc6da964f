// Records by what the officer types: what the palette finds besides commands.
import { useRouter } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { m } from "../backend/messages";
import { useRead } from "../backend/queries";

export interface Hit {
  id: string;
  label: string;
  note: string;
  run: () => void;
}

/** How many records of a kind are offered. */
const shown = { offset: 0, limit: 5 };

/** The records that fit a text, kind by kind; kinds without a hit are left out. */
export function useHits(text: string): { title: string; hits: Hit[] }[] {
  const router = useRouter();
  const search = useDeferredValue(text.trim());
  const wanted = { enabled: search !== "", keepPrevious: search !== "" };
  const projects = useRead("project.list", { search, page: shown }, wanted).data?.rows ?? [];
  const people = useRead("person.list", { search, page: shown }, wanted).data?.rows ?? [];
  const organisations = useRead("organisation.list", { search, page: shown }, wanted).data?.rows ?? [];
  const countries = useRead("country.list", { search, page: shown }, wanted).data?.rows ?? [];
  if (search === "") return [];
  return [
    {
      title: m.paletteProjects(),
      hits: projects.map((row) => ({
        id: row.id,
        label: row.title,
        note: row.code,
        run: () => void router.navigate({ to: "/projects/$id", params: { id: row.id } }),
      })),
    },
    {
      title: m.projectPeople(),
      hits: people.map((row) => ({
        id: row.id,
        label: row.name,
        note: row.employer,
        run: () => void router.navigate({ to: "/people/$id", params: { id: row.id } }),
      })),
    },
    {
      title: m.palettePartners(),
      hits: [
        ...countries.map((row) => ({
          id: row.iso3,
          label: row.name,
          note: row.subregion,
          run: () => void router.navigate({ to: "/countries/$code", params: { code: row.iso3 } }),
        })),
        ...organisations.map((row) => ({
          id: row.id,
          label: row.name,
          note: row.country ?? "",
          run: () => void router.navigate({ to: "/organisations", search: { open: row.id } }),
        })),
      ],
    },
  ].filter((kind) => kind.hits.length > 0);
}
