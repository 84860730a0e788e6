import { requireFraction } from "../../core/domain";
import { Failure } from "../../core/failure";
import { reaches } from "../../core/rounding";
import { regionalValueContent } from "../../core/tariff/regionalValueContent";
import { lift } from "../boundary/evaluate";
import { word } from "../boundary/reader";
import { optionalScalar, scalar } from "../boundary/scalar";

export const parameters = {
  /** Needed by its place, though a blank cell will do for NET_COST. */
  transaction_value: { ...optionalScalar(), optional: false },
  nonoriginating: scalar(),
  net_cost: optionalScalar(),
  originating: optionalScalar(),
  method: word(["BUILD_DOWN", "BUILD_UP", "NET_COST"]),
  threshold: optionalScalar(),
  result: word(["RVC", "PASS"]),
};

/**
 * Regional value content of a good, as a fraction, and whether it reaches a rule of origin's threshold.
 *
 * BUILD_DOWN takes the non-originating materials off the transaction value, NET_COST off the producer's net
 * cost, which leaves out sales promotion, royalties and shipping; BUILD_UP adds up the originating materials.
 * A good that misses its rule pays the ordinary duty and whatever is charged on goods outside the agreement.
 * @customfunction RVC
 * @param transaction_value Price paid for the good, adjusted to FOB, above 0; may be a blank cell for NET_COST; a range spills.
 * @param nonoriginating Value of the materials that do not originate, 0 or more, in the same currency.
 * @param [net_cost] Net cost of the good; needed for NET_COST.
 * @param [originating] Value of the originating materials; needed for BUILD_UP.
 * @param [method] BUILD_DOWN (default; the transaction value method), BUILD_UP or NET_COST.
 * @param [threshold] Content that the rule asks for, a fraction such as 0.6; needed for PASS.
 * @param [result] RVC (default), or PASS for TRUE where the threshold is reached.
 * @returns A fraction, below 0 where materials cost more than the good; or TRUE or FALSE.
 * @equation BUILD_DOWN: (TV − VNM) / TV;  BUILD_UP: VOM / TV;  NET_COST: (NC − VNM) / NC
 * @example =LINCHPIN.RVC(100, 45) // 0.55
 * @example =LINCHPIN.RVC(100, 45, 90, , "NET_COST", 0.5, "PASS") // TRUE
 * @limits Content is one condition among others: a change of tariff heading, for vehicles also labour value and North American steel and aluminium. How materials are valued is laid down in the agreement. The USMCA has no BUILD_UP: that is of other agreements, such as the one with Australia.
 * @source United States-Mexico-Canada Agreement, article 4.5, for BUILD_DOWN and NET_COST; 19 CFR part 182, appendix A
 * @question Does a good count as made in the region, so that it escapes a duty?
 * @question Does a good meet the rules of origin of an agreement such as the USMCA?
 * @related TARIFF_STACK, LANDED_COST, ORIGIN_CONTENT
 */
export function rvc(
  transaction_value: unknown[][],
  nonoriginating: unknown[][],
  net_cost?: unknown[][],
  originating?: unknown[][],
  method?: unknown,
  threshold?: unknown[][],
  result?: unknown,
): unknown[][] {
  const given = [transaction_value, nonoriginating, net_cost, originating, method, threshold];
  return lift(parameters, [...given, result], (at) => {
    const content = regionalValueContent(
      {
        transactionValue: at.transaction_value,
        nonOriginating: at.nonoriginating,
        netCost: at.net_cost,
        originating: at.originating,
      },
      at.method,
    );
    if (at.result === "RVC") return content;
    return reaches(content, requiredThreshold(at.threshold));
  });
}

function requiredThreshold(given: number): number {
  if (Number.isNaN(given)) {
    throw new Failure("#N/A", "threshold is blank: PASS needs the content that the rule asks for.");
  }
  requireFraction("threshold", given);
  return given;
}
