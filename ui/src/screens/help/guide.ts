// The user guide: a Markdown file a page, one folder a language, read at build; nothing is fetched.
import { currentLocale } from "../../backend/language";

const files = import.meta.glob<string>("../../../guide/*/*.md", { query: "?raw", import: "default", eager: true });
const pictures = import.meta.glob<string>("../../../guide/pictures/*.png", {
  query: "?url",
  import: "default",
  eager: true,
});

export interface GuidePage {
  id: string;
  title: string;
  text: string;
}

/** The pages in their order, and the screens that each explains (the beginning of their address). */
const order: readonly { id: string; screens: readonly string[] }[] = [
  { id: "start", screens: [] },
  { id: "home", screens: ["/"] },
  { id: "projects", screens: ["/projects"] },
  { id: "lists", screens: [] },
  { id: "activities", screens: ["/activities"] },
  { id: "people", screens: ["/trainees", "/experts", "/people", "/duplicates", "/papers"] },
  { id: "partners", screens: ["/organisations", "/countries"] },
  { id: "money", screens: ["/budgets", "/rates", "/cost-lines"] },
  { id: "report", screens: ["/report"] },
  { id: "other-reports", screens: ["/reports"] },
  { id: "exports", screens: ["/exports"] },
  { id: "submissions", screens: ["/submissions"] },
  { id: "import", screens: ["/import"] },
  { id: "kits", screens: ["/kits"] },
  { id: "checks", screens: ["/checks"] },
  { id: "settings", screens: ["/settings"] },
  { id: "safety", screens: [] },
  { id: "keyboard", screens: [] },
];

/** The page that explains a screen: the one with the longest fitting address. */
export function pageFor(address: string): string {
  const fits = order
    .flatMap(({ id, screens }) => screens.map((screen) => ({ id, screen })))
    .filter(({ screen }) => address === screen || (screen !== "/" && address.startsWith(screen)))
    .sort((one, other) => other.screen.length - one.screen.length);
  return fits[0]?.id ?? "start";
}

/** Every page in the officer's language; in English where it was not translated. */
export function guide(): GuidePage[] {
  return order.flatMap(({ id }) => {
    const text = files[`../../../guide/${currentLocale()}/${id}.md`] ?? files[`../../../guide/en/${id}.md`];
    if (text === undefined) return [];
    return [{ id, title: /^# (.+)$/m.exec(text)?.[1] ?? id, text }];
  });
}

/** Where a picture of the guide lies in the program. */
export function pictureOf(name: string): string | undefined {
  return pictures[`../../../guide/pictures/${name}`];
}

export interface GuideHit {
  page: GuidePage;
  /** The heading under which the words stand. */
  heading: string;
  /** The paragraph with the words, else the first one. */
  excerpt: string;
}

/** The sections that hold every word of a text, those with it in the heading first, at most twenty. */
export function findInGuide(text: string): GuideHit[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const holds = (place: string) => words.every((word) => place.toLocaleLowerCase().includes(word));
  const hits = guide().flatMap((page) =>
    page.text.split(/\n(?=#+ )/).flatMap((section) => {
      const heading = /^#+ (.+)/.exec(section)?.[1] ?? page.title;
      const blocks = section
        .split(/\n{2,}|\n(?=- |\d+\. |\|)/)
        .map(plain)
        .filter(Boolean);
      const found = blocks.slice(1).find((block) => holds(`${heading} ${block}`));
      if (found === undefined && !holds(heading)) return [];
      return [{ page, heading, excerpt: found ?? blocks[1] ?? "", weight: holds(heading) ? 1 : 0 }];
    }),
  );
  return hits.sort((one, other) => other.weight - one.weight).slice(0, 20);
}

/** The words of a block without its marks; nothing for a picture or the line under a table's head. */
function plain(block: string): string {
  if (/^(!\[|\|[ -|]+$)/.test(block.trim())) return "";
  return block
    .replace(/^(- |\d+\. |\| )| \|$/g, "")
    .replace(/ *\| */g, ": ")
    .replace(/\b_|_\b/g, "")
    .replace(/[#*`]|\[([^\]]*)\]\([^)]*\)/g, "$1")
    .trim();
}
