import { baseLimit, dutyLimit, wholeLimit } from "../../core/fractionLimit";
import { us2025 } from "../../core/tariff/stackingRules";
import { sumOf } from "../../core/sum";
import { type StackedLayer, tariffStack as stack } from "../../core/tariff/tariffStack";
import { optionalDates } from "../boundary/date";
import { type Answer, evaluateRows, liftOver, onlyCells } from "../boundary/evaluate";
import { number, optionalNumber, optionalText, word } from "../boundary/reader";
import { tariffLayers } from "../boundary/tables/tariffLayers";

export const parameters = {
  layers: tariffLayers(),
  base: number({ fallback: 0, limit: baseLimit }),
  rules: word(["ADD", "US2025"]),
  origin: optionalText(),
  metal_share: optionalNumber({ limit: wholeLimit }),
  reciprocal_floor: optionalNumber({ limit: dutyLimit }),
  result: word(["TOTAL", "ADDITIONAL", "TABLE"]),
  date: optionalDates(),
};

/**
 * The rate that goods pay when several duties stack on one customs value, as a fraction, ordinary rate included.
 *
 * Layers are charged on the same value and do not compound. The column mode says how: ADD (default) adds
 * the rate; FLOOR is an all-in rate and adds only what lifts base to it; of the MAX layers of one group
 * the largest counts (overlapping Section 301 generations); a REPLACE layer takes the place of the others
 * of its group on the share it covers. The column content_share charges a layer on part of the value. Blank
 * groups are one group.
 *
 * US2025 are the stacking rules of the United States from January 2025 to 5 April 2026, by day of entry;
 * layers are named 232 autos, 232 metals (or steel, aluminium, copper), 232, 301, RECIPROCAL, FENTANYL, 122,
 * 201 or OTHER ("Section 232 steel" will do), and modes FLOOR and MAX still apply. An article under the
 * automobile duty is under no metal, reciprocal or Section 122 duty, nor under the fentanyl duty of Canada and
 * Mexico (Executive Orders 14289 and 14257). On goods of Canada and Mexico the fentanyl duty took the place of
 * those on metals until 2025-06-03, and reaches only what is not metal since (Proclamation 10947). Reciprocal and
 * Section 122 duties reach what is not metal. The fentanyl duty on China, Hong Kong and Macao is charged in full;
 * Section 301 on China alone. Before 2025-06-04 goods of chapters 73 and 76 paid on their full value, since on
 * the metal content: give content_share as it was on the day.
 * @customfunction TARIFF_STACK
 * @param layers Table with header row: layer, rate (a fraction of at most 2; AD and CVD may be higher) and, where needed, mode, group, content_share.
 * @param [base] Ordinary rate after any preference, a fraction of at most 1 (give a higher one as a layer). Default 0.
 * @param [rules] ADD (default) stacks layers as their modes say; US2025 applies the dated rules of the United States.
 * @param [origin] Country of origin, needed by US2025 where origins differ; China does not include Hong Kong and Macao.
 * @param [metal_share] Share of value that a Section 232 or REPLACE layer takes from the others, at most 1. Default its content_share, else 1.
 * @param [reciprocal_floor] An all-in rate, at most 2, in place of the RECIPROCAL layer: it adds max(0, floor − base).
 * @param [result] TOTAL (default), ADDITIONAL (without base), or TABLE of what each layer adds.
 * @param [date] Day of entry for US2025; a range spills. Default: the rules as they stood from 2025-06-04.
 * @returns The rate as a fraction; TABLE spills layer, rate, adds, whose last column adds up to TOTAL.
 * @equation total = base + Σ addsᵢ;  ADD: rate · content;  FLOOR: max(0, rate − base) · content;  MAX: the group's largest
 * @equation US2025 with metals: 232 + (reciprocal + 122 + fentanyl outside China) · (1 − metal share) + fentanyl and 301 on China + 201 + other; with autos: 232 autos + fentanyl and 301 on China + 201 + other
 * @example =LINCHPIN.TARIFF_STACK({"layer","rate";"232",0.5;"301",0.25;"FENTANYL",0.2}, 0, "US2025", "China") // 0.95
 * @example =LINCHPIN.TARIFF_STACK({"layer","rate","mode";"Deal",0.15,"FLOOR"}, 0.025) // 0.15
 * @limits It knows neither product lists, exclusions nor preferences: give the layers that apply to the goods. Rules change: US2025 is not valid for entries from 6 April 2026, when Section 232 came to cover the full value.
 * @source Executive Order 14289, Addressing Certain Tariffs on Imported Articles (29 April 2025), section 3
 * @source Executive Order 14257, Regulating Imports With a Reciprocal Tariff (2 April 2025), section 3(b)
 * @source Proclamation 10947, Adjusting Imports of Aluminum and Steel Into the United States (3 June 2025)
 * @source The Budget Lab at Yale, tariff-rate-tracker: stacking rules and methodology (MIT licence)
 * @question What do all the tariffs on a product add up to?
 * @related TARIFF_IN_FORCE, LANDED_COST, TARIFF_PATH, PASS_THROUGH, RVC
 */
export function tariffStack(
  layers: unknown[][],
  base?: unknown,
  rules?: unknown,
  origin?: unknown,
  metal_share?: unknown,
  reciprocal_floor?: unknown,
  result?: unknown,
  date?: unknown[][],
): unknown[][] {
  const given = [layers, base, rules, origin, metal_share, reciprocal_floor, result, date];
  return evaluateRows(parameters, given, (read): Answer => {
    const stacked = (day: number): StackedLayer[] =>
      stack(read.layers, {
        base: read.base,
        rules: read.rules === "US2025" ? us2025 : undefined,
        origin: read.origin,
        metalShare: read.metal_share,
        reciprocalFloor: read.reciprocal_floor,
        date: Number.isNaN(day) ? undefined : day,
      });
    if (read.result === "TABLE") {
      return table(read.base, stacked(onlyCells(parameters, read).date));
    }
    return liftOver(parameters, read, (at) => {
      const additional = sumOf(stacked(at.date), ({ adds }) => adds);
      return read.result === "ADDITIONAL" ? additional : read.base + additional;
    });
  });
}

const table = (base: number, stacked: readonly StackedLayer[]): Answer => [
  ["layer", "rate", "adds"],
  ["Base", base, base],
  ...stacked.map(({ layer, rate, adds }) => [layer, rate, adds]),
];
