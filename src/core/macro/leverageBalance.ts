import { requireEvery, requireFraction, requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { CompensatedSum } from "../sum";

export interface LeverageBalance {
  /** How much i depends on j over the critical goods, 0 to 1. */
  readonly i: number;
  /** How much j depends on i. */
  readonly j: number;
  /** j − i: above 0, j has more to lose. */
  readonly net: number;
  /** Two-way dependence in the same goods. */
  readonly shared: number;
  /** What each side can do to the other, whatever the goods: the smaller of the two. */
  readonly deterrence: number;
}

/**
 * Mutual dependence over critical goods k, weights w normalised to 1: I = Σ w·i_k, J = Σ w·j_k,
 * net = J − I, shared = Σ w·min(i_k, j_k), deterrence = min(I, J). Asymmetric dependence as a source of power is Hirschman (1945);
 * the weighting is our own. A good with either side missing (NaN) is dropped.
 */
export function leverageBalance(
  dependenceI: Float64Array,
  dependenceJ: Float64Array,
  weights?: Float64Array,
): LeverageBalance {
  requireEvery("dependence_i", dependenceI, requireFraction);
  requireEvery("dependence_j", dependenceJ, requireFraction);
  if (weights) requireEvery("weights", weights, requireNonNegative);
  const [all, ofI, ofJ, ofBoth] = [0, 1, 2, 3].map(() => new CompensatedSum()) as Sums;
  let unweighted: number | undefined;
  dependenceI.forEach((onJ, k) => {
    const onI = dependenceJ[k] as number;
    if (Number.isNaN(onJ) || Number.isNaN(onI)) return;
    const weight = weights ? (weights[k] as number) : 1;
    if (Number.isNaN(weight)) {
      unweighted ??= k;
      return;
    }
    all.add(weight);
    ofI.add(weight * onJ);
    ofJ.add(weight * onI);
    ofBoth.add(weight * Math.min(onJ, onI));
  });
  if (unweighted !== undefined) {
    throw new Failure(
      "#N/A",
      `weights (value ${unweighted + 1}) is blank: write 0 to leave it out.`,
    );
  }
  const total = all.value;
  if (total === 0) {
    throw new Failure("#DIV/0!", "No good has both dependences and a weight above 0.");
  }
  const [i, j] = [ofI.value / total, ofJ.value / total];
  return {
    i,
    j,
    deterrence: Math.min(i, j),
    net: (ofJ.value - ofI.value) / total,
    shared: ofBoth.value / total,
  };
}

type Sums = [CompensatedSum, CompensatedSum, CompensatedSum, CompensatedSum];
