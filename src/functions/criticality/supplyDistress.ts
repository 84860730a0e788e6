import { supplyDistress as distress } from "../../core/criticality/supplyDistress";
import { exceeds } from "../../core/rounding";
import { lift } from "../boundary/evaluate";
import { number, word } from "../boundary/reader";
import { scalar } from "../boundary/scalar";

export const parameters = {
  price: scalar(),
  price_base: scalar(),
  price_sd: scalar(),
  quantity: scalar(),
  quantity_base: scalar(),
  quantity_sd: scalar(),
  threshold: number({ from: 0, fallback: 1 }),
  result: word(["SCORE", "FLAG"]),
};

/**
 * Is a product dear and scarce at once? The smaller of two deviations, in standard deviations; above the threshold is distress.
 *
 * The score is the rise of the price or the fall of the quantity from their usual levels, whichever is smaller.
 * The idea of watching import prices and volumes together is the European Commission's; this form is our own.
 * @customfunction SUPPLY_DISTRESS
 * @param price Price or unit value now.
 * @param price_base Its usual level, such as the mean of a base period.
 * @param price_sd Its standard deviation over that period, above 0.
 * @param quantity Quantity now.
 * @param quantity_base Its usual level.
 * @param quantity_sd Its standard deviation, above 0.
 * @param [threshold] Standard deviations that both must exceed, strictly, 0 or more. Default 1.
 * @param [result] SCORE (default), or FLAG for TRUE or FALSE.
 * @returns A score, or a flag, for each row.
 * @equation score = min((p − p̄) / σₚ, (q̄ − q) / σ_q); flag = score > threshold
 * @example =LINCHPIN.SUPPLY_DISTRESS(120, 100, 10, 80, 100, 10) // 2
 * @limits It tells of distress once trade shows it, and takes seasons for distress unless the base is of the same months.
 * @source Price and volume read together, after the European Commission's Supply Chain Alert Notification (SCAN); not its official form
 * @question Do prices and volumes show that supply is in distress?
 * @related SINGLE_POINT_EXPOSURE, CDI
 */
export function supplyDistress(
  price: unknown[][],
  price_base: unknown[][],
  price_sd: unknown[][],
  quantity: unknown[][],
  quantity_base: unknown[][],
  quantity_sd: unknown[][],
  threshold?: unknown,
  result?: unknown,
): unknown[][] {
  const given = [price, price_base, price_sd, quantity, quantity_base, quantity_sd, threshold];
  return lift(parameters, [...given, result], (at) => {
    const score = distress(
      { value: at.price, base: at.price_base, deviation: at.price_sd },
      { value: at.quantity, base: at.quantity_base, deviation: at.quantity_sd },
    );
    return at.result === "SCORE" ? score : exceeds(score, at.threshold);
  });
}
