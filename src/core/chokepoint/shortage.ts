/**
 * Whether what is lost is more than can be spared, decided source after source. Every path from the top meets
 * the sources in their order; one that no longer matters is left out.
 */
export interface Decision {
  /** Counts the decisions of one gate. */
  readonly number: number;
  readonly source: number;
  readonly ifLost: Shortage;
  readonly ifKept: Shortage;
}
export type Shortage = Decision | "short" | "covered";

/** A decision holds for everything lost before it from `least` on and below `most`. */
interface Known {
  readonly shortage: Shortage;
  readonly least: number;
  readonly most: number;
}

/** Decisions and questions of one gate before it is given up: well within a second. */
const mostSteps = 100_000;

/**
 * The decisions for sources of these capacities, the largest first; undefined where there are too many. Sums
 * that lead to the same decisions are one, as in the reduced diagram of a threshold function.
 */
export function shortageOf(capacities: readonly number[], spare: number): Shortage | undefined {
  const rest = [0];
  for (const capacity of [...capacities].reverse()) rest.unshift(capacity + (rest[0] as number));
  const known = capacities.map((): Known[] => []);
  let [steps, made] = [0, 0];
  try {
    return decide(0, 0).shortage;
  } catch (thrown) {
    if (thrown === tooMany) return undefined;
    throw thrown;
  }

  /** No deeper than there are sources. */
  function decide(source: number, lost: number): Known {
    if (++steps > mostSteps) throw tooMany;
    if (lost > spare) return { shortage: "short", least: spare, most: Infinity };
    const left = rest[source] as number;
    if (lost + left <= spare) return { shortage: "covered", least: -Infinity, most: spare - left };
    const others = known[source] as Known[];
    const at = placeIn(others, lost);
    const met = others[at];
    if (met !== undefined && met.least < lost) return met;
    const capacity = capacities[source] as number;
    const ifLost = decide(source + 1, lost + capacity);
    const ifKept = decide(source + 1, lost);
    const shortage =
      ifLost.shortage === ifKept.shortage
        ? ifLost.shortage
        : { number: made++, source, ifLost: ifLost.shortage, ifKept: ifKept.shortage };
    const least = Math.max(ifLost.least - capacity, ifKept.least);
    const most = Math.min(ifLost.most - capacity, ifKept.most);
    const one = { shortage, least, most };
    others.splice(at, 0, one);
    return one;
  }
}

const tooMany = new Error("too many");

/** The first interval that does not end before the sum; intervals are in order and apart. */
function placeIn(intervals: readonly Known[], lost: number): number {
  let [from, to] = [0, intervals.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((intervals[middle] as Known).most < lost) from = middle + 1;
    else to = middle;
  }
  return from;
}
