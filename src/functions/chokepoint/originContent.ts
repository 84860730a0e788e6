import { BillOfMaterials } from "../../core/chokepoint/billOfMaterials";
import { originContent as contentOf } from "../../core/chokepoint/originContent";
import { originShare, shareAsked } from "../../core/chokepoint/originShare";
import { Failure } from "../../core/failure";
import { CountrySet } from "../../core/labels/countrySet";
import { type Answer, evaluateRows } from "../boundary/evaluate";
import { optionalText, word } from "../boundary/reader";
import { billOfMaterials } from "../boundary/tables/billOfMaterials";
import { countryList } from "../boundary/countries";
import { optional } from "../boundary/vector";

export const parameters = {
  bom: billOfMaterials(),
  root: optionalText(),
  view: word(["LOOKTHROUGH", "FACE"]),
  origin: optional(countryList()),
  measure: word(["VALUE", "MASS"]),
  basis: word(["VALUE_ADDED", "GROSS"]),
  result: word(["SHARE", "LOW", "HIGH", "COVERAGE"]),
};

/**
 * Where a product really comes from: its value by country of origin, through every tier of a bill of materials.
 *
 * LOOKTHROUGH puts every item's own value at its own origin, however deep it enters; FACE puts each direct
 * input's full cost at that input's origin, as customs data show it. Magnets "from Japan" made of Chinese
 * oxide are Japanese at face value and Chinese by look-through. Where value of unknown origin could belong to the
 * country asked for, its share is #N/A; LOW and HIGH give the bounds, COVERAGE the share whose origin is known.
 * Compare the views on one basis: on VALUE_ADDED both share out the product's cost, each value counted once; on
 * GROSS both share out deliveries at full cost, those of the first tier or of every tier.
 * @customfunction ORIGIN_CONTENT
 * @param bom Table with header row: item, parent and, where known, quantity, own_value, own_mass, origin, share, parent_origin.
 * @param [root] The product, if the table holds several. Default: the row without a parent.
 * @param [view] LOOKTHROUGH (default) or FACE.
 * @param [origin] A country or bloc, or a range of them: the answer is then their share alone.
 * @param [measure] VALUE (default, own_value) or MASS (own_mass).
 * @param [basis] VALUE_ADDED (default), or GROSS: look-through counts every delivery of every tier at its full cost.
 * @param [result] SHARE (default), LOW or HIGH with origin; or COVERAGE.
 * @returns A table origin, value, share, largest first; with origin, LOW, HIGH or COVERAGE one share as a fraction.
 * @equation value of c = Σ over items with origin c of (units needed for one product) × own value
 * @example =LINCHPIN.ORIGIN_CONTENT({"item","parent","quantity","own_value","origin";"Motor","",1,100,"US";"Magnet","Motor",4,5,"Japan";"Oxide","Magnet",1,20,"China"}, , , "China") // 0.4
 * @limits Value is not leverage: a cheap input can still stop production. See CHOKEPOINT_HALT and SINGLE_POINTS.
 * @source Baldwin, Freeman and Theodorakopoulos, Hidden Exposure: Measuring US Supply Chain Reliance, Brookings Papers on Economic Activity, Fall 2023, for face value and look-through
 * @question How much of a product comes from a country, hidden tiers included?
 * @related HIDDEN_EXPOSURE, CHOKEPOINT_HALT, FOREIGN_INPUT_RELIANCE, STAGE_EXPOSURE
 */
export function originContent(
  bom: unknown[][],
  root?: unknown,
  view?: unknown,
  origin?: unknown[][],
  measure?: unknown,
  basis?: unknown,
  result?: unknown,
): unknown[][] {
  return evaluateRows(
    parameters,
    [bom, root, view, origin, measure, basis, result],
    (given): Answer => {
      const product = new BillOfMaterials(given.bom, given.root);
      if (given.origin !== undefined) {
        return shareAsked(originShare(product, given.origin, given), given.result);
      }
      if (given.result === "COVERAGE") return originShare(product, everywhere, given).coverage;
      if (given.result !== "SHARE") throw withoutOrigin(given.result);
      const content = contentOf(product, given.view, given.measure, given.basis);
      return [
        ["origin", "value", "share"],
        ...content.map((row) => [row.origin, row.value, row.share]),
      ];
    },
  );
}

const everywhere = new CountrySet(["World"]);

const withoutOrigin = (result: string): Failure =>
  new Failure("#VALUE!", `result is ${result}, which bounds the share of a country: give origin.`);
