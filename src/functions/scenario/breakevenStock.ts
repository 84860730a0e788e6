import {
  breakevenProbability,
  breakevenStock as bestStock,
} from "../../core/scenario/breakevenStock";
import { lift } from "../boundary/evaluate";
import { word } from "../boundary/reader";
import { scalar } from "../boundary/scalar";

export const parameters = {
  annual_probability: scalar(),
  loss_per_day: scalar(),
  holding_cost_per_day: scalar(),
  mean_duration: scalar(),
  distribution: word(["EXPONENTIAL", "UNIFORM", "FIXED"]),
  result: word(["DAYS", "BREAKEVEN_PROBABILITY"]),
};

/**
 * Days of stock worth holding against a disruption: where one more day of cover costs as much as it saves.
 *
 * The answer is 0 where holding a day's cover costs more than the expected loss it avoids.
 * BREAKEVEN_PROBABILITY is the annual probability from which the first day of cover pays; above 1 it
 * never does.
 * @customfunction BREAKEVEN_STOCK
 * @param annual_probability Probability of a disruption within a year, 0 to 1.
 * @param loss_per_day Loss for each day without supply, 0 or more.
 * @param holding_cost_per_day Cost of carrying one day of cover for a year, 0 or more, in the same money.
 * @param mean_duration Mean length of a disruption in days, 0 or more.
 * @param [distribution] How long disruptions last: EXPONENTIAL (default), UNIFORM from 0 to twice the mean, or FIXED.
 * @param [result] DAYS (default) or BREAKEVEN_PROBABILITY.
 * @returns Days, or a probability, for each row.
 * @equation r = holding / (probability × loss); EXPONENTIAL: mean × ln(1/r); UNIFORM: 2 × mean × (1 − r); FIXED: mean; 0 if r ≥ 1
 * @equation BREAKEVEN_PROBABILITY = holding / loss
 * @example =LINCHPIN.BREAKEVEN_STOCK(0.1, 1000000, 20000, 60) // 96.566274746046
 * @limits One disruption at most within a year, stock full when it comes, and nothing recovered meanwhile.
 * @source Arrow, Harris and Marschak, Optimal Inventory Policy, Econometrica 19(3) (1951), for the critical fractile
 * @question How many days of stock pay off?
 * @related TIME_TO_SURVIVE, NETWORK_TTS, DIVERSIFY
 */
export function breakevenStock(
  annual_probability: unknown[][],
  loss_per_day: unknown[][],
  holding_cost_per_day: unknown[][],
  mean_duration: unknown[][],
  distribution?: unknown,
  result?: unknown,
): unknown[][] {
  const disruption = [annual_probability, loss_per_day, holding_cost_per_day, mean_duration];
  return lift(parameters, [...disruption, distribution, result], (at) => {
    const given = {
      annualProbability: at.annual_probability,
      lossPerDay: at.loss_per_day,
      holdingCostPerDay: at.holding_cost_per_day,
      meanDuration: at.mean_duration,
    };
    return at.result === "DAYS" ? bestStock(given, at.distribution) : breakevenProbability(given);
  });
}
