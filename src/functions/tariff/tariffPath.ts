import { tariffPath as path } from "../../core/tariff/tariffPath";
import { dutyLimit } from "../../core/fractionLimit";
import { column, evaluateRows } from "../boundary/evaluate";
import { number } from "../boundary/reader";

export const parameters = {
  start_rate: number({ limit: dutyLimit }),
  step: number({ limit: dutyLimit }),
  periods: number({ from: 0, to: 10_000, whole: true }),
  cap: number({ fallback: Infinity, limit: dutyLimit }),
};

/**
 * A tariff that rises by a step each period and is held at a cap, as a column of fractions that begins with the start.
 *
 * It lays out proposals such as raising a tariff every month until a market opens.
 * @customfunction TARIFF_PATH
 * @param start_rate The rate in period 0, a fraction of at most 2.
 * @param step What each period adds, a fraction of at most 2; below 0 the tariff falls.
 * @param periods Number of periods after the start, 0 to 10,000.
 * @param [cap] The highest rate, a fraction of at most 2. Default none.
 * @returns A column of periods + 1 rates.
 * @equation τ(k) = min(cap, start_rate + k · step), k = 0 … periods
 * @example =LINCHPIN.TARIFF_PATH(0.1, 0.05, 3, 0.2) // {0.1;0.15;0.2;0.2}
 * @limits It is a plan, not a forecast: it knows no answer of the other side.
 * @question What does the next step of the tariff come to?
 * @related TARIFF_STACK, DEPENDENCY_PATH, PASS_THROUGH
 */
export function tariffPath(
  start_rate: unknown,
  step: unknown,
  periods: unknown,
  cap?: unknown,
): unknown[][] {
  return evaluateRows(parameters, [start_rate, step, periods, cap], (read) =>
    column(path(read.start_rate, read.step, read.periods, read.cap)),
  );
}
