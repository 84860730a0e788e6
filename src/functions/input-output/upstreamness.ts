import {
  downstreamness,
  upstreamness as distanceFromFinalUse,
} from "../../core/input-output/stages";
import { alongside, evaluateRows } from "../boundary/evaluate";
import { requireAlong, squareMatrix } from "../boundary/matrix";
import { word } from "../boundary/reader";
import { numbers, optional } from "../boundary/vector";

export const parameters = {
  flows: squareMatrix(),
  gross_output: numbers(),
  net_exports: optional(numbers()),
  direction: word(["UP", "DOWN"]),
};

/**
 * How many stages lie between a sector and final use (UP), or behind its product (DOWN); 1 at the end of the chain.
 *
 * UP of 1 sells to final users alone, 3 to those who sell to those who do. DOWN of 1 takes no inputs. A control
 * on an upstream good is felt late and everywhere, one on a downstream good at once and at one place. Flows are
 * all uses at home, imported inputs included; net_exports then puts them over what is used at home.
 * @customfunction UPSTREAMNESS
 * @param flows Flows between sectors, rows selling to columns, without labels and totals; imported inputs in the row of the sector that makes such goods.
 * @param gross_output Gross output of each sector, in the unit of flows; a row or a column.
 * @param [net_exports] Exports less imports of each sector's goods, final and intermediate, below 0 for a deficit. Default 0, as in a closed economy or a table of the world; DOWN does not use it.
 * @param [direction] UP (default), the distance from final use, or DOWN, the stages behind.
 * @returns A number of stages for each sector, 1 or more, laid out as gross_output.
 * @equation UP: U = (I − Δ)⁻¹ 1, δᵢⱼ = zᵢⱼ / (xᵢ − net exportsᵢ);  DOWN: D = 1ᵀ (I − A)⁻¹, aᵢⱼ = zᵢⱼ / xⱼ
 * @example =LINCHPIN.UPSTREAMNESS({150,500;200,100}, {1000;2000}) // {1.91419141914191;1.25412541254125}
 * @example =LINCHPIN.UPSTREAMNESS({150,500;200,100}, {1000;2000}, , "DOWN") // {1.51815181518152;1.45214521452145}
 * @limits Stages are counted, not days, and weighted by value. Exports are taken to be used abroad as the rest is at home. Changes in inventories are not taken off. Without net_exports UP is the forward linkage of LINKAGES, not normalised, and DOWN its backward one.
 * @source Antràs, Chor, Fally and Hillberry, Measuring the Upstreamness of Production and Trade Flows, American Economic Review: Papers and Proceedings 102(3) (2012)
 * @source Fally, Production Staging: Measurement and Facts, University of Colorado working paper (2012), for the stages behind a product
 * @question How far is a sector from final use, and how long is the chain behind it?
 * @question Which sectors are upstream and which downstream?
 * @related LINKAGES, GHOSH_INVERSE, GVC_PARTICIPATION
 */
export function upstreamness(
  flows: unknown[][],
  gross_output: unknown[][],
  net_exports?: unknown[][],
  direction?: unknown,
): unknown[][] {
  return evaluateRows(parameters, [flows, gross_output, net_exports, direction], (given) => {
    requireAlong("flows", given.flows, {
      gross_output: given.gross_output,
      net_exports: given.net_exports,
    });
    const accounts = { flows: given.flows, grossOutput: given.gross_output };
    const stages =
      given.direction === "UP"
        ? distanceFromFinalUse(accounts, given.net_exports)
        : downstreamness(accounts);
    return alongside(gross_output, [...stages]);
  });
}
