import {
  backwardLinkages,
  forwardLinkages,
  normalised as overMean,
} from "../../core/input-output/linkages";
import { exceeds } from "../../core/rounding";
import { alongside, evaluateRows } from "../boundary/evaluate";
import { requireAlong, squareMatrix } from "../boundary/matrix";
import { boolean, word } from "../boundary/reader";
import { numbers } from "../boundary/vector";

export const parameters = {
  flows: squareMatrix(),
  gross_output: numbers(),
  direction: word(["BACKWARD", "FORWARD", "KEY"]),
  normalised: boolean(true),
};

/**
 * How strongly each sector pulls on its suppliers (BACKWARD) or feeds its buyers (FORWARD); 1 is average when normalised.
 *
 * KEY tells which sectors are above average both ways, whatever normalised says. Forward linkages here are
 * row sums of the Ghosh inverse; some tools call row sums of the Leontief inverse by that name.
 * @customfunction LINKAGES
 * @param flows Flows between sectors, rows selling to columns, without labels and totals; entries below 0, as scrap has, count as they are.
 * @param gross_output Gross output of each sector, in the unit of flows; a row or a column.
 * @param [direction] BACKWARD (default), FORWARD or KEY.
 * @param [normalised] TRUE (default) divides by the mean of all sectors; FALSE gives the sums, 1 or more.
 * @returns One number for each sector, or TRUE or FALSE, laid out as gross_output.
 * @equation BACKWARD: column sums of L = (I − A)⁻¹; FORWARD: row sums of G = (I − B)⁻¹
 * @equation normalised: linkage / mean of all linkages
 * @example =LINCHPIN.LINKAGES({150,500;200,100}, {1000;2000}, , FALSE) // {1.51815181518152;1.45214521452145}
 * @example =LINCHPIN.LINKAGES({150,500;200,100}, {1000;2000}, "KEY") // {TRUE;FALSE}
 * @limits Size plays no part: a tiny sector may be key. EXTRACTION_IMPACT weighs by output.
 * @source Rasmussen, Studies in Inter-sectoral Relations (1956), for backward linkages over their mean
 * @source Eurostat, Manual of Supply, Use and Input-Output Tables (2008), for forward linkages
 * @question Which sectors does the rest of the economy hang on?
 * @related IO_MULTIPLIERS, GHOSH_INVERSE, EXTRACTION_IMPACT, UPSTREAMNESS
 */
export function linkages(
  flows: unknown[][],
  gross_output: unknown[][],
  direction?: unknown,
  normalised?: unknown,
): unknown[][] {
  return evaluateRows(parameters, [flows, gross_output, direction, normalised], (given) => {
    requireAlong("flows", given.flows, { gross_output: given.gross_output });
    const accounts = { flows: given.flows, grossOutput: given.gross_output };
    if (given.direction === "KEY") {
      const backward = overMean(backwardLinkages(accounts));
      const forward = overMean(forwardLinkages(accounts));
      const isKey = Array.from(
        backward,
        (pull, i) => exceeds(pull, 1) && exceeds(forward[i] as number, 1),
      );
      return alongside(gross_output, isKey);
    }
    const sums =
      given.direction === "BACKWARD" ? backwardLinkages(accounts) : forwardLinkages(accounts);
    return alongside(gross_output, [...(given.normalised ? overMean(sums) : sums)]);
  });
}
