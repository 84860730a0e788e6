import { requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { labelKey, type LabelSet } from "../labels/label";
import type { BillOfMaterials, BomRow } from "./billOfMaterials";

export type ContentView = "LOOKTHROUGH" | "FACE";
export type ContentMeasure = "VALUE" | "MASS";

export interface OriginAmount {
  readonly origin: string;
  readonly value: number;
  readonly share: number;
}

const notGiven = "(not given)";

/**
 * What a product is made of, by country of origin, largest first.
 *
 * LOOKTHROUGH: every item's own value at its own origin, whatever tier it enters at: Σ q·own with
 * (I − M)q = e, M[input, item] = quantity·share (the gozinto form of Leontief's quantity model).
 * FACE: each direct input at its full cost, all of it at the input's own origin, as customs data and a
 * ledger of payables show it. Terms: Baldwin, Freeman and Theodorakopoulos (2023).
 */
export function originContent(
  bom: BillOfMaterials,
  view: ContentView = "LOOKTHROUGH",
  measure: ContentMeasure = "VALUE",
): OriginAmount[] {
  const own = (row: BomRow): number => (measure === "VALUE" ? row.ownValue : row.ownMass);
  for (const item of bom.order)
    for (const row of bom.sourcesOf(item)) requireAmounts(row, own(row));
  const amounts = view === "LOOKTHROUGH" ? lookThrough(bom, own) : faceValue(bom, own);
  return ranked(amounts);
}

/** The share of the origins named. */
export function shareOfOrigins(content: readonly OriginAmount[], origins: LabelSet): number {
  return content.reduce((sum, { origin, share }) => (origins.has(origin) ? sum + share : sum), 0);
}

type Amounts = Map<string, { origin: string; value: number }>;

function lookThrough(bom: BillOfMaterials, own: (row: BomRow) => number): Amounts {
  const amounts: Amounts = new Map();
  const needed = new Map<BomRow, number>();
  for (const row of rootRows(bom)) needed.set(row, row.share);
  for (const item of bom.order) {
    const sources = bom.sourcesOf(item);
    for (const row of sources) add(amounts, row.origin, (needed.get(row) ?? 0) * own(row));
    for (const input of bom.inputsOf(item)) {
      const units = unitsTaking(bom, item, input, needed);
      needed.set(input, (needed.get(input) ?? 0) + units * input.quantity * input.share);
    }
  }
  return amounts;
}

/** Units of an item that take a given input: all of them, or those of the origin the input is bound to. */
function unitsTaking(
  bom: BillOfMaterials,
  item: string,
  input: BomRow,
  needed: ReadonlyMap<BomRow, number>,
): number {
  const sources = bom.sourcesOf(item);
  if (sources.length === 0) return 1;
  const taking = sources.filter((source) => bom.inputsOf(item, source).includes(input));
  if (taking.length === 0) {
    throw new Failure(
      "#N/A",
      `parent_origin: ${input.parent} has no source in ${input.parentOrigin}.`,
    );
  }
  return taking.reduce((sum, source) => sum + (needed.get(source) ?? 0), 0);
}

function faceValue(bom: BillOfMaterials, own: (row: BomRow) => number): Amounts {
  const costs = new Map<BomRow, number>();
  const fullCost = (row: BomRow): number => {
    const known = costs.get(row);
    if (known !== undefined) return known;
    const cost = bom
      .inputsOf(row.item, row)
      .reduce((sum, input) => sum + input.quantity * input.share * fullCost(input), own(row));
    costs.set(row, cost);
    return cost;
  };
  const amounts: Amounts = new Map();
  const roots = rootRows(bom);
  for (const root of roots) add(amounts, root.origin, root.share * own(root));
  for (const input of bom.inputsOf(bom.root)) {
    const takers = roots.filter((root) => bom.inputsOf(bom.root, root).includes(input));
    const units = roots.length === 0 ? 1 : takers.reduce((sum, { share }) => sum + share, 0);
    add(amounts, input.origin, units * input.quantity * input.share * fullCost(input));
  }
  return amounts;
}

/** The product's own rows; a part chosen as root counts once, whatever it goes into. */
function rootRows(bom: BillOfMaterials): BomRow[] {
  const rows = bom.sourcesOf(bom.root);
  const own = rows.filter(({ parent }) => parent === "");
  if (own.length > 0) return own;
  const [first] = rows;
  return rows.filter((row) => labelKey(row.parent) === labelKey(first?.parent ?? ""));
}

function requireAmounts(row: BomRow, own: number): void {
  requireNonNegative(`quantity of ${row.item}`, row.quantity);
  requireNonNegative(`own value of ${row.item}`, own);
}

function add(amounts: Amounts, origin: string, value: number): void {
  if (value === 0) return;
  const label = origin === "" ? notGiven : origin;
  const entry = amounts.get(labelKey(label));
  if (entry === undefined) amounts.set(labelKey(label), { origin: label, value });
  else entry.value += value;
}

function ranked(amounts: Amounts): OriginAmount[] {
  const list = [...amounts.values()];
  const total = list.reduce((sum, { value }) => sum + value, 0);
  if (total === 0) {
    throw new Failure(
      "#DIV/0!",
      "Nothing in the bill of materials has an own value: fill that column.",
    );
  }
  return list
    .sort((a, b) => b.value - a.value || (labelKey(a.origin) < labelKey(b.origin) ? -1 : 1))
    .map(({ origin, value }) => ({ origin, value, share: value / total }));
}
