import fc from "fast-check";
import { apparentConsumption } from "../../src/functions/criticality/apparentConsumption";
import { netImportReliance } from "../../src/functions/criticality/netImportReliance";
import { amount, amountOrZero, between, numberOf } from "./figures";

export type Supply = readonly [production: number, imports: number, exports: number, stock: number];

/** Supply of which something is left to consume after exports. */
export const supply = fc
  .tuple(amountOrZero, amountOrZero, between(0, 0.99), amount)
  .map(([production, imports, exported, stock]): Supply => {
    return [production, imports, (production + imports + stock) * exported, stock];
  });

export const cells = (of: Supply): [unknown[][], unknown[][], unknown[][], unknown[][]] =>
  of.map((figure) => [[figure]]) as [unknown[][], unknown[][], unknown[][], unknown[][]];

export const consumption = (of: Supply): number => numberOf(apparentConsumption(...cells(of)));

export const reliance = (of: Supply): number => numberOf(netImportReliance(...cells(of)));
