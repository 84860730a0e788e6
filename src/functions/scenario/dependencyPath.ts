import { dependencyPath as pathValue } from "../../core/scenario/dependencyPath";
import { lift } from "../boundary/evaluate";
import { boolean, number, word } from "../boundary/reader";
import { scalar } from "../boundary/scalar";

export const parameters = {
  t0: number(),
  y0: number(),
  t1: number(),
  y1: number(),
  t: scalar(),
  method: word(["LINEAR", "GEOMETRIC", "LOGISTIC"]),
  clamp: boolean(false),
};

/**
 * A dependency on its way from one value to another: the value at a time on the path through two points.
 *
 * GEOMETRIC changes by the same percentage each period; LOGISTIC stays between 0 and 1, as shares do.
 * Times may be years or dates. Outside the two points the path goes on, unless clamp holds the end values.
 * @customfunction DEPENDENCY_PATH
 * @param t0 Time of the first point.
 * @param y0 Value at t0; above 0 for GEOMETRIC, between 0 and 1 for LOGISTIC.
 * @param t1 Time of the second point, another than t0.
 * @param y1 Value at t1, with the same bounds.
 * @param t The time asked about, or a range of times.
 * @param [method] LINEAR (default), GEOMETRIC or LOGISTIC.
 * @param [clamp] TRUE holds y0 and y1 outside t0 to t1. Default FALSE.
 * @returns The value at each t.
 * @equation u = (t − t0) / (t1 − t0); LINEAR: y0 + (y1 − y0) u; GEOMETRIC: y0 (y1 / y0)ᵘ
 * @equation LOGISTIC: logit y = (1 − u) logit y0 + u logit y1, logit y = ln(y / (1 − y))
 * @example =LINCHPIN.DEPENDENCY_PATH(2022, 0.9, 2030, 0.5, 2026) // 0.7
 * @limits A path drawn through two points, not a forecast.
 * @question Where would a dependency stand in a given year on the way to its target?
 * @related TARIFF_PATH, EXPOSURE_RATIO
 */
export function dependencyPath(
  t0: unknown,
  y0: unknown,
  t1: unknown,
  y1: unknown,
  t: unknown[][],
  method?: unknown,
  clamp?: unknown,
): unknown[][] {
  return lift(parameters, [t0, y0, t1, y1, t, method, clamp], (at) =>
    pathValue({ t: at.t0, y: at.y0 }, { t: at.t1, y: at.y1 }, at.t, at.method, at.clamp),
  );
}
