import { requireEvery, requireFraction, requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { sumOf } from "../sum";
import { requireSharesOfOne } from "./requireSharesOfOne";

export interface EndUses {
  /** Share of the material that goes to each sector. */
  readonly shares: Float64Array;
  /** Value added of each sector. */
  readonly sectorValueAdded: Float64Array;
  /** Substitution index for economic importance. */
  readonly substitution: number;
  /** Value added of the largest manufacturing sector; without it, the largest of those given. */
  readonly largestValueAdded?: number | undefined;
}

/**
 * Economic importance of a raw material, Σ A_s Q_s · (10 / max Q) · SI_EI, from 0 to 10: European Commission,
 * Methodology for establishing the EU list of critical raw materials, guidelines (2017).
 */
export function economicImportance(uses: EndUses): number {
  const { shares, sectorValueAdded, substitution } = uses;
  requireEvery("end_use_shares", shares, requireFraction);
  requireEvery("sector_va", sectorValueAdded, requireNonNegative);
  requireFraction("si_ei", substitution);
  requireSharesOfOne("end_use_shares", shares);
  const largest = uses.largestValueAdded ?? maximum(sectorValueAdded);
  requireNonNegative("max_va", largest);
  if (largest === 0) {
    throw new Failure("#DIV/0!", "max_va is 0: give the value added of the largest sector.");
  }
  const weighted = sumOf(shares, (share, s) => {
    const valueAdded = sectorValueAdded[s] as number;
    if (!(share > 0)) return 0;
    if (Number.isNaN(valueAdded)) {
      throw new Failure(
        "#N/A",
        `sector_va (value ${s + 1}) is blank beside an end use: give the sector's value added.`,
      );
    }
    return share * (valueAdded / largest);
  });
  return weighted * 10 * substitution;
}

const maximum = (values: Float64Array): number =>
  values.reduce((most, value) => (value > most ? value : most), 0);
