import { requireFraction, requireNonNegative } from "../domain";
import { Failure } from "../failure";

export interface Consignment {
  readonly value: number;
  readonly freight: number;
  readonly insurance: number;
  /** Ad valorem duty, a fraction of the customs value. */
  readonly rate: number;
  /** Specific duty, an amount. */
  readonly specific: number;
  /** FOB: duty is charged on the value alone; CIF: on value, freight and insurance. */
  readonly basis: "FOB" | "CIF";
  /** Merchandise processing fee, a fraction. */
  readonly mpf: number;
  /** Harbour maintenance fee, a fraction. */
  readonly hmf: number;
  readonly other: number;
  readonly vat: number;
}

export interface LandedCost {
  customsValue: number;
  duty: number;
  mpf: number;
  hmf: number;
  vat: number;
  landed: number;
}

/** Room for an answer; what is no whole number from the first keeps its figures in place. */
export const landedCostRoom = (): LandedCost => ({
  customsValue: 0.5,
  duty: 0.5,
  mpf: 0.5,
  hmf: 0.5,
  vat: 0.5,
  landed: 0.5,
});

/**
 * What goods cost once they are in the country: value, freight, insurance, duty, fees and value added tax.
 * Fees of the United States: 19 CFR 24.23 (merchandise processing, between a least and a most) and
 * 19 CFR 24.24 (harbour maintenance); NaN is no bound. Tax is charged last, on customs value, duty and other costs.
 * The answer is `cost`, the same for a hundred thousand consignments where the caller gives one.
 */
export function landedCost(
  goods: Consignment,
  mpfMin: number,
  mpfMax: number,
  cost = landedCostRoom(),
): Readonly<LandedCost> {
  check(goods, mpfMin, mpfMax);
  const { value, freight, insurance, other } = goods;
  const customsValue = goods.basis === "CIF" ? value + freight + insurance : value;
  const duty = customsValue * goods.rate + goods.specific;
  const mpf = clamp(goods.mpf * customsValue, mpfMin, mpfMax);
  const hmf = goods.hmf * customsValue;
  const vat = goods.vat * (customsValue + duty + other);
  cost.customsValue = customsValue;
  cost.duty = duty;
  cost.mpf = mpf;
  cost.hmf = hmf;
  cost.vat = vat;
  cost.landed = value + freight + insurance + duty + mpf + hmf + other + vat;
  return cost;
}

function clamp(amount: number, least: number, most: number): number {
  const raised = least > amount ? least : amount;
  return most < raised ? most : raised;
}

function check(goods: Consignment, mpfMin: number, mpfMax: number): void {
  requireNonNegative("value", goods.value);
  requireNonNegative("freight", goods.freight);
  requireNonNegative("insurance", goods.insurance);
  requireNonNegative("rate", goods.rate);
  requireNonNegative("specific", goods.specific);
  requireFraction("mpf", goods.mpf);
  requireNonNegative("mpf_min", mpfMin);
  requireNonNegative("mpf_max", mpfMax);
  requireFraction("hmf", goods.hmf);
  requireNonNegative("other", goods.other);
  requireNonNegative("vat", goods.vat);
  if (mpfMin > mpfMax) {
    throw new Failure(
      "#NUM!",
      `mpf_min is ${String(mpfMin)}, above mpf_max ${String(mpfMax)}: give the least fee first.`,
    );
  }
}
