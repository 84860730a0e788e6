import { timeToSurvive as survival } from "../../core/resilience/timeToSurvive";
import { lift } from "../boundary/evaluate";
import { number, word } from "../boundary/reader";
import { scalar } from "../boundary/scalar";

export const parameters = {
  stock: scalar(),
  demand_rate: scalar(),
  alt_rate: scalar(0),
  cap: number({ above: 0, fallback: 3650 }),
  result: word(["DAYS", "FLAG"]),
};

/**
 * Time to survive: how long a stock lasts when its supplier stops and only other supply goes on.
 *
 * A stock that never runs out gives the cap, so that further arithmetic works; FLAG tells these apart.
 * @customfunction TIME_TO_SURVIVE
 * @param stock Units in stock, 0 or more; a range spills.
 * @param demand_rate Units needed in a day (or any one period), above 0.
 * @param [alt_rate] Units a day that other sources deliver. Default 0.
 * @param [cap] Longest time to report. Default 3650.
 * @param [result] DAYS (default), or FLAG for TRUE where the cap is reached.
 * @returns Days (or the period of the rates), at most cap.
 * @equation TTS = stock / (demand_rate − alt_rate)
 * @example =LINCHPIN.TIME_TO_SURVIVE(350, 100, 40) // 5.833333333333333
 * @limits Demand and other supply are steady, and all stock can be used. Compare with the time to recover: what recovers later than the stock lasts is the exposure.
 * @source Simchi-Levi, Schmidt and Wei, From Superstorms to Factory Fires, Harvard Business Review (2014)
 * @question How long can we go on without a supplier?
 * @related NETWORK_TTS, RISK_EXPOSURE_INDEX, BREAKEVEN_STOCK
 */
export function timeToSurvive(
  stock: unknown[][],
  demand_rate: unknown[][],
  alt_rate?: unknown[][],
  cap?: unknown,
  result?: unknown,
): unknown[][] {
  return lift(parameters, [stock, demand_rate, alt_rate, cap, result], (at) => {
    const { days, capped } = survival(at.stock, at.demand_rate, at.alt_rate, at.cap);
    return at.result === "DAYS" ? days : capped;
  });
}
