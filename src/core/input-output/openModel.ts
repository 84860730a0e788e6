import { Failure } from "../failure";
import { balancingScales, scaledBy } from "../linear-algebra/balancing";
import type { LuFactors } from "../linear-algebra/luFactors";
import type { Matrix } from "../matrix";
import { withoutNoise } from "./accounts";
import { type Factorised, factorised } from "./factorised";

const largestCondition = 1e12;
/** Factorising this many sectors takes about two seconds; Excel restarts add-ins that take five. */
const mostSectors = 1500;

/**
 * Leontief's open model of production, x = Ax + f, factorised once for all that is asked of it.
 * Leontief, Input-Output Economics (1986); Miller and Blair, Input-Output Analysis (2009), chapter 2.
 *
 * A table that cannot sustain itself is refused, and one so close to it that few digits would be right. Units
 * are no fault of a table: where goods are counted in very different ones, it is solved in units that make
 * its rows and columns alike, A = D A′ D⁻¹.
 */
export class OpenModel {
  private readonly factors: LuFactors;
  /** The unit of each good in which the model is solved; none where that is its own. */
  private readonly units: Float64Array | undefined;

  constructor(given: Matrix, name = "coefficients") {
    const n = given.rows;
    if (n > mostSectors) {
      throw new Failure(
        "#NUM!",
        `${name} has ${n} sectors; up to ${mostSectors} are calculated in the time that Excel gives: aggregate the table.`,
      );
    }
    const coefficients = { ...given, values: withoutNoise(given.values) };
    const plain = factorised(coefficients);
    if (plain !== undefined && isSound(plain)) {
      this.factors = plain.factors;
      return;
    }
    this.units = balancingScales(coefficients);
    const balanced = factorised(scaledBy(coefficients, this.units));
    if (balanced?.isProductive !== true) throw unproductive(name);
    if (!isSound(balanced)) {
      throw new Failure(
        "#NUM!",
        `${name}: the table is too close to one that uses all it makes (condition number ${balanced.condition.toExponential(1)}), so few digits would be right. Check for columns that add up to 1.`,
      );
    }
    this.factors = balanced.factors;
  }

  /** Column sums of L: output in all sectors for one unit of final demand for a sector's product. */
  get outputMultipliers(): Float64Array {
    return this.contentOf(new Float64Array(this.factors.size).fill(1));
  }

  /** Lf: the output that a final demand takes, directly and through every tier of suppliers. */
  outputFor(finalDemand: Float64Array): Float64Array {
    const { units } = this;
    if (units === undefined) return this.factors.solve(finalDemand);
    const solved = this.factors.solve(finalDemand.map((f, i) => f / (units[i] as number)));
    return solved.map((x, i) => x * (units[i] as number));
  }

  /** cᵀL: what a primary cost for each unit of output adds up to in each sector's product. */
  contentOf(primaryCost: Float64Array): Float64Array {
    const { units } = this;
    if (units === undefined) return this.factors.solveTransposed(primaryCost);
    const costs = primaryCost.map((c, i) => c * (units[i] as number));
    return this.factors.solveTransposed(costs).map((p, i) => p / (units[i] as number));
  }

  /** L itself. */
  inverse(): Matrix {
    const inverse = this.factors.inverse();
    if (this.units === undefined) return inverse;
    return scaledBy(
      inverse,
      this.units.map((unit) => 1 / unit),
    );
  }
}

const isSound = ({ isProductive, condition }: Factorised): boolean =>
  isProductive && condition <= largestCondition;

function unproductive(name: string): Failure {
  const advice =
    name === "coefficients"
      ? "If the figures are flows, give gross_output or take TECH_COEFFICIENTS first; in physical units each is units of its row's good for one unit of its column's."
      : "Check that gross_output is in the unit of flows and covers all that each sector uses.";
  return new Failure(
    "#NUM!",
    `${name}: the sectors use more than they make (spectral radius 1 or more), so no output satisfies a final demand. ${advice}`,
  );
}
