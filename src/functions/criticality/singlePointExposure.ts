import { largestSupplier } from "../../core/criticality/largestSupplier";
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
};

/**
 * Does one supplier exceed a share of supply? TRUE, or FALSE; LABEL and SHARE name the largest and its share, 0 to 1.
 *
 * The largest supplier is named whether it exceeds the threshold or not; of equals, the first.
 * @customfunction SINGLE_POINT_EXPOSURE
 * @param values Amounts by supplier, 0 or more, in any one unit. Blank cells are skipped.
 * @param [labels] Names of the suppliers, as many as values; needed for LABEL.
 * @param [threshold] Share that the largest must exceed, strictly, 0 to 1. Default 0.5.
 * @param [result] FLAG (default), LABEL or SHARE.
 * @returns TRUE or FALSE, a name, or a fraction.
 * @equation flag = max sᵢ > threshold, sᵢ = vᵢ / Σ v
 * @example =LINCHPIN.SINGLE_POINT_EXPOSURE({70;13;6;5;6}, {"China";"Malaysia";"Japan";"Estonia";"Other"}, , "LABEL") // China
 * @limits Direct suppliers only: several of them may buy from one. SINGLE_POINTS looks through the bill of materials.
 * @source European Commission, Strategic dependencies and capacities, SWD(2021) 352 final
 * @source Arjona, Connell and Herghelegiu, An enhanced methodology to monitor the EU's strategic dependencies and vulnerabilities, Single Market Economics Paper 14 (2023), for single points of failure
 * @question Does one supplier hold most of the supply, and which?
 * @related CONCENTRATION_RATIO, HHI, SINGLE_POINTS, CDI
 */
export function singlePointExposure(
  values: unknown[][],
  labels?: unknown[][],
  threshold?: unknown,
  result?: unknown,
): unknown[][] {
  return evaluateRows(parameters, [values, labels, threshold, result], (given): Answer => {
    const { values, labels, threshold } = given;
    requireSameLength({ values, labels });
    requireFraction("threshold", threshold);
    const { position, share } = largestSupplier(values);
    switch (given.result) {
      case "FLAG":
        return exceeds(share, threshold);
      case "SHARE":
        return share;
      case "LABEL":
        return labelAt(position, labels);
    }
  });
}

function labelAt(position: number, labels: readonly string[] | undefined): string {
  const label = labels?.[position] ?? "";
  if (label !== "") return label;
  throw new Failure(
    "#N/A",
    labels === undefined
      ? "labels is left out: LABEL needs the suppliers' names."
      : `labels (value ${position + 1}) is blank: name the largest supplier.`,
  );
}
