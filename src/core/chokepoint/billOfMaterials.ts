import { Failure } from "../failure";
import { labelKey } from "../labels/label";

/** One row of a bill of materials: an item used in a parent, from one source. */
export interface BomRow {
  readonly item: string;
  /** "" for the product itself. */
  readonly parent: string;
  /** Units for each unit of the parent. */
  readonly quantity: number;
  /** Value added at this item for each unit, what it is made of excluded. */
  readonly ownValue: number;
  readonly ownMass: number;
  readonly origin: string;
  /** This source's part of the parent's need; alternative sources add up to 1. */
  readonly share: number;
  readonly restriction: number;
  readonly probability: number;
  /** How many of the alternative sources must work. */
  readonly required: number;
  /** When given, the item goes only into the parent's units of this origin. */
  readonly parentOrigin: string;
}

const tolerance = 1e-6;
const sharedEvent = "country:";

/** Rows that state a country's shared probability are no part of the product. */
export const isSharedEvent = (row: BomRow): boolean =>
  row.parent === "" && row.item.trim().toLowerCase().startsWith(sharedEvent);

export const sharedEventCountry = (row: BomRow): string =>
  row.item.trim().slice(sharedEvent.length);

/**
 * A product's structure: items by name, each with its sources (rows) and its inputs (rows whose parent it
 * is). Checked when made: one root, shares that add to 1, no loop.
 */
export class BillOfMaterials {
  readonly root: string;
  readonly sharedEvents: BomRow[];
  /** Items that the root needs, each after every item that it goes into. */
  readonly order: string[];
  private readonly sources = new Map<string, BomRow[]>();
  private readonly inputs = new Map<string, BomRow[]>();

  constructor(rows: readonly BomRow[], root?: string) {
    this.sharedEvents = rows.filter(isSharedEvent);
    const parts = rows.filter((row) => !isSharedEvent(row));
    if (parts.length === 0) throw new Failure("#N/A", "The bill of materials has no rows.");
    for (const row of parts) {
      append(this.sources, labelKey(row.item), row);
      if (row.parent !== "") append(this.inputs, labelKey(row.parent), row);
    }
    this.root = labelKey(root ?? this.onlyRoot(parts));
    if (!this.sources.has(this.root) && !this.inputs.has(this.root)) {
      throw new Failure("#N/A", `root: no item is called ${root ?? ""}.`);
    }
    this.order = this.sorted();
    for (const item of this.order) this.requireWholeShares(item);
  }

  /** The rows that say where an item comes from. The product itself may have none. */
  sourcesOf(item: string): readonly BomRow[] {
    return this.sources.get(labelKey(item)) ?? [];
  }

  /** The rows that go into an item; with a source given, only those that go into its units. */
  inputsOf(item: string, source?: BomRow): readonly BomRow[] {
    const inputs = this.inputs.get(labelKey(item)) ?? [];
    if (source === undefined) return inputs;
    return inputs.filter(
      ({ parentOrigin }) =>
        parentOrigin === "" || labelKey(parentOrigin) === labelKey(source.origin),
    );
  }

  private onlyRoot(parts: readonly BomRow[]): string {
    const roots = new Map<string, string>();
    for (const { parent, item } of parts) {
      const name = parent === "" ? item : this.sources.has(labelKey(parent)) ? "" : parent;
      if (name !== "" && !roots.has(labelKey(name))) roots.set(labelKey(name), name);
    }
    const names = [...roots.values()];
    if (names.length > 1) {
      throw new Failure(
        "#VALUE!",
        `The table has several products (${names.join(", ")}): name one as root.`,
      );
    }
    const [name] = names;
    if (name === undefined) {
      const first = parts[0] as BomRow;
      throw new Failure("#VALUE!", `The table has a loop: ${this.loopFrom(first.item)}.`);
    }
    return name;
  }

  private sorted(): string[] {
    const done = new Set<string>();
    const open = new Set<string>();
    const order: string[] = [];
    const visit = (item: string): void => {
      if (done.has(item)) return;
      if (open.has(item))
        throw new Failure("#VALUE!", `The table has a loop: ${this.loopFrom(item)}.`);
      open.add(item);
      for (const input of this.inputsOf(item)) visit(labelKey(input.item));
      open.delete(item);
      done.add(item);
      order.push(item);
    };
    visit(this.root);
    return order.reverse();
  }

  /** The loop that an item's inputs lead into, as "A → B → A". */
  private loopFrom(start: string): string {
    const search = (item: string, path: string[]): string[] | undefined => {
      const at = path.indexOf(item);
      if (at >= 0) return [...path.slice(at), item];
      for (const input of this.inputsOf(item)) {
        const loop = search(labelKey(input.item), [...path, item]);
        if (loop !== undefined) return loop;
      }
      return undefined;
    };
    const loop = search(labelKey(start), []) ?? [labelKey(start)];
    return loop.map((item) => this.sourcesOf(item)[0]?.item.trim() ?? item).join(" → ");
  }

  private requireWholeShares(item: string): void {
    const groups = new Map<string, BomRow[]>();
    for (const row of this.inputsOf(item)) {
      append(groups, `${labelKey(row.item)}\n${labelKey(row.parentOrigin)}`, row);
    }
    if (item === this.root) {
      const own = this.sourcesOf(item).filter(({ parent }) => parent === "");
      if (own.length > 0) groups.set("", own);
    }
    for (const rows of groups.values()) {
      const total = rows.reduce((sum, { share }) => sum + share, 0);
      if (Math.abs(total - 1) > tolerance || rows.some(({ share }) => share < 0)) {
        const [first] = rows as [BomRow];
        const where = first.parent === "" ? "" : ` in ${first.parent}`;
        throw new Failure(
          "#NUM!",
          `The shares of ${first.item}${where} add up to ${String(total)}, not 1.`,
        );
      }
    }
  }
}

function append(groups: Map<string, BomRow[]>, key: string, row: BomRow): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [row]);
  else group.push(row);
}
