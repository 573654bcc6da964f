// Records by what the officer types: what the palette finds besides commands.
import { useRouter } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import type { Noun, SearchHit } from "../backend/generated";
import { m } from "../backend/messages";
import { useRead } from "../backend/queries";
import { grouped } from "../components/commands";

export interface Hit {
  id: string;
  label: string;
  note: string;
  run: () => void;
}

/** How many records are offered. */
const limit = 20;

/** The records that fit a text, kind by kind, the kind with the best hit first. */
export function useHits(text: string): { title: string; hits: Hit[] }[] {
  const router = useRouter();
  const search = useDeferredValue(text.trim());
  const found = useRead(
    "search.everything",
    { text: search, limit },
    { enabled: search !== "", keepPrevious: search !== "" },
  );
  if (search === "" || !found.data) return [];
  return grouped(found.data, (hit) => kindOf(hit.kind)).map(([title, hits]) => ({
    title,
    hits: hits.map((hit) => ({
      id: `${hit.kind} ${hit.id}`,
      label: hit.title,
      note: hit.subtitle,
      run: () => router.history.push(addressOf(hit)),
    })),
  }));
}

function kindOf(kind: Noun): string {
  switch (kind) {
    case "project":
      return m.paletteProjects();
    case "activity":
      return m.paletteActivities();
    case "person":
      return m.palettePeople();
    default:
      return m.palettePartners();
  }
}

/** Where a record stands in the program. */
function addressOf({ kind, id }: SearchHit): string {
  switch (kind) {
    case "project":
      return `/projects/${id}`;
    case "activity":
      return `/activities/${id}`;
    case "person":
      return `/people/${id}`;
    case "country":
      return `/countries/${id}`;
    default:
      return `/organisations?open=${id}`;
  }
}
