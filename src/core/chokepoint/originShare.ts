import { Failure } from "../failure";
import { rounding } from "../rounding";
import type { CountrySet } from "../labels/countrySet";
import type { BillOfMaterials, BomRow } from "./billOfMaterials";
import {
  type ContentBasis,
  contentByRow,
  type ContentMeasure,
  type ContentView,
  originContent,
} from "./originContent";

/** A share that rows of unknown origin leave open: from `low`, if none of them counts, to `high`, if all do. */
export interface ShareRange {
  readonly low: number;
  readonly high: number;
  /** The part of the product whose origin tells whether it counts. */
  readonly coverage: number;
  /** What is not known of the first row that leaves it open. */
  readonly why?: Failure;
}

/** What a result word asks of a share. The share itself has an answer only where nothing that matters is unknown. */
export function shareAsked(
  range: ShareRange,
  result: "SHARE" | "LOW" | "HIGH" | "COVERAGE",
): number {
  if (result === "LOW") return range.low;
  if (result === "HIGH") return range.high;
  if (result === "COVERAGE") return range.coverage;
  if (range.why === undefined) return range.low;
  throw new Failure(
    range.why.code,
    `${range.why.sentence} Until then result LOW and HIGH give the bounds.`,
  );
}

interface Counting {
  readonly view: ContentView;
  readonly measure: ContentMeasure;
  readonly basis: ContentBasis;
}

/** The share of a product that comes from the origins named. */
export function originShare(
  bom: BillOfMaterials,
  origins: CountrySet,
  counting: Counting,
): ShareRange {
  const rows = sharesByRow(bom, counting);
  const named = origins.beside([...rows.keys()].map(({ origin }) => origin));
  return rangeOf(rows, named, rows);
}

/**
 * What face value hides of the origins named: their share by look-through, less their share at face value.
 * A row of unknown origin counts in both views or in none.
 */
export function hiddenShare(
  bom: BillOfMaterials,
  origins: CountrySet,
  basis: ContentBasis,
): ShareRange {
  const through = sharesByRow(bom, { view: "LOOKTHROUGH", measure: "VALUE", basis });
  const hidden = new Map(through);
  for (const [row, share] of sharesByRow(bom, { view: "FACE", measure: "VALUE", basis })) {
    hidden.set(row, (hidden.get(row) ?? 0) - share);
  }
  const named = origins.beside([...hidden.keys()].map(({ origin }) => origin));
  return rangeOf(hidden, named, through);
}

/** Each row's share of the product; refuses a product without values. */
function sharesByRow(bom: BillOfMaterials, counting: Counting): Map<BomRow, number> {
  const { view, measure, basis } = counting;
  const total = originContent(bom, view, measure, basis).reduce((sum, { value }) => sum + value, 0);
  const shares = new Map<BomRow, number>();
  for (const { row, value } of contentByRow(bom, view, measure, basis)) {
    shares.set(row, (shares.get(row) ?? 0) + value / total);
  }
  return shares;
}

function rangeOf(
  amounts: ReadonlyMap<BomRow, number>,
  origins: CountrySet,
  covered: ReadonlyMap<BomRow, number>,
): ShareRange {
  let [known, below, above, open] = [0, 0, 0, 0];
  let why: Failure | undefined;
  for (const [row, amount] of amounts) {
    if (origins.has(row.origin)) known += amount;
    else if (origins.mayHave(row.origin)) {
      below += Math.min(0, amount);
      above += Math.max(0, amount);
      open += covered.get(row) ?? 0;
      if (Math.abs(amount) > rounding) why ??= origins.whyOpen(row.origin, originPlace(row));
    }
  }
  const range = { low: known + below, high: known + above, coverage: 1 - open };
  return why === undefined ? range : { ...range, why };
}

const originPlace = ({ place }: BomRow): string => `${place}, origin`;
