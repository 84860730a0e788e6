import { bottleneck, shareOfStage, stageShares } from "../../core/criticality/stageExposure";
import { countryList } from "../boundary/countries";
import { type Answer, column, evaluateRows } from "../boundary/evaluate";
import { word } from "../boundary/reader";
import { stages } from "../boundary/tables/stages";

export const parameters = {
  stages: stages(),
  country: countryList(),
  result: word(["SHARE", "HHI", "BOTTLENECK", "TABLE"]),
};

/**
 * A country's share at every stage of a chain, from mine to part, and the stage at which supply is most concentrated.
 *
 * Mines may be spread over the world while one country refines what they dig. Rows with a buyer say whom a country at
 * one stage supplies at the next: the shares of refiners are chained with the origins that each of them takes. Rows
 * without one hold for all buyers that have no rows of their own.
 * @customfunction STAGE_EXPOSURE
 * @param stages Table with header row: stage, country, share and, where known, buyer (or refiner), the country at the next stage. Stages stand in the order of production; the one nearest the product names no buyers. Shares add up to 1 for each stage and buyer.
 * @param country The country looked at, or a bloc, or a range of them.
 * @param [result] SHARE (default) and HHI, a figure for each stage; BOTTLENECK, the stage with the highest HHI; or TABLE.
 * @returns A column in the order of the stages, a name, or a table stage, share, hhi, bottleneck.
 * @equation share at a stage = Σ over buyers b of (share of b at the next stage) × (share of the country in what b takes); HHI = Σ share²
 * @example =LINCHPIN.STAGE_EXPOSURE({"stage","country","share","refiner";"mine","China",0.5,"China";"mine","Australia",0.5,"China";"mine","Australia",1,"Malaysia";"refinery","China",0.9,"";"refinery","Malaysia",0.1,""}, "China") // {0.45;0.9}
 * @example =LINCHPIN.STAGE_EXPOSURE({"stage","country","share";"mine","China",0.6;"mine","Australia",0.4;"refinery","China",0.9;"refinery","Malaysia",0.1}, "China", "BOTTLENECK") // "refinery"
 * @limits "Rest of world" counts as many small suppliers, so that HHI is a lower bound. It sees neither stocks, recycling nor who owns a plant, and weighs all stages alike; HHI_WGI weighs by governance.
 * @source European Commission, Methodology for establishing the EU list of critical raw materials: guidelines (2017), doi 10.2873/769526, for the stage with the higher risk as the bottleneck
 * @question At which stage does a material hang on one country, the mine or the refinery?
 * @question Where along the processing chain is the bottleneck?
 * @related HHI, HHI_WGI, CRM_SUPPLY_RISK, ORIGIN_CONTENT
 */
export function stageExposure(
  stages: unknown[][],
  country: unknown[][],
  result?: unknown,
): unknown[][] {
  return evaluateRows(parameters, [stages, country, result], (given): Answer => {
    const chain = stageShares(given.stages);
    const shares = (): number[] => chain.map((stage) => shareOfStage(stage, given.country));
    switch (given.result) {
      case "SHARE":
        return column(shares());
      case "HHI":
        return column(chain.map(({ hhi }) => hhi));
      case "BOTTLENECK":
        return bottleneck(chain).name;
      case "TABLE": {
        const narrow = bottleneck(chain);
        const all = shares();
        return [
          ["stage", "share", "hhi", "bottleneck"],
          ...chain.map((stage, i) => [stage.name, all[i] as number, stage.hhi, stage === narrow]),
        ];
      }
    }
  });
}
