import { Failure } from "../failure";

/** As many values as one input of a scenario grid may take. */
export const MOST_STEPS = 1000;

/** From one value to another by a step: 1, 1.5, 2 … The last one is never beyond `to`. */
export function stepsBy(from: number, to: number, step: number): number[] {
  const size = Math.abs(step);
  if (!(size > 0)) {
    throw new Failure("#NUM!", "The step is 0. Give the distance from one value to the next.");
  }
  // A step that fits but for rounding, as 0.1 into 0.3, counts as fitting.
  const count = Math.floor(Math.abs(to - from) / size + 1e-9) + 1;
  requireCount(count);
  const signed = to < from ? -size : size;
  return Array.from({ length: count }, (_, index) => rounded(from + index * signed));
}

/** So many values from one to another, evenly spaced, both ends included. */
export function stepsOf(from: number, to: number, count: number): number[] {
  if (!Number.isInteger(count) || count < 2) {
    throw new Failure("#NUM!", "The number of values must be a whole number of at least 2.");
  }
  requireCount(count);
  if (from === to) {
    throw new Failure("#NUM!", "From and to are the same. Give two different values.");
  }
  const step = (to - from) / (count - 1);
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? to : rounded(from + index * step),
  );
}

function requireCount(count: number): void {
  if (count > MOST_STEPS) {
    throw new Failure(
      "#NUM!",
      `That makes ${count.toLocaleString("en-US")} values; at most ${MOST_STEPS.toLocaleString("en-US")} go. Give a larger step.`,
    );
  }
}

/** 15 digits, as a person would type it: 0.3 rather than 0.30000000000000004. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}
