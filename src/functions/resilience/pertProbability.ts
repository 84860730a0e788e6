import { meetingProbability } from "../../core/resilience/pert";
import { lift } from "../boundary/evaluate";
import { scalar } from "../boundary/scalar";

export const parameters = { mean: scalar(), variance: scalar(), deadline: scalar() };

/**
 * Probability to meet a deadline, 0 to 1, from the mean and variance of the critical path.
 *
 * Add up the means and the variances of the activities on the critical path (PERT_DURATION gives both).
 * @customfunction PERT_PROBABILITY
 * @param mean Expected duration of the path; a range spills.
 * @param variance Variance of the path, above 0, in the square of the unit of mean.
 * @param deadline Time allowed, in the unit of mean.
 * @returns The probability as a fraction.
 * @equation P = Φ((deadline − mean) / √variance)
 * @example =LINCHPIN.PERT_PROBABILITY(44, 9, 47) // 0.841344746068543
 * @limits The path's duration is taken as normal and the path as critical whatever happens; other paths can become longer, so the true probability is lower.
 * @source Malcolm, Roseboom, Clark and Fazar, Application of a Technique for Research and Development Program Evaluation, Operations Research 7(5) (1959)
 * @question How likely is delivery by a date?
 * @related PERT_DURATION, CRITICAL_PATH, SCHEDULE_SLIP
 */
export function pertProbability(
  mean: unknown[][],
  variance: unknown[][],
  deadline: unknown[][],
): unknown[][] {
  return lift(parameters, [mean, variance, deadline], (at) =>
    meetingProbability(at.mean, at.variance, at.deadline),
  );
}
