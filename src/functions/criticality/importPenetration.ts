import {
  importPenetration as penetration,
  partnerPenetration,
  selfSufficiency,
} from "../../core/criticality/importPenetration";
import { Failure } from "../../core/failure";
import { lift } from "../boundary/evaluate";
import { word } from "../boundary/reader";
import { optionalScalar, scalar } from "../boundary/scalar";

export const parameters = {
  production: scalar(),
  imports: scalar(),
  exports: scalar(),
  partner_imports: optionalScalar(),
  result: word(["PENETRATION", "SELF_SUFFICIENCY", "PARTNER"]),
};

/**
 * The part of a home market that imports supply, as a fraction of production plus imports less exports.
 *
 * A partner's share of imports alone is no dependence: where imports are a tenth of supply, all of them from one
 * partner are a tenth. PARTNER puts its imports over the whole supply. All amounts must be of one product or
 * industry, in one unit, for one year.
 * @customfunction IMPORT_PENETRATION
 * @param production Domestic production (gross output), 0 or more; a range spills.
 * @param imports Imports, 0 or more, in the same unit.
 * @param exports Exports, 0 or more, in the same unit.
 * @param [partner_imports] Imports from one partner, a part of imports; needed for PARTNER.
 * @param [result] PENETRATION (default), SELF_SUFFICIENCY or PARTNER.
 * @returns A fraction of supply; above 1 where goods only pass through.
 * @equation penetration = M / (Y + M − X); self-sufficiency = Y / (Y + M − X); partner = Mₚ / (Y + M − X)
 * @example =LINCHPIN.IMPORT_PENETRATION(80, 40, 20) // 0.4
 * @example =LINCHPIN.IMPORT_PENETRATION(80, 40, 20, 30, "PARTNER") // 0.3
 * @limits Re-exports raise both imports and exports: take them out of both, or the fraction may pass 1. It does not see imported inputs in domestic production; FOREIGN_INPUT_RELIANCE does.
 * @source OECD, STAN Database for Structural Analysis, indicator of import penetration
 * @source Food and Agriculture Organization, Food Balance Sheets: A Handbook (2001), for the self-sufficiency ratio
 * @question How much of what we use comes from abroad, or from one partner?
 * @question What is the import penetration, or the self-sufficiency, of a market?
 * @related NET_IMPORT_RELIANCE, MICRO_DEPENDENCY, FOREIGN_INPUT_RELIANCE
 */
export function importPenetration(
  production: unknown[][],
  imports: unknown[][],
  exports: unknown[][],
  partner_imports?: unknown[][],
  result?: unknown,
): unknown[][] {
  return lift(parameters, [production, imports, exports, partner_imports, result], (at) => {
    switch (at.result) {
      case "PENETRATION":
        return penetration(at);
      case "SELF_SUFFICIENCY":
        return selfSufficiency(at);
      case "PARTNER":
        return partnerPenetration(at, requirePartner(at.partner_imports));
    }
  });
}

function requirePartner(given: number): number {
  if (!Number.isNaN(given)) return given;
  throw new Failure(
    "#N/A",
    "partner_imports is blank: PARTNER needs the imports from one partner.",
  );
}
