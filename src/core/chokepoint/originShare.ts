import { Failure } from "../failure";
import { rounding } from "../rounding";
import type { CountrySet } from "../labels/countrySet";
import type { BillOfMaterials } from "./billOfMaterials";
import {
  type ContentBasis,
  contentByLine,
  type ContentMeasure,
  type ContentView,
  rankedOrigins,
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
  const shares = sharesByLine(bom, counting);
  return rangeOf(bom, origins, shares, shares);
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
  const through = sharesByLine(bom, { view: "LOOKTHROUGH", measure: "VALUE", basis });
  const face = sharesByLine(bom, { view: "FACE", measure: "VALUE", basis });
  const hidden = through.map((share, line) => share - (face[line] as number));
  return rangeOf(bom, origins, hidden, through);
}

/** Each line's share of the product; refuses a product without values. */
function sharesByLine(bom: BillOfMaterials, counting: Counting): Float64Array {
  const { view, measure, basis } = counting;
  const values = contentByLine(bom, view, measure, basis);
  const total = rankedOrigins(bom, values, measure).reduce((sum, { value }) => sum + value, 0);
  return values.map((value) => value / total);
}

function rangeOf(
  { table }: BillOfMaterials,
  origins: CountrySet,
  shares: Float64Array,
  covered: Float64Array,
): ShareRange {
  const brings = (line: number): boolean => shares[line] !== 0 || covered[line] !== 0;
  const named = origins.beside(new Set(table.origin.filter((_, line) => brings(line))));
  let [known, below, above, open] = [0, 0, 0, 0];
  let why: Failure | undefined;
  for (let line = 0; line < shares.length; line++) {
    if (!brings(line)) continue;
    const origin = table.origin[line] as string;
    const share = shares[line] as number;
    if (named.has(origin)) known += share;
    else if (named.mayHave(origin)) {
      below += Math.min(0, share);
      above += Math.max(0, share);
      open += covered[line] as number;
      if (Math.abs(share) > rounding) why ??= named.whyOpen(origin, `${table.place(line)}, origin`);
    }
  }
  const range = { low: known + below, high: known + above, coverage: 1 - open };
  return why === undefined ? range : { ...range, why };
}
