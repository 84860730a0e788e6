import { Failure } from "../failure";
import { type Adjacency, edgesOf } from "../graph/directedGraph";
import { shortList } from "../labels/shortList";
import { shortLoop } from "../labels/shortLoop";
import { shortName } from "../labels/shortName";
import { BomLines } from "./bomLines";
import type { BomRow } from "./bomRow";
import { type BomTable, rowOf, withoutRows } from "./bomTable";
import { sharedEventRows } from "./sharedEvents";
import { statedSources } from "./statedSources";
import { requireWholeShares } from "./wholeShares";

export type { BomRow, BomTable };

/** A row as the events and gates of a bill use it, its labels in the form in which they compare. */
export interface BomLine {
  readonly row: BomRow;
  readonly item: string;
  readonly parent: string;
  readonly origin: string;
  readonly parentOrigin: string;
}

/** What a parent needs of one item: the alternative sources, in the order of the table. */
export interface Need {
  readonly item: string;
  readonly lines: readonly BomLine[];
  /** True where some line goes only into the parent's units of one origin. */
  readonly isBound: boolean;
}

/**
 * A product's structure: items by name, each with its sources (the rows that say where it comes from) and
 * its needs (what it is made of). Checked when made: one product, shares that add to 1, no loop.
 */
export class BillOfMaterials {
  readonly table: BomTable;
  /** Its rows by number. */
  readonly lines: BomLines;
  /** The product, by its number. */
  readonly product: number;
  /** The lines of the product's own rows; a part chosen as root counts once, whatever it goes into. */
  readonly productLines: readonly number[];
  /** Its lines, each after all of the items that it goes into. */
  readonly topFirst: Int32Array;
  /** Rows that state what countries and common causes do, which are no part of the product. */
  readonly sharedEvents: readonly BomRow[];
  private readonly made: BomLine[] = [];
  private readonly needs: Need[][] = [];
  private names: readonly string[] | undefined;

  constructor(rows: BomTable, root?: string) {
    const shared = sharedEventRows(rows);
    this.sharedEvents = shared.map((row) => rowOf(rows, row));
    const stated = statedLines(withoutRows(rows, shared));
    const { table, lines } = stated;
    [this.table, this.lines] = [table, lines];
    const chosen = root === undefined ? undefined : this.chosen(root);
    const sorted = lines.topFirst();
    if ("loop" in sorted) {
      const loop = shortLoop(sorted.loop.map((item) => this.spelling(item)));
      throw new Failure("#VALUE!", `The table has a loop: ${loop}.`);
    }
    this.topFirst = sorted.order;
    requireWholeShares(table, lines);
    this.product = chosen ?? this.onlyRoot();
    this.productLines = this.linesOfProduct();
  }

  /** Items that the product needs, by number, each after every item that it goes into. */
  get sequence(): Int32Array {
    const needed = this.lines.graph.targetsFirst([this.product]);
    return "order" in needed ? needed.order.reverse() : new Int32Array();
  }

  get root(): string {
    return this.keyOf(this.product);
  }

  get rootLines(): readonly BomLine[] {
    return this.productLines.map((line) => this.line(line));
  }

  /** The items that the root needs, each after every item that it goes into. */
  get order(): readonly string[] {
    return (this.names ??= Array.from(this.sequence, (item) => this.keyOf(item)));
  }

  /** The rows that say where an item comes from. The product itself may have none. */
  sourcesOf(item: string): BomLine[] {
    const number = this.lines.items.find(item);
    return number < 0 ? [] : this.linesAt(this.lines.graph.into, number);
  }

  needsOf(item: string): Need[] {
    const number = this.lines.items.find(item);
    if (number < 0) return [];
    return (this.needs[number] ??= this.needsAt(number));
  }

  private needsAt(item: number): Need[] {
    const needs = new Map<string, BomLine[]>();
    for (const line of this.linesAt(this.lines.graph.outOf, item)) {
      const lines = needs.get(line.item);
      if (lines === undefined) needs.set(line.item, [line]);
      else lines.push(line);
    }
    return Array.from(needs, ([item, lines]) => {
      return { item, lines, isBound: lines.some(({ parentOrigin }) => parentOrigin !== "") };
    });
  }

  /** A row by its line, made when it is first asked for. */
  line(line: number): BomLine {
    const { origins, itemOf, parentOf, originOf, parentOriginOf } = this.lines;
    const originAt = (column: Int32Array): string => origins.keys[column[line] as number] as string;
    return (this.made[line] ??= {
      row: rowOf(this.table, line),
      item: this.keyOf(itemOf[line] as number),
      parent: this.keyOf(parentOf[line] as number),
      origin: originAt(originOf),
      parentOrigin: originAt(parentOriginOf),
    });
  }

  private linesAt(at: Adjacency, item: number): BomLine[] {
    return Array.from(edgesOf(at, item), (line) => this.line(line));
  }

  private keyOf(item: number): string {
    return this.lines.items.keys[item] as string;
  }

  private chosen(root: string): number {
    const item = this.lines.items.find(root);
    const isThere = item >= 0 && item !== this.lines.none;
    if (isThere) return item;
    throw new Failure("#N/A", `root: no item is called ${shortName(root)}.`);
  }

  /** What goes into nothing: items with a row of their own, or parents without one. */
  private onlyRoot(): number {
    const { length, items, itemOf, parentOf, none } = this.lines;
    const roots = new Set<number>();
    const hasLine = new Uint8Array(items.size);
    hasLine[none] = 1;
    for (let line = 0; line < length; line++) {
      hasLine[itemOf[line] as number] = 1;
      if (parentOf[line] === none) roots.add(itemOf[line] as number);
    }
    for (let line = 0; line < length; line++) {
      const parent = parentOf[line] as number;
      if (hasLine[parent] === 0) roots.add(parent);
    }
    const [root, second] = roots;
    if (root !== undefined && second === undefined) return root;
    const names = shortList([...roots].map((item) => this.spelling(item)));
    throw new Failure(
      "#VALUE!",
      `The table has several products (${names}): name one as root, or give their rows the parent they go into.`,
    );
  }

  private linesOfProduct(): number[] {
    const { length, itemOf, parentOf, none } = this.lines;
    const lines: number[] = [];
    for (let line = 0; line < length; line++) if (itemOf[line] === this.product) lines.push(line);
    const hasOwn = lines.some((line) => parentOf[line] === none);
    const parent = hasOwn ? none : parentOf[lines[0] ?? 0];
    return lines.filter((line) => parentOf[line] === parent);
  }

  /** An item as the table spells it. */
  private spelling(item: number): string {
    const { table } = this;
    const { graph } = this.lines;
    const [source] = edgesOf(graph.into, item);
    if (source !== undefined) return (table.item[source] as string).trim();
    const [line] = edgesOf(graph.outOf, item);
    return line === undefined ? this.keyOf(item) : (table.parent[line] as string).trim();
  }
}

function statedLines(rows: BomTable): { table: BomTable; lines: BomLines } {
  if (rows.length === 0) throw new Failure("#N/A", "The bill of materials has no rows.");
  const lines = new BomLines(rows);
  const table = statedSources(rows, lines);
  return { table, lines: table.length === rows.length ? lines : new BomLines(table) };
}

/** The lines that go into the parent's units of an origin. */
export const linesFor = (lines: readonly BomLine[], origin: string): BomLine[] =>
  lines.filter(({ parentOrigin }) => parentOrigin === "" || parentOrigin === origin);
