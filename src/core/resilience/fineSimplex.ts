import type { Budget } from "../budget";
import { DualSimplex } from "./dualSimplex";
import type { LinearProgramme } from "./linearProgramme";
import type { Tableau, Tolerances } from "./tableau";

/** For figures of about thirty digits. */
const fineTolerances: Tolerances = {
  outside: 1e-22,
  coefficient: 1e-20,
  cost: 1e-25,
  vanished: 1e-26,
};
/** A step of thirty digits takes as long as so many of sixteen. */
const stepSize = 10;

/**
 * The dual simplex in numbers of twice the digits, each the sum of two (Dekker 1971), for programmes in which
 * what one row rounds off is money in another.
 */
export class FineSimplex extends DualSimplex {
  private readonly tableauRests: Float64Array;
  private readonly costRests: Float64Array;
  private readonly solvedRests: Float64Array;

  constructor(programme: LinearProgramme, budget: Budget) {
    super(programme, budget, fineTolerances);
    this.tableauRests = new Float64Array(this.tableau.length);
    this.costRests = new Float64Array(this.reducedCosts.length);
    this.solvedRests = new Float64Array(this.solved.length);
  }

  /** The same programme within the same bounds, from the beginning. */
  static like({ programme, lower, upper }: Tableau, budget: Budget): FineSimplex {
    const fine = new FineSimplex(programme, budget);
    fine.lower.set(lower);
    fine.upper.set(upper);
    return fine;
  }

  protected override putAtBounds(): void {
    super.putAtBounds();
    const { nonbasic, basic, values, rests, tableau, tableauRests } = this;
    nonbasic.forEach((v) => {
      rests[v] = 0;
    });
    basic.forEach((v, row) => {
      values[v] = rests[v] = 0;
      nonbasic.forEach((other, column) => {
        const at = row * nonbasic.length + column;
        const value = values[other] as number;
        if (value === 0 || tableau[at] === 0) return;
        subtractProduct(
          values,
          rests,
          v,
          tableau[at] as number,
          tableauRests[at] as number,
          value,
          0,
        );
      });
    });
    this.budget.spend(stepSize * tableau.length);
  }

  protected override pivot(row: number, column: number): void {
    const { nonbasic, basic, lower, upper, values, rests, tableau, tableauRests } = this;
    const { reducedCosts, costRests, weights } = this;
    const [entering, leaving] = [nonbasic[column] as number, basic[row] as number];
    const at = row * nonbasic.length + column;
    const coefficient = tableau[at] as number;
    const target = (this.isBelow(leaving) ? lower[leaving] : upper[leaving]) as number;
    // The step (value − target) / coefficient.
    const ahead = new Float64Array(2);
    add(ahead, values[leaving] as number, rests[leaving] as number);
    add(ahead, -target, 0);
    divide(ahead, coefficient, tableauRests[at] as number);
    const [step, stepRest] = ahead as unknown as [number, number];
    const filled = this.divideRow(row, column, coefficient);
    const weight = (weights[row] as number) / coefficient ** 2;
    let rows = 1;
    for (let other = 0; other < basic.length; other++) {
      const from = other * nonbasic.length + column;
      const [factor, rest] = [tableau[from] as number, tableauRests[from] as number];
      if (other === row || factor === 0) continue;
      subtractProduct(values, rests, basic[other] as number, factor, rest, step, stepRest);
      tableau[from] = tableauRests[from] = 0;
      this.subtractSolved(tableau, tableauRests, other * nonbasic.length, factor, rest, filled);
      weights[other] = Math.max(weights[other] as number, factor ** 2 * weight);
      rows++;
    }
    weights[row] = Math.max(weight, 1);
    const [cost, costRest] = [reducedCosts[column] as number, costRests[column] as number];
    reducedCosts[column] = costRests[column] = 0;
    this.subtractSolved(reducedCosts, costRests, 0, cost, costRest, filled);
    subtractProduct(values, rests, entering, -1, 0, step, stepRest);
    values[leaving] = target;
    rests[leaving] = 0;
    nonbasic[column] = leaving;
    basic[row] = entering;
    this.budget.spend(stepSize * (rows * filled + nonbasic.length + basic.length));
  }

  protected override divideRow(row: number, column: number, coefficient: number): number {
    const { tableau, tableauRests, filledColumns, solved, solvedRests, nonbasic } = this;
    const start = row * nonbasic.length;
    const rest = tableauRests[start + column] as number;
    const entry = new Float64Array(2);
    let filled = 0;
    for (let j = 0; j < nonbasic.length; j++) {
      entry[0] = j === column ? 1 : (tableau[start + j] as number);
      entry[1] = j === column ? 0 : (tableauRests[start + j] as number);
      if (Math.abs(entry[0]) < this.tolerances.vanished) entry.fill(0);
      else divide(entry, coefficient, rest);
      tableau[start + j] = solved[j] = entry[0];
      tableauRests[start + j] = solvedRests[j] = entry[1];
      if (entry[0] !== 0) filledColumns[filled++] = j;
    }
    return filled;
  }

  private subtractSolved(
    high: Float64Array,
    low: Float64Array,
    to: number,
    factor: number,
    rest: number,
    filled: number,
  ): void {
    const { solved, solvedRests, filledColumns } = this;
    for (let k = 0; k < filled; k++) {
      const j = filledColumns[k] as number;
      subtractProduct(
        high,
        low,
        to + j,
        factor,
        rest,
        solved[j] as number,
        solvedRests[j] as number,
      );
    }
  }
}

/** Of two numbers that add up to a product exactly, the smaller (Dekker 1971, after Veltkamp). */
function productRest(a: number, b: number, product: number): number {
  const [bigA, bigB] = [134217729 * a, 134217729 * b];
  const [a1, b1] = [bigA - (bigA - a), bigB - (bigB - b)];
  const [a2, b2] = [a - a1, b - b1];
  return a2 * b2 - (product - a1 * b1 - a2 * b1 - a1 * b2);
}

function add(pair: Float64Array, high: number, low: number): void {
  const [first, second] = pair as unknown as [number, number];
  const sum = first + high;
  const part = sum - first;
  const rest = first - (sum - part) + (high - part) + (second + low);
  pair[0] = sum + rest;
  pair[1] = rest - (pair[0] - sum);
}

/** Takes (a + aRest)·(b + bRest) from the place of two arrays that hold a number together. */
function subtractProduct(
  highs: Float64Array,
  lows: Float64Array,
  at: number,
  a: number,
  aRest: number,
  b: number,
  bRest: number,
): void {
  const product = a * b;
  const productLow = productRest(a, b, product) + (a * bRest + aRest * b);
  const high = highs[at] as number;
  const sum = high - product;
  const part = sum - high;
  const rest = high - (sum - part) - (product + part) + ((lows[at] as number) - productLow);
  const whole = sum + rest;
  highs[at] = whole;
  lows[at] = rest - (whole - sum);
}

/** Divides a number of two parts by another. */
function divide(pair: Float64Array, high: number, low: number): void {
  const [left, quotients] = [pair.slice(), new Float64Array(2)];
  for (let round = 0; round < 3; round++) {
    const quotient = (left[0] as number) / high;
    add(quotients, quotient, 0);
    subtractProduct(left.subarray(0, 1), left.subarray(1, 2), 0, quotient, 0, high, low);
  }
  pair.set(quotients);
}
