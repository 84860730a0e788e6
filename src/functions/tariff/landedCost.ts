import { landedCost as costOf, landedCostRoom } from "../../core/tariff/landedCost";
import { dutyLimit, feeLimit, wholeLimit } from "../../core/fractionLimit";
import { type Cells, evaluate, liftOver, onlyCells, type Scalar } from "../boundary/evaluate";
import { word } from "../boundary/reader";
import { optionalScalar, scalar } from "../boundary/scalar";

export const parameters = {
  value: scalar(),
  freight: scalar(0),
  insurance: scalar(0),
  rate: scalar(0, dutyLimit),
  specific: scalar(0),
  basis: word(["FOB", "CIF"]),
  mpf: scalar(0, feeLimit),
  mpf_min: optionalScalar(),
  mpf_max: optionalScalar(),
  hmf: scalar(0, feeLimit),
  other: scalar(0),
  vat: scalar(0, wholeLimit),
  result: word(["LANDED", "DUTY", "CUSTOMS_VALUE", "MPF", "HMF", "VAT", "TABLE"]),
};

/**
 * What goods cost once they have cleared customs: value, freight, insurance, duty, fees, other costs and value added tax.
 *
 * FOB, the practice of the United States, charges duty on the value of the goods alone; CIF, the practice
 * of the European Union and most others, on value, freight and insurance. The merchandise processing fee of
 * the United States (0.3464 %) has a least and a most that change every October: give those of the day.
 * Its harbour maintenance fee (0.125 %) is due on goods that come by sea. All amounts are in one currency.
 * @customfunction LANDED_COST
 * @param value Price of the goods at the port of export, 0 or more; a range spills.
 * @param [freight] International freight, an amount. Default 0.
 * @param [insurance] Insurance, an amount. Default 0.
 * @param [rate] Duty as a fraction of the customs value, at most 2. Default 0.
 * @param [specific] Duty as an amount, such as a rate per kilogram times the weight. Default 0.
 * @param [basis] FOB (default) or CIF: what the customs value holds.
 * @param [mpf] Merchandise processing fee, a fraction of the customs value below 0.05. Default 0.
 * @param [mpf_min] Least merchandise processing fee, an amount; leave it out for goods exempt from the fee. Default none.
 * @param [mpf_max] Most merchandise processing fee, an amount. Default none.
 * @param [hmf] Harbour maintenance fee, a fraction of the customs value below 0.05. Default 0.
 * @param [other] Other costs, an amount. Default 0.
 * @param [vat] Value added tax, a fraction of customs value, duty and other costs, at most 1. Default 0.
 * @param [result] LANDED (default), DUTY, CUSTOMS_VALUE, MPF, HMF, VAT, or TABLE of all parts.
 * @returns An amount in the shape of the ranges given; TABLE spills item and amount for one consignment.
 * @equation duty = customs value · rate + specific;  MPF = mpf · customs value, between mpf_min and mpf_max
 * @equation landed = value + freight + insurance + duty + MPF + HMF + other + VAT;  VAT = vat · (customs value + duty + other)
 * @example =LINCHPIN.LANDED_COST(10000, 800, 50, 0.55, , , 0.003464, , , 0.00125) // 16397.14
 * @example =LINCHPIN.LANDED_COST(10000, 800, 50, 0.1, , "CIF", , , , , , 0.2) // 14322
 * @limits It charges what it is given: TARIFF_STACK works out the rate. Least and most of the processing fee are by entry, not by line. On FOB the tax leaves out freight, which some laws add (Australia): give it as other there. Drawback, reclaimed tax and the cost of time are not in it.
 * @source US Code of Federal Regulations, 19 CFR 24.23 (merchandise processing fee) and 19 CFR 24.24 (harbour maintenance fee)
 * @question What do the goods cost after duty and fees?
 * @related TARIFF_STACK, WEIGHTED_TARIFF, PASS_THROUGH
 */
export function landedCost(
  value: unknown[][],
  freight?: unknown[][],
  insurance?: unknown[][],
  rate?: unknown[][],
  specific?: unknown[][],
  basis?: unknown,
  mpf?: unknown[][],
  mpf_min?: unknown[][],
  mpf_max?: unknown[][],
  hmf?: unknown[][],
  other?: unknown[][],
  vat?: unknown[][],
  result?: unknown,
): unknown[][] {
  const fees = [mpf, mpf_min, mpf_max, hmf, other, vat];
  const given = [value, freight, insurance, rate, specific, basis, ...fees, result];
  return evaluate(parameters, given, (read) => {
    if (read.result === "TABLE") return table(onlyCells(parameters, read));
    const room = landedCostRoom();
    return liftOver(parameters, read, (at) => {
      const cost = costOf(at, at.mpf_min, at.mpf_max, room);
      switch (at.result) {
        case "DUTY":
          return cost.duty;
        case "CUSTOMS_VALUE":
          return cost.customsValue;
        case "MPF":
          return cost.mpf;
        case "HMF":
          return cost.hmf;
        case "VAT":
          return cost.vat;
        default:
          return cost.landed;
      }
    });
  });
}

type Given = Cells<typeof parameters>;

/** The parts in the order in which they add up to the landed cost, then what duty was charged on. */
function table(at: Given): Scalar[][] {
  const cost = costOf(at, at.mpf_min, at.mpf_max);
  return [
    ["item", "amount"],
    ["Value", at.value],
    ["Freight", at.freight],
    ["Insurance", at.insurance],
    ["Duty", cost.duty],
    ["MPF", cost.mpf],
    ["HMF", cost.hmf],
    ["Other", at.other],
    ["VAT", cost.vat],
    ["Landed", cost.landed],
    ["Customs value", cost.customsValue],
  ];
}
