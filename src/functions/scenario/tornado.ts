import { tornado as swings } from "../../core/scenario/tornado";
import { type Answer, evaluateRows } from "../boundary/evaluate";
import { number } from "../boundary/reader";
import { everyText, numbers, requireSameLength } from "../boundary/vector";

export const parameters = {
  labels: everyText(),
  low: numbers(),
  high: numbers(),
  base: number(),
};

/**
 * Which assumption moves a result most: each driver's effect at its low and at its high setting, the widest swing first.
 *
 * The columns are label, low − base, high − base and swing, without a header, ready for a bar chart.
 * @customfunction TORNADO
 * @param labels Names of the drivers, one row or column.
 * @param low The result with each driver alone at its low setting; as many as labels.
 * @param high The result with each driver alone at its high setting; as many as labels.
 * @param base The result with every driver at its base setting.
 * @returns A row for each driver: label, low − base, high − base, swing = |high − low|; equal swings keep their order.
 * @equation swing = |high − low|
 * @example =LINCHPIN.TORNADO({"tariff";"delay"}, {90;70}, {105;140}, 100) // {"delay",-30,40,70;"tariff",-10,5,15}
 * @limits One driver at a time: effects that only appear together stay hidden.
 * @question Which assumption matters most to the result?
 * @related TORNADO_HALT, BREAKEVEN_STOCK
 */
export function tornado(
  labels: unknown[][],
  low: unknown[][],
  high: unknown[][],
  base: unknown,
): unknown[][] {
  return evaluateRows(parameters, [labels, low, high, base], (given): Answer => {
    requireSameLength({ labels: given.labels, low: given.low, high: given.high });
    const drivers = given.labels.map((label, i) => ({
      label,
      low: given.low[i] as number,
      high: given.high[i] as number,
    }));
    return swings(drivers, given.base).map((row) => [row.label, row.low, row.high, row.swing]);
  });
}
