import { Failure } from "../failure";

/** Published shares are rounded to three digits or so; their sum may miss 1 by that much. */
const rounding = 0.001;

/** Refuses shares that do not add up to 1; missing ones (NaN) are left out. */
export function requireSharesOfOne(name: string, shares: ArrayLike<number>): void {
  let sum = 0;
  for (let i = 0; i < shares.length; i++) {
    const share = shares[i] as number;
    if (!Number.isNaN(share)) sum += share;
  }
  if (Math.abs(sum - 1) <= rounding + Number.EPSILON * 4) return;
  throw new Failure("#NUM!", `${name} add up to ${Number(sum.toPrecision(6))}, not 1.`);
}
