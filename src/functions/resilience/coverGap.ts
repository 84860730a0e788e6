import { coverGap as gapOf } from "../../core/resilience/coverGap";
import { lift } from "../boundary/evaluate";
import { word } from "../boundary/reader";
import { optionalScalar, scalar } from "../boundary/scalar";

export const parameters = {
  stock: scalar(),
  use: scalar(),
  lead_time: scalar(),
  qualification: scalar(0),
  ramp_days: scalar(0),
  alt_share: scalar(1),
  outage: optionalScalar(),
  result: word(["DAYS", "UNITS", "REORDER"]),
};

/**
 * Days of use that stock does not cover when a supply stops and an alternative has to be qualified and ramped up.
 *
 * The alternative delivers nothing until it is qualified and its lead time is over, then more each day in a line up to
 * alt_share of the use. UNITS is the gap in units, and REORDER the stock that would just cover everything: below it the
 * alternative has to be on order already.
 * @customfunction COVER_GAP
 * @param stock Units on hand when the supply stops, 0 or more.
 * @param use Units used a day, above 0.
 * @param lead_time Days from ordering the alternative to its first delivery, 0 or more.
 * @param [qualification] Days before it can be ordered: tests, approvals, tooling. Default 0.
 * @param [ramp_days] Days from its first delivery to its full rate. Default 0: at once.
 * @param [alt_share] Part of the use that it then delivers, 0 to 1. Default 1.
 * @param [outage] Days until the old supply is back. Default: it does not come back.
 * @param [result] DAYS (default), UNITS or REORDER.
 * @returns Days of use not covered, units, or the stock that covers all, for each row.
 * @equation T₀ = qualification + lead_time; T = outage, else T₀ + ramp_days; x = max(0, T − T₀)
 * @equation REORDER = use·(T − alt_share·c), c = x²/(2·ramp_days) while it ramps up, else x − ramp_days/2
 * @equation UNITS = max(0, REORDER − stock); DAYS = UNITS/use
 * @example =LINCHPIN.COVER_GAP(300, 10, 60, 90, 40) // 140
 * @limits The use is even and none of it is postponed; days of partial supply count by what is lacking, so that DAYS is days of use and not of the calendar.
 * @source Simchi-Levi and others, Identifying Risks and Mitigating Disruptions in the Automotive Supply Chain, Interfaces 45(5), 375-390 (2015), for time to survive and time to recover
 * @question How long would we stand still until a second source delivers?
 * @related TIME_TO_SURVIVE, BREAKEVEN_STOCK, HALT_RATE, NETWORK_TTS
 */
export function coverGap(
  stock: unknown[][],
  use: unknown[][],
  lead_time: unknown[][],
  qualification?: unknown[][],
  ramp_days?: unknown[][],
  alt_share?: unknown[][],
  outage?: unknown[][],
  result?: unknown,
): unknown[][] {
  const given = [stock, use, lead_time, qualification, ramp_days, alt_share, outage, result];
  return lift(parameters, given, (at) => {
    const { missing, units, days } = gapOf({
      stock: at.stock,
      use: at.use,
      leadTime: at.lead_time,
      qualification: at.qualification,
      rampDays: at.ramp_days,
      altShare: at.alt_share,
      outage: at.outage,
    });
    if (at.result === "REORDER") return missing;
    return at.result === "UNITS" ? units : days;
  });
}
