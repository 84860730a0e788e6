import type { Budget } from "../budget";
import { CompensatedSums } from "../sum";
import type { LinearProgramme } from "./linearProgramme";
import { Tableau, type Tolerances } from "./tableau";

/** From so many on a tableau does not fit beside the processor, and each cell is fetched from afar. */
const manyCells = 500_000;
/** Pivots without progress, for each row and column, after which choices go by number, which cannot cycle (Bland 1977). */
const patience = 10;

/** For figures of sixteen digits that have gone through some hundred pivots. */
const usualTolerances: Tolerances = {
  outside: 1e-9,
  coefficient: 1e-9,
  cost: 1e-12,
  vanished: 1e-14,
};

/**
 * Solves a linear programme by the dual simplex method for bounded variables on a dense tableau (Maros,
 * Computational Techniques of the Simplex Method, 2003).
 *
 * After its bounds are changed a solved programme is solved again from where it stands, as a basis stays
 * dual feasible: a programme that differs from a solved one in a few bounds takes a few pivots from a copy.
 */
export class DualSimplex extends Tableau {
  constructor(
    programme: LinearProgramme,
    budget: Budget,
    tolerances: Tolerances = usualTolerances,
  ) {
    super(programme, budget, tolerances);
  }

  /** Finds the optimum; false where no values satisfy every row and bound. */
  solve(): boolean {
    this.impossible = -1;
    this.putAtBounds();
    for (let idle = 0; ; idle++) {
      const isCautious = idle > patience * this.values.length;
      const row = this.leaving(isCautious);
      if (row < 0) {
        this.dropRests();
        return true;
      }
      const column = this.entering(row, isCautious);
      if (column < 0) {
        this.impossible = row;
        return false;
      }
      if (Math.abs(this.reducedCosts[column] as number) > this.tolerances.outside) idle = 0;
      this.pivot(row, column);
    }
  }

  /** Takes out of values and prices what pivots have rounded, by what the rows themselves leave over. */
  refine(): void {
    const { programme, nonbasic, basic, tableau, values, reducedCosts } = this;
    const columns = nonbasic.length;
    const [left, due] = [new CompensatedSums(basic.length), new CompensatedSums(columns)];
    const prices = this.prices();
    for (let v = 0; v < columns; v++) due.add(v, programme.costs[v] as number);
    programme.each((row, v, a) => {
      left.add(row, a * (values[v] as number));
      due.add(v, a * (prices[row] as number));
    });
    const corrections = new Float64Array(columns);
    for (let row = 0; row < basic.length; row++) {
      let change = 0;
      const rest = due.of(basic[row] as number) || 0;
      for (let column = 0; column < columns; column++) {
        const t = tableau[row * columns + column] as number;
        if (t === 0) continue;
        const slack = (nonbasic[column] as number) - columns;
        if (slack >= 0) change += t * left.of(slack);
        if (rest !== 0) corrections[column] = (corrections[column] as number) + rest * t;
      }
      const v = basic[row] as number;
      if (v < columns) values[v] = (values[v] as number) - change;
    }
    corrections.forEach((correction, column) => {
      reducedCosts[column] = (reducedCosts[column] as number) - correction;
    });
    this.budget.spend(tableau.length);
  }

  private dropRests(): void {
    const { values, reducedCosts, tolerances } = this;
    for (const figures of [values, reducedCosts]) {
      for (let i = 0; i < figures.length; i++) {
        if (Math.abs(figures[i] as number) < tolerances.vanished) figures[i] = 0;
      }
    }
  }

  /** Every nonbasic variable at the bound that its cost asks for, and the basic ones as follows. */
  protected putAtBounds(): void {
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
    const { basic, lower, upper, values, rests, weights } = this;
    let [chosen, best] = [-1, 0];
    for (let row = 0; row < basic.length; row++) {
      const v = basic[row] as number;
      const [value, rest] = [values[v] as number, rests[v] as number];
      const below = (lower[v] as number) - value - rest;
      const outside = Math.max(below, value - (upper[v] as number) + rest);
      if (outside <= this.tolerances.outside) continue;
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
    const rises = this.isBelow(leaving);
    let [chosen, least, size] = [-1, Infinity, 0];
    for (let column = 0; column < nonbasic.length; column++) {
      const coefficient = tableau[row * nonbasic.length + column] as number;
      if (Math.abs(coefficient) <= this.tolerances.coefficient) continue;
      const v = nonbasic[column] as number;
      const value = values[v] as number;
      const mustRise = coefficient < 0 === rises;
      if (mustRise ? value >= (upper[v] as number) : value <= (lower[v] as number)) continue;
      const ratio = Math.abs(reducedCosts[column] as number) / Math.abs(coefficient);
      const isEqual = Math.abs(ratio - least) <= this.tolerances.cost;
      const isBetter = isCautious
        ? v < (nonbasic[chosen] ?? Infinity)
        : Math.abs(coefficient) > size;
      if (isEqual ? !isBetter : ratio > least) continue;
      [chosen, least, size] = [column, Math.min(ratio, least), Math.abs(coefficient)];
    }
    return chosen;
  }

  /** The column's variable enters the basis and the row's leaves it, at the bound that it is outside of. */
  protected pivot(row: number, column: number): void {
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
  protected divideRow(row: number, column: number, coefficient: number): number {
    const { tableau, filledColumns, solved, nonbasic } = this;
    const start = row * nonbasic.length;
    let filled = 0;
    for (let j = 0; j < nonbasic.length; j++) {
      const entry = j === column ? 1 : (tableau[start + j] as number);
      const divided = Math.abs(entry) < this.tolerances.vanished ? 0 : entry / coefficient;
      tableau[start + j] = solved[j] = divided;
      if (divided !== 0) filledColumns[filled++] = j;
    }
    return filled;
  }

  /** Puts the solved row into every other that has the entering variable. */
  protected clearColumn(
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
  protected subtract(from: Float64Array, to: number, factor: number, filled: number): void {
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
