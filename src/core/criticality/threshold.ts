/** Far above the rounding of a sum of shares, far below any difference that means something. */
const rounding = 1e-12;

/** Strictly above a threshold, and not by rounding alone: three tenths of a whole are not more than 0.3. */
export function exceeds(value: number, threshold: number): boolean {
  return value - threshold > rounding * Math.max(1, Math.abs(threshold));
}
