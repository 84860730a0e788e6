import { extractionLoss, lostShare } from "../../core/input-output/extraction";
import { sum } from "../../core/sum";
import { alongside, type Answer, evaluateRows } from "../boundary/evaluate";
import { requireAlong } from "../boundary/matrix";
import { word } from "../boundary/reader";
import { chosenRows, sectorChoice, sectorTable } from "../boundary/sectorTable";
import { numbers, optional } from "../boundary/vector";

export const parameters = {
  flows: sectorTable(),
  gross_output: numbers(),
  target: sectorChoice(),
  mode: word(["TOTAL", "BACKWARD", "FORWARD", "FORWARD_TOTAL", "FULL"]),
  final_demand: optional(numbers()),
  result: word(["LOSS", "SHARE", "BY_SECTOR"]),
};

/**
 * Output lost in the whole economy when a sector or country stops trading (hypothetical extraction).
 *
 * TOTAL ends its purchases from and sales to all others; BACKWARD ends all its purchases, its own
 * included; FULL is TOTAL with its final demand gone too. FORWARD and FORWARD_TOTAL are the supply-side
 * twins (Ghosh), driven by value added instead of final demand. Several targets keep trading among
 * themselves in the TOTAL modes.
 * @customfunction EXTRACTION_IMPACT
 * @param flows Flows between sectors, rows selling to columns; with a row or column of labels if target is a label.
 * @param gross_output Gross output of each sector, in the unit of flows; a row or a column.
 * @param target Row number of the sector (a whole number from 1) or its label; a range for several, or for a country's sectors.
 * @param [mode] TOTAL (default), BACKWARD, FORWARD, FORWARD_TOTAL or FULL.
 * @param [final_demand] Final demand by sector; in the forward modes, value added. Default what balances the table: output less sales to sectors, or less purchases from them.
 * @param [result] LOSS (default), SHARE of all output, or BY_SECTOR.
 * @returns The loss in the unit of flows; a fraction of all gross output; or a loss for each sector, laid out as gross_output.
 * @equation BACKWARD, TOTAL, FULL: loss = x − (I − A*)⁻¹ f, A* without the target's trade
 * @equation FORWARD, FORWARD_TOTAL: loss = x − v (I − B*)⁻¹
 * @example =LINCHPIN.EXTRACTION_IMPACT({150,500;200,100}, {1000;2000}, 1) // 798.761609907121
 * @limits It is no bound of what a cut of supply does: imports fill in silently for what is extracted, which makes the loss small, and buyers go on without it, which a missing part may not let them. Forward modes give quantities by Ghosh, which buyers would have to take as they come: read them as prices. There the table's own final demand, if given, changes nothing.
 * @source Dietzenbacher, van der Linden and Steenge, The Regional Extraction Method: EC Input-Output Comparisons, Economic Systems Research 5(2) (1993)
 * @source Dietzenbacher, van Burken and Kondo, Hypothetical Extractions from a Global Perspective, Economic Systems Research 31(4) (2019), for the imports that fill in
 * @source Oosterhaven, On the Plausibility of the Supply-Driven Input-Output Model, Journal of Regional Science 28(2) (1988), against forward quantities
 * @question How much output depends on a sector's or a country's trade?
 * @related LINKAGES, IO_MULTIPLIERS, INOPERABILITY
 */
export function extractionImpact(
  flows: unknown[][],
  gross_output: unknown[][],
  target: unknown[][],
  mode?: unknown,
  final_demand?: unknown[][],
  result?: unknown,
): unknown[][] {
  const given = [flows, gross_output, target, mode, final_demand, result];
  return evaluateRows(parameters, given, (read): Answer => {
    const grossOutput = read.gross_output;
    requireAlong("flows", read.flows.flows, {
      gross_output: grossOutput,
      final_demand: read.final_demand,
    });
    const loss = extractionLoss(
      { flows: read.flows.flows, grossOutput },
      chosenRows(read.flows, read.target),
      read.mode,
      read.final_demand,
    );
    if (read.result === "BY_SECTOR") return alongside(gross_output, [...loss]);
    return read.result === "LOSS" ? sum(loss) : lostShare(loss, grossOutput);
  });
}
