import {
  governanceConcentration,
  requireTellingScale,
} from "../../core/concentration/governanceConcentration";
import { isOmitted } from "../boundary/cell";
import { evaluate } from "../boundary/evaluate";
import { number, optionalNumber, word } from "../boundary/reader";
import { numberOrNumbers, numbers, requireSameLength } from "../boundary/vector";

export const parameters = {
  shares: numbers("keep"),
  governance: numbers("keep"),
  trade_factor: numberOrNumbers(1),
  governance_scale: word(["0-10", "WGI"]),
  other: number({ fallback: 0 }),
  other_governance: optionalNumber(),
  result: word(["INDEX", "LOW", "HIGH"]),
};

/**
 * Concentration of supply weighted by bad governance, from 0 to 10: the index behind the EU's supply risk.
 *
 * A country whose governance is blank is #N/A, since leaving it out would delete its risk. The EU takes the
 * average of the six World Bank indicators; GeoPolRisk takes political stability alone. With other, the index is
 * the least that it can be (LOW); HIGH is the most, since no supplier in other is larger than the smallest one named.
 * @customfunction HHI_WGI
 * @param shares Shares or amounts by country, 0 or more; they become shares of their total. Blank rows are skipped.
 * @param governance Governance of each country, as many as shares: 0 to 10 with 10 the worst, or World Bank estimates.
 * @param [trade_factor] Trade barriers, for each country or one for all: 1 none, 0.8 inside the EU, above 1 with export taxes, quotas or bans. Default 1.
 * @param [governance_scale] "0-10" (default), or "WGI" for World Bank estimates of -2.5 to 2.5 with high good; needed where all figures lie within ±2.5.
 * @param [other] An amount spread over many small suppliers, in the unit of shares; it counts in the total. Default 0.
 * @param [other_governance] How those in other are governed, on the same scale; needed by HIGH.
 * @param [result] INDEX (default) and LOW spread other over countless suppliers; HIGH over as few as can be.
 * @returns The index, 0 to 10 where no trade factor exceeds 1.
 * @equation H = Σ s² g t; from WGI: g = (2.5 − estimate) × 2, estimates beyond ±2.5 (to ±3) counting as ±2.5
 * @equation sᵢ = vᵢ / (Σ v + other); HIGH: H + o · min(o, smallest sᵢ) · g of other, o = other / (Σ v + other)
 * @example =LINCHPIN.HHI_WGI({0.7;0.3}, {-0.34;1.5}, {1;0.8}, "WGI") // 2.9272
 * @limits National governance is a proxy: it does not see single mines, companies or stocks.
 * @source European Commission, Methodology for establishing the EU list of critical raw materials: guidelines (2017), doi 10.2873/769526
 * @source Blengini et al., Assessment of the methodology for establishing the EU list of critical raw materials, JRC (2017), doi 10.2760/73303
 * @question How concentrated is supply in badly governed countries?
 * @related HHI, CRM_SUPPLY_RISK, GEOPOLRISK, STAGE_EXPOSURE
 */
export function hhiWgi(
  shares: unknown[][],
  governance: unknown[][],
  trade_factor?: unknown[][],
  governance_scale?: unknown,
  other?: unknown,
  other_governance?: unknown,
  result?: unknown,
): number {
  const all = [shares, governance, trade_factor, governance_scale, other, other_governance, result];
  return evaluate(parameters, all, (given) => {
    const { shares, governance, trade_factor: tradeFactor, other } = given;
    const trade_factor = typeof tradeFactor === "number" ? undefined : tradeFactor;
    requireSameLength({ shares, governance, trade_factor });
    const otherGovernance = given.other_governance;
    const supply = { shares, governance, tradeFactor, other, otherGovernance };
    if (isOmitted(governance_scale)) requireTellingScale(supply);
    const division = given.result === "HIGH" ? "HIGH" : "LOW";
    return governanceConcentration(supply, given.governance_scale, division);
  });
}
