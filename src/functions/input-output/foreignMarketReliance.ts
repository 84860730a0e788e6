import { Regions } from "../../core/input-output/regions";
import { marketReliance, only, shareFrom } from "../../core/input-output/reliance";
import { type Answer, evaluateRows } from "../boundary/evaluate";
import { requireAlong, squareMatrix } from "../boundary/matrix";
import { word } from "../boundary/reader";
import { countryList } from "../boundary/countries";
import { everyLabel, numbers, optional } from "../boundary/vector";

export const parameters = {
  flows: squareMatrix(),
  gross_output: numbers(),
  regions: everyLabel(),
  seller: countryList(),
  user: optional(countryList()),
  view: word(["LOOKTHROUGH", "FACE", "HIDDEN"]),
  result: word(["FOREIGN", "BY_USER"]),
};

/**
 * Share of a country's sales to producers that is used abroad, or in one country, through every tier of buyers.
 *
 * FACE counts direct buyers; LOOKTHROUGH follows the goods through all tiers of processing; HIDDEN is the
 * difference. Both are on a gross basis. Sales to final users are not in it; sales at home are in the denominator.
 * @customfunction FOREIGN_MARKET_RELIANCE
 * @param flows Flows of a multi-region table, rows selling to columns, without labels and totals; entries below 0, as scrap has, count as they are.
 * @param gross_output Gross output of each row, in the unit of flows; a row or a column.
 * @param regions Region of each row, as names or ISO codes; as many as flows has rows.
 * @param seller The country whose sales are looked at, or a range of them taken as one.
 * @param [user] A country, or a range of them: the answer is then their share. Default all but the seller.
 * @param [view] LOOKTHROUGH (default), FACE, or HIDDEN, the first less the second.
 * @param [result] FOREIGN (default), or BY_USER for a table by country.
 * @returns A fraction; or a table user, share that adds up to 1 (HIDDEN: to 0).
 * @equation shareᵣ = Σ over rows i of the seller, columns j of r of xᵢ tᵢⱼ, over the sum for all columns; T = G − I (LOOKTHROUGH) or B (FACE)
 * @example =LINCHPIN.FOREIGN_MARKET_RELIANCE({40,10;5,20}, {100;80}, {"US";"China"}, "USA", , "FACE") // 0.2
 * @limits LOOKTHROUGH and HIDDEN need rows and columns of every region, FACE does not. It looks at sales to producers alone. Gross output counts a component again at each tier.
 * @source After Baldwin and Freeman, Risks and Global Supply Chains, Annual Review of Economics 14 (2022); the form by Ghosh's inverse is our reading
 * @source After Baldwin, Freeman and Theodorakopoulos, Hidden Exposure: Measuring US Supply Chain Reliance, Brookings Papers on Economic Activity, Fall 2023
 * @question How far do a country's producers rely on foreign markets, processing abroad included?
 * @related FOREIGN_INPUT_RELIANCE, GHOSH_INVERSE, VA_CONTENT
 */
export function foreignMarketReliance(
  flows: unknown[][],
  gross_output: unknown[][],
  regions: unknown[][],
  seller: unknown[][],
  user?: unknown[][],
  view?: unknown,
  result?: unknown,
): unknown[][] {
  const given = [flows, gross_output, regions, seller, user, view, result];
  return evaluateRows(parameters, given, (read): Answer => {
    requireAlong("flows", read.flows, { gross_output: read.gross_output, regions: read.regions });
    const accounts = { flows: read.flows, grossOutput: read.gross_output };
    const table = new Regions(read.regions);
    const shares = marketReliance(accounts, table, read.seller, read.view);
    if (read.user !== undefined) table.requireKnown(read.user, "user");
    if (read.result === "FOREIGN") return shareFrom(shares, read.seller, read.user);
    return [
      ["user", "share"],
      ...only(shares, read.user).map(({ region, share }) => [region, share]),
    ];
  });
}
