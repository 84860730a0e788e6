import { attainment, byRow, inTotal, shortfall } from "../../core/tariff/commitmentGap";
import { type Answer, evaluateRows } from "../boundary/evaluate";
import { word } from "../boundary/reader";
import { numbers, requireSameLength } from "../boundary/vector";

export const parameters = {
  committed: numbers("keep"),
  actual: numbers("keep"),
  result: word(["SHORTFALL", "ATTAINMENT", "TABLE"]),
};

/**
 * How far a purchase commitment was kept: the amount short of it, or the fraction delivered.
 *
 * The two lists may be broken down differently, such as two years promised and one sum delivered; TABLE
 * needs them row by row.
 * @customfunction COMMITMENT_GAP
 * @param committed Amounts promised, 0 or more.
 * @param actual Amounts delivered, 0 or more, in the same unit.
 * @param [result] SHORTFALL (default), ATTAINMENT or TABLE.
 * @returns An amount, below 0 where more was delivered; a fraction; or a table committed, actual, shortfall, attainment.
 * @equation SHORTFALL = Σ committed − Σ actual; ATTAINMENT = Σ actual / Σ committed
 * @example =LINCHPIN.COMMITMENT_GAP({227.9;274.5}, 288.8) // 213.6
 * @limits Promises in money also fall short or over by prices alone.
 * @source Bown, China Bought None of the Extra $200 Billion of US Exports in Trump's Trade Deal, Peterson Institute for International Economics (2022)
 * @question How much of a promise was delivered?
 * @related RECIPROCAL_RATE, TARIFF_PATH
 */
export function commitmentGap(
  committed: unknown[][],
  actual: unknown[][],
  result?: unknown,
): unknown[][] {
  return evaluateRows(parameters, [committed, actual, result], (given): Answer => {
    if (given.result === "TABLE") {
      requireSameLength({ committed: given.committed, actual: given.actual });
      return [
        ["committed", "actual", "shortfall", "attainment"],
        ...byRow(given.committed, given.actual).map((row) => [
          row.committed,
          row.actual,
          shortfall(row),
          attainment(row),
        ]),
      ];
    }
    const sum = inTotal(given.committed, given.actual);
    return given.result === "SHORTFALL" ? shortfall(sum) : attainment(sum);
  });
}
