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
  /** The sentence with the words. */
  excerpt: string;
}

/** The places that hold every word of a text, headings first, at most twenty. */
export function findInGuide(text: string): GuideHit[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const hits: (GuideHit & { weight: number })[] = [];
  for (const page of guide()) {
    let heading = page.title;
    for (const block of page.text.split(/\n{2,}|\n(?=- )/)) {
      const title = /^#+ (.+)$/.exec(block.trim())?.[1];
      if (title) heading = title;
      if (block.startsWith("![")) continue;
      const plain = block.replace(/[#*`|]|\[([^\]]*)\]\([^)]*\)/g, "$1").trim();
      const whole = `${heading} ${plain}`.toLocaleLowerCase();
      if (!words.every((word) => whole.includes(word))) continue;
      hits.push({ page, heading, excerpt: title ? "" : plain, weight: title ? 2 : 1 });
    }
  }
  return hits.sort((one, other) => other.weight - one.weight).slice(0, 20);
}
