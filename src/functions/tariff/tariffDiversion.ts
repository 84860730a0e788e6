import { tariffDiversion as diversion } from "../../core/tariff/tariffDiversion";
import { dutyLimit } from "../../core/fractionLimit";
import { alongside, type Answer, evaluateRows } from "../boundary/evaluate";
import { number, word } from "../boundary/reader";
import { numbers, requireSameLength } from "../boundary/vector";

export const parameters = {
  values: numbers(),
  rate0: numbers("refuse", dutyLimit),
  rate1: numbers("refuse", dutyLimit),
  elasticity: number(),
  result: word(["EFFECTIVE", "STATIC", "SHARES"]),
};

/**
 * The average tariff after buyers have turned to other origins, as a fraction.
 *
 * Spending on the product, duty included, is held fixed and tariffs are passed on in full. STATIC is the
 * rate if nobody switched: what lies between the two is imports diverted. The elasticity depends on the time that
 * buyers have: trade before duty, which here answers with the elasticity itself, moved by 0.76 after a year and by
 * 1.75 to 2.25 after seven to ten (Boehm and others); the 3 to 5 of many models are for the long run.
 * @customfunction TARIFF_DIVERSION
 * @param values Imports by origin before duty, at rate0, 0 or more, in one currency; one row or column.
 * @param rate0 Tariff on each origin before the change, a fraction of at most 2.
 * @param rate1 Tariff on each origin after the change, a fraction of at most 2.
 * @param elasticity Elasticity of substitution between origins, above 0.
 * @param [result] EFFECTIVE (default), STATIC, or SHARES of spending by origin afterwards.
 * @returns The average rate as a fraction; SHARES spills in the shape of values and adds up to 1.
 * @equation s ∝ v·(1 + τ₀);  s′ ∝ s·((1 + τ₁)/(1 + τ₀))^(1 − σ);  m ∝ s′/(1 + τ₁);  EFFECTIVE = Σ m·τ₁ / Σ m
 * @example =LINCHPIN.TARIFF_DIVERSION({50;50}, {0;0}, {0.25;0}, 1) // 0.111111111111111
 * @limits Supply prices and total spending stay as they are, and buyers do not turn to goods made at home. No origin is new: an origin with no imports before has none afterwards.
 * @source Boehm, Levchenko and Pandalai-Nayar, The Long and Short (Run) of Trade Elasticities, American Economic Review 113(4) (2023)
 * @source Armington, A Theory of Demand for Products Distinguished by Place of Production, IMF Staff Papers 16(1) (1969)
 * @question How far does diversion bring the tariff down, and who gains?
 * @related WEIGHTED_TARIFF, PASS_THROUGH, TARIFF_STACK
 */
export function tariffDiversion(
  values: unknown[][],
  rate0: unknown[][],
  rate1: unknown[][],
  elasticity: unknown,
  result?: unknown,
): unknown[][] {
  return evaluateRows(parameters, [values, rate0, rate1, elasticity, result], (read): Answer => {
    requireSameLength({ values: read.values, rate0: read.rate0, rate1: read.rate1 });
    const after = diversion(read.values, read.rate0, read.rate1, read.elasticity);
    if (read.result === "SHARES") return alongside(values, [...after.shares]);
    return read.result === "STATIC" ? after.static : after.effective;
  });
}
