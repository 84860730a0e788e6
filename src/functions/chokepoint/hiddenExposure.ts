import { BillOfMaterials } from "../../core/chokepoint/billOfMaterials";
import { hiddenShare, shareAsked } from "../../core/chokepoint/originShare";
import { evaluate } from "../boundary/evaluate";
import { optionalText, word } from "../boundary/reader";
import { billOfMaterials } from "../boundary/tables/billOfMaterials";
import { countryList } from "../boundary/countries";

export const parameters = {
  bom: billOfMaterials(),
  origin: countryList(),
  root: optionalText(),
  basis: word(["VALUE_ADDED", "GROSS"]),
  result: word(["SHARE", "LOW", "HIGH", "COVERAGE"]),
};

/**
 * Exposure that invoices do not show: a country's share of a product's value through all tiers, less its share at face value.
 *
 * From −1 to 1. Below 0 the country's direct supplies are themselves made of other countries' inputs. Both shares
 * are on one basis: VALUE_ADDED shares out the product's cost, each value counted once, and GROSS the deliveries at
 * full cost, a deep input counting again at each tier above it.
 * @customfunction HIDDEN_EXPOSURE
 * @param bom Table with header row: item, parent and, where known, quantity, own_value, origin, share, parent_origin.
 * @param origin The country or bloc, or a range of them.
 * @param [root] The product, if the table holds several. Default: the row without a parent.
 * @param [basis] VALUE_ADDED (default), or GROSS: look-through counts every delivery of every tier at its full cost.
 * @param [result] SHARE (default), LOW and HIGH where origins are unknown, or COVERAGE, the share of value whose origin is known.
 * @returns The difference of two shares, a fraction; #N/A where value of unknown origin could change it.
 * @equation hidden = look-through share − face-value share
 * @example =LINCHPIN.HIDDEN_EXPOSURE({"item","parent","quantity","own_value","origin";"Motor","",1,100,"US";"Magnet","Motor",4,5,"Japan";"Oxide","Magnet",1,20,"China"}, "China") // 0.4
 * @limits It measures value, not leverage: see SINGLE_POINTS for what stops production.
 * @source Baldwin, Freeman and Theodorakopoulos, Hidden Exposure: Measuring US Supply Chain Reliance, Brookings Papers on Economic Activity, Fall 2023
 * @question How much exposure is hidden in lower tiers?
 * @related ORIGIN_CONTENT, FOREIGN_INPUT_RELIANCE
 */
export function hiddenExposure(
  bom: unknown[][],
  origin: unknown[][],
  root?: unknown,
  basis?: unknown,
  result?: unknown,
): number {
  return evaluate(parameters, [bom, origin, root, basis, result], (given) => {
    const product = new BillOfMaterials(given.bom, given.root);
    return shareAsked(hiddenShare(product, given.origin, given.basis), given.result);
  });
}
