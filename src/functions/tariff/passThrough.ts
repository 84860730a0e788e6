import { passThrough as priceChange } from "../../core/tariff/passThrough";
import { dutyLimit, wholeLimit } from "../../core/fractionLimit";
import { lift } from "../boundary/evaluate";
import { scalar } from "../boundary/scalar";

export const parameters = {
  rate0: scalar(undefined, dutyLimit),
  rate1: scalar(undefined, dutyLimit),
  pass_through: scalar(1, wholeLimit),
  import_share: scalar(1, wholeLimit),
};

/**
 * How much a price rises when a tariff changes, as a fraction of the price before.
 *
 * With import_share at 1 the price is the importer's, duty included; with the imported share of a final
 * price it is that final price.
 * @customfunction PASS_THROUGH
 * @param rate0 Tariff before, a fraction of at most 2; a range spills.
 * @param rate1 Tariff after, a fraction of at most 2.
 * @param [pass_through] Share of the tariff that reaches the price: about 1 at the border, far less in shops, at most 1. Default 1.
 * @param [import_share] Share of the imported goods in the price looked at, at most 1. Default 1.
 * @returns The relative change of price as a fraction, below 0 where the tariff falls.
 * @equation Δp/p = pass_through · (τ₁ − τ₀)/(1 + τ₀) · import_share
 * @example =LINCHPIN.PASS_THROUGH(0, 0.2, 0.95) // 0.19
 * @limits It sees the taxed goods alone: rivals who pay no tariff may raise their prices too, so that prices rise by more than the tariff. Exchange rates, margins and substitution are in pass_through alone, which differs by product and grows with time.
 * @source Cavallo, Gopinath, Neiman and Tang, Tariff Pass-Through at the Border and at the Store, American Economic Review: Insights 3(1) (2021)
 * @source Amiti, Redding and Weinstein, The Impact of the 2018 Tariffs on Prices and Welfare, Journal of Economic Perspectives 33(4) (2019)
 * @question What does the tariff do to the price?
 * @related LANDED_COST, TARIFF_DIVERSION, PRICE_SHOCK
 */
export function passThrough(
  rate0: unknown[][],
  rate1: unknown[][],
  pass_through?: unknown[][],
  import_share?: unknown[][],
): unknown[][] {
  return lift(parameters, [rate0, rate1, pass_through, import_share], (at) =>
    priceChange(at.rate0, at.rate1, at.pass_through, at.import_share),
  );
}
