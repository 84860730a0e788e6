import { type DirectHalt, directHalt } from "../../core/chokepoint/directHalt";
import { type Answer, column, evaluateRows } from "../boundary/evaluate";
import { labelColumn } from "../boundary/labelColumn";
import { number, word } from "../boundary/reader";
import { countryColumn, countryList } from "../boundary/countries";
import { numbers, requireSameLength } from "../boundary/vector";

export const parameters = {
  names: labelColumn(),
  origins: countryColumn(),
  restriction: numbers("keep"),
  blocked: countryList("China"),
  threshold: number({ fallback: 0.8 }),
  result: word(["MESSAGE", "FLAG", "COUNT", "LIST", "FIRST"]),
};

/**
 * Does production halt? The first component whose origin is blocked and whose restriction exceeds the threshold.
 *
 * The answer is the sentence "SYSTEM HALT: … (Micro-Dependency) is blocked." or "Production Green."; other
 * results are a flag, the number of blocked components, their list, or the first one's name. A component
 * with a missing origin or restriction is never taken as free: where it could change the answer, the answer is #N/A.
 * @customfunction CHOKEPOINT_HALT
 * @param names Names of the components, one row or column.
 * @param origins Country each component comes from, as a name or ISO code; as many as names.
 * @param restriction Restriction index of each component, 0 (free) to 1 (banned); as many as names.
 * @param [blocked] Blocked origin or bloc, or a range of them; China does not include Hong Kong and Macao. Default "China".
 * @param [threshold] Restriction above which a component counts as blocked. Default 0.8.
 * @param [result] MESSAGE (default), FLAG, COUNT, LIST or FIRST.
 * @returns The sentence, TRUE or FALSE, a count, a column of names ("" if none), or a name ("" if none).
 * @equation halt if any component has origin ∈ blocked and restriction > threshold
 * @example =LINCHPIN.CHOKEPOINT_HALT({"Shell";"Magnets"}, {"USA";"China"}, {0.1;0.95}) // SYSTEM HALT: Magnets (Micro-Dependency) is blocked.
 * @limits It sees the direct origin only, takes restriction as all or nothing, and knows no second source. ORIGIN_CONTENT looks through the tiers, HALT_PROBABILITY weighs sources and chances.
 * @source US-China Trade 2025: The Micro-Dependency Risk, EximGPT, section 3
 * @question Which restricted component stops production?
 * @related ORIGIN_CONTENT, SINGLE_POINTS, HALT_PROBABILITY, TIME_TO_SURVIVE
 */
export function chokepointHalt(
  names: unknown[][],
  origins: unknown[][],
  restriction: unknown[][],
  blocked?: unknown[][],
  threshold?: unknown,
  result?: unknown,
): unknown[][] {
  const given = [names, origins, restriction, blocked, threshold, result];
  return evaluateRows(parameters, given, (read): Answer => {
    requireSameLength({
      names: read.names,
      origins: read.origins,
      restriction: read.restriction,
    });
    const components = {
      names: read.names,
      origins: read.origins,
      restrictions: read.restriction,
      originPlace: (row: number) => read.origins.where(row),
    };
    const halt = directHalt(components, read.blocked, read.threshold);
    return answer(halt, (row) => read.names.at(row), read.result);
  });
}

type Result = "MESSAGE" | "FLAG" | "COUNT" | "LIST" | "FIRST";

function answer(
  { blocked, why }: DirectHalt,
  nameOf: (row: number) => string,
  result: Result,
): Answer {
  const [first] = blocked;
  const needsAll = result === "COUNT" || result === "LIST";
  if (why !== undefined && (first === undefined || needsAll)) throw why;
  switch (result) {
    case "MESSAGE":
      return first === undefined
        ? "Production Green."
        : `SYSTEM HALT: ${nameOf(first)} (Micro-Dependency) is blocked.`;
    case "FLAG":
      return first !== undefined;
    case "COUNT":
      return blocked.length;
    case "LIST":
      return column(blocked.map(nameOf));
    case "FIRST":
      return first === undefined ? "" : nameOf(first);
  }
}
