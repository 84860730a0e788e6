import { dependenceAsymmetry as asymmetry } from "../../core/macro/dependenceAsymmetry";
import { lift } from "../boundary/evaluate";
import { word } from "../boundary/reader";
import { scalar } from "../boundary/scalar";

export const parameters = {
  trade_ij: scalar(),
  base_i: scalar(),
  base_j: scalar(),
  result: word(["DIFFERENCE", "NORMALISED", "SALIENCE", "SYMMETRY", "INTERDEPENDENCE"]),
};

/**
 * The exposure of i to a trade less that of j to the same trade, as fractions of their GDP or total trade.
 *
 * One trade over two bases: the sign of DIFFERENCE and all of NORMALISED (-1 to 1) follow from the bases alone. Over
 * GDP they always name the smaller economy, whatever is traded, which is no finding about who depends. SALIENCE is how much the trade matters to both, SYMMETRY how alike their exposures are (1 when
 * equal), INTERDEPENDENCE the product of these two.
 * @customfunction DEPENDENCE_ASYMMETRY
 * @param trade_ij Flow between i and j, one way or both, 0 or more.
 * @param base_i GDP of i, or its total trade, above 0, in the unit of trade_ij.
 * @param base_j The same for j.
 * @param [result] DIFFERENCE (default), NORMALISED, SALIENCE, SYMMETRY or INTERDEPENDENCE.
 * @returns A number for each row: a difference of fractions, or the other measure asked for.
 * @equation a = trade / base_i, b = trade / base_j; difference = a − b; normalised = (a − b) / (a + b)
 * @equation salience = √(a b); symmetry = 1 − |a − b|; interdependence = salience × symmetry
 * @example =LINCHPIN.DEPENDENCE_ASYMMETRY(460.6, 28650, 17790) // -0.00981416114117879
 * @limits Equal ratios can hide unequal leverage: what matters is which goods could be replaced. See LEVERAGE_BALANCE. Bases below the trade itself take SYMMETRY below 0.
 * @source Hirschman, National Power and the Structure of Foreign Trade (1945), for asymmetric dependence
 * @source Barbieri, Economic Interdependence: A Path to Peace or a Source of Interstate Conflict?, Journal of Peace Research 33(1) (1996), for salience, symmetry and interdependence, with each side's total trade as its base
 * @source Oneal and Russett, The Classical Liberals Were Right: Democracy, Interdependence, and Conflict, International Studies Quarterly 41(2) (1997), for GDP as the base
 * @question Which of two economies is more exposed to their trade?
 * @related EXPOSURE_RATIO, LEVERAGE_BALANCE, TRADE_INTENSITY
 */
export function dependenceAsymmetry(
  trade_ij: unknown[][],
  base_i: unknown[][],
  base_j: unknown[][],
  result?: unknown,
): unknown[][] {
  return lift(parameters, [trade_ij, base_i, base_j, result], (at) =>
    asymmetry(at.trade_ij, at.base_i, at.base_j, at.result),
  );
}
