import { Regions } from "../../core/input-output/regions";
import { inputReliance, only, shareFrom } from "../../core/input-output/reliance";
import { type Answer, evaluateRows } from "../boundary/evaluate";
import { requireAlong, squareMatrix } from "../boundary/matrix";
import { word } from "../boundary/reader";
import { countryList } from "../boundary/countries";
import { everyLabel, numbers, optional } from "../boundary/vector";

export const parameters = {
  flows: squareMatrix(),
  gross_output: numbers(),
  regions: everyLabel(),
  buyer: countryList(),
  source: optional(countryList()),
  view: word(["LOOKTHROUGH", "FACE", "HIDDEN"]),
  result: word(["FOREIGN", "BY_SOURCE"]),
};

/**
 * Share of a country's production inputs that comes from abroad, or from one country, through every tier of suppliers.
 *
 * FACE counts direct suppliers, as trade statistics do; LOOKTHROUGH counts all tiers behind them; HIDDEN is
 * the difference. Both are on a gross basis, every delivery at its full value, and the buyer's own inputs are in
 * the denominator.
 * @customfunction FOREIGN_INPUT_RELIANCE
 * @param flows Flows of a multi-region table, rows selling to columns, without labels and totals; entries below 0, as scrap has, count as they are.
 * @param gross_output Gross output of each row, in the unit of flows; a row or a column.
 * @param regions Region of each row, as names or ISO codes; as many as flows has rows.
 * @param buyer The country whose inputs are looked at, or a range of them taken as one.
 * @param [source] A country, or a range of them: the answer is then their share. Default all but the buyer.
 * @param [view] LOOKTHROUGH (default), FACE, or HIDDEN, the first less the second.
 * @param [result] FOREIGN (default), or BY_SOURCE for a table by country.
 * @returns A fraction; or a table source, share that adds up to 1 (HIDDEN: to 0).
 * @equation shareᵣ = Σ over rows i of r, columns j of the buyer of tᵢⱼ xⱼ, over the sum for all rows; T = L − I (LOOKTHROUGH) or A (FACE)
 * @example =LINCHPIN.FOREIGN_INPUT_RELIANCE({40,10;5,20}, {100;80}, {"US";"China"}, "USA", , "FACE") // 0.111111111111111
 * @limits Where a region has rows and no columns, as in a national table with imports by origin, LOOKTHROUGH and HIDDEN are refused: GVC_PARTICIPATION with VS needs no foreign columns. Sectors are broad averages: a critical input is a small part of one. Gross output counts a component again at each tier. VA_CONTENT counts it once.
 * @source Baldwin and Freeman, Risks and Global Supply Chains, Annual Review of Economics 14 (2022)
 * @source Baldwin, Freeman and Theodorakopoulos, Hidden Exposure: Measuring US Supply Chain Reliance, Brookings Papers on Economic Activity, Fall 2023
 * @question How far does a country's production rely on foreign inputs, hidden tiers included?
 * @related FOREIGN_MARKET_RELIANCE, VA_CONTENT, ORIGIN_CONTENT, GVC_PARTICIPATION
 */
export function foreignInputReliance(
  flows: unknown[][],
  gross_output: unknown[][],
  regions: unknown[][],
  buyer: unknown[][],
  source?: unknown[][],
  view?: unknown,
  result?: unknown,
): unknown[][] {
  const given = [flows, gross_output, regions, buyer, source, view, result];
  return evaluateRows(parameters, given, (read): Answer => {
    requireAlong("flows", read.flows, { gross_output: read.gross_output, regions: read.regions });
    const accounts = { flows: read.flows, grossOutput: read.gross_output };
    const table = new Regions(read.regions);
    const shares = inputReliance(accounts, table, read.buyer, read.view);
    if (read.source !== undefined) table.requireKnown(read.source, "source");
    if (read.result === "FOREIGN") return shareFrom(shares, read.buyer, read.source);
    return [
      ["source", "share"],
      ...only(shares, read.source).map(({ region, share }) => [region, share]),
    ];
  });
}
