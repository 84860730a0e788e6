import { pertEstimate } from "../../core/resilience/pert";
import { lift } from "../boundary/evaluate";
import { word } from "../boundary/reader";
import { scalar } from "../boundary/scalar";

export const parameters = {
  optimistic: scalar(),
  likely: scalar(),
  pessimistic: scalar(),
  result: word(["MEAN", "VARIANCE"]),
};

/**
 * Expected duration of an activity from three estimates, or its variance, in the estimates' unit of time.
 *
 * The weights are PERT's, after a beta distribution: the likely value counts four times.
 * @customfunction PERT_DURATION
 * @param optimistic Shortest duration to expect; a range spills.
 * @param likely Likeliest duration, at least the shortest.
 * @param pessimistic Longest duration to expect, at least the likeliest.
 * @param [result] MEAN (default) or VARIANCE.
 * @returns The mean in the unit given, or the variance in its square.
 * @equation mean = (o + 4m + p) / 6; variance = ((p − o) / 6)²
 * @example =LINCHPIN.PERT_DURATION(2, 3.5, 8) // 4
 * @limits Three estimates by one person are not data; the ends are usually judged too near.
 * @source Malcolm, Roseboom, Clark and Fazar, Application of a Technique for Research and Development Program Evaluation, Operations Research 7(5) (1959)
 * @question How long will an activity take when nobody is sure?
 * @related PERT_PROBABILITY, CRITICAL_PATH
 */
export function pertDuration(
  optimistic: unknown[][],
  likely: unknown[][],
  pessimistic: unknown[][],
  result?: unknown,
): unknown[][] {
  return lift(parameters, [optimistic, likely, pessimistic, result], (at) => {
    const { mean, variance } = pertEstimate(at.optimistic, at.likely, at.pessimistic);
    return at.result === "MEAN" ? mean : variance;
  });
}
