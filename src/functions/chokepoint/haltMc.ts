import { haltSimulation } from "../../core/chokepoint/haltSimulation";
import { type Answer, evaluateRows } from "../boundary/evaluate";
import { isPreviewed } from "../boundary/cell";
import { number, optionalText, word } from "../boundary/reader";
import { events as eventsTable, ratedTree, logicModel } from "../boundary/tables/logicModel";
import { optional } from "../boundary/vector";

export const parameters = {
  model: logicModel(),
  events: optional(eventsTable()),
  top: optionalText(),
  trials: number({ from: 1, to: 1e6, whole: true, fallback: 10_000 }),
  seed: number({ from: 0, to: Number.MAX_SAFE_INTEGER, whole: true, fallback: 1 }),
  result: word(["PROBABILITY", "SE", "TABLE"]),
};

/** Trials while Excel shows what a formula being typed would give. */
const previewTrials = 200;

/**
 * Probability that production halts, by simulation: the share of trials in which it does.
 *
 * The same seed gives the same answer on every machine. HALT_PROBABILITY is exact and usually faster; a
 * simulation shows the doubt that a sample of that size has.
 * @customfunction HALT_MC
 * @param model Bill of materials (headers item, parent and, where known, origin, supplier, share, capacity, common_cause, probability, required), or a table of gates (gate, type, inputs).
 * @param [events] Table event, probability: needed for gates; for a bill of materials it replaces probabilities of the table.
 * @param [top] The gate that means a halt, or the product. Default: the one that goes into no other.
 * @param [trials] Trials, 1 to 1,000,000. Default 10,000.
 * @param [seed] A whole number from 0. Default 1.
 * @param [result] PROBABILITY (default), SE for its standard error, or TABLE.
 * @returns A fraction; or a table probability, standard error, trials, seed.
 * @equation p̂ = halts / trials; SE = √(p̂(1 − p̂)/trials)
 * @example =LINCHPIN.HALT_MC({"gate","type","inputs";"Halt","OR","A;B"}, {"event","probability";"A",0.1;"B",0.2}, , 10000, 42) // 0.2836
 * @limits The standard error is the doubt of the sample, not of the probabilities put in.
 * @source O'Neill, PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random Number Generation (2014), for the generator
 * @question How far can a simulated halt probability be off?
 * @related HALT_PROBABILITY, SEEDED_RANDOM
 */
export function haltMc(
  model: unknown[][],
  events?: unknown[][],
  top?: unknown,
  trials?: unknown,
  seed?: unknown,
  result?: unknown,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return evaluateRows(parameters, [model, events, top, trials, seed, result], (given): Answer => {
    const tree = ratedTree(given.model, given.events, given.top);
    const count = isPreviewed(invocation) ? Math.min(previewTrials, given.trials) : given.trials;
    const { probability, standardError } = haltSimulation(tree, count, given.seed);
    if (given.result === "PROBABILITY") return probability;
    if (given.result === "SE") return standardError;
    return [
      ["probability", "standard error", "trials", "seed"],
      [probability, standardError, count, given.seed],
    ];
  });
}
