import { requireFraction, requireNonNegative, requirePositive } from "../domain";
import { Failure } from "../failure";
import { reaches } from "../rounding";

/** A supply that has stopped, the stock against it, and the alternative on its way. */
export interface Gap {
  readonly stock: number;
  /** Units a day. */
  readonly use: number;
  /** Days from the order of the alternative to its first delivery. */
  readonly leadTime: number;
  /** Days before it can be ordered. */
  readonly qualification: number;
  /** Days from its first delivery to all that it can do. */
  readonly rampDays: number;
  /** The part of the use that it then delivers. */
  readonly altShare: number;
  /** Days until the old supply is back; NaN where it does not come back. */
  readonly outage: number;
}

export interface CoverGap {
  /** Units that nobody delivers: the stock that would cover all. */
  readonly missing: number;
  /** Of them, those above the stock. */
  readonly units: number;
  /** The same in days of use. */
  readonly days: number;
}

/**
 * What stock does not cover while an alternative is qualified, delivers first and ramps up in a line; time to
 * survive against time to recover, in units (Simchi-Levi and others 2015).
 */
export function coverGap(gap: Gap): CoverGap {
  requireGap(gap);
  const { stock, use, rampDays, altShare } = gap;
  const start = gap.qualification + gap.leadTime;
  const end = Number.isNaN(gap.outage) ? start + rampDays : gap.outage;
  if (Number.isNaN(gap.outage) && !reaches(altShare, 1)) {
    throw new Failure(
      "#NUM!",
      `alt_share is ${altShare}: an alternative that delivers less than the use leaves a gap without end, so give outage, the days until the old supply is back.`,
    );
  }
  const missing = use * (end - altShare * deliveredDays(Math.max(0, end - start), rampDays));
  const units = Math.max(0, missing - stock);
  return { missing, units, days: units / use };
}

/** Days of full delivery that the first so many days amount to. */
const deliveredDays = (days: number, rampDays: number): number =>
  rampDays > 0 && days < rampDays ? (days * days) / (2 * rampDays) : days - rampDays / 2;

function requireGap(gap: Gap): void {
  requireNonNegative("stock", gap.stock);
  requirePositive("use", gap.use);
  requireNonNegative("lead_time", gap.leadTime);
  requireNonNegative("qualification", gap.qualification);
  requireNonNegative("ramp_days", gap.rampDays);
  requireFraction("alt_share", gap.altShare);
  if (!Number.isNaN(gap.outage)) requireNonNegative("outage", gap.outage);
}
