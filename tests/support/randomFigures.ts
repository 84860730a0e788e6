import { Pcg32 } from "../../src/core/scenario/pcg32";

/** Figures from 0 to 1, the same on every run. */
export function randomFigures(seed = 1): () => number {
  const random = new Pcg32(seed);
  return () => random.uniform();
}
