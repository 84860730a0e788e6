import { requireFraction, requireNonNegative } from "../domain";
import { Failure } from "../failure";

export type SupplyRiskMode = "GS+EU" | "GS" | "EU";

export interface SupplyRiskFactors {
  /** Governance-weighted concentration of global supply. */
  readonly hhiGlobal: number;
  /** The same for the suppliers actually sourced from. */
  readonly hhiSourcing: number;
  readonly importReliance: number;
  /** End-of-life recycling input rate. */
  readonly recycling: number;
  /** Substitution index for supply risk. */
  readonly substitution: number;
}

/**
 * Supply risk of a raw material, [H_GS·IR/2 + H_EU·(1 − IR/2)]·(1 − EoL_RIR)·SI_SR: European Commission,
 * Methodology for establishing the EU list of critical raw materials, guidelines (2017). GS and EU take one
 * H alone, as the Commission does where data allow no more. A net exporter's import reliance counts as 0.
 */
export function supplyRisk(factors: SupplyRiskFactors, mode: SupplyRiskMode): number {
  const { hhiGlobal, hhiSourcing, importReliance, recycling, substitution } = factors;
  requireNonNegative("hhi_global", hhiGlobal);
  requireNonNegative("hhi_sourcing", hhiSourcing);
  const globalWeight = Math.max(0, importReliance) / 2;
  requireFraction("import_reliance", Math.max(0, importReliance));
  requireFraction("eol_rir", recycling);
  requireFraction("si_sr", substitution);
  if (substitution === 0) {
    throw new Failure("#NUM!", "si_sr is 0: it must be above 0; 1 means that nothing substitutes.");
  }
  const weight = { GS: 1, EU: 0, "GS+EU": globalWeight }[mode];
  return (hhiGlobal * weight + hhiSourcing * (1 - weight)) * (1 - recycling) * substitution;
}
