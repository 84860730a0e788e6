import { type Budget, BudgetSpent } from "../budget";
import { isImpossible, isOptimal } from "./certificate";
import type { DualSimplex } from "./dualSimplex";
import { FineSimplex } from "./fineSimplex";

/** After so many an optimum that its rows do not keep is none. */
const refinements = 3;
/** What may have been rounded: whatever is left out, the rest is a proof or is none. */
const roundings = [1e-26, 1e-14, 1e-12, 1e-10];

/**
 * A programme solved, with proof: what sixteen digits cannot prove is solved again in thirty, and given up
 * where these cannot either. Undefined where it is proved that no values satisfy it.
 */
export function certainly(programme: DualSimplex, budget: Budget): DualSimplex | undefined {
  const sure = solvedSurely(programme) ?? solvedSurely(FineSimplex.like(programme, budget));
  if (sure === undefined) throw new BudgetSpent();
  return sure.isSatisfiable ? sure : undefined;
}

function solvedSurely(programme: DualSimplex): DualSimplex | undefined {
  programme.solve();
  for (let left = refinements; !isProved(programme); left--) {
    if (left === 0 || !programme.isSatisfiable) return undefined;
    programme.refine();
  }
  return programme;
}

/** Whether what a solved programme says, an optimum or that there is none, can be shown from its rows alone. */
export function isProved(solved: DualSimplex): boolean {
  const { programme, lower, upper, inUnits } = solved;
  const claim = { programme, lower, upper };
  return solved.isSatisfiable
    ? isOptimal({ ...claim, multiples: solved.prices() }, inUnits)
    : roundings.some((least) => isImpossible({ ...claim, multiples: solved.refutation(least) }));
}
