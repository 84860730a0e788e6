import { Failure } from "../failure";
import { Budget, BudgetSpent, mostTried } from "../budget";
import type { SupplyNetwork } from "./supplyNetwork";
import { SupplyProgramme } from "./supplyProgramme";

/** The least margin lost while the disrupted sites make nothing for `periods`. */
export function disruptionImpact(
  network: SupplyNetwork,
  disrupted: ReadonlySet<number>,
  periods: number,
): number {
  if (periods < 0) throw new Failure("#NUM!", `ttr is ${periods}: it must be 0 or more.`);
  return withinReason(network, periods, (programme) => programme.impact(disrupted, periods));
}

/** The most periods that all demand can be met without the disrupted sites; at most `cap`. */
export function networkTimeToSurvive(
  network: SupplyNetwork,
  disrupted: ReadonlySet<number>,
  cap: number,
): number {
  return withinReason(network, cap, (programme) => programme.timeToSurvive(disrupted, cap));
}

/**
 * An answer about up to `longest` periods, or a sentence in place of a hang. How many steps one programme
 * takes is not known before its last, so that a single one has those of a refusal.
 */
export function withinReason<T>(
  network: SupplyNetwork,
  longest: number,
  answer: (programme: SupplyProgramme, budget: Budget) => T,
  steps = mostTried,
): T {
  try {
    const budget = new Budget(steps);
    return answer(new SupplyProgramme(network, budget, longest), budget);
  } catch (thrown) {
    if (!(thrown instanceof BudgetSpent)) throw thrown;
    throw new Failure(
      "#NUM!",
      "The network takes too long to solve: leave out sites that nothing in question depends on, or give a ttr to fewer sites.",
    );
  }
}
