import { currentLocale } from "../../backend/language";
import type { Option } from "../../components/Field";

/** Languages of the network's countries; numbers and dates can be written in each. */
const tags = [
  "en",
  "ar",
  "az",
  "bn",
  "dz",
  "fa",
  "fr",
  "hi",
  "hy",
  "id",
  "ka",
  "kk",
  "km",
  "ko",
  "ky",
  "lo",
  "mn",
  "ms",
  "my",
  "ne",
  "pt",
  "ru",
  "si",
  "tg",
  "th",
  "tk",
  "tr",
  "ur",
  "uz",
  "vi",
  "zh",
];

/** The languages that have words, each in its own. */
export function wordLanguages(tags: readonly string[]): Option[] {
  return tags.map((tag) => ({
    id: tag,
    label: new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag,
    note: new Intl.DisplayNames("en", { type: "language" }).of(tag),
  }));
}

/** Languages by their name in the current one and in their own. */
export function languageOptions(chosen: string): Option[] {
  const names = new Intl.DisplayNames(currentLocale(), { type: "language" });
  return [...new Set([...tags, chosen])].map((tag) => ({
    id: tag,
    label: names.of(tag) ?? tag,
    note: new Intl.DisplayNames(tag, { type: "language" }).of(tag),
  }));
}
