import { sum } from "../sum";
import { type Accounts, inputCoefficients, mirrored } from "./accounts";
import { OpenModel } from "./openModel";

/**
 * Backward linkages: column sums of the Leontief inverse, what a unit more of final demand for a sector's
 * product pulls from all sectors. Rasmussen (1956) divides by the mean ("power of dispersion").
 */
export function backwardLinkages(accounts: Accounts): Float64Array {
  return new OpenModel(inputCoefficients(accounts), "flows").outputMultipliers;
}

/**
 * Forward linkages: row sums of the Ghosh inverse (I − B)⁻¹, b = z / x of the seller (Eurostat Manual of
 * Supply, Use and Input-Output Tables, 2008). They are the backward linkages of the mirrored table.
 */
export const forwardLinkages = (accounts: Accounts): Float64Array =>
  backwardLinkages(mirrored(accounts));

/** Over their mean, so that 1 is average. */
export function normalised(linkages: Float64Array): Float64Array {
  const mean = sum(linkages) / linkages.length;
  return linkages.map((linkage) => linkage / mean);
}
