import { herfindahl } from "../../core/concentration/herfindahl";
import { evaluate } from "../boundary/evaluate";
import { number, scale as scaleArgument, word } from "../boundary/reader";
import { numbers } from "../boundary/vector";

export const parameters = {
  values: numbers("keep"),
  normalised: word(["FALSE", "TRUE", "UNCTAD"]),
  scale: scaleArgument(),
  other: number({ fallback: 0 }),
  result: word(["INDEX", "LOW", "HIGH"]),
};

const normalisations = { FALSE: "NONE", TRUE: "UNIT", UNCTAD: "UNCTAD" } as const;

/**
 * Concentration of supply: the Herfindahl-Hirschman index, from 1/n (n equal suppliers) to 1 (a single one).
 *
 * Amounts may be in any one unit; they become shares of their total. Do not give "rest of world" as one
 * supplier, which overstates the index: give it as other. The index is then the least that it can be (LOW); HIGH
 * is the most, since no supplier in other is larger than the smallest one named.
 * @customfunction HHI
 * @param values Amounts by supplier, 0 or more, in any one unit. Blank cells are skipped.
 * @param [normalised] TRUE rescales to 0–1 whatever the number of suppliers, which with other is without bound; "UNCTAD" uses their square-root form. Default FALSE.
 * @param [scale] 10000 for competition-law points. Default 1.
 * @param [other] An amount spread over many small suppliers, in the unit of values; it counts in the total only. Default 0.
 * @param [result] INDEX (default) and LOW spread other over countless suppliers; HIGH over as few as can be.
 * @returns The index as a fraction (times scale).
 * @equation H = Σ sᵢ², sᵢ = vᵢ / (Σ v + other)
 * @equation normalised: (H − 1/n) / (1 − 1/n); UNCTAD: (√H − √(1/n)) / (1 − √(1/n)); n suppliers above 0; with other 1/n is 0; never below 0
 * @equation HIGH: H + o · min(o, smallest sᵢ), o = other / (Σ v + other)
 * @example =LINCHPIN.HHI({60;30;10}) // 0.46
 * @limits It does not see who owns the suppliers, how they depend on each other, or how fast another could step in.
 * @source Hirschman, National Power and the Structure of Foreign Trade (1945); The Paternity of an Index (1964)
 * @source Herfindahl, Concentration in the Steel Industry (1950)
 * @source US Department of Justice and Federal Trade Commission, Merger Guidelines (2023): above 1,800 points a market of firms is highly concentrated, which is no yardstick for countries
 * @question How concentrated is supply?
 * @related CONCENTRATION_RATIO, EFFECTIVE_SUPPLIERS, HHI_WGI, SINGLE_POINT_EXPOSURE
 */
export function hhi(
  values: unknown[][],
  normalised?: unknown,
  scale?: unknown,
  other?: unknown,
  result?: unknown,
): number {
  return evaluate(parameters, [values, normalised, scale, other, result], (given) => {
    const options = {
      normalisation: normalisations[given.normalised],
      other: given.other,
      division: given.result === "HIGH" ? "HIGH" : "LOW",
    } as const;
    return herfindahl(given.values, options) * given.scale;
  });
}
