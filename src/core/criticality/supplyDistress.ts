import { requireNonNegative } from "../domain";
import { Failure } from "../failure";

export interface Observation {
  readonly value: number;
  /** Its usual level, and the standard deviation around it. */
  readonly base: number;
  readonly deviation: number;
}

/**
 * Distress of supply: dear and scarce at once, min(z_price, −z_quantity) with z = (value − base) / deviation.
 * The reading of import prices and volumes together follows the European Commission's SCAN; this form is our own.
 */
export function supplyDistress(price: Observation, quantity: Observation): number {
  requireNonNegative("price_sd", price.deviation);
  requireNonNegative("quantity_sd", quantity.deviation);
  return Math.min(standardised("price", price), -standardised("quantity", quantity));
}

function standardised(name: string, { value, base, deviation }: Observation): number {
  if (deviation > 0) return (value - base) / deviation;
  throw new Failure(
    "#DIV/0!",
    `${name}_sd is 0: give the standard deviation of ${name} over a base period.`,
  );
}
