const digits = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 6 });

/** A number as an equation shows it: six digits, thousands parted. */
export function figure(value: number): string {
  if (Number.isNaN(value)) return "blank";
  if (!Number.isFinite(value)) return value > 0 ? "no limit" : "-no limit";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-6 || size >= 1e15)) return value.toExponential(4);
  return digits.format(value);
}

const percents = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 4 });

export const percent = (fraction: number): string =>
  Number.isFinite(fraction) ? `${percents.format(fraction * 100)}%` : figure(fraction);

/** More terms than these are not read in a line. */
const mostTerms = 4;

/** Terms of a sum; of many the first and the last. */
export function terms(each: readonly string[], joiner = " + "): string {
  if (each.length === 0) return "0";
  if (each.length <= mostTerms) return each.join(joiner);
  return [...each.slice(0, mostTerms - 2), "…", each.at(-1)].join(joiner);
}

/** " × 100" where a scale was asked for. */
export const times = (scale: number): string => (scale === 1 ? "" : ` × ${figure(scale)}`);

export const listed = (names: Iterable<string>): string => [...names].join(" and ");
