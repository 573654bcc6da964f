// How numbers, money and dates are written and read. Amounts stay decimal strings; no float touches one.
import currencyList from "../../../src-tauri/core/reference/currencies.csv?raw";
import { shifted } from "./decimal";
import type { Amount, MoneyUnit, Preferences, Separators } from "./generated";
import { currentLocale } from "./language";
import { m } from "./messages";

const minus = "−";

/** How an officer wants numbers and days written; `language` leaves it to the language of numbers and dates. */
export type Formats = Pick<Preferences, "calendar" | "separators" | "digits" | "money_unit">;

const asLanguage: Formats = { calendar: "language", separators: "language", digits: "language", money_unit: "fitting" };
let formats = asLanguage;

/** Makes the officer's way of writing current. */
export function setFormats(chosen: Formats = asLanguage): void {
  formats = chosen;
}

/** The unit in which tables of money are to be read. */
export function moneyUnit(): MoneyUnit {
  return formats.money_unit;
}

/** The BCP 47 tag with calendar and digits, for fields that bring their own formatting. */
export function formatLocale(): string {
  // English without a country puts the day first, as the network's papers do.
  const locale = new Intl.Locale(currentLocale() === "en" ? "en-GB" : currentLocale(), {
    calendar: formats.calendar === "language" ? undefined : formats.calendar,
    numberingSystem: formats.digits === "language" ? undefined : formats.digits,
  });
  return locale.toString();
}

const signs: Record<Exclude<Separators, "language">, { group: string; decimal: string }> = {
  comma_point: { group: ",", decimal: "." },
  point_comma: { group: ".", decimal: "," },
  space_comma: { group: "\u202f", decimal: "," },
  indian: { group: ",", decimal: "." },
};

/** The language whose groups are the chosen ones: Indian English groups thousands, then hundreds of them. */
function numberLocale(): string {
  const tag = formats.separators === "indian" ? "en-IN" : formats.separators === "language" ? currentLocale() : "en";
  const numberingSystem =
    formats.digits === "language"
      ? new Intl.NumberFormat(currentLocale()).resolvedOptions().numberingSystem
      : formats.digits;
  return new Intl.Locale(tag, { numberingSystem }).toString();
}

function sign(part: Intl.NumberFormatPart): string {
  if (formats.separators === "language") return part.value;
  if (part.type === "group") return signs[formats.separators].group;
  return part.type === "decimal" ? signs[formats.separators].decimal : part.value;
}
const minorDigits = new Map(
  currencyList
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [code = "", digits = "2"] = line.split(",");
      return [code, Number(digits)] as const;
    }),
);

/** Every currency code the program knows. */
export const currencies: readonly string[] = [...minorDigits.keys()];

/** How many decimals the currency has (ISO 4217; the browser's own table differs for some). */
export function currencyDigits(currency: string): number {
  return minorDigits.get(currency) ?? 2;
}

/** A decimal string with the language's digits and separators: `-1234.50` -> `−1,234.50`. */
export function formatDecimal(decimal: string, options: { digits?: number; maximumDigits?: number } = {}): string {
  if (decimal.trim() === "") return "";
  const decimals = decimal.split(".")[1]?.length ?? 0;
  const minimum = options.digits ?? Math.min(decimals, options.maximumDigits ?? decimals);
  const format = new Intl.NumberFormat(numberLocale(), {
    minimumFractionDigits: minimum,
    maximumFractionDigits: options.digits ?? options.maximumDigits ?? decimals,
    signDisplay: "negative",
  });
  // Intl formats decimal strings exactly; the type of TypeScript's library only lags behind.
  const parts = format.formatToParts(decimal as unknown as number);
  return parts.map(sign).join("").replace(/^-/, minus);
}

export function formatCount(count: number): string {
  return formatDecimal(String(count));
}

/** The size of a file: `340 kB`, `12.5 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1_000_000) return m.sizeKilobytes({ number: formatCount(Math.ceil(bytes / 1000)) });
  return m.sizeMegabytes({ number: formatDecimal(String(bytes / 1_000_000), { digits: 1 }) });
}

/** The amount without its currency, which stands in the column head. */
export function formatAmount({ amount, currency }: Amount): string {
  return formatDecimal(amount, { digits: currencyDigits(currency) });
}

/** The amount in thousands or millions, rounded for reading; the exact figure is one click away. */
export function formatScaled({ amount }: Amount, power: 0 | 3 | 6, digits: number): string {
  return formatDecimal(shifted(amount, power), { digits });
}

/** The amount of a decimal string, or null when it has more decimals than the currency. */
export function amountOf(decimal: string, currency: string): Amount | null {
  const [whole = "0", fraction = ""] = decimal.split(".");
  const places = currencyDigits(currency);
  if (/[1-9]/.test(fraction.slice(places))) return null;
  const kept = fraction.slice(0, places).padEnd(places, "0");
  const unsigned = `${whole.replace(/^-?0*(?=\d)/, "")}${places > 0 ? `.${kept}` : ""}`;
  const negative = whole.startsWith("-") && /[1-9]/.test(unsigned);
  return { amount: `${negative ? "-" : ""}${unsigned}`, currency };
}

/** Reads a number as people type it in the current language; null when it is not one. */
export function parseDecimal(typed: string): string | null {
  const parts = new Intl.NumberFormat(numberLocale()).formatToParts(-12345.6);
  const written = (type: Intl.NumberFormatPartTypes) => {
    const found = parts.find((part) => part.type === type);
    return found ? sign(found) : "";
  };
  const digits = new Intl.NumberFormat(numberLocale(), { useGrouping: false }).format(9876543210);
  let plain = "";
  for (const character of typed.trim().replace(/[\u200e\u200f\u061c]/g, "")) {
    const digit = [...digits].indexOf(character);
    if (digit >= 0) plain += String(9 - digit);
    // A Latin keyboard is at hand whatever the digits of the window are.
    else if (/[0-9]/.test(character)) plain += character;
    else if (character === minus || character === "-") plain += "-";
    else if (character === written("decimal")) plain += ".";
    else if (character === written("group") || /\s/.test(character)) plain += "_";
    else plain += character;
  }
  // Groups must stand in the whole part and have two or three digits (12,34,567 is how Indian English groups).
  if (!/^-?(\d+|\d{1,3}(_\d{2,3})*_\d{3})(\.\d+)?$/.test(plain)) return null;
  return plain.replaceAll("_", "");
}

/** The part of a hundred, with one decimal: `12.5` -> `12.5 %`. */
export function formatPercent(percent: string, digits = 1): string {
  return `${formatDecimal(percent, { digits })} %`;
}

/**
 * A day as people read it: `3 Feb 2025`, or in full `Monday 3 February 2025`; `3 Feb 2568 BE` where the officer
 * reads the Buddhist calendar. Every date of the window is written here; what is kept is the ISO day.
 */
export function formatDate(iso: string, style: "medium" | "full" = "medium"): string {
  const long = style === "full";
  const options: Intl.DateTimeFormatOptions = {
    weekday: long ? "long" : undefined,
    day: "numeric",
    month: long ? "long" : "short",
    year: "numeric",
  };
  const format = new Intl.DateTimeFormat(dateLocale(), { ...options, timeZone: "UTC" });
  return inOrder(format, new Date(`${iso.slice(0, 10)}T00:00:00Z`));
}

/** The month of an ISO day: `February 2025`, or short `Feb`. */
export function formatMonth(iso: string, style: "long" | "short" = "long"): string {
  const options: Intl.DateTimeFormatOptions =
    style === "long" ? { month: "long", year: "numeric" } : { month: "short" };
  const format = new Intl.DateTimeFormat(currentLocale(), { ...options, timeZone: "UTC" });
  return format.format(new Date(`${iso.slice(0, 7)}-01T00:00:00Z`));
}

/** The day and the month apart, for a narrow column: `3`, `Feb`. */
export function formatDayMonth(iso: string): { day: string; month: string } {
  const format = new Intl.DateTimeFormat(dateLocale(), { day: "numeric", month: "short", timeZone: "UTC" });
  const parts = format.formatToParts(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? "";
  return { day: part("day"), month: part("month") };
}

/** The name of the day of the week. */
export function formatWeekday(iso: string, style: "short" | "long"): string {
  const format = new Intl.DateTimeFormat(currentLocale(), { weekday: style, timeZone: "UTC" });
  return format.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
}

/** A moment (ISO with offset) as people here read it: `3 Feb 2025, 10:42`. */
export function formatMoment(iso: string): string {
  const moment = new Date(iso);
  const day = new Intl.DateTimeFormat(dateLocale(), { day: "numeric", month: "short", year: "numeric" });
  return `${inOrder(day, moment)}, ${formatTime(moment)}`;
}

export function formatTime(date: Date): string {
  return new Intl.DateTimeFormat(dateLocale(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(date);
}

/** As {@link formatLocale}, in the order of the language itself. */
function dateLocale(): string {
  const { calendar, numberingSystem } = new Intl.Locale(formatLocale());
  return new Intl.Locale(currentLocale(), { calendar, numberingSystem }).toString();
}

/** English dates put the day first and no commas, as the network's papers do; another era is named at the end. */
function inOrder(format: Intl.DateTimeFormat, date: Date): string {
  if (currentLocale() !== "en") return format.format(date);
  const parts = new Map(format.formatToParts(date).map((part) => [part.type, part.value]));
  const order = ["weekday", "day", "month", "year", "era"] as const;
  return order
    .map((type) => parts.get(type))
    .filter(Boolean)
    .join(" ");
}
