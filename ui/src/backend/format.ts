// How numbers, money and dates are written and read. Amounts stay decimal strings; no float touches one.
import currencyList from "../../../src-tauri/core/reference/currencies.csv?raw";
import { shifted } from "./decimal";
import type { Amount } from "./generated";
import { currentLocale } from "./language";

const minus = "−";
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
  const format = new Intl.NumberFormat(currentLocale(), {
    minimumFractionDigits: minimum,
    maximumFractionDigits: options.digits ?? options.maximumDigits ?? decimals,
    signDisplay: "negative",
  });
  // Intl formats decimal strings exactly; the type of TypeScript's library only lags behind.
  return format.format(decimal as unknown as number).replace(/^-/, minus);
}

export function formatCount(count: number): string {
  return formatDecimal(String(count));
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
  const parts = new Intl.NumberFormat(currentLocale()).formatToParts(-12345.6);
  const sign = (type: Intl.NumberFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? "";
  const digits = new Intl.NumberFormat(currentLocale(), { useGrouping: false }).format(9876543210);
  let plain = "";
  for (const character of typed.trim().replace(/[\u200e\u200f\u061c]/g, "")) {
    const digit = [...digits].indexOf(character);
    if (digit >= 0) plain += String(9 - digit);
    else if (character === minus || character === "-") plain += "-";
    else if (character === sign("decimal")) plain += ".";
    else if (character === sign("group") || /\s/.test(character)) plain += "_";
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

/** A day as people read it: `3 Feb 2025`, or in full `Monday 3 February 2025`. */
export function formatDate(iso: string, style: "medium" | "full" = "medium"): string {
  const long = style === "full";
  const options: Intl.DateTimeFormatOptions = {
    weekday: long ? "long" : undefined,
    day: "numeric",
    month: long ? "long" : "short",
    year: "numeric",
  };
  const format = new Intl.DateTimeFormat(currentLocale(), { ...options, timeZone: "UTC" });
  return inOrder(format, new Date(`${iso.slice(0, 10)}T00:00:00Z`));
}

/** A moment (ISO with offset) as people here read it: `3 Feb 2025, 10:42`. */
export function formatMoment(iso: string): string {
  const moment = new Date(iso);
  const day = new Intl.DateTimeFormat(currentLocale(), { day: "numeric", month: "short", year: "numeric" });
  return `${inOrder(day, moment)}, ${formatTime(moment)}`;
}

export function formatTime(date: Date): string {
  return new Intl.DateTimeFormat(currentLocale(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    date,
  );
}

/** English dates put the day first and no commas, as the network's papers do. */
function inOrder(format: Intl.DateTimeFormat, date: Date): string {
  if (currentLocale() !== "en") return format.format(date);
  const parts = new Map(format.formatToParts(date).map((part) => [part.type, part.value]));
  return [parts.get("weekday"), parts.get("day"), parts.get("month"), parts.get("year")].filter(Boolean).join(" ");
}
