/** When something is out of work, as intervals in order that do not touch: days from the start. */
export type Outages = readonly (readonly [from: number, to: number])[];

/** A small generator of its own, so that a simulation owes the code that it tests nothing (mulberry32). */
export function uniforms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Outages that begin at a rate a day while there is none, and each last so many days. */
export function happening(
  random: () => number,
  days: number,
  rate: number,
  lasting: () => number,
): Outages {
  const outages: [number, number][] = [];
  if (rate === 0) return outages;
  for (let at = -Math.log(1 - random()) / rate; at < days; at += -Math.log(1 - random()) / rate) {
    const to = at + lasting();
    outages.push([at, to]);
    at = to;
  }
  return outages;
}

/** While the weights of those that are out add up to more than `spare`. */
export function whileOut(
  parts: readonly { readonly outages: Outages; readonly weight: number }[],
  spare: number,
): Outages {
  const changes = parts
    .flatMap(({ outages, weight }) =>
      outages.flatMap(([from, to]) => [
        { at: from, by: weight },
        { at: to, by: -weight },
      ]),
    )
    .sort((a, b) => a.at - b.at || b.by - a.by);
  const result: [number, number][] = [];
  let [sum, since] = [0, -1];
  for (const { at, by } of changes) {
    const wasOut = sum > spare + 1e-9;
    sum += by;
    const isOut = sum > spare + 1e-9;
    if (isOut && !wasOut) since = at;
    if (wasOut && !isOut) result.push([since, at]);
  }
  return result;
}

export const anyOut = (parts: readonly Outages[]): Outages =>
  whileOut(
    parts.map((outages) => ({ outages, weight: 1 })),
    0.5,
  );

/** What is left once stock has covered the first days of each. */
export const afterStock = (outages: Outages, days: number): Outages =>
  outages.map(([from, to]) => [from + days, to] as const).filter(([from, to]) => to > from);

export const lengthOf = (outages: Outages): number =>
  outages.reduce((sum, [from, to]) => sum + to - from, 0);
