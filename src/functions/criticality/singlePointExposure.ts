import { type LargestSupplier, largestSupplier } from "../../core/criticality/largestSupplier";
import { requireFraction } from "../../core/domain";
import { Failure } from "../../core/failure";
import { exceeds } from "../../core/rounding";
import { type Answer, evaluateRows } from "../boundary/evaluate";
import { number, word } from "../boundary/reader";
import { numbers, optional, requireSameLength, texts } from "../boundary/vector";

export const parameters = {
  values: numbers("keep"),
  labels: optional(texts()),
  threshold: number({ fallback: 0.5 }),
  result: word(["FLAG", "LABEL", "SHARE"]),
  other: number({ fallback: 0 }),
};

/**
 * Does one supplier exceed a share of supply? TRUE, or FALSE; LABEL and SHARE name the largest and its share, 0 to 1.
 *
 * The largest supplier is named whether it exceeds the threshold or not; of equals, the first. A label that comes
 * twice, in whatever spelling of a country, is one supplier whose amounts add up. A total ("World", "All countries")
 * is refused, and so is "Rest of world", which is given as other. An amount without a label could be anybody's:
 * where that could change the answer, it is #N/A.
 * @customfunction SINGLE_POINT_EXPOSURE
 * @param values Amounts by supplier, 0 or more, in any one unit. Blank cells are skipped.
 * @param [labels] Names of the suppliers, as many as values; needed for LABEL.
 * @param [threshold] Share that the largest must exceed, strictly, 0 to 1. Default 0.5.
 * @param [result] FLAG (default), LABEL or SHARE.
 * @param [other] An amount spread over many small suppliers, in the unit of values; it counts in the total only. Default 0.
 * @returns TRUE or FALSE, a name, or a fraction.
 * @equation flag = max sᵢ > threshold, sᵢ = vᵢ / (Σ v + other)
 * @example =LINCHPIN.SINGLE_POINT_EXPOSURE({70;13;6;5;6}, {"China";"Malaysia";"Japan";"Estonia";"Other"}, , "LABEL") // China
 * @limits Direct suppliers only: several of them may buy from one. SINGLE_POINTS looks through the bill of materials.
 * @source European Commission, Strategic dependencies and capacities, SWD(2021) 352 final
 * @source Arjona, Connell and Herghelegiu, An enhanced methodology to monitor the EU's strategic dependencies and vulnerabilities, Single Market Economics Paper 14 (2023), for single points of failure
 * @question Does one supplier hold most of the supply, and which?
 * @related CONCENTRATION_RATIO, HHI, SINGLE_POINTS, CDI, DEPENDENCY_SCREEN
 */
export function singlePointExposure(
  values: unknown[][],
  labels?: unknown[][],
  threshold?: unknown,
  result?: unknown,
  other?: unknown,
): unknown[][] {
  const all = [values, labels, threshold, result, other];
  return evaluateRows(parameters, all, (given): Answer => {
    const { values, labels, threshold, other } = given;
    requireSameLength({ values, labels });
    requireFraction("threshold", threshold);
    const largest = largestSupplier({ amounts: values, labels, other });
    switch (given.result) {
      case "FLAG":
        return flagOf(largest, threshold);
      case "SHARE":
        return shareOf(largest);
      case "LABEL":
        return labelOf(largest, labels !== undefined);
    }
  });
}

function flagOf({ share, shareAtMost, whyOpen }: LargestSupplier, threshold: number): boolean {
  if (exceeds(share, threshold)) return true;
  if (exceeds(shareAtMost, threshold)) throw new Failure("#N/A", whyOpen);
  return false;
}

function shareOf({ share, shareAtMost, whyOpen }: LargestSupplier): number {
  if (shareAtMost === share) return share;
  throw new Failure("#N/A", whyOpen);
}

function labelOf({ name, isOpen, whyOpen }: LargestSupplier, hasLabels: boolean): string {
  if (!hasLabels) {
    throw new Failure("#N/A", "labels is left out: LABEL needs the suppliers' names.");
  }
  if (!isOpen) return name;
  throw new Failure("#N/A", whyOpen);
}
