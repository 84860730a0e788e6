import { requireEvery, requireFraction, requireNonNegative } from "../domain";
import { Failure } from "../failure";

/** Cumulated probabilities that differ by no more than rounding count as equal. */
const slack = 1e-12;

/**
 * A discrete distribution of losses (positive is bad), each with a weight in proportion to its
 * probability. A loss without weight, or a weight without loss, would change the tail unnoticed, so it is
 * refused; NaN in both is no scenario.
 */
export class LossDistribution {
  /** Smallest first. */
  private readonly losses: Float64Array;
  private readonly weights: Float64Array;
  private readonly totalWeight: number;

  constructor(losses: Float64Array, weights?: Float64Array) {
    if (weights !== undefined) requireEvery("weights", weights, requireNonNegative);
    const known = scenarios(losses, weights);
    known.sort((a, b) => (losses[a] as number) - (losses[b] as number));
    this.losses = Float64Array.from(known, (i) => losses[i] as number);
    this.weights = Float64Array.from(known, (i) => weights?.[i] ?? 1);
    this.totalWeight = this.weights.reduce((sum, weight) => sum + weight, 0);
    if (known.length === 0) throw new Failure("#N/A", "losses has no figures.");
    if (this.totalWeight === 0) {
      throw new Failure("#DIV/0!", "weights add up to 0: at least one loss needs a weight.");
    }
  }

  /** Value at risk: the smallest loss l with F(l) ≥ alpha. */
  valueAtRisk(alpha: number): number {
    requireLevel(alpha);
    const needed = alpha * this.totalWeight * (1 - slack);
    let cumulated = 0;
    let last = 0;
    for (let i = 0; i < this.losses.length; i++) {
      const weight = this.weights[i] as number;
      if (weight === 0) continue;
      cumulated += weight;
      last = this.losses[i] as number;
      if (cumulated >= needed) break;
    }
    return last;
  }

  /**
   * Conditional value at risk, also expected shortfall: VaR + E[(L − VaR)⁺] / (1 − alpha), which splits
   * the atom at VaR. Rockafellar and Uryasev (2002); Acerbi and Tasche (2002).
   */
  conditionalValueAtRisk(alpha: number): number {
    const threshold = this.valueAtRisk(alpha);
    let excess = 0;
    this.losses.forEach((loss, i) => {
      if (loss > threshold) excess += (this.weights[i] as number) * (loss - threshold);
    });
    return threshold + excess / this.totalWeight / (1 - alpha);
  }
}

function requireLevel(alpha: number): void {
  requireFraction("alpha", alpha);
  if (alpha === 0 || alpha === 1) {
    throw new Failure("#NUM!", `alpha: ${alpha} must be between 0 and 1, such as 0.95.`);
  }
}

function scenarios(losses: Float64Array, weights: Float64Array | undefined): number[] {
  const known: number[] = [];
  losses.forEach((loss, i) => {
    const lacksLoss = Number.isNaN(loss);
    const lacksWeight = Number.isNaN(weights === undefined ? loss : weights[i]);
    if (lacksLoss !== lacksWeight) {
      const [lacking, other] = lacksLoss ? ["losses", "weights"] : ["weights", "losses"];
      throw new Failure("#N/A", `${lacking} (value ${i + 1}) is blank but ${other} is not.`);
    }
    if (!lacksLoss) known.push(i);
  });
  return known;
}
