import { Failure } from "../failure";
import { WorkExceeded } from "./dualSimplex";
import type { SupplyNetwork } from "./supplyNetwork";
import { SupplyProgramme } from "./supplyProgramme";

/** Some three seconds on an ordinary machine: Excel gives up on add-ins that are silent for five. */
const mostWork = 1.2e9;

/** The least margin lost while the disrupted sites make nothing for `periods`. */
export function disruptionImpact(
  network: SupplyNetwork,
  disrupted: ReadonlySet<number>,
  periods: number,
): number {
  if (periods < 0) throw new Failure("#NUM!", `ttr is ${periods}: it must be 0 or more.`);
  return withinReason(network, (programme) => programme.impact(disrupted, periods));
}

/** The most periods that all demand can be met without the disrupted sites; at most `cap`. */
export function networkTimeToSurvive(
  network: SupplyNetwork,
  disrupted: ReadonlySet<number>,
  cap: number,
): number {
  return withinReason(network, (programme) => programme.timeToSurvive(disrupted, cap));
}

/** An answer, or a sentence in place of a hang. */
export function withinReason<T>(
  network: SupplyNetwork,
  answer: (programme: SupplyProgramme) => T,
): T {
  try {
    return answer(new SupplyProgramme(network, { left: mostWork }));
  } catch (thrown) {
    if (!(thrown instanceof WorkExceeded)) throw thrown;
    throw new Failure(
      "#NUM!",
      "The network takes too long to solve: leave out sites that nothing in question depends on, or give a ttr to fewer sites.",
    );
  }
}
