// The programme's language: words from the Fluent files, and how numbers and dates are written.
import { FluentBundle, FluentResource } from "@fluent/bundle";

const files = import.meta.glob<string>("../../../src-tauri/core/messages/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

const rightToLeft = new Set(["ar", "fa", "ur", "he", "ps"]);
const english = "en";

let locale = english;
let textLanguage = english;
let bundles = bundlesFor(english);

/** The languages that have texts, best first: the one asked for, then English where a translation lacks a text. */
function languagesFor(tag: string): string[] {
  const wanted = [...new Set([tag, tag.split("-")[0] ?? tag, english])];
  return wanted.filter((language) => Object.keys(files).some((path) => path.includes(`/messages/${language}/`)));
}

function bundlesFor(tag: string): FluentBundle[] {
  return languagesFor(tag).map((language) => {
    const sources = Object.entries(files).filter(([path]) => path.includes(`/messages/${language}/`));
    // Isolation marks would show up in copied text and in accessible names.
    const bundle = new FluentBundle(language, { useIsolating: false });
    for (const [, source] of sources) bundle.addResource(new FluentResource(source));
    return bundle;
  });
}

/**
 * Makes a language current for numbers and dates, and one for words. The page itself is in the language its words
 * are in, which is English while a translation does not exist.
 */
export function setLanguage(tag: string, words = tag): void {
  locale = tag;
  bundles = bundlesFor(words);
  textLanguage = languagesFor(words)[0] ?? english;
  document.documentElement.lang = textLanguage;
  document.documentElement.dir = direction();
}

/** The BCP 47 tag that numbers and dates are written in. */
export function currentLocale(): string {
  return locale;
}

function direction(): "ltr" | "rtl" {
  return rightToLeft.has(textLanguage.split("-")[0] ?? "") ? "rtl" : "ltr";
}

/** The text of a message. Screens use the generated functions of `messages.ts` instead. */
export function text(id: string, values?: Record<string, string | number>): string {
  for (const bundle of bundles) {
    const pattern = bundle.getMessage(id)?.value;
    if (pattern) return bundle.formatPattern(pattern, values, []);
  }
  return id;
}
