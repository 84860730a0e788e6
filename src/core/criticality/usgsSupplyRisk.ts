import { requireFraction } from "../domain";

/**
 * Supply risk as the geometric mean of disruption potential, economic vulnerability and trade exposure,
 * each from 0 to 1: Nassar et al., Science Advances 6(8), eaay8647 (2020).
 */
export function usgsSupplyRisk(
  disruption: number,
  vulnerability: number,
  exposure: number,
): number {
  requireFraction("dp", disruption);
  requireFraction("ev", vulnerability);
  requireFraction("te", exposure);
  return Math.cbrt(disruption * vulnerability * exposure);
}
