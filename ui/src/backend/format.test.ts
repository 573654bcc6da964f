import { afterEach, describe, expect, it } from "vitest";
import {
  amountOf,
  currencyDigits,
  formatAmount,
  formatDate,
  formatDecimal,
  formatLocale,
  formatScaled,
  formatSize,
  parseDecimal,
  setFormats,
} from "./format";
import { setLanguage } from "./language";

const plain = { calendar: "language", separators: "language", digits: "language", money_unit: "fitting" } as const;

afterEach(() => {
  setLanguage("en");
  setFormats();
});

describe("amounts", () => {
  it("keeps every minor unit of an amount that a float could not hold", () => {
    expect(formatAmount({ amount: "-9007199254740993.12", currency: "THB" })).toBe("−9,007,199,254,740,993.12");
  });

  it("uses the decimals of ISO 4217 where the browser's table differs", () => {
    expect(currencyDigits("LAK")).toBe(2);
    expect(formatAmount({ amount: "2160000000", currency: "LAK" })).toBe("2,160,000,000.00");
    expect(formatAmount({ amount: "1234", currency: "JPY" })).toBe("1,234");
    expect(formatAmount({ amount: "1.234", currency: "KWD" })).toBe("1.234");
  });

  it("refuses more decimals than the currency has, but not trailing zeros", () => {
    expect(amountOf("1.005", "THB")).toBeNull();
    expect(amountOf("1.500", "THB")).toEqual({ amount: "1.50", currency: "THB" });
    expect(amountOf("-0.00", "THB")).toEqual({ amount: "0.00", currency: "THB" });
    expect(amountOf("-12", "JPY")).toEqual({ amount: "-12", currency: "JPY" });
  });

  it("writes millions, and no sign on what rounds to zero", () => {
    expect(formatScaled({ amount: "612400000.00", currency: "THB" }, 6, 1)).toBe("612.4");
    expect(formatScaled({ amount: "-4999", currency: "JPY" }, 6, 1)).toBe("0.0");
  });
});

describe("typed numbers", () => {
  it("reads what is written", () => {
    for (const decimal of ["0", "12", "-12.5", "1234567.89"])
      expect(parseDecimal(formatDecimal(decimal))).toBe(decimal);
  });

  it("reads Persian and German numbers in their own language", () => {
    setLanguage("fa");
    expect(parseDecimal(formatDecimal("1234.5"))).toBe("1234.5");
    setLanguage("de");
    expect(parseDecimal("1.234,5")).toBe("1234.5");
  });

  it("does not guess", () => {
    for (const typed of ["", "12,34", "1.2.3", "12 apples", "1,2345", ",5", "--1"])
      expect(parseDecimal(typed)).toBeNull();
  });
});

it("puts the day first in English dates", () => {
  expect(formatDate("2025-09-03")).toBe("3 Sep 2025");
  expect(formatDate("2026-04-21", "full")).toBe("Tuesday 21 April 2026");
});

describe("calendars", () => {
  it("shows the same kept day in the calendar of the officer", () => {
    setFormats({ ...plain, calendar: "buddhist" });
    expect(formatDate("2026-11-22", "full")).toBe("Sunday 22 November 2569 BE");
    expect(formatLocale()).toBe("en-GB-u-ca-buddhist");
    setFormats({ ...plain, calendar: "persian" });
    expect(formatDate("2026-03-21")).toBe("1 Farvardin 1405 AP");
    expect(formatDate("2026-03-20")).toBe("29 Esfand 1404 AP");
  });

  it("follows the language where nothing was chosen, and overrides it where something was", () => {
    setLanguage("th", "en");
    expect(formatDate("2026-11-22")).toContain("2569");
    setFormats({ ...plain, calendar: "gregory" });
    expect(formatDate("2026-11-22")).toContain("2026");
    setLanguage("fa", "en");
    setFormats({ ...plain, digits: "latn" });
    expect(formatDate("2026-11-22")).toContain("1405");
  });
});

describe("signs and digits", () => {
  const written = {
    comma_point: "−1,234,567.89",
    point_comma: "−1.234.567,89",
    space_comma: "−1\u202f234\u202f567,89",
    indian: "−12,34,567.89",
  } as const;
  it("writes and reads each way of separating digits", () => {
    for (const [separators, text] of Object.entries(written)) {
      setFormats({ ...plain, separators: separators as keyof typeof written });
      expect(formatDecimal("-1234567.89")).toBe(text);
      expect(parseDecimal(text)).toBe("-1234567.89");
    }
  });

  it("reads a plain space where the window writes one that does not break", () => {
    setFormats({ ...plain, separators: "space_comma" });
    expect(parseDecimal("1 234,5")).toBe("1234.5");
    expect(parseDecimal("1.234,5")).toBeNull();
  });

  it("writes other digits and reads both those and Latin ones", () => {
    setFormats({ ...plain, digits: "thai" });
    expect(formatDecimal("1250.5")).toBe("๑,๒๕๐.๕");
    expect(parseDecimal("๑,๒๕๐.๕")).toBe("1250.5");
    expect(parseDecimal("1,250.5")).toBe("1250.5");
    expect(formatSize(12_480_000)).toBe("๑๒.๕ MB");
  });
});
