import { leverageBalance as balanceOf } from "../../core/macro/leverageBalance";
import { type Answer, evaluateRows } from "../boundary/evaluate";
import { word } from "../boundary/reader";
import { numbers, optional, requireSameLength } from "../boundary/vector";

export const parameters = {
  dependence_i: numbers("keep"),
  dependence_j: numbers("keep"),
  weights: optional(numbers("keep")),
  result: word(["NET", "I", "J", "SHARED", "TABLE", "DETERRENCE"]),
};

/**
 * Who holds the lever over critical goods: j's dependence on i less i's on j, from -1 to 1; above 0, j has more to lose.
 *
 * Each row is one critical good. SHARED is two-way dependence in the same goods; what deters is across goods, since
 * each side answers with what it holds: DETERRENCE is the smaller of the two sides.
 * The weighting of goods is a choice of this function and of yours, not an established index.
 * @customfunction LEVERAGE_BALANCE
 * @param dependence_i How much i depends on j for each good, 0 to 1. A good with either side blank is dropped.
 * @param dependence_j How much j depends on i for each good, 0 to 1; as many as dependence_i.
 * @param [weights] How critical each good is, 0 or more, in any unit; as many as dependence_i. Default equal.
 * @param [result] NET (default), I, J, SHARED, TABLE for these four, or DETERRENCE.
 * @returns One number; TABLE spills i, j, net, shared under a header.
 * @equation I = Σ wₖ iₖ, J = Σ wₖ jₖ, net = J − I, shared = Σ wₖ min(iₖ, jₖ), deterrence = min(I, J), with Σ w = 1
 * @example =LINCHPIN.LEVERAGE_BALANCE({0.9;0.1}, {0.2;0.6}) // -0.1
 * @example =LINCHPIN.LEVERAGE_BALANCE({0.9;0.1}, {0.2;0.6}, {3;1}, "TABLE") // {"i","j","net","shared";0.7,0.3,-0.4,0.175}
 * @example =LINCHPIN.LEVERAGE_BALANCE({0.9;0}, {0;0.6}, , "DETERRENCE") // 0.3
 * @limits It takes today's dependence: stocks, substitutes and time decide how long a lever works. See TIME_TO_SURVIVE.
 * @source Hirschman, National Power and the Structure of Foreign Trade (1945)
 * @source Farrell and Newman, Weaponized Interdependence, International Security 44(1) (2019), for the reading
 * @question Over critical goods, which side has more to lose?
 * @related DEPENDENCE_ASYMMETRY, MICRO_DEPENDENCY, SINGLE_POINT_EXPOSURE
 */
export function leverageBalance(
  dependence_i: unknown[][],
  dependence_j: unknown[][],
  weights?: unknown[][],
  result?: unknown,
): unknown[][] {
  return evaluateRows(
    parameters,
    [dependence_i, dependence_j, weights, result],
    (given): Answer => {
      const { dependence_i, dependence_j, weights } = given;
      requireSameLength({ dependence_i, dependence_j, weights });
      const { i, j, net, shared, deterrence } = balanceOf(dependence_i, dependence_j, weights);
      switch (given.result) {
        case "NET":
          return net;
        case "I":
          return i;
        case "J":
          return j;
        case "SHARED":
          return shared;
        case "DETERRENCE":
          return deterrence;
        case "TABLE":
          return [
            ["i", "j", "net", "shared"],
            [i, j, net, shared],
          ];
      }
    },
  );
}
