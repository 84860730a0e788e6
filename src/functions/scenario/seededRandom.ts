import { Pcg32 } from "../../core/scenario/pcg32";
import { column, evaluateRows } from "../boundary/evaluate";
import { number } from "../boundary/reader";

export const parameters = {
  seed: number({ from: 0, to: Number.MAX_SAFE_INTEGER, whole: true }),
  n: number({ from: 1, to: 250_000, whole: true }),
};

/**
 * A column of random numbers between 0 and 1 that is the same on every machine for the same seed.
 *
 * They come from PCG32, the generator of every simulation here (stream 54), and do not change when the sheet
 * recalculates, unlike RAND.
 * @customfunction SEEDED_RANDOM
 * @param seed A whole number from 0.
 * @param n How many numbers, 1 to 250,000.
 * @returns A column of fractions, ends excluded.
 * @equation u = (k + ½)/2³², k the next 32-bit word of PCG32
 * @example =LINCHPIN.SEEDED_RANDOM(42, 1) // 0.6303102205274627
 * @limits Good for simulations, not for secrets.
 * @source O'Neill, PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random Number Generation (2014)
 * @question How do I draw random numbers that a colleague can repeat?
 * @related HALT_MC
 */
export function seededRandom(seed: unknown, n: unknown): unknown[][] {
  return evaluateRows(parameters, [seed, n], (given) => {
    const random = new Pcg32(given.seed);
    return column(Array.from({ length: given.n }, () => random.uniform()));
  });
}
