import { requireFraction } from "../domain";
import { Failure } from "../failure";
import { exceeds, isNear } from "../rounding";
import type { BomLine } from "./billOfMaterials";
import { type Decision, shortageOf } from "./shortage";
import { shareTolerance } from "./wholeShares";

/** From here on a capacity above 1 is taken for a percentage. */
const PLAUSIBLE = 5;

/** When the sources left cannot cover the need: by how many fail, or where that is not enough, by which. */
export type CapacityGate =
  | { readonly lines: readonly BomLine[]; readonly atLeast: number }
  | { readonly lines: readonly BomLine[]; readonly decision: Decision };

/**
 * An item's sources against its need of 1: it is unavailable when those lost add up to more than all of them
 * together can reach above it. A source that states no capacity reaches its share and no more.
 */
export function capacityGate(lines: readonly BomLine[]): CapacityGate {
  const [only, second] = lines;
  if (only !== undefined && second === undefined && capacityOf(only) >= 1) {
    return { lines, atLeast: 1 };
  }
  const able = lines
    .map((line) => ({ line, capacity: capacityOf(line) }))
    .filter(({ capacity }) => capacity > 0);
  const total = able.reduce((sum, { capacity }) => sum + capacity, 0);
  if (total < 1 - shareTolerance) throw tooLittle(lines, total);
  const spare = total - 1 + shareTolerance;
  const ranked = [...able].sort((a, b) => b.capacity - a.capacity);
  const [most, least] = [ranked[0]?.capacity ?? 0, ranked.at(-1)?.capacity ?? 0];
  const inOrder = able.map(({ line }) => line);
  if (least > spare) return { lines: inOrder, atLeast: 1 };
  if (isNear(most, least)) return { lines: inOrder, atLeast: Math.floor(spare / least) + 1 };
  const decision = shortageOf(
    ranked.map(({ capacity }) => capacity),
    spare,
  );
  if (decision === undefined || typeof decision === "string") throw tooManyWays(lines);
  return { lines: ranked.map(({ line }) => line), decision };
}

/** The part of the need that a source can reach. */
export function capacityOf({ row }: BomLine): number {
  if (Number.isNaN(row.capacity)) return row.share;
  if (exceeds(row.capacity, 1) && row.capacity < PLAUSIBLE) throw beyondNeed(row);
  requireFraction(`${row.place}, capacity`, row.capacity);
  return row.capacity;
}

const whereOf = (lines: readonly BomLine[]): string => {
  const { item = "", parent = "" } = lines[0]?.row ?? {};
  return parent === "" ? item : `${item} in ${parent}`;
};

const beyondNeed = ({ place, capacity }: BomLine["row"]): Failure =>
  new Failure(
    "#NUM!",
    `${place}, capacity: ${String(capacity)} is outside 0 to 1. It is the part of the need that the source can reach: write 1 where it can make all of it or more.`,
  );

const tooLittle = (lines: readonly BomLine[], total: number): Failure =>
  new Failure(
    "#NUM!",
    `The capacities of ${whereOf(lines)} add up to ${Number(total.toPrecision(12))}, below the need of 1: with every source at work it would be short, so raise them or add a source.`,
  );

const tooManyWays = (lines: readonly BomLine[]): Failure =>
  new Failure(
    "#NUM!",
    `The ${lines.length} sources of ${whereOf(lines)} can be short in too many ways: round their capacities so that several are equal, or combine the smallest in one row.`,
  );
