import { supplyRisk } from "../../core/criticality/supplyRisk";
import { lift } from "../boundary/evaluate";
import { word } from "../boundary/reader";
import { scalar } from "../boundary/scalar";

export const parameters = {
  hhi_global: scalar(),
  hhi_sourcing: scalar(),
  import_reliance: scalar(),
  eol_rir: scalar(),
  si_sr: scalar(),
  mode: word(["GS+EU", "GS", "EU"]),
};

/**
 * Supply risk of a raw material as the EU scores it, from 0 to about 10; critical from 1 where its importance is 2.8 or more.
 *
 * Score extraction and processing apart: the EU reports the larger. Both concentrations are HHI_WGI on
 * governance of 0 to 10. A net exporter's import reliance, below 0, counts as 0.
 * @customfunction CRM_SUPPLY_RISK
 * @param hhi_global HHI_WGI of global supply, 0 or more.
 * @param hhi_sourcing HHI_WGI of the suppliers actually sourced from, 0 or more.
 * @param import_reliance Import reliance as a fraction, at most 1; below 0 counts as 0.
 * @param eol_rir End-of-life recycling input rate, 0 to 1.
 * @param si_sr Substitution index for supply risk, above 0 to 1 (nothing substitutes).
 * @param [mode] GS+EU (default), or GS or EU for one of the two concentrations alone.
 * @returns A score for each row.
 * @equation SR = [H_global · IR/2 + H_sourcing · (1 − IR/2)] · (1 − EoL_RIR) · SI_SR
 * @example =LINCHPIN.CRM_SUPPLY_RISK(4, 2, 0.8, 0.25, 0.9) // 1.89
 * @limits It looks back over past years and says nothing about how soon or how long supply would fail.
 * @source European Commission, Methodology for establishing the EU list of critical raw materials: guidelines (2017), doi 10.2873/769526
 * @source European Commission, Study on the critical raw materials for the EU 2023: final report, doi 10.2873/725585
 * @question Is the supply of a raw material at risk by the EU's measure?
 * @related HHI_WGI, CRM_ECONOMIC_IMPORTANCE, SUBSTITUTION_INDEX, NET_IMPORT_RELIANCE, STAGE_EXPOSURE
 */
export function crmSupplyRisk(
  hhi_global: unknown[][],
  hhi_sourcing: unknown[][],
  import_reliance: unknown[][],
  eol_rir: unknown[][],
  si_sr: unknown[][],
  mode?: unknown,
): unknown[][] {
  const given = [hhi_global, hhi_sourcing, import_reliance, eol_rir, si_sr, mode];
  return lift(parameters, given, (at) =>
    supplyRisk(
      {
        hhiGlobal: at.hhi_global,
        hhiSourcing: at.hhi_sourcing,
        importReliance: at.import_reliance,
        recycling: at.eol_rir,
        substitution: at.si_sr,
      },
      at.mode,
    ),
  );
}
