import { requireFraction, requireNonNegative } from "../domain";
import { Failure } from "../failure";

export interface Exposure {
  readonly revenue: number;
  /** The part of revenue that depends on the partner. */
  readonly exposedShare: number;
  /** The part of the exposed revenue that is lost. */
  readonly lossShare: number;
  readonly contributionMargin: number;
}

/** Earnings lost with the revenue while fixed cost stays: revenue × exposed × lost × contribution margin. */
export function earningsLoss(exposure: Exposure): number {
  const { revenue, exposedShare, lossShare, contributionMargin } = exposure;
  requireNonNegative("revenue", revenue);
  requireFraction("exposed_share", exposedShare);
  requireFraction("loss_share", lossShare);
  requireFraction("contribution_margin", contributionMargin);
  return revenue * exposedShare * lossShare * contributionMargin;
}

/** The same over EBIT, which may be more than all of it. */
export function earningsLossShare(exposure: Exposure, ebit: number): number {
  const loss = earningsLoss(exposure);
  requireNonNegative("ebit", ebit);
  if (ebit === 0)
    throw new Failure("#DIV/0!", "ebit is 0: there are no earnings to take a share of.");
  return loss / ebit;
}
