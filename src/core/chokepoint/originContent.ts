import { requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { largestFirst } from "../rounding";
import { CompensatedSum } from "../sum";
import type { BillOfMaterials, BomLine, BomRow } from "./billOfMaterials";
import { shortName } from "../labels/shortName";

export type ContentView = "LOOKTHROUGH" | "FACE";
export type ContentMeasure = "VALUE" | "MASS";
export type ContentBasis = "VALUE_ADDED" | "GROSS";

export interface OriginAmount {
  readonly origin: string;
  readonly value: number;
  readonly share: number;
}

/** What stands for the origin of rows that name none. */
export const notGiven = "(not given)";

/** What a measure is called in sentences, and the column that holds it. */
const MEASURES = {
  VALUE: { name: "own value", column: "own_value", of: (row: BomRow) => row.ownValue },
  MASS: { name: "own mass", column: "own_mass", of: (row: BomRow) => row.ownMass },
} as const;

/**
 * What a product is made of, by country of origin, largest first.
 *
 * LOOKTHROUGH: every item's own value at its own origin, whatever tier it enters at: Σ q·own with
 * (I − M)q = e, M[input, item] = quantity·share (the gozinto form of Leontief's quantity model).
 * FACE: each direct input at its full cost, all of it at the input's own origin, as customs data and a
 * ledger of payables show it. Terms: Baldwin, Freeman and Theodorakopoulos (2023).
 * On the basis GROSS look-through, too, counts full costs: every delivery at every tier, at the supplier's
 * origin, as their measure of gross trade does, in which a deep input counts again at each tier above it.
 */
export function originContent(
  bom: BillOfMaterials,
  view: ContentView = "LOOKTHROUGH",
  measure: ContentMeasure = "VALUE",
  basis: ContentBasis = "VALUE_ADDED",
): OriginAmount[] {
  const { name, of: own } = MEASURES[measure];
  for (const item of bom.order) {
    for (const { row } of bom.sourcesOf(item)) {
      if (row.quantity < 0) requireNonNegative(`quantity of ${shortName(row.item)}`, row.quantity);
      if (own(row) < 0) requireNonNegative(`${name} of ${shortName(row.item)}`, own(row));
    }
  }
  const amounts = new OriginAmounts();
  accountOf(view, basis)(amounts, bom, own);
  if (amounts.total === 0) throw nothingOf(measure);
  return amounts.ranked();
}

/** What each row of the table brings into the product, on its own origin's account; rows that bring nothing are left out. */
export function contentByRow(
  bom: BillOfMaterials,
  view: ContentView = "LOOKTHROUGH",
  measure: ContentMeasure = "VALUE",
  basis: ContentBasis = "VALUE_ADDED",
): { readonly row: BomRow; readonly value: number }[] {
  const { of: own } = MEASURES[measure];
  const rows: { row: BomRow; value: number }[] = [];
  const list: Account = { add: ({ row }, value) => value !== 0 && rows.push({ row, value }) };
  accountOf(view, basis)(list, bom, own);
  return rows;
}

function nothingOf(measure: ContentMeasure): Failure {
  const { name, column } = MEASURES[measure];
  const sentence = `Nothing in the bill of materials has an ${name}: fill its column ${column}.`;
  return new Failure("#DIV/0!", sentence);
}

type Own = (row: BomRow) => number;

/** Takes what a row of the table brings into the product. */
interface Account {
  add(line: BomLine, value: number): unknown;
}

function accountOf(view: ContentView, basis: ContentBasis) {
  if (view === "FACE") return addFaceValue;
  return (amounts: Account, bom: BillOfMaterials, own: Own): void => {
    const cost = basis === "GROSS" ? fullCosts(bom, own) : undefined;
    addLookThrough(amounts, bom, (line) =>
      cost === undefined || bom.rootLines.includes(line) ? own(line.row) : (cost.get(line) ?? 0),
    );
  };
}

/** Every tier, each line at its worth a unit. */
function addLookThrough(
  amounts: Account,
  bom: BillOfMaterials,
  worth: (line: BomLine) => number,
): void {
  const units = new Map<BomLine, number>();
  for (const line of bom.rootLines) units.set(line, line.row.share);
  for (const item of bom.order) {
    const made = new Tally();
    for (const line of bom.sourcesOf(item)) {
      const needed = units.get(line) ?? 0;
      amounts.add(line, needed * worth(line));
      made.add(line.origin, needed);
    }
    if (item === bom.root && bom.rootLines.length === 0) made.add("", 1);
    for (const { lines } of bom.needsOf(item)) {
      for (const line of lines) units.set(line, unitsTaking(made, line) * perUnit(line));
    }
  }
}

function addFaceValue(amounts: Account, bom: BillOfMaterials, own: Own): void {
  const cost = fullCosts(bom, own);
  const made = new Tally();
  for (const line of bom.rootLines) {
    amounts.add(line, line.row.share * own(line.row));
    made.add(line.origin, line.row.share);
  }
  if (bom.rootLines.length === 0) made.add("", 1);
  for (const { lines } of bom.needsOf(bom.root)) {
    for (const line of lines) {
      amounts.add(line, unitsTaking(made, line) * perUnit(line) * (cost.get(line) ?? 0));
    }
  }
}

/** The cost of a unit from each source: its own value and all that goes into it. */
function fullCosts(bom: BillOfMaterials, own: Own): Map<BomLine, number> {
  const cost = new Map<BomLine, number>();
  for (const item of [...bom.order].reverse()) {
    const inputs = new Tally();
    for (const { lines } of bom.needsOf(item)) {
      for (const line of lines)
        inputs.add(line.parentOrigin, perUnit(line) * (cost.get(line) ?? 0));
    }
    for (const line of bom.sourcesOf(item)) {
      const bound = line.origin === "" ? 0 : inputs.of(line.origin);
      cost.set(line, own(line.row) + inputs.of("") + bound);
    }
  }
  return cost;
}

/** Units of an item that take an input: all of them, or those of the origin that the input is bound to. */
const unitsTaking = (made: Tally, { parentOrigin }: BomLine): number =>
  parentOrigin === "" ? made.total : made.of(parentOrigin);

const perUnit = ({ row }: BomLine): number => row.quantity * row.share;

/** Sums by origin, and in all. */
class Tally {
  private readonly all = new CompensatedSum();
  private readonly sums = new Map<string, CompensatedSum>();

  add(origin: string, amount: number): void {
    this.all.add(amount);
    let sum = this.sums.get(origin);
    if (sum === undefined) this.sums.set(origin, (sum = new CompensatedSum()));
    sum.add(amount);
  }

  of(origin: string): number {
    return this.sums.get(origin)?.value ?? 0;
  }

  get total(): number {
    return this.all.value;
  }
}

/** Value by origin, spelled as met first. */
class OriginAmounts {
  private readonly spellings = new Map<string, string>();
  private readonly tally = new Tally();

  add({ origin, row }: BomLine, value: number): void {
    if (value === 0) return;
    if (!this.spellings.has(origin)) this.spellings.set(origin, row.origin.trim() || notGiven);
    this.tally.add(origin, value);
  }

  get total(): number {
    return this.tally.total;
  }

  ranked(): OriginAmount[] {
    const { total } = this.tally;
    const byName = [...this.spellings].sort(([a], [b]) => (a < b ? -1 : 1));
    const amounts = byName.map(([key, origin]) => ({ origin, value: this.tally.of(key) }));
    return largestFirst(amounts, ({ value }) => value).map(({ origin, value }) => ({
      origin,
      value,
      share: value / total,
    }));
  }
}
