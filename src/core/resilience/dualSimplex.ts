import { type Budget, BudgetSpent } from "../budget";
import { nearestPowerOfTwo, type Row } from "./nearestPowerOfTwo";

/** About 100 MB. */
const mostCells = 12_000_000;
/** From so many on a tableau does not fit beside the processor, and each cell is fetched from afar. */
const manyCells = 500_000;
/** In a tableau whose coefficients and figures are near 1, what is smaller counts as 0. */
const negligible = 1e-9;
/** Pivots without progress, for each row and column, after which choices go by number, which cannot cycle (Bland 1977). */
const patience = 10;

/**
 * A linear programme: the least cost·v where every row of A·v is at most 0 and every variable lies within
 * its bounds, by the dual simplex method for bounded variables on a dense tableau (Maros, Computational
 * Techniques of the Simplex Method, 2003). Costs are not negative, but for variables with an upper bound.
 *
 * After its bounds are changed a solved programme is solved again from where it stands, as a basis stays
 * dual feasible: a programme that differs from a solved one in a few bounds takes a few pivots from a copy.
 */
export class DualSimplex {
  /** The pivot's row as it is solved, and which of its columns are not 0. */
  private readonly solved: Float64Array;
  private readonly filledColumns: Int32Array;

  private constructor(
    /** Row by row: basic + Σ tableau·nonbasic = 0. */
    private readonly tableau: Float64Array,
    private readonly reducedCosts: Float64Array,
    private readonly nonbasic: Int32Array,
    private readonly basic: Int32Array,
    /** Of the variables and, after them, of the slack of each row, in the units of the tableau. */
    private readonly lower: Float64Array,
    private readonly upper: Float64Array,
    private readonly values: Float64Array,
    /** Of each row, about the square of its length: Devex pricing (Harris 1973). */
    private readonly weights: Float64Array,
    private readonly units: readonly number[],
    private readonly budget: Budget,
  ) {
    this.filledColumns = new Int32Array(nonbasic.length);
    this.solved = new Float64Array(nonbasic.length);
  }

  /** Variables are measured in `units`, in which their figures are near 1. */
  static of(
    costs: Float64Array,
    rows: readonly Row[],
    units: readonly number[],
    budget: Budget,
  ): DualSimplex {
    const columns = costs.length;
    if (rows.length * columns > mostCells) throw new BudgetSpent();
    // Made of zeros, and copied once.
    budget.spend(rows.length * columns);
    const tableau = new Float64Array(rows.length * columns);
    rows.forEach((row, r) => {
      const scaled = row.map(([v, a]) => a * (units[v] as number));
      const largest = nearestPowerOfTwo(scaled.reduce((most, a) => Math.max(most, Math.abs(a)), 0));
      row.forEach(([v], i) => {
        const at = r * columns + v;
        tableau[at] = (tableau[at] as number) + (scaled[i] as number) / largest;
      });
    });
    const variables = columns + rows.length;
    return new DualSimplex(
      tableau,
      costs.map((cost, v) => cost * (units[v] as number)),
      Int32Array.from(costs, (_, v) => v),
      Int32Array.from(rows, (_, r) => columns + r),
      new Float64Array(variables),
      new Float64Array(variables).fill(Infinity),
      new Float64Array(variables),
      new Float64Array(rows.length).fill(1),
      units,
      budget,
    );
  }

  /** Into the arrays of another of the same rows, where there is one: new ones cost more than what is put there. */
  copy(onto?: DualSimplex): DualSimplex {
    // Moved as a block.
    this.budget.spend(this.tableau.length / 4);
    if (onto === undefined) {
      return new DualSimplex(
        this.tableau.slice(),
        this.reducedCosts.slice(),
        this.nonbasic.slice(),
        this.basic.slice(),
        this.lower.slice(),
        this.upper.slice(),
        this.values.slice(),
        this.weights.slice(),
        this.units,
        this.budget,
      );
    }
    onto.tableau.set(this.tableau);
    onto.reducedCosts.set(this.reducedCosts);
    onto.nonbasic.set(this.nonbasic);
    onto.basic.set(this.basic);
    onto.lower.set(this.lower);
    onto.upper.set(this.upper);
    onto.values.set(this.values);
    onto.weights.set(this.weights);
    return onto;
  }

  bound(variable: number, lower: number, upper: number): void {
    const unit = this.units[variable] as number;
    this.lower[variable] = lower / unit;
    this.upper[variable] = upper / unit;
  }

  value(variable: number): number {
    return (this.values[variable] as number) * (this.units[variable] as number);
  }

  /** Finds the optimum; false where no values satisfy every row and bound. */
  solve(): boolean {
    this.putAtBounds();
    for (let idle = 0; ; idle++) {
      const isCautious = idle > patience * this.values.length;
      const row = this.leaving(isCautious);
      if (row < 0) return true;
      const column = this.entering(row, isCautious);
      if (column < 0) return false;
      if (Math.abs(this.reducedCosts[column] as number) > negligible) idle = 0;
      this.pivot(row, column);
    }
  }

  /** Every nonbasic variable at the bound that its cost asks for, and the basic ones as follows. */
  private putAtBounds(): void {
    const { nonbasic, basic, lower, upper, values, tableau } = this;
    const columns = nonbasic.length;
    nonbasic.forEach((v, column) => {
      const cost = this.reducedCosts[column] as number;
      const [least, most] = [lower[v] as number, upper[v] as number];
      const isHigh = cost < 0 || (cost === 0 && (values[v] as number) >= most);
      values[v] = isHigh && most < Infinity ? most : least;
    });
    const held = Array.from(nonbasic.keys()).filter((c) => values[nonbasic[c] as number] !== 0);
    for (let row = 0; row < basic.length; row++) {
      let sum = 0;
      for (const column of held) {
        sum +=
          (tableau[row * columns + column] as number) *
          (values[nonbasic[column] as number] as number);
      }
      values[basic[row] as number] = 0 - sum;
    }
    this.budget.spend(basic.length * held.length + columns);
  }

  /** The row furthest outside its bounds, by its length; with caution, the one of the lowest number. */
  private leaving(isCautious: boolean): number {
    const { basic, lower, upper, values, weights } = this;
    let [chosen, best] = [-1, 0];
    for (let row = 0; row < basic.length; row++) {
      const v = basic[row] as number;
      const value = values[v] as number;
      const outside = Math.max((lower[v] as number) - value, value - (upper[v] as number));
      if (outside <= negligible) continue;
      const score = isCautious ? 1 / (v + 1) : outside ** 2 / (weights[row] as number);
      if (score <= best) continue;
      [chosen, best] = [row, score];
    }
    return chosen;
  }

  /**
   * The column that can bring a row's variable to its bound at the least cost for each unit; among equals
   * the one with the largest coefficient or, with caution, the lowest number.
   */
  private entering(row: number, isCautious: boolean): number {
    const { nonbasic, basic, lower, upper, values, tableau, reducedCosts } = this;
    const leaving = basic[row] as number;
    const rises = (values[leaving] as number) < (lower[leaving] as number);
    let [chosen, least, size] = [-1, Infinity, 0];
    for (let column = 0; column < nonbasic.length; column++) {
      const coefficient = tableau[row * nonbasic.length + column] as number;
      if (Math.abs(coefficient) <= negligible) continue;
      const v = nonbasic[column] as number;
      const value = values[v] as number;
      const mustRise = coefficient < 0 === rises;
      if (mustRise ? value >= (upper[v] as number) : value <= (lower[v] as number)) continue;
      const ratio = Math.abs(reducedCosts[column] as number) / Math.abs(coefficient);
      const isEqual = Math.abs(ratio - least) <= 1e-12;
      const isBetter = isCautious
        ? v < (nonbasic[chosen] ?? Infinity)
        : Math.abs(coefficient) > size;
      if (isEqual ? !isBetter : ratio > least) continue;
      [chosen, least, size] = [column, Math.min(ratio, least), Math.abs(coefficient)];
    }
    return chosen;
  }

  /** The column's variable enters the basis and the row's leaves it, at the bound that it is outside of. */
  private pivot(row: number, column: number): void {
    const { nonbasic, basic, lower, upper, values, tableau, reducedCosts, weights } = this;
    const [entering, leaving] = [nonbasic[column] as number, basic[row] as number];
    const coefficient = tableau[row * nonbasic.length + column] as number;
    const value = values[leaving] as number;
    const target = Math.min(Math.max(value, lower[leaving] as number), upper[leaving] as number);
    const change = (value - target) / coefficient;
    const filled = this.divideRow(row, column, coefficient);
    this.clearColumn(row, column, change, (weights[row] as number) / coefficient ** 2, filled);
    weights[row] = Math.max((weights[row] as number) / coefficient ** 2, 1);
    const cost = reducedCosts[column] as number;
    reducedCosts[column] = 0;
    this.subtract(reducedCosts, 0, cost, filled);
    values[entering] = (values[entering] as number) + change;
    values[leaving] = target;
    nonbasic[column] = leaving;
    basic[row] = entering;
  }

  /** Solves the row for the entering variable; the number of coefficients that are not 0. */
  private divideRow(row: number, column: number, coefficient: number): number {
    const { tableau, filledColumns, solved, nonbasic } = this;
    const start = row * nonbasic.length;
    let filled = 0;
    for (let j = 0; j < nonbasic.length; j++) {
      const entry = j === column ? 1 : (tableau[start + j] as number);
      const divided = Math.abs(entry) < 1e-14 ? 0 : entry / coefficient;
      tableau[start + j] = solved[j] = divided;
      if (divided !== 0) filledColumns[filled++] = j;
    }
    return filled;
  }

  /** Puts the solved row into every other that has the entering variable. */
  private clearColumn(
    row: number,
    column: number,
    change: number,
    weight: number,
    filled: number,
  ): void {
    const { tableau, basic, values, weights, nonbasic } = this;
    let rows = 1;
    for (let other = 0; other < basic.length; other++) {
      const at = other * nonbasic.length + column;
      const factor = tableau[at] as number;
      if (other === row || factor === 0) continue;
      const v = basic[other] as number;
      values[v] = (values[v] as number) - factor * change;
      tableau[at] = 0;
      this.subtract(tableau, other * nonbasic.length, factor, filled);
      weights[other] = Math.max(weights[other] as number, factor ** 2 * weight);
      rows++;
    }
    const cells = tableau.length > manyCells ? 1.2 * rows * filled : (rows * filled) / 1.5;
    this.budget.spend(cells + nonbasic.length + 6 * basic.length);
  }

  /** Takes a multiple of the solved row from the row that starts at `to`. */
  private subtract(from: Float64Array, to: number, factor: number, filled: number): void {
    const { solved, filledColumns } = this;
    // Columns one after another are taken twice as fast as columns looked up.
    if (2 * filled > solved.length) {
      for (let j = 0; j < solved.length; j++) {
        from[to + j] = (from[to + j] as number) - factor * (solved[j] as number);
      }
      return;
    }
    for (let k = 0; k < filled; k++) {
      const j = filledColumns[k] as number;
      from[to + j] = (from[to + j] as number) - factor * (solved[j] as number);
    }
  }
}
