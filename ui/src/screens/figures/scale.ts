// In which unit a table of money is read: whole, thousand or million, one for the whole table.
import { roundedParts, shifted } from "../../backend/decimal";
import { formatDecimal, formatScaled, moneyUnit } from "../../backend/format";
import type { Amount } from "../../backend/generated";
import { m } from "../../backend/messages";

export interface Scale {
  power: 0 | 3 | 6;
  digits: number;
}

/** The unit that the officer prefers, else the one in which the largest amount has at most four digits before the point. */
export function scaleFor(amounts: readonly Amount[]): Scale {
  const preferred = moneyUnit();
  if (preferred === "whole") return { power: 0, digits: 0 };
  if (preferred === "thousand") return { power: 3, digits: 1 };
  if (preferred === "million") return { power: 6, digits: 2 };
  const whole = Math.max(0, ...amounts.map(({ amount }) => amount.replace("-", "").split(".")[0]?.length ?? 0));
  if (whole > 9) return { power: 6, digits: 0 };
  if (whole > 7) return { power: 6, digits: 1 };
  if (whole > 4) return { power: 3, digits: 1 };
  return { power: 0, digits: 0 };
}

/** "million", "thousand" or nothing. */
export function scaleWord({ power }: Scale): string {
  return power === 6 ? m.scaleMillion() : power === 3 ? m.scaleThousand() : "";
}

/** "THB million": the head of a column. */
export function unitOf(currency: string, scale: Scale): string {
  return [currency, scaleWord(scale)].filter(Boolean).join(" ");
}

export function written(amount: Amount, scale: Scale): string {
  return formatScaled(amount, scale.power, scale.digits);
}

/** The parts of a total as they are read, rounded so that they add up to it. */
export function writtenParts(parts: readonly Amount[], scale: Scale): { parts: string[]; total: string } {
  const rounded = roundedParts(
    parts.map(({ amount }) => shifted(amount, scale.power)),
    scale.digits,
  );
  const words = (decimal: string) => formatDecimal(decimal, { digits: scale.digits });
  return { parts: rounded.parts.map(words), total: words(rounded.total) };
}

/** "US$ 18.64 million", for a line under a figure. */
export function inDollars(amount: Amount): string {
  return partsInDollars([amount], amount).total;
}

/** The same for a total and its parts, in one unit and rounded so that they add up. */
export function partsInDollars(parts: readonly Amount[], whole: Amount): { parts: string[]; total: string } {
  const scale = scaleFor([whole]);
  const texts = writtenParts(parts, scale.power === 6 ? { ...scale, digits: 2 } : scale);
  const words = (text: string) => m.figureDollars({ amount: [text, scaleWord(scale)].filter(Boolean).join(" ") });
  return { parts: texts.parts.map(words), total: words(texts.total) };
}
