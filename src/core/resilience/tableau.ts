import { type Budget, BudgetSpent } from "../budget";
import type { LinearProgramme } from "./linearProgramme";

/** About 100 MB. */
const mostCells = 12_000_000;

/** What counts as 0 in a tableau whose coefficients and figures are near 1. */
export interface Tolerances {
  readonly outside: number;
  readonly coefficient: number;
  readonly cost: number;
  /** What is left of a coefficient that has cancelled out. */
  readonly vanished: number;
}

/** A linear programme solved for its basic variables, with what is read from it. */
export class Tableau {
  /** Row by row: basic + Σ tableau·nonbasic = 0. */
  protected readonly tableau: Float64Array;
  protected readonly reducedCosts: Float64Array;
  protected readonly nonbasic: Int32Array;
  protected readonly basic: Int32Array;
  /** Of the variables and, after them, of the slack of each row, in the units of the tableau. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  protected readonly values: Float64Array;
  /** What a value has beyond its sixteen digits. */
  protected readonly rests: Float64Array;
  /** Of each row, about the square of its length: Devex pricing (Harris 1973). */
  protected readonly weights: Float64Array;
  /** The pivot's row as it is solved, and which of its columns are not 0. */
  protected readonly solved: Float64Array;
  protected readonly filledColumns: Int32Array;
  /** The row that no values satisfy. */
  protected impossible = -1;

  /** Variables in units in which their figures are near 1. */
  constructor(
    public programme: LinearProgramme,
    protected readonly budget: Budget,
    protected readonly tolerances: Tolerances,
  ) {
    const { costs, rows } = programme;
    const columns = costs.length;
    if (rows * columns > mostCells) throw new BudgetSpent();
    // Made of zeros, and copied once.
    budget.spend(rows * columns);
    this.tableau = new Float64Array(rows * columns);
    programme.each((row, v, a) => {
      this.tableau[row * columns + v] = a;
    });
    const variables = columns + rows;
    this.reducedCosts = costs.slice();
    this.nonbasic = Int32Array.from(costs, (_, v) => v);
    this.basic = Int32Array.from({ length: rows }, (_, row) => columns + row);
    this.lower = new Float64Array(variables);
    this.upper = new Float64Array(variables).fill(Infinity);
    this.values = new Float64Array(variables);
    this.rests = new Float64Array(variables);
    this.weights = new Float64Array(rows).fill(1);
    this.filledColumns = new Int32Array(columns);
    this.solved = new Float64Array(columns);
  }

  /** Into the arrays of another of the same rows. */
  copyTo<T extends Tableau>(other: T): T {
    // Moved as a block.
    this.budget.spend(this.tableau.length / 4);
    other.programme = this.programme;
    other.tableau.set(this.tableau);
    other.reducedCosts.set(this.reducedCosts);
    other.nonbasic.set(this.nonbasic);
    other.basic.set(this.basic);
    other.lower.set(this.lower);
    other.upper.set(this.upper);
    other.values.set(this.values);
    other.weights.set(this.weights);
    return other;
  }

  bound(variable: number, lower: number, upper: number): void {
    const unit = this.programme.units[variable] as number;
    this.lower[variable] = lower / unit;
    this.upper[variable] = upper / unit;
  }

  /** In the units of the tableau. */
  get inUnits(): Float64Array {
    return this.values;
  }

  value(variable: number): number {
    return (this.values[variable] as number) * (this.programme.units[variable] as number);
  }

  /** What the optimum would gain by a unit more in each row: the reduced costs of their slacks. */
  prices(): Float64Array {
    const prices = new Float64Array(this.basic.length);
    this.nonbasic.forEach((v, column) => {
      const row = v - this.nonbasic.length;
      if (row >= 0) prices[row] = this.reducedCosts[column] as number;
    });
    return prices;
  }

  get isSatisfiable(): boolean {
    return this.impossible < 0;
  }

  /** The multiples of rows that add up to the one that no values satisfy, as far as they are above rounding. */
  refutation(above: number): Float64Array {
    const { nonbasic, basic, tableau, impossible } = this;
    const leaving = basic[impossible] as number;
    const sign = this.isBelow(leaving) ? 1 : -1;
    const multiples = new Float64Array(basic.length);
    nonbasic.forEach((v, column) => {
      const row = v - nonbasic.length;
      const multiple = tableau[impossible * nonbasic.length + column] as number;
      if (row >= 0 && Math.abs(multiple) > above) multiples[row] = sign * multiple;
    });
    if (leaving >= nonbasic.length) multiples[leaving - nonbasic.length] = sign;
    return multiples;
  }

  /** Whether a variable is below its lower bound. */
  protected isBelow(variable: number): boolean {
    const { lower, values, rests } = this;
    const above = (values[variable] as number) - (lower[variable] as number);
    return above + (rests[variable] as number) < 0;
  }
}
