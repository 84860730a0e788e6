import type { DecimalSign } from "./decimalSign";
import { numberFrom, type NumberRead, scaleOf, signShown } from "./numberText";

/** The number in a cell of a column. */
export function numberIn(
  text: string,
  { numberStyle, mixedSigns }: Pick<DecimalSign, "numberStyle" | "mixedSigns">,
): NumberRead | undefined {
  const shown = mixedSigns ? signShown(text) : undefined;
  return numberFrom(text, shown === "point" || shown === "comma" ? shown : numberStyle);
}

/** How the figures of a column are taken. */
export interface FigureRules {
  /** Letters behind them say thousand or million, and the values are that. */
  readonly scaled: boolean;
  /** Several currencies occur, and the sign of each is kept with the flag. */
  readonly currencies: boolean;
}

/** A number's value and flag under the rules of its column. */
export function figureOf(
  read: NumberRead,
  { scaled, currencies }: FigureRules,
): { readonly value: number; readonly flag: string } {
  const isScaled = scaled && read.scaled !== undefined;
  const value = isScaled ? read.scaled : read.value;
  const mark = isScaled ? read.before : `${read.before}${read.flag}`;
  const sign = currencies ? (read.currency ?? "") : "";
  return { value, flag: [sign, mark].filter((part) => part !== "").join(" ") };
}

/**
 * Whether letters behind the numbers of a column are thousands and millions. One alone may be a flag (B for
 * a break), a unit (m, K) or a grade, unless it is a word, stands behind decimals, or comes with another.
 */
export function isScaled(numbers: readonly { text: string; read: NumberRead }[]): boolean {
  const scales = numbers.filter(({ read }) => read.scaled !== undefined);
  const letters = new Set(scales.map(({ read }) => read.flag));
  const isSpaced = scales.every(({ text }) => /\s\p{L}\.?$/u.test(text));
  const words = [...letters].filter((letter) => letter.length > 1);
  if (words.length > 0) return true;
  const places = new Set([...letters].map(scaleOf));
  if (places.size > 1) return letters.has("M") || letters.has("K") || letters.has("k");
  if (letters.has("k") || letters.has("K")) return !isSpaced;
  return letters.has("M") && scales.some(({ read }) => !Number.isInteger(read.value));
}

/**
 * Whether the letters behind the numbers of a column are prefixes and units of a physical quantity, 10k, 100nF
 * and 4.7u: as bare numbers they would stand for other amounts.
 */
export function areQuantities(numbers: readonly { text: string; read: NumberRead }[]): boolean {
  const letters = numbers.map(({ read }) => read.flag).filter((flag) => /^\p{L}{1,3}$/u.test(flag));
  const units = new Set(letters.filter((flag) => isUnit.test(flag) || isMeasure(flag)));
  return new Set(letters).size > 1 && units.size > 0 && letters.length * 2 > numbers.length;
}
/** Prefixes that no flag and no amount of money has, alone or before a unit. */
const isUnit = /^(?:[nuµμ]|[pnuµμmkMG](?:F|H|Hz|V|W|A|Ω|Ohm)|Hz|Ω|Ohm)$/;
/** Units of measure that no flag looks like: 12 kg beside 500 g. */
const measure = /^(?:kg|mg|kt|Mt|lbs?|oz|cm|mm|km|ft|ml|cl|hl|pcs?|pce|min|hrs?|kWh?|MWh?|GWh?)$/;
export const isMeasure = (letters: string): boolean => measure.test(letters);
