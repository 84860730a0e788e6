import { economicImportance } from "../../core/criticality/economicImportance";
import { evaluate } from "../boundary/evaluate";
import { number, optionalNumber } from "../boundary/reader";
import { numbers, requireSameLength } from "../boundary/vector";

export const parameters = {
  end_use_shares: numbers("keep"),
  sector_va: numbers("keep"),
  si_ei: number(),
  max_va: optionalNumber(),
};

/**
 * Economic importance of a raw material as the EU scores it, from 0 to 10; critical from 2.8 where its supply risk is 1 or more.
 *
 * max_va must be the largest manufacturing sector of the whole economy. Left out, it is the largest of
 * sector_va, which overstates the score whenever that sector does not use the material.
 * @customfunction CRM_ECONOMIC_IMPORTANCE
 * @param end_use_shares Share of the material used by each sector, 0 to 1, adding up to 1 within 0.001.
 * @param sector_va Value added of each sector, 0 or more; as many as end_use_shares.
 * @param si_ei Substitution index for economic importance, 0 to 1 (nothing substitutes).
 * @param [max_va] Value added of the largest manufacturing sector, in the unit of sector_va. Default the largest of sector_va.
 * @returns A score.
 * @equation EI = Σ Aₛ Qₛ · (10 / max Q) · SI_EI
 * @example =LINCHPIN.CRM_ECONOMIC_IMPORTANCE({0.6;0.4}, {100;50}, 0.9, 200) // 3.6
 * @limits It weighs the sectors that use a material, not how little of it would stop them. See CHOKEPOINT_HALT.
 * @source European Commission, Methodology for establishing the EU list of critical raw materials: guidelines (2017), doi 10.2873/769526
 * @question How important is a raw material to the economy by the EU's measure?
 * @related CRM_SUPPLY_RISK, SUBSTITUTION_INDEX
 */
export function crmEconomicImportance(
  end_use_shares: unknown[][],
  sector_va: unknown[][],
  si_ei: unknown,
  max_va?: unknown,
): number {
  return evaluate(parameters, [end_use_shares, sector_va, si_ei, max_va], (given) => {
    const { end_use_shares, sector_va } = given;
    requireSameLength({ end_use_shares, sector_va });
    return economicImportance({
      shares: end_use_shares,
      sectorValueAdded: sector_va,
      substitution: given.si_ei,
      largestValueAdded: given.max_va,
    });
  });
}
