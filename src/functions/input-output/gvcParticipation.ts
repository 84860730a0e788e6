import {
  backwardParticipation,
  forwardParticipation,
  partOfExports,
  type Trade,
  verticalSpecialisation,
} from "../../core/input-output/participation";
import { Regions } from "../../core/input-output/regions";
import { countryList } from "../boundary/countries";
import { evaluateRows } from "../boundary/evaluate";
import { requireAlong, squareMatrix } from "../boundary/matrix";
import { word } from "../boundary/reader";
import { everyLabel, numbers, optional } from "../boundary/vector";

export const parameters = {
  flows: squareMatrix(),
  gross_output: numbers(),
  exports: numbers("keep"),
  regions: everyLabel(),
  exporter: countryList(),
  value_added: optional(numbers()),
  result: word(["BACKWARD", "FORWARD", "TOTAL", "VS"]),
};

/**
 * How far a country takes part in global value chains, as a fraction of its gross exports.
 *
 * BACKWARD is the foreign value in its exports, FORWARD its own value in the exports of others, TOTAL the two
 * added up. A country high in BACKWARD depends on suppliers, one high in FORWARD on what its buyers sell on.
 * VS, the imports in its exports, needs the country's own columns alone, as national tables have them.
 * @customfunction GVC_PARTICIPATION
 * @param flows Flows of a multi-region table, rows selling to columns, without labels and totals. For VS the columns of other regions may be empty.
 * @param gross_output Gross output of each row, in the unit of flows; a row or a column.
 * @param exports Gross exports of each row, intermediate and final, to other regions. BACKWARD and VS need the exporter's rows, FORWARD and TOTAL all.
 * @param regions Region of each row, as names or ISO codes; as many as flows has rows.
 * @param exporter The country whose exports are looked at, or a range of them taken as one.
 * @param [value_added] Value added of each row. Default gross output less all purchases in flows; VS does not use it.
 * @param [result] BACKWARD (default), FORWARD, TOTAL or VS.
 * @returns A fraction of the exporter's gross exports; FORWARD and TOTAL may pass 1.
 * @equation BACKWARD = Σ v̂ L e outside the exporter / Σ e;  FORWARD = Σ v̂ L e′ inside it / Σ e, e′ the exports of all others
 * @equation VS = u A_M (I − A_D)⁻¹ e / u e, A_D its domestic and A_M its imported input coefficients
 * @example =LINCHPIN.GVC_PARTICIPATION({40,10;5,20}, {100;80}, {20;10}, {"US";"China"}, "US") // 0.0704225352112676
 * @example =LINCHPIN.GVC_PARTICIPATION({40,10;5,20}, {100;80}, {20;10}, {"US";"China"}, "US", , "VS") // 0.0833333333333333
 * @limits VS counts imports at full value, own value that comes back included, so it is at least BACKWARD. Value that crosses borders several times is in FORWARD each time. Where a region has rows and no columns, its technology is not in the table and only VS is answered.
 * @source Koopman, Wang and Wei, Tracing Value-Added and Double Counting in Gross Exports, American Economic Review 104(2) (2014)
 * @source Koopman, Powers, Wang and Wei, Give Credit Where Credit Is Due: Tracing Value Added in Global Production Chains, NBER Working Paper 16426 (2010), for the participation index
 * @source Hummels, Ishii and Yi, The Nature and Growth of Vertical Specialization in World Trade, Journal of International Economics 54(1) (2001), for VS
 * @question How deep is a country in global value chains, as buyer and as supplier?
 * @question What is the vertical specialisation, the import content of exports?
 * @related VA_CONTENT, FOREIGN_INPUT_RELIANCE, UPSTREAMNESS
 */
export function gvcParticipation(
  flows: unknown[][],
  gross_output: unknown[][],
  exports: unknown[][],
  regions: unknown[][],
  exporter: unknown[][],
  value_added?: unknown[][],
  result?: unknown,
): unknown[][] {
  const given = [flows, gross_output, exports, regions, exporter, value_added, result];
  return evaluateRows(parameters, given, (read) => {
    requireAlong("flows", read.flows, {
      gross_output: read.gross_output,
      exports: read.exports,
      regions: read.regions,
      value_added: read.value_added,
    });
    const trade: Trade = {
      accounts: { flows: read.flows, grossOutput: read.gross_output },
      exports: read.exports,
      regions: new Regions(read.regions),
      exporter: read.exporter,
      valueAdded: read.value_added,
    };
    const backward = (): number => partOfExports(backwardParticipation(trade));
    const forward = (): number => partOfExports(forwardParticipation(trade));
    switch (read.result) {
      case "BACKWARD":
        return backward();
      case "FORWARD":
        return forward();
      case "TOTAL":
        return backward() + forward();
      case "VS":
        return partOfExports(verticalSpecialisation(trade));
    }
  });
}
