import { requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { exceeds } from "../rounding";

/**
 * The partner's share of a sector's flow with the world, partner / total; null where the sector trades
 * nothing at all, which is neither dependence nor its absence.
 */
export function partnerShare(partner: number, total: number, minTotal = 0): number | null {
  requireNonNegative("partner_flows", partner);
  requireNonNegative("total_flows", total);
  // Published totals are rounded apart from their parts: a part may exceed its total by that much.
  if (exceeds(partner, total)) {
    throw new Failure(
      "#NUM!",
      `partner_flows: ${partner} exceeds total_flows, ${total}: give both in one unit, for one year.`,
    );
  }
  if (total === 0) return null;
  if (exceeds(minTotal, total)) {
    throw new Failure(
      "#N/A",
      `total_flows: ${total} is below min_total, ${minTotal}: the market is too thin for a share.`,
    );
  }
  return Math.min(1, partner / total);
}
