import { Failure } from "../failure";
import { nameKey } from "../labels/name";
import { placeKey } from "../labels/place";
import { sumOf } from "../sum";
import type { BomRow } from "./bomRow";
import { inputsFirst } from "./inputsFirst";
import { isSharedEvent, namedCauses } from "./sharedEvents";
import { statedSources } from "./statedSources";
import { shortName } from "../labels/shortName";
import { shortList } from "../labels/shortList";
import { shortLoop } from "../labels/shortLoop";

export type { BomRow };

/** A row as the calculations use it, its labels in the form in which they compare. */
export interface BomLine {
  readonly row: BomRow;
  readonly item: string;
  readonly parent: string;
  readonly origin: string;
  readonly parentOrigin: string;
}

/** What a parent needs of one item: the alternative sources, in the order of the table. */
export interface Need {
  readonly parent: string;
  readonly item: string;
  readonly lines: BomLine[];
  /** True where some line goes only into the parent's units of one origin. */
  isBound: boolean;
}

/** How far shares may miss the whole. */
export const shareTolerance = 1e-6;

/**
 * A product's structure: items by name, each with its sources (the rows that say where it comes from) and
 * its needs (what it is made of). Checked when made: one product, shares that add to 1, no loop.
 */
export class BillOfMaterials {
  readonly root: string;
  /** The product's own rows; a part chosen as root counts once, whatever it goes into. */
  readonly rootLines: readonly BomLine[];
  /** Rows that state what countries and common causes do, which are no part of the product. */
  readonly sharedEvents: readonly BomRow[];
  /** Items that the root needs, each after every item that it goes into. */
  readonly order: readonly string[];
  private readonly sources = new Map<string, BomLine[]>();
  private readonly needs = new Map<string, Map<string, Need>>();

  constructor(rows: readonly BomRow[], root?: string) {
    const causes = namedCauses(rows);
    const parents = new Set(causes.size === 0 ? [] : rows.map(({ parent }) => nameKey(parent)));
    const isShared = rows.map((row) => isSharedEvent(row, causes, parents));
    this.sharedEvents = rows.filter((_, i) => isShared[i]);
    this.read(statedSources(rows.filter((_, i) => !isShared[i])));
    const chosen = root === undefined ? undefined : nameKey(root);
    if (chosen !== undefined && !this.sources.has(chosen) && !this.needs.has(chosen)) {
      throw new Failure("#N/A", `root: no item is called ${shortName(root ?? "")}.`);
    }
    const everything = inputsFirst(this.sources.keys(), (item) => this.inputNames(item));
    if ("loop" in everything) {
      const loop = shortLoop(everything.loop.map((item) => this.spelling(item)));
      throw new Failure("#VALUE!", `The table has a loop: ${loop}.`);
    }
    this.requireWholeShares();
    this.root = chosen ?? this.onlyRoot();
    this.rootLines = this.linesOfRoot();
    const needed = inputsFirst([this.root], (item) => this.inputNames(item));
    this.order = "order" in needed ? needed.order.reverse() : [];
  }

  /** The rows that say where an item comes from. The product itself may have none. */
  sourcesOf(item: string): readonly BomLine[] {
    return this.sources.get(item) ?? [];
  }

  needsOf(item: string): Iterable<Need> {
    return this.needs.get(item)?.values() ?? [];
  }

  private read(rows: readonly BomRow[]): void {
    if (rows.length === 0) throw new Failure("#N/A", "The bill of materials has no rows.");
    const name = remembered(nameKey);
    const country = remembered(placeKey);
    for (const row of rows) {
      const line: BomLine = {
        row,
        item: name(row.item),
        parent: name(row.parent),
        origin: country(row.origin),
        parentOrigin: country(row.parentOrigin),
      };
      const sources = this.sources.get(line.item);
      if (sources === undefined) this.sources.set(line.item, [line]);
      else sources.push(line);
      if (line.parent !== "") this.addNeed(line);
    }
  }

  private addNeed(line: BomLine): void {
    const { parent, item } = line;
    let needs = this.needs.get(parent);
    if (needs === undefined) this.needs.set(parent, (needs = new Map<string, Need>()));
    const need = needs.get(item);
    const isBound = line.parentOrigin !== "";
    if (need === undefined) needs.set(item, { parent, item, lines: [line], isBound });
    else {
      need.lines.push(line);
      need.isBound ||= isBound;
    }
  }

  private *inputNames(item: string): Generator<string> {
    for (const need of this.needsOf(item)) yield need.item;
  }

  private onlyRoot(): string {
    const roots = new Set<string>();
    for (const [item, lines] of this.sources) {
      if (lines.some(({ parent }) => parent === "")) roots.add(item);
    }
    for (const parent of this.needs.keys()) if (!this.sources.has(parent)) roots.add(parent);
    const [root, second] = roots;
    if (root !== undefined && second === undefined) return root;
    const names = shortList([...roots].map((item) => this.spelling(item)));
    throw new Failure(
      "#VALUE!",
      `The table has several products (${names}): name one as root, or give their rows the parent they go into.`,
    );
  }

  private linesOfRoot(): BomLine[] {
    const lines = this.sourcesOf(this.root);
    const own = lines.filter(({ parent }) => parent === "");
    const parent = own.length > 0 ? "" : lines[0]?.parent;
    return lines.filter((line) => line.parent === parent);
  }

  /** An item as the table spells it. */
  spelling(item: string): string {
    const [source] = this.sourcesOf(item);
    if (source !== undefined) return source.row.item.trim();
    for (const need of this.needsOf(item)) return need.lines[0]?.row.parent.trim() ?? item;
    return item;
  }

  private requireWholeShares(): void {
    for (const lines of this.sources.values()) {
      requireWhole(lines.filter(({ parent }) => parent === ""));
    }
    for (const needs of this.needs.values()) {
      for (const need of needs.values()) {
        if (need.isBound) for (const lines of this.byParentOrigin(need)) requireWhole(lines);
        else requireWhole(need.lines);
      }
    }
  }

  /** The sources that each of the parent's origins draws on: those bound to it and those bound to none. */
  private *byParentOrigin({ parent, lines }: Need): Generator<BomLine[]> {
    const origins = new Set(this.sourcesOf(parent).map(({ origin }) => origin));
    const unknown = lines.find(
      (line) => line.parentOrigin !== "" && !origins.has(line.parentOrigin),
    );
    if (unknown !== undefined) {
      throw new Failure(
        "#N/A",
        `parent_origin: ${shortName(unknown.row.parent)} has no source in ${shortName(unknown.row.parentOrigin)}.`,
      );
    }
    for (const origin of origins) yield linesFor(lines, origin);
  }
}

/** The lines that go into the parent's units of an origin. */
export const linesFor = (lines: readonly BomLine[], origin: string): BomLine[] =>
  lines.filter(({ parentOrigin }) => parentOrigin === "" || parentOrigin === origin);

function requireWhole(lines: readonly BomLine[]): void {
  const [first] = lines;
  if (first === undefined) return;
  const total = sumOf(lines, ({ row }) => row.share);
  const negative = lines.find(({ row }) => row.share < 0);
  if (Math.abs(total - 1) <= shareTolerance && negative === undefined) return;
  const { item, parent } = first.row;
  const where = parent === "" ? "" : ` in ${shortName(parent)}`;
  const what =
    negative === undefined
      ? `The shares of ${shortName(item)}${where} add up to ${total}, not 1.`
      : `A share of ${shortName(item)}${where} is ${negative.row.share}, below 0.`;
  throw new Failure("#NUM!", what);
}

/** What `make` makes of a text, worked out once for each: tables repeat theirs thousands of times. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) known.set(text, (value = make(text)));
    return value;
  };
}
