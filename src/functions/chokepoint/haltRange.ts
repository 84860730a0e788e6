import { haltRange as rangeOf } from "../../core/chokepoint/haltRange";
import { isPreviewed } from "../boundary/cell";
import { type Answer, evaluateRows } from "../boundary/evaluate";
import { number, optionalText, word } from "../boundary/reader";
import { events as eventsTable, logicModel, ratedTree } from "../boundary/tables/logicModel";
import { optional } from "../boundary/vector";

export const parameters = {
  model: logicModel(),
  events: optional(eventsTable()),
  top: optionalText(),
  draws: number({ from: 1, to: 100_000, whole: true, fallback: 2000 }),
  seed: number({ from: 0, to: Number.MAX_SAFE_INTEGER, whole: true, fallback: 1 }),
  level: number({ above: 0, to: 1, fallback: 0.9 }),
  result: word(["LOW", "MEAN", "HIGH", "TABLE"]),
};

/** Draws while Excel shows what a formula being typed would give. */
const previewDraws = 100;

/**
 * The range within which the halt probability lies, given ranges of the probabilities that go into it.
 *
 * Each draw takes a probability from the range of every event that has one and works the halt probability out exactly. So
 * the range is what is not known of the inputs, and no error of a sample, which HALT_MC tells. An event without a range is
 * taken as known.
 * @customfunction HALT_RANGE
 * @param model Bill of materials (as HALT_PROBABILITY, with probability_low and probability_high), or a table of gates (gate, type, inputs).
 * @param [events] Table event, probability, low, high: needed for gates; for a bill of materials it replaces figures of the table.
 * @param [top] The gate that means a halt, or the product. Default: the one that goes into no other.
 * @param [draws] Draws, 1 to 100,000. Default 2,000.
 * @param [seed] A whole number from 0. Default 1.
 * @param [level] The part of draws between LOW and HIGH, above 0 and up to 1. Default 0.9: from 5 % to 95 %.
 * @param [result] LOW (default), MEAN, HIGH or TABLE.
 * @returns A probability as a fraction; or a table low, mean, high, draws, seed.
 * @equation p ~ TRIANGULAR(low, probability, high), UNIFORM(low, high) where no probability is given; Q(p) exact in each draw
 * @equation LOW, HIGH: the smallest Q that (1 − level)/2 and (1 + level)/2 of the draws do not exceed
 * @example =LINCHPIN.HALT_RANGE({"gate","type","inputs";"Halt","OR","A;B"}, {"event","probability","low","high";"A",0.1,0.05,0.2;"B",0.2,0.1,0.3}, , 3, 42, , "TABLE") // {"low","mean","high","draws","seed";0.298799261256097,0.316992802006204,0.342071761543199,3,42}
 * @limits Ranges of different events are drawn independently of each other: judgements that err together make the true range wider.
 * @source US Nuclear Regulatory Commission, PRA Procedures Guide, NUREG/CR-2300, for propagating uncertainty by simulation
 * @question How sure is the halt probability?
 * @related HALT_PROBABILITY, UNCERTAIN, TORNADO_HALT, HALT_MC
 */
export function haltRange(
  model: unknown[][],
  events?: unknown[][],
  top?: unknown,
  draws?: unknown,
  seed?: unknown,
  level?: unknown,
  result?: unknown,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return evaluateRows(
    parameters,
    [model, events, top, draws, seed, level, result],
    (given): Answer => {
      const tree = ratedTree(given.model, given.events, given.top);
      const count = isPreviewed(invocation) ? Math.min(previewDraws, given.draws) : given.draws;
      const { low, mean, high } = rangeOf(tree, count, given.seed, given.level);
      if (given.result === "LOW") return low;
      if (given.result === "MEAN") return mean;
      if (given.result === "HIGH") return high;
      return [
        ["low", "mean", "high", "draws", "seed"],
        [low, mean, high, count, given.seed],
      ];
    },
  );
}
