// Exact arithmetic on decimal strings: sums of what is on the screen, never of what is in the register.

function places(decimal: string): number {
  return decimal.split(".")[1]?.length ?? 0;
}

/** The decimal as an integer of 10^-digits; empty counts as zero. */
function scaled(decimal: string, digits: number): bigint {
  const [whole = "", fraction = ""] = decimal.split(".");
  return BigInt(`${whole === "" || whole === "-" ? `${whole}0` : whole}${fraction.padEnd(digits, "0")}`);
}

function unscaled(value: bigint, digits: number): string {
  const sign = value < 0n ? "-" : "";
  const text = (value < 0n ? -value : value).toString().padStart(digits + 1, "0");
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

export function sumOf(decimals: readonly string[]): string {
  const digits = Math.max(0, ...decimals.map(places));
  return unscaled(
    decimals.reduce((total, decimal) => total + scaled(decimal, digits), 0n),
    digits,
  );
}

export function difference(a: string, b: string): string {
  const digits = Math.max(places(a), places(b));
  return unscaled(scaled(a, digits) - scaled(b, digits), digits);
}

/** By how many percent `now` is more than `before`, with one decimal; null when there was nothing before. */
export function percentMore(now: string, before: string): string | null {
  const digits = Math.max(places(now), places(before));
  const base = scaled(before, digits);
  if (base <= 0n) return null;
  const tenths = ((scaled(now, digits) - base) * 10_000n) / base;
  const rounded = (tenths + (tenths < 0n ? -5n : 5n)) / 10n;
  return unscaled(rounded, 1);
}

/** How many percent of `whole` the part is, with one decimal; null when there is no whole. */
export function percentOf(part: string, whole: string): string | null {
  const digits = Math.max(places(part), places(whole));
  const base = scaled(whole, digits);
  if (base <= 0n) return null;
  return unscaled(floorDivided(scaled(part, digits) * 2_000n + base, 2n * base), 1);
}

/** The decimal without zeros at its end. */
export function trimmed(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}

/** The decimal divided by a power of ten; the point moves, nothing is rounded. */
export function shifted(decimal: string, power: number): string {
  const digits = places(decimal);
  return unscaled(scaled(decimal, digits), digits + power);
}

/**
 * Rounds parts to so many decimals that they add up to the rounded total (largest remainder), as the tables of the
 * report do: what people add up on the screen must be right. `fixed` is a total that was rounded with others already.
 */
export function roundedParts(
  parts: readonly string[],
  digits: number,
  fixed?: string,
): { parts: string[]; total: string } {
  const finest = Math.max(digits, ...parts.map(places));
  const step = 10n ** BigInt(finest - digits);
  const exact = parts.map((part) => scaled(part, finest));
  const whole = exact.reduce((sum, part) => sum + part, 0n);
  const total = fixed === undefined ? floorDivided(2n * whole + step, 2n * step) : scaled(fixed, digits);
  const floors = exact.map((part) => floorDivided(part, step));
  let left = Number(total - floors.reduce((sum, part) => sum + part, 0n));
  const byRemainder = exact
    .map((part, index) => ({ index, rest: part - (floors[index] ?? 0n) * step }))
    .sort((one, other) => (other.rest > one.rest ? 1 : other.rest < one.rest ? -1 : one.index - other.index));
  for (const { index } of byRemainder) {
    if (left-- <= 0) break;
    floors[index] = (floors[index] ?? 0n) + 1n;
  }
  return { parts: floors.map((part) => unscaled(part, digits)), total: unscaled(total, digits) };
}

function floorDivided(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by < 0n ? quotient - 1n : quotient;
}
