import { afterEach, describe, expect, it } from "vitest";
import {
  amountOf,
  currencyDigits,
  formatAmount,
  formatDate,
  formatDecimal,
  formatScaled,
  parseDecimal,
} from "./format";
import { setLanguage } from "./language";

afterEach(() => setLanguage("en"));

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
