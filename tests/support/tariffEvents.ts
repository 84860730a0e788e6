import fc from "fast-check";

export const day = fc.integer({ min: 45_000, max: 45_060 });

export const event = fc
  .tuple(
    fc.constantFrom("a", "b", "c"),
    day,
    fc.option(fc.integer({ min: 1, max: 30 })),
    fc.integer({ min: 0, max: 8 }),
  )
  .map(([key, start, length, value]) => [
    key,
    start,
    length === null ? null : start + length,
    value / 4,
  ]);

export const events = fc.array(event, { minLength: 1, maxLength: 12 });

export const table = (rows: unknown[][]): unknown[][] => [
  ["key", "start", "end", "value"],
  ...rows,
];

/** The rule read out: every row looked at, the latest start kept, the lower row on a tie. */
export function lookedUp(rows: unknown[][], date: number, key: string): number | undefined {
  let best: unknown[] | undefined;
  for (const row of rows) {
    const [own, start, end] = row as [string, number, number | null];
    if (own !== key) continue;
    if (start > date || (end !== null && end <= date)) continue;
    if (best === undefined || start >= (best[1] as number)) best = row;
  }
  return best?.[3] as number | undefined;
}
