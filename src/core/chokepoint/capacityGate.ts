import { requireFraction } from "../domain";
import { Failure } from "../failure";
import { isNear, rounding } from "../rounding";
import { type BomLine, shareTolerance } from "./billOfMaterials";
import { shortName } from "../labels/shortName";

/**
 * When the sources left cannot cover the need: those lost add up to more than `spare`, what all of them
 * together can reach above it. A source that states no capacity reaches its share and no more.
 */
export interface CapacityGate {
  /** Those that count, in the order of the table. */
  readonly lines: readonly BomLine[];
  readonly capacities: readonly number[];
  readonly spare: number;
  /** Where it does not matter which sources fail: how many it takes. */
  readonly atLeast?: number;
}

export function capacityGate(lines: readonly BomLine[]): CapacityGate {
  const able = lines
    .map((line) => ({ line, capacity: capacityOf(line) }))
    .filter(({ capacity }) => capacity > 0);
  const capacities = able.map(({ capacity }) => capacity);
  const total = capacities.reduce((sum, capacity) => sum + capacity, 0);
  if (total < 1 - shareTolerance) throw tooLittle(lines, total);
  const spare = total - 1 + shareTolerance;
  const gate = { lines: able.map(({ line }) => line), capacities, spare };
  const [most, least] = [Math.max(...capacities), Math.min(...capacities)];
  if (least > spare) return { ...gate, atLeast: 1 };
  if (isNear(most, least)) return { ...gate, atLeast: Math.floor(spare / least) + 1 };
  return gate;
}

function capacityOf({ row }: BomLine): number {
  if (Number.isNaN(row.capacity)) return row.share;
  requireFraction(`${row.place}, capacity`, row.capacity);
  return row.capacity;
}

function tooLittle(lines: readonly BomLine[], total: number): Failure {
  const { item = "", parent = "" } = lines[0]?.row ?? {};
  const where = parent === "" ? "" : ` in ${shortName(parent)}`;
  return new Failure(
    "#NUM!",
    `The capacities of ${shortName(item)}${where} add up to ${Number(total.toPrecision(12))}, below the need of 1: with every source at work it would be short, so raise them or add a source.`,
  );
}

/** Sums of capacities that differ by rounding alone are one. */
export const sumKey = (lost: number): number => Math.round(lost / rounding);
