import type { Pace } from "./records";

/** Things done at once, so that no slice holds the page for long. */
const together = 2000;

/** What is made of each, in slices between which the page breathes and the user may cancel. */
export async function mapInSlices<T, Result>(
  items: readonly T[],
  make: (item: T, index: number) => Result,
  { pause, signal }: Pace,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += together) {
    signal?.throwIfAborted();
    items.slice(start, start + together).forEach((item, i) => {
      results.push(make(item, start + i));
    });
    await pause?.();
  }
  return results;
}
