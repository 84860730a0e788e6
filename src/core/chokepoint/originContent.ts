import { requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { largestFirst } from "../rounding";
import { edgesOf } from "../graph/directedGraph";
import { scratch } from "../scratch";
import { CompensatedSum, CompensatedSums } from "../sum";
import type { BillOfMaterials, BomRow } from "./billOfMaterials";
import { BomFlow } from "./bomFlow";
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
  VALUE: { name: "own value", column: "own_value", member: "ownValue" },
  MASS: { name: "own mass", column: "own_mass", member: "ownMass" },
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
  return rankedOrigins(bom, contentByLine(bom, view, measure, basis), measure);
}

/** What each row of the table brings into the product, on its own origin's account; rows that bring nothing are left out. */
export function contentByRow(
  bom: BillOfMaterials,
  view: ContentView = "LOOKTHROUGH",
  measure: ContentMeasure = "VALUE",
  basis: ContentBasis = "VALUE_ADDED",
): { readonly row: BomRow; readonly value: number }[] {
  const rows: { row: BomRow; value: number }[] = [];
  contentByLine(bom, view, measure, basis).forEach((value, line) => {
    if (value !== 0) rows.push({ row: bom.line(line).row, value });
  });
  return rows;
}

/** What each line brings into the product. */
export function contentByLine(
  bom: BillOfMaterials,
  view: ContentView,
  measure: ContentMeasure,
  basis: ContentBasis,
): Float64Array {
  const own = bom.table[MEASURES[measure].member];
  requireAmounts(bom, measure, own);
  const flow = new BomFlow(bom);
  const deliveries = view === "FACE" ? flow.direct() : flow.units();
  const worth = view === "FACE" || basis === "GROSS" ? flow.delivered(own) : own;
  const content = scratch(bom.lines.length);
  for (let line = 0; line < content.length; line++) {
    content[line] = (deliveries[line] as number) * (worth[line] as number);
  }
  return content;
}

function requireAmounts(bom: BillOfMaterials, measure: ContentMeasure, own: Float64Array): void {
  const { table, lines } = bom;
  if (!isAnyBelow(table.quantity) && !isAnyBelow(own)) return;
  for (const item of bom.sequence) {
    for (const line of edgesOf(lines.graph.into, item)) {
      const name = shortName(table.item[line] ?? "");
      requireNonNegative(`quantity of ${name}`, table.quantity[line] as number);
      requireNonNegative(`${MEASURES[measure].name} of ${name}`, own[line] as number);
    }
  }
}

function isAnyBelow(figures: Float64Array): boolean {
  for (let i = 0; i < figures.length; i++) if ((figures[i] as number) < 0) return true;
  return false;
}

/** Value by origin, spelled as its first row that brings any, the largest first. */
export function rankedOrigins(
  { table, lines }: BillOfMaterials,
  values: Float64Array,
  measure: ContentMeasure,
): OriginAmount[] {
  const { keys } = lines.origins;
  const sums = new CompensatedSums(keys.length);
  const all = new CompensatedSum();
  const firstLine = new Int32Array(keys.length).fill(-1);
  for (let line = 0; line < values.length; line++) {
    const value = values[line] as number;
    if (value === 0) continue;
    const origin = lines.originOf[line] as number;
    if ((firstLine[origin] as number) < 0) firstLine[origin] = line;
    sums.add(origin, value);
    all.add(value);
  }
  const total = all.value;
  if (total === 0) throw nothingOf(measure);
  const spelled = (origin: number): string =>
    table.origin[firstLine[origin] as number]?.trim() || notGiven;
  const amounts = [...keys.entries()]
    .filter(([origin]) => (firstLine[origin] as number) >= 0)
    .sort(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([origin]) => ({ origin: spelled(origin), value: sums.of(origin) }));
  return largestFirst(amounts, ({ value }) => value).map(({ origin, value }) => ({
    origin,
    value,
    share: value / total,
  }));
}

function nothingOf(measure: ContentMeasure): Failure {
  const { name, column } = MEASURES[measure];
  const sentence = `Nothing in the bill of materials has an ${name}: fill its column ${column}.`;
  return new Failure("#DIV/0!", sentence);
}
