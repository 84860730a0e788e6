import { requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { sumOf } from "../sum";
import type { Division } from "./herfindahl";
import { mostOfOther, namedSharesOf } from "./shares";

export type GovernanceScale = "0-10" | "WGI";

export interface GovernedSupply {
  readonly shares: Float64Array;
  readonly governance: Float64Array;
  /** One for all, or one for each; missing (NaN) is 1, none. */
  readonly tradeFactor: number | Float64Array;
  /** An amount spread over countless small suppliers, and how they are governed. */
  readonly other?: number;
  readonly otherGovernance?: number | undefined;
}

/** World Governance Indicators are standardised; few estimates lie beyond ±2.5, and none beyond ±3. */
const [endOfScale, mostExtreme] = [2.5, 3];

/**
 * Concentration weighted by how badly suppliers are governed and by trade barriers, Σ s² g t: European
 * Commission, Methodology for establishing the EU list of critical raw materials, guidelines (2017).
 * g runs from 0 to 10, the worst. A supplier whose share is missing is dropped; one whose governance is
 * missing is not, since that would delete its risk. Beside `other` the index is the least that it can be; the
 * most has parts of `other` as large as the smallest supplier named.
 */
export function governanceConcentration(
  supply: GovernedSupply,
  scale: GovernanceScale,
  division: Division = "LOW",
): number {
  const kept = keptSuppliers(supply, scale);
  const given = Float64Array.from(kept, ({ share }) => share);
  const { other = 0, otherGovernance } = supply;
  const parts = namedSharesOf(given, other, "shares");
  const { shares } = parts;
  const open = kept.find(({ share, weight }) => share > 0 && Number.isNaN(weight));
  if (open !== undefined) {
    throw new Failure(
      "#N/A",
      `governance (value ${open.position}) is blank beside a share above 0: fill it in, or the supplier's risk would count as none.`,
    );
  }
  const named = sumOf(kept, ({ weight }, i) => {
    const share = shares[i] as number;
    return share === 0 ? 0 : share * share * weight;
  });
  const rest =
    otherGovernance === undefined
      ? NaN
      : governanceRisk(otherGovernance, scale, "other_governance");
  if (division === "LOW" || other === 0) return named;
  if (!Number.isNaN(rest)) return named + mostOfOther(parts) * rest;
  throw new Failure(
    "#N/A",
    "other_governance is left out: HIGH needs how the suppliers in other are governed; for the worst case give 10, or -2.5 on the scale WGI.",
  );
}

/**
 * Refuses figures that would be right on either scale: from 0 to 2.5 they are well governed on the one and
 * anything on the other.
 */
export function requireTellingScale(supply: GovernedSupply): void {
  const { shares, governance, otherGovernance } = supply;
  const known = [
    ...governance.filter((value, i) => !Number.isNaN(value) && !Number.isNaN(shares[i])),
    ...(otherGovernance === undefined ? [] : [otherGovernance]),
  ];
  if (known.length === 0 || known.some((value) => Math.abs(value) > endOfScale)) return;
  throw new Failure(
    "#VALUE!",
    'governance lies within -2.5 to 2.5, where both scales have figures: give governance_scale, "WGI" for estimates of the World Bank (high is good) or "0-10" (10 is worst).',
  );
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
    const where = `governance (value ${position})`;
    const risk = governanceRisk(supply.governance[i] as number, scale, where);
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

function governanceRisk(given: number, scale: GovernanceScale, where: string): number {
  const most = scale === "WGI" ? mostExtreme : 10;
  const least = scale === "WGI" ? -mostExtreme : 0;
  if (given < least || given > most) {
    const hint =
      scale === "WGI"
        ? "an estimate of the World Bank, about -2.5 to 2.5"
        : 'a figure from 0 to 10, the worst (World Bank estimates need governance_scale "WGI")';
    throw new Failure("#NUM!", `${where} is ${given}: give ${hint}.`);
  }
  if (scale === "0-10") return given;
  return (endOfScale - Math.min(endOfScale, Math.max(-endOfScale, given))) * 2;
}
