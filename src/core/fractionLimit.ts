import { Failure } from "./failure";

/** How high a fraction of its kind may be; above that, a percentage was written as a whole number. */
export interface FractionLimit {
  /** Refused from here on. */
  readonly below?: number;
  readonly most?: number;
  /** Where a higher one belongs. */
  readonly higher?: string;
}

/** Customs user fees: the United States charge 0.3464% (19 CFR 24.23) and 0.125% (19 CFR 24.24). */
export const feeLimit: FractionLimit = { below: 0.05 };
/** Taxes, shares of value, and the share of a tariff that reaches a price. */
export const wholeLimit: FractionLimit = { most: 1 };
/** Ordinary duties; a few, such as those on tobacco, are above 100%. */
export const baseLimit: FractionLimit = {
  most: 1,
  higher: "An ordinary duty above 100% is given as a layer.",
};
/** Duties, additional ones included: those of 2025 on goods of China came to 145%. */
export const dutyLimit: FractionLimit = { most: 2 };
/** The same by name, since trade remedies alone go to several times the value of the goods. */
export const layerLimit: FractionLimit = {
  ...dutyLimit,
  higher: "Only a duty named AD, CVD, anti-dumping or countervailing can be higher.",
};

/** "below 0.05", "at most 2". */
export const limitText = ({ below, most }: FractionLimit): string =>
  below === undefined ? `at most ${String(most)}` : `below ${String(below)}`;

/** Refuses what is farther from 0 than the limit, with the fraction to give. */
export function requireWithin(
  name: string | (() => string),
  value: number,
  limit: FractionLimit,
): void {
  const { below = Infinity, most = Infinity, higher } = limit;
  const size = Math.abs(value);
  if (Number.isNaN(value) || (size < below && size <= most * withinRounding)) return;
  throw new Failure(
    "#NUM!",
    `${typeof name === "string" ? name : name()} is ${written(value)}, that is ${written(value * 100)}%, and must be ${limitText(limit)}. It is a fraction: write ${written(value / 100)} for ${written(value)}%.${higher === undefined ? "" : ` ${higher}`}`,
  );
}

const withinRounding = 1 + 1e-9;

/** Free of the last digit's rounding. */
const written = (value: number): string => String(Number(value.toPrecision(12)));

/** Whether a duty is named as an anti-dumping or countervailing one. */
export const isTradeRemedy = (layer: string): boolean =>
  /(?<![a-z])(?:ad|cvd)(?![a-z])(?!\s*val)|anti-?\s*dumping|countervailing/i.test(layer);
