import { CompensatedSum, CompensatedSums } from "../sum";
import type { LinearProgramme } from "./linearProgramme";

/** The part of a row's or column's terms within which it is kept: figures are not known to as many digits. */
const kept = 1e-11;
/** In units in which figures are near 1, what is left of one that should be 0. */
const dust = 1e-21;
/** The part of the answer that it may be away from the optimum. */
const exact = 1e-9;
/** And that of everything it is the rest of, as far as digits reach. */
const digits = 1e-14;

/** What is proved of a programme: the multiples are its rows' prices, or those that refute it. */
interface Claim {
  readonly programme: LinearProgramme;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly multiples: Float64Array;
}

/**
 * Whether values are an optimum: they keep every row and bound, and no values cost less by more than rounding,
 * as prices of the rows, none negative, put a floor under all costs (weak duality). A row that is kept within
 * rounding counts by its price, so that it is no money elsewhere.
 */
export function isOptimal(claim: Claim, values: Float64Array): boolean {
  const { programme, lower, upper, multiples } = claim;
  const { costs, offset } = programme;
  const within = costs.map((_, v) =>
    Math.min(Math.max(values[v] as number, lower[v] as number), upper[v] as number),
  );
  const rows = new Sums(programme.rows);
  programme.each((row, v, a) => {
    rows.add(row, a * (within[v] as number));
  });
  let gap = 0;
  for (let row = 0; row < programme.rows; row++) {
    const left = rows.of(row);
    if (left > rows.rounding(row, kept)) return false;
    gap += Math.max(0, multiples[row] as number) * Math.abs(left);
  }
  const columns = columnSums(programme, costs, multiples);
  const answer = new CompensatedSum();
  answer.add(offset);
  let all = offset;
  for (let v = 0; v < costs.length; v++) {
    const [value, reduced, cost] = [within[v] as number, columns.of(v), costs[v] as number];
    // However far a variable could go, a price that is none gains nothing.
    const isGain = -reduced > columns.rounding(v, digits);
    const bound = (isGain ? upper[v] : lower[v]) as number;
    if (bound === Infinity) return false;
    gap += Math.max(0, reduced * (value - bound));
    answer.add(cost * value);
    all += Math.abs(cost) * value;
  }
  return gap <= exact * Math.abs(answer.value) + digits * all;
}

/** Whether rows, taken by their multiples and added up, leave no values that would satisfy them. */
export function isImpossible({ programme, lower, upper, multiples }: Claim): boolean {
  const columns = columnSums(programme, new Float64Array(programme.costs.length), multiples);
  const least = new CompensatedSum();
  let size = 0;
  for (let v = 0; v < programme.costs.length; v++) {
    const coefficient = columns.of(v);
    const bound = (coefficient < 0 ? upper[v] : lower[v]) as number;
    if (bound < Infinity) {
      least.add(coefficient * bound);
      size += Math.abs(coefficient * bound);
    } else if (-coefficient > columns.rounding(v, kept)) return false;
  }
  return least.value > kept * size;
}

/** Of each column its cost and all rows by their multiples, those of the wrong sign left out. */
function columnSums(
  programme: LinearProgramme,
  costs: Float64Array,
  multiples: Float64Array,
): Sums {
  const sums = new Sums(costs.length);
  for (let v = 0; v < costs.length; v++) sums.add(v, costs[v] as number);
  programme.each((row, v, a) => {
    const multiple = multiples[row] as number;
    if (multiple > 0) sums.add(v, a * multiple);
  });
  return sums;
}

class Sums extends CompensatedSums {
  private readonly sizes: Float64Array;

  constructor(size: number) {
    super(size);
    this.sizes = new Float64Array(size);
  }

  override add(i: number, term: number): void {
    super.add(i, term);
    this.sizes[i] = (this.sizes[i] as number) + Math.abs(term);
  }

  /** What may be left of the sum where it should be 0, for a part of its terms. */
  rounding(i: number, part: number): number {
    return part * (this.sizes[i] as number) + dust;
  }
}
