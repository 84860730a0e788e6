import { type Asked, requireColumns } from "../../core/input-output/ownColumns";
import { Regions } from "../../core/input-output/regions";
import {
  type ValueAddedContent,
  valueAddedContent,
} from "../../core/input-output/valueAddedContent";
import { Failure } from "../../core/failure";
import { type Answer, evaluateRows } from "../boundary/evaluate";
import { requireAlong, squareMatrix } from "../boundary/matrix";
import { word } from "../boundary/reader";
import { countryList } from "../boundary/countries";
import { everyLabel, numbers, optional } from "../boundary/vector";

export const parameters = {
  flows: squareMatrix(),
  gross_output: numbers(),
  exports: numbers("keep"),
  regions: everyLabel(),
  exporter: countryList(),
  value_added: optional(numbers()),
  result: word(["FOREIGN_SHARE", "FOREIGN", "DOMESTIC", "GROSS", "BY_SOURCE"]),
};

/**
 * Whose value is in a country's exports: the foreign share of value added in its gross exports, or the amounts.
 *
 * Every component is counted once, where its value was added, however often it crossed the border.
 * @customfunction VA_CONTENT
 * @param flows Flows of a multi-region table, rows selling to columns, without labels and totals; entries below 0, as scrap has, count as they are.
 * @param gross_output Gross output of each row, in the unit of flows; a row or a column.
 * @param exports Gross exports of each row, intermediate and final, to other regions; needed for the exporter's rows.
 * @param regions Region of each row, as names or ISO codes; as many as flows has rows.
 * @param exporter The country whose exports are looked at, or a range of them taken as one.
 * @param [value_added] Value added of each row. Default gross output less all purchases in flows.
 * @param [result] FOREIGN_SHARE (default), FOREIGN, DOMESTIC, GROSS or BY_SOURCE.
 * @returns A fraction of gross exports; an amount; or a table source, value, share.
 * @equation c = v̂ L e, v = value added / gross output, e the exporter's exports; FOREIGN = Σ c outside the exporter
 * @example =LINCHPIN.VA_CONTENT({40,10;5,20}, {100;80}, {20;0}, {"US";"China"}, "US") // 0.0704225352112676
 * @limits Where another region has rows and no columns, only GROSS is answered: take GVC_PARTICIPATION with VS. A column below 0, in value added or an entry, is refused where a country's part would leave 0 to 1. It does not split foreign value from double counting, as later decompositions do, and sectors are broad averages.
 * @source OECD, Guide to Trade in Value Added Indicators (EXGR_FVASH)
 * @source Hummels, Ishii and Yi, The Nature and Growth of Vertical Specialization in World Trade, Journal of International Economics 54(1) (2001)
 * @source Koopman, Wang and Wei, Tracing Value-Added and Double Counting in Gross Exports, American Economic Review 104(2) (2014)
 * @question How much of a country's exports is foreign value?
 * @related FOREIGN_INPUT_RELIANCE, EXPOSURE_RATIO, LEONTIEF_INVERSE, GVC_PARTICIPATION
 */
export function vaContent(
  flows: unknown[][],
  gross_output: unknown[][],
  exports: unknown[][],
  regions: unknown[][],
  exporter: unknown[][],
  value_added?: unknown[][],
  result?: unknown,
): unknown[][] {
  const given = [flows, gross_output, exports, regions, exporter, value_added, result];
  return evaluateRows(parameters, given, (read): Answer => {
    requireAlong("flows", read.flows, {
      gross_output: read.gross_output,
      exports: read.exports,
      regions: read.regions,
      value_added: read.value_added,
    });
    const accounts = { flows: read.flows, grossOutput: read.gross_output };
    const regions = new Regions(read.regions);
    const content = valueAddedContent(
      accounts,
      read.exports,
      regions,
      read.exporter,
      read.value_added,
    );
    if (read.result !== "GROSS") {
      requireColumns(accounts, regions, read.exporter, whoseValue);
      requireUndistorted(content);
    }
    return answer(content, read.result);
  });
}

const whoseValue: Asked = {
  what: "whose value is in the exports",
  instead: "Take GVC_PARTICIPATION with result VS, the imports in the exports, which needs none.",
};

/** Figures below 0 are possible in a column, and no answer where they leave a country with more than all. */
function requireUndistorted({ distortedBy }: ValueAddedContent): void {
  if (distortedBy === undefined) return;
  const column = String(distortedBy + 1);
  throw new Failure(
    "#NUM!",
    `flows column ${column} has value added or entries below 0, which would put a country's part of the exports outside 0 to 1. Check that its purchases do not exceed its gross_output, or give value_added.`,
  );
}

type Result = "FOREIGN_SHARE" | "FOREIGN" | "DOMESTIC" | "GROSS" | "BY_SOURCE";

function answer({ gross, domestic, foreign, bySource }: ValueAddedContent, result: Result): Answer {
  const ofGross = (value: number): number => {
    if (gross !== 0) return value / gross;
    throw new Failure("#DIV/0!", "exports of the exporter add up to 0: there is nothing to share.");
  };
  switch (result) {
    case "FOREIGN_SHARE":
      return ofGross(foreign);
    case "FOREIGN":
      return foreign;
    case "DOMESTIC":
      return domestic;
    case "GROSS":
      return gross;
    case "BY_SOURCE":
      return [
        ["source", "value", "share"],
        ...bySource.map(({ region, value }) => [region, value, ofGross(value)]),
      ];
  }
}
