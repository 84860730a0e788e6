/** Figures from 0 to 1, the same on every run: Park and Miller's generator. */
export function randomFigures(seed = 1) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/**
 * A range of one column.
 *
 * @template T
 * @param {number} length
 * @param {(index: number) => T} make
 * @returns {[T][]}
 */
export const column = (length, make) => Array.from({ length }, (_, i) => [make(i)]);
