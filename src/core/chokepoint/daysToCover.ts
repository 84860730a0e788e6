import { requireNonNegative } from "../domain";
import type { BomLine } from "./billOfMaterials";
import { capacityOf } from "./capacityGate";
import { shareTolerance } from "./wholeShares";

/**
 * The days for which the other sources of an item cannot cover the need once one of them is lost: each goes in
 * a line from its share to its capacity over its ramp_days. 0 where they can at once, or never.
 */
export function daysToCover(lines: readonly BomLine[], lost: BomLine): number {
  const others = lines
    .filter((line) => line !== lost)
    .map((line) => {
      const { share, rampDays, place } = line.row;
      requireNonNegative(`${place}, ramp_days`, rampDays);
      const capacity = capacityOf(line);
      const isAtOnce = !(rampDays > 0) || capacity <= share;
      return { now: isAtOnce ? capacity : share, capacity, days: isAtOnce ? 0 : rampDays };
    });
  const after = (time: number): number =>
    others.reduce((sum, { now, capacity, days }) => {
      return sum + (time >= days ? capacity : now + ((capacity - now) * time) / days);
    }, 0);
  const need = 1 - shareTolerance;
  if (after(0) >= need) return 0;
  let from = 0;
  for (const to of others.map(({ days }) => days).sort((a, b) => a - b)) {
    if (to > from && after(to) >= need) {
      return from + ((to - from) * (1 - after(from))) / (after(to) - after(from));
    }
    from = Math.max(from, to);
  }
  return 0;
}
