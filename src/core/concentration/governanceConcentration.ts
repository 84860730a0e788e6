import { requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { sharesOf } from "./shares";

export type GovernanceScale = "0-10" | "WGI";

export interface GovernedSupply {
  readonly shares: Float64Array;
  readonly governance: Float64Array;
  /** One for all, or one for each; missing (NaN) is 1, none. */
  readonly tradeFactor: number | Float64Array;
}

/**
 * Concentration weighted by how badly suppliers are governed and by trade barriers, Σ s² g t: European
 * Commission, Methodology for establishing the EU list of critical raw materials, guidelines (2017).
 * g runs from 0 to 10, the worst. A supplier whose share is missing is dropped; one whose governance is
 * missing is not, since that would delete its risk.
 */
export function governanceConcentration(supply: GovernedSupply, scale: GovernanceScale): number {
  const kept = keptSuppliers(supply, scale);
  const { shares } = sharesOf(
    Float64Array.from(kept, ({ share }) => share),
    0,
    "shares",
  );
  const open = kept.find(({ share, weight }) => share > 0 && Number.isNaN(weight));
  if (open !== undefined) {
    throw new Failure(
      "#N/A",
      `governance (value ${open.position}) is blank beside a share above 0: fill it in, or the supplier's risk would count as none.`,
    );
  }
  return kept.reduce((sum, { weight }, i) => {
    const share = shares[i] as number;
    return share === 0 ? sum : sum + share * share * weight;
  }, 0);
}

interface Supplier {
  readonly position: number;
  readonly share: number;
  /** g·t, NaN where governance is missing. */
  readonly weight: number;
}

function keptSuppliers(supply: GovernedSupply, scale: GovernanceScale): Supplier[] {
  const kept: Supplier[] = [];
  supply.shares.forEach((share, i) => {
    if (Number.isNaN(share)) return;
    const position = i + 1;
    requireNonNegative(`shares (value ${position})`, share);
    const risk = governanceRisk(supply.governance[i] as number, scale, position);
    kept.push({ position, share, weight: risk * tradeFactorAt(supply.tradeFactor, i) });
  });
  return kept;
}

function tradeFactorAt(given: number | Float64Array, i: number): number {
  const factor = typeof given === "number" ? given : (given[i] as number);
  if (Number.isNaN(factor)) return 1;
  requireNonNegative(`trade_factor (value ${i + 1})`, factor);
  return factor;
}

/** World Governance Indicators are standardised; few estimates lie beyond ±2.5, and none beyond ±3. */
const [endOfScale, mostExtreme] = [2.5, 3];

function governanceRisk(given: number, scale: GovernanceScale, position: number): number {
  const most = scale === "WGI" ? mostExtreme : 10;
  const least = scale === "WGI" ? -mostExtreme : 0;
  if (given < least || given > most) {
    const hint =
      scale === "WGI"
        ? "an estimate of the World Bank, about -2.5 to 2.5"
        : 'a figure from 0 to 10, the worst (World Bank estimates need governance_scale "WGI")';
    throw new Failure("#NUM!", `governance (value ${position}) is ${given}: give ${hint}.`);
  }
  if (scale === "0-10") return given;
  return (endOfScale - Math.min(endOfScale, Math.max(-endOfScale, given))) * 2;
}
