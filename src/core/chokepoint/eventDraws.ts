import { type Kernels, kernelsWith } from "../kernels/kernels";
import { Pcg32 } from "../scenario/pcg32";

/** Trials are drawn together, one in each bit of a word. */
export const together = 32;

/** Below so many words the plain path is done before the kernel is there. */
const fewest = 100_000;

/** Draws which events occur in the next trials, up to 32, into the bits of the first words of `values`. */
export interface EventDraws {
  /** A word for each event, and the room asked for behind them. */
  readonly values: Int32Array;
  draw(trials: number): void;
}

/**
 * In each trial every event takes one word of the generator and occurs where (word + ½)/2³² is below its
 * probability. A seed gives the same bits on every machine, with the kernel and without.
 */
export function eventDraws(
  probabilities: Float64Array,
  { room, seed, trials }: { readonly room: number; readonly seed: number; readonly trials: number },
): EventDraws {
  // (word + ½)/2³² < p where word is below the limit.
  const limits = probabilities.map((p) => Math.ceil(p * 2 ** 32 - 0.5));
  const values = 8 * limits.length;
  const kernels =
    trials * limits.length < fewest ? undefined : kernelsWith(values + 4 * (limits.length + room));
  return kernels === undefined
    ? plainDraws(limits, room, seed)
    : kernelDraws(kernels, limits, room, seed);
}

export function kernelDraws(
  kernels: Kernels,
  limits: Float64Array,
  room: number,
  seed: number,
): EventDraws {
  const events = limits.length;
  const occurs = 8 * events;
  const words = new Int32Array(kernels.memory.buffer, 0, 2 * events);
  limits.forEach((limit, event) => {
    words[2 * event] = limit | 0;
    words[2 * event + 1] = limit === 2 ** 32 ? 1 : 0;
  });
  kernels.seed(seed, Pcg32.usualStream, events);
  return {
    values: new Int32Array(kernels.memory.buffer, occurs, events + room),
    draw() {
      kernels.draw(0, events, occurs);
    },
  };
}

export function plainDraws(limits: Float64Array, room: number, seed: number): EventDraws {
  const events = limits.length;
  const random = new Pcg32(seed);
  const low = Int32Array.from(limits, (limit) => limit | 0);
  const certain = Int32Array.from(limits, (limit) => (limit === 2 ** 32 ? -1 : 0));
  const words = new Int32Array(events);
  const values = new Int32Array(events + room);
  return {
    values,
    draw(trials) {
      values.set(certain);
      for (let trial = 0; trial < trials; trial++) {
        random.fill(words);
        for (let event = 0; event < events; event++) {
          values[event] =
            (values[event] as number) |
            (below(words[event] as number, low[event] as number) << trial);
        }
      }
    },
  };
}

/** 1 where one word is below another, by their bits: a branch that goes either way costs more than all else. */
const below = (word: number, limit: number): number =>
  ((~word & limit) | ((~word | limit) & ((word - limit) | 0))) >>> 31;
