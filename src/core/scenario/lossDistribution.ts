import { requireEvery, requireFraction, requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { orderAround } from "../orderAround";
import { reaches } from "../rounding";
import { scratch } from "../scratch";
import { CompensatedSum, sum } from "../sum";

/**
 * A discrete distribution of losses (positive is bad), each with a weight in proportion to its
 * probability. A loss without weight, or a weight without loss, would change the tail unnoticed, so it is
 * refused; NaN in both is no scenario.
 */
export class LossDistribution {
  /** Those that have a weight: smallest first, or ordered around the place last asked for where all count alike. */
  private readonly losses: Float64Array;
  /** Undefined where every loss counts alike. */
  private readonly weights: Float64Array | undefined;
  private readonly totalWeight: number;

  constructor(losses: Float64Array, weights?: Float64Array) {
    if (weights === undefined) {
      this.losses = figuresOf(losses);
      this.totalWeight = this.losses.length;
      if (this.losses.length === 0) throw noFigures();
      return;
    }
    requireEvery("weights", weights, requireNonNegative);
    const known = scenarios(losses, weights);
    const possible = known
      .filter((i) => weights[i] !== 0)
      .sort((a, b) => (losses[a] as number) - (losses[b] as number));
    this.losses = Float64Array.from(possible, (i) => losses[i] as number);
    this.weights = Float64Array.from(possible, (i) => weights[i] as number);
    this.totalWeight = sum(this.weights);
    if (known.length === 0) throw noFigures();
    if (this.totalWeight === 0) {
      throw new Failure("#DIV/0!", "weights add up to 0: at least one loss needs a weight.");
    }
  }

  /** Value at risk: the smallest loss l with F(l) ≥ alpha. */
  valueAtRisk(alpha: number): number {
    return this.losses[this.quantile(alpha)] as number;
  }

  /** The place of the value at risk among the losses. */
  private quantile(alpha: number): number {
    requireLevel(alpha);
    const needed = alpha * this.totalWeight;
    if (this.weights !== undefined) {
      const cumulated = new CompensatedSum();
      return this.weights.findIndex((weight) => {
        cumulated.add(weight);
        return reaches(cumulated.value, needed);
      });
    }
    // Of n equal weights k reach what is needed; rounding may spare the last of them.
    let reached = Math.max(1, Math.ceil(needed) - 1);
    while (!reaches(reached, needed)) reached++;
    orderAround(this.losses, reached - 1);
    return reached - 1;
  }

  /**
   * Conditional value at risk, also expected shortfall: VaR + E[(L − VaR)⁺] / (1 − alpha), which splits
   * the atom at VaR. Rockafellar and Uryasev (2002); Acerbi and Tasche (2002). It is a mean of losses, so no
   * rounding of 1 − alpha takes it above the largest.
   */
  conditionalValueAtRisk(alpha: number): number {
    const at = this.quantile(alpha);
    const threshold = this.losses[at] as number;
    const excess = new CompensatedSum();
    let largest = threshold;
    for (let i = at + 1; i < this.losses.length; i++) {
      const loss = this.losses[i] as number;
      excess.add((this.weights?.[i] ?? 1) * (loss - threshold));
      if (loss > largest) largest = loss;
    }
    return Math.min(largest, threshold + excess.value / this.totalWeight / (1 - alpha));
  }
}

function requireLevel(alpha: number): void {
  requireFraction("alpha", alpha);
  if (alpha <= 0 || alpha >= 1) {
    throw new Failure("#NUM!", `alpha: ${alpha} must be between 0 and 1, such as 0.95.`);
  }
}

const noFigures = (): Failure => new Failure("#N/A", "losses has no figures.");

/** A copy without what is no figure. */
function figuresOf(losses: Float64Array): Float64Array {
  const figures = scratch(losses.length);
  let count = 0;
  for (let i = 0; i < losses.length; i++) {
    const loss = losses[i] as number;
    if (!Number.isNaN(loss)) figures[count++] = loss;
  }
  return figures.subarray(0, count);
}

function scenarios(losses: Float64Array, weights: Float64Array): number[] {
  const known: number[] = [];
  losses.forEach((loss, i) => {
    const lacksLoss = Number.isNaN(loss);
    const lacksWeight = Number.isNaN(weights[i]);
    if (lacksLoss !== lacksWeight) {
      const [lacking, other] = lacksLoss ? ["losses", "weights"] : ["weights", "losses"];
      throw new Failure("#N/A", `${lacking} (value ${i + 1}) is blank but ${other} is not.`);
    }
    if (!lacksLoss) known.push(i);
  });
  return known;
}
