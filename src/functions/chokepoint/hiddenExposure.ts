import { BillOfMaterials } from "../../core/chokepoint/billOfMaterials";
import { hiddenShare } from "../../core/chokepoint/originContent";
import { evaluate } from "../boundary/evaluate";
import { optionalText } from "../boundary/reader";
import { billOfMaterials } from "../boundary/tables/billOfMaterials";
import { labels } from "../boundary/vector";

export const parameters = { bom: billOfMaterials(), origin: labels(), root: optionalText() };

/**
 * Exposure that invoices do not show: a country's share of a product's value through all tiers, less its share at face value.
 *
 * From −1 to 1. Below 0 the country's direct supplies are themselves made of other countries' inputs.
 * @customfunction HIDDEN_EXPOSURE
 * @param bom Table with header row: item, parent and, where known, quantity, own_value, origin, share, parent_origin.
 * @param origin The country, or a range of them.
 * @param [root] The product, if the table holds several. Default: the row without a parent.
 * @returns The difference of two shares, a fraction.
 * @equation hidden = look-through share − face-value share
 * @example =LINCHPIN.HIDDEN_EXPOSURE({"item","parent","quantity","own_value","origin";"Motor","",1,100,"US";"Magnet","Motor",4,5,"Japan";"Oxide","Magnet",1,20,"China"}, "China") // 0.4
 * @limits It measures value, not leverage: see SINGLE_POINTS for what stops production.
 * @source Baldwin, Freeman and Theodorakopoulos, Hidden Exposure: Measuring US Supply Chain Reliance, Brookings Papers on Economic Activity (2023)
 * @question How much exposure is hidden in lower tiers?
 * @related ORIGIN_CONTENT, FOREIGN_INPUT_RELIANCE
 */
export function hiddenExposure(bom: unknown[][], origin: unknown[][], root?: unknown): number {
  return evaluate(parameters, [bom, origin, root], (given) =>
    hiddenShare(new BillOfMaterials(given.bom, given.root), given.origin),
  );
}
