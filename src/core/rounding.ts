/**
 * What counts as equal: a part in a billion of the larger. Far above the rounding of any sum here, far below
 * any difference that means something. Tolerances stated elsewhere (shares that add up to 1) are their own.
 */
export const rounding = 1e-9;

const margin = (a: number, b: number): number => rounding * Math.max(Math.abs(a), Math.abs(b));

export const isNear = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= margin(a, b);

/** Strictly above a threshold, and not by rounding alone: 0.1 + 0.2 is not above 0.3. */
export const exceeds = (value: number, threshold: number): boolean =>
  value > threshold && !isNear(value, threshold);

/** At least a threshold, or short of it by rounding alone. */
export const reaches = (value: number, threshold: number): boolean => !exceeds(threshold, value);

/** Whether a sum is 0 but for the rounding of its terms, whose sizes add up to `turnover`. */
export const isNothing = (sum: number, turnover: number): boolean =>
  Math.abs(sum) <= rounding * turnover;

/** The items with the largest figure first; figures equal within rounding keep their order. */
export function largestFirst<T>(items: readonly T[], figure: (item: T) => number): T[] {
  const ranked = items
    .map((item, at) => ({ item, at, figure: figure(item) }))
    .sort((a, b) => b.figure - a.figure || a.at - b.at);
  for (let from = 0; from < ranked.length;) {
    let to = from + 1;
    const most = ranked[from]?.figure ?? 0;
    while (to < ranked.length && isNear(most, ranked[to]?.figure ?? 0)) to++;
    if (to - from > 1) {
      const equals = ranked.slice(from, to).sort((a, b) => a.at - b.at);
      ranked.splice(from, equals.length, ...equals);
    }
    from = to;
  }
  return ranked.map(({ item }) => item);
}
