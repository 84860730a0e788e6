import { Failure } from "../failure";
import { LuFactors } from "../linear-algebra/luFactors";
import type { Matrix } from "../matrix";
import { requireNonNegativeMatrix } from "./accounts";

const largestCondition = 1e12;
/** Factorising this many sectors takes about two seconds; Excel restarts add-ins that take five. */
const mostSectors = 1500;

/**
 * Leontief's open model of production, x = Ax + f, factorised once for all that is asked of it.
 * Leontief, Input-Output Economics (1986); Miller and Blair, Input-Output Analysis (2009), chapter 2.
 *
 * A table that cannot sustain itself is refused: with A ≥ 0 the inverse L = (I − A)⁻¹ is non-negative
 * exactly when all output multipliers, the column sums of L, are positive (Hawkins and Simon 1949). Their
 * largest is then the 1-norm of L, which gives the condition number.
 */
export class OpenModel {
  /** Column sums of L: output in all sectors for one unit of final demand for a sector's product. */
  readonly outputMultipliers: Float64Array;
  private readonly factors: LuFactors;

  constructor(coefficients: Matrix, name = "coefficients") {
    requireNonNegativeMatrix(name, coefficients);
    const n = coefficients.rows;
    if (n > mostSectors) {
      throw new Failure(
        "#NUM!",
        `${name} has ${n} sectors; up to ${mostSectors} are calculated in the time that Excel gives: aggregate the table.`,
      );
    }
    const system = leontiefMatrix(coefficients);
    const factors = LuFactors.of(system);
    if (factors === undefined) throw unproductive(name);
    this.factors = factors;
    this.outputMultipliers = factors.solveTransposed(new Float64Array(n).fill(1));
    if (!this.outputMultipliers.every((multiplier) => multiplier > 0)) throw unproductive(name);
    const condition = largestColumnSum(system) * Math.max(...this.outputMultipliers);
    if (!(condition <= largestCondition)) {
      throw new Failure(
        "#NUM!",
        `${name}: the table is too close to one that uses all it makes (condition number ${condition.toExponential(1)}), so few digits would be right. Check for columns that add up to 1.`,
      );
    }
  }

  /** Lf: the output that a final demand takes, directly and through every tier of suppliers. */
  outputFor(finalDemand: Float64Array): Float64Array {
    return this.factors.solve(finalDemand);
  }

  /** cᵀL: what a primary cost for each unit of output adds up to in each sector's product. */
  contentOf(primaryCost: Float64Array): Float64Array {
    return this.factors.solveTransposed(primaryCost);
  }

  /** L itself. */
  inverse(): Matrix {
    return this.factors.inverse();
  }
}

/** I − A. */
function leontiefMatrix({ rows: n, values }: Matrix): Matrix {
  const system = values.map((value) => -value);
  for (let i = 0; i < n; i++) system[i * n + i] = 1 + (system[i * n + i] as number);
  return { rows: n, columns: n, values: system };
}

function largestColumnSum({ rows, columns, values }: Matrix): number {
  const sums = new Float64Array(columns);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      sums[c] = (sums[c] as number) + Math.abs(values[r * columns + c] as number);
    }
  }
  return Math.max(...sums);
}

function unproductive(name: string): Failure {
  const advice =
    name === "coefficients"
      ? "If the figures are flows, give gross_output or take TECH_COEFFICIENTS first."
      : "Check that gross_output is in the unit of flows and covers all that each sector uses.";
  return new Failure(
    "#NUM!",
    `${name}: the sectors use more than they make, so no output satisfies a final demand. ${advice}`,
  );
}
