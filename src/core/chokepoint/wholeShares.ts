import { Failure } from "../failure";
import { edgesOf } from "../graph/directedGraph";
import { shortName } from "../labels/shortName";
import { CompensatedSum } from "../sum";
import { type BomLines, noOrigin } from "./bomLines";
import type { BomTable } from "./bomTable";

/** How far shares may miss the whole. */
export const shareTolerance = 1e-6;

/**
 * Refuses alternative sources whose shares do not add up to 1; where some are bound to origins of their
 * parent, for each of these.
 */
export function requireWholeShares(table: BomTable, lines: BomLines): void {
  if (lines.areSole && table.share.every((share) => share === 1)) return;
  const { parentOf, none, parentOriginOf } = lines;
  const isBound = (line: number): boolean => parentOriginOf[line] !== noOrigin;
  for (const group of lines.byNeed()) {
    const parent = parentOf[group[0] as number] as number;
    if (parent !== none && group.some(isBound)) requireWholeByOrigin(table, lines, group);
    else sharesOf(table, group).requireWhole();
  }
}

/** Each of the parent's origins draws on the sources bound to it and on those bound to none. */
function requireWholeByOrigin(table: BomTable, lines: BomLines, group: Int32Array): void {
  const { graph, originOf, parentOf, parentOriginOf } = lines;
  const origins = new Set<number>();
  for (const line of edgesOf(graph.into, parentOf[group[0] as number] as number)) {
    origins.add(originOf[line] as number);
  }
  const bound = new Map<number, Shares>();
  for (const line of group) {
    const origin = parentOriginOf[line] as number;
    if (origin !== noOrigin && !origins.has(origin)) throw noSuchOrigin(table, line);
    const shares = bound.get(origin) ?? new Shares(table);
    bound.set(origin, shares);
    shares.add(line);
  }
  const free = bound.get(noOrigin);
  for (const origin of origins) {
    const own = origin === noOrigin ? undefined : bound.get(origin);
    (own?.beside(free) ?? free)?.requireWhole();
  }
}

const noSuchOrigin = (table: BomTable, line: number): Failure =>
  new Failure(
    "#N/A",
    `parent_origin: ${shortName(table.parent[line] ?? "")} has no source in ${shortName(table.parentOrigin[line] ?? "")}.`,
  );

function sharesOf(table: BomTable, lines: Int32Array): Shares {
  const shares = new Shares(table);
  for (const line of lines) shares.add(line);
  return shares;
}

/** Shares added up. */
class Shares {
  private total = new CompensatedSum();
  private first = -1;
  private negative = -1;

  constructor(private readonly table: BomTable) {}

  add(line: number): void {
    const share = this.table.share[line] as number;
    this.total.add(share);
    if (this.first < 0) this.first = line;
    if (share < 0 && this.negative < 0) this.negative = line;
  }

  /** These and others. */
  beside(others: Shares | undefined): Shares {
    if (others === undefined) return this;
    const all = new Shares(this.table);
    all.total.add(this.total.value);
    all.total.add(others.total.value);
    all.first = this.first;
    all.negative = this.negative < 0 ? others.negative : this.negative;
    return all;
  }

  requireWhole(): void {
    const total = this.total.value;
    if (Math.abs(total - 1) <= shareTolerance && this.negative < 0) return;
    const item = shortName(this.table.item[this.first] ?? "");
    const parent = this.table.parent[this.first] ?? "";
    const where = parent === "" ? "" : ` in ${shortName(parent)}`;
    const what =
      this.negative < 0
        ? `The shares of ${item}${where} add up to ${Number(total.toPrecision(12))}, not 1.`
        : `A share of ${item}${where} is ${this.table.share[this.negative]}, below 0.`;
    throw new Failure("#NUM!", what);
  }
}
