import { edgesOf } from "../graph/directedGraph";
import { CompensatedSums } from "../sum";
import { scratch } from "../scratch";
import type { BillOfMaterials } from "./billOfMaterials";
import { noOrigin } from "./bomLines";

/**
 * How units pass through a bill of materials: down from the product, what of each line one product takes, and
 * up from the parts, what a unit of each line costs. Units gather in pools, one of each item and, where inputs
 * are bound to an origin of their parent, one of its units of that origin.
 */
export class BomFlow {
  private readonly perUnit: Float64Array;
  /** The pool whose units take each line. */
  private readonly takenBy: Int32Array;
  /** The pool of its origin that each line belongs to beside its item's; -1 where there is none. */
  private readonly ofOrigin: Int32Array;
  private pools: number;

  constructor(private readonly bom: BillOfMaterials) {
    const { table, lines } = bom;
    this.perUnit = scratch(lines.length);
    for (let line = 0; line < lines.length; line++) {
      this.perUnit[line] = (table.quantity[line] as number) * (table.share[line] as number);
    }
    this.pools = lines.items.size;
    this.ofOrigin = new Int32Array(lines.length).fill(-1);
    this.takenBy = lines.parentOf;
    if (lines.parentOriginOf.some((origin) => origin !== noOrigin)) {
      this.takenBy = lines.parentOf.slice();
      this.addPoolsOfOrigins();
    }
  }

  private addPoolsOfOrigins(): void {
    const { length, origins, itemOf, parentOf, originOf, parentOriginOf } = this.bom.lines;
    const numbers = new Map<number, number>();
    const idOf = (item: Int32Array, origin: Int32Array, line: number): number =>
      (item[line] as number) * origins.size + (origin[line] as number);
    for (let line = 0; line < length; line++) {
      if (parentOriginOf[line] === noOrigin) continue;
      const id = idOf(parentOf, parentOriginOf, line);
      const pool = numbers.get(id) ?? this.pools++;
      numbers.set(id, pool);
      this.takenBy[line] = pool;
    }
    for (let line = 0; line < length; line++) {
      if (originOf[line] === noOrigin) continue;
      this.ofOrigin[line] = numbers.get(idOf(itemOf, originOf, line)) ?? -1;
    }
  }

  /** The units of each line that one product takes, at every tier. */
  units(): Float64Array {
    const { bom, takenBy, perUnit } = this;
    const { units, made, isProduct } = this.ofProduct();
    const { topFirst } = bom;
    for (let at = 0; at < topFirst.length; at++) {
      const line = topFirst[at] as number;
      if (isProduct[line] === 1) continue;
      const taken = made.of(takenBy[line] as number) * (perUnit[line] as number);
      if (taken === 0) continue;
      units[line] = taken;
      this.gather(made, line, taken);
    }
    return units;
  }

  /** The same of the product and of what goes into it directly. */
  direct(): Float64Array {
    const { units, made } = this.ofProduct();
    for (const line of edgesOf(this.bom.lines.graph.outOf, this.bom.product)) {
      units[line] = made.of(this.takenBy[line] as number) * (this.perUnit[line] as number);
    }
    return units;
  }

  /** What a unit of each line is delivered at: its own worth and all that goes into it. Nobody delivers the product. */
  delivered(own: Float64Array): Float64Array {
    const { bom, takenBy, perUnit, ofOrigin } = this;
    const { itemOf } = bom.lines;
    const cost = scratch(own.length);
    const going = new CompensatedSums(this.pools);
    for (let at = bom.topFirst.length - 1; at >= 0; at--) {
      const line = bom.topFirst[at] as number;
      const pool = ofOrigin[line] as number;
      const bound = pool < 0 ? 0 : going.of(pool);
      cost[line] = (own[line] as number) + going.of(itemOf[line] as number) + bound;
      going.add(takenBy[line] as number, (perUnit[line] as number) * cost[line]);
    }
    for (const line of bom.productLines) cost[line] = own[line] as number;
    return cost;
  }

  private ofProduct(): { units: Float64Array; made: CompensatedSums; isProduct: Uint8Array } {
    const { product, productLines, lines, table } = this.bom;
    const units = scratch(lines.length).fill(0);
    const isProduct = new Uint8Array(lines.length);
    const made = new CompensatedSums(this.pools);
    if (productLines.length === 0) made.add(product, 1);
    for (const line of productLines) {
      isProduct[line] = 1;
      units[line] = table.share[line] as number;
      this.gather(made, line, units[line]);
    }
    return { units, made, isProduct };
  }

  private gather(made: CompensatedSums, line: number, units: number): void {
    made.add(this.bom.lines.itemOf[line] as number, units);
    const pool = this.ofOrigin[line] as number;
    if (pool >= 0) made.add(pool, units);
  }
}
