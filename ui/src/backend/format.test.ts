import { afterEach, describe, expect, it } from "vitest";
import {
  amountOf,
  currencyDigits,
  decimalOf,
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
    const amount = { minor: "-900719925474099312", currency: "THB" };
    expect(formatAmount(amount)).toBe("−9,007,199,254,740,993.12");
    expect(amountOf(decimalOf(amount), "THB")).toEqual(amount);
  });

  it("uses the decimals of ISO 4217 where the browser's table differs", () => {
    expect(currencyDigits("LAK")).toBe(2);
    expect(formatAmount({ minor: "216000000000", currency: "LAK" })).toBe("2,160,000,000.00");
    expect(formatAmount({ minor: "1234", currency: "JPY" })).toBe("1,234");
    expect(formatAmount({ minor: "1234", currency: "KWD" })).toBe("1.234");
  });

  it("refuses more decimals than the currency has, but not trailing zeros", () => {
    expect(amountOf("1.005", "THB")).toBeNull();
    expect(amountOf("1.500", "THB")).toEqual({ minor: "150", currency: "THB" });
    expect(amountOf("-0.00", "THB")).toEqual({ minor: "0", currency: "THB" });
  });

  it("writes millions from minor units, and no sign on what rounds to zero", () => {
    expect(formatScaled({ minor: "61240000000", currency: "THB" }, 6, 1)).toBe("612.4");
    expect(formatScaled({ minor: "-4999", currency: "JPY" }, 6, 1)).toBe("0.0");
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
