/** A range so short is sorted. */
const short = 64;
/** A range above this is first narrowed by a sample of it. */
const long = 600;

/**
 * Brings the figure that sorting would put at `at` there, no larger one before it and no smaller one after it, in
 * time linear in their number: Floyd and Rivest, Algorithm 489, Communications of the ACM 18(3) (1975). None may be
 * NaN.
 */
export function orderAround(values: Float64Array, at: number): void {
  narrow(values, at, 0, values.length - 1);
}

function narrow(values: Float64Array, at: number, from: number, to: number): void {
  let [low, high] = [from, to];
  // Each round leaves a part; figures that mislead the sample are sorted at last.
  for (let round = 0; high - low > short && round < 40; round++) {
    if (high - low > long) {
      const n = high - low + 1;
      const i = at - low + 1;
      const z = Math.log(n);
      const s = 0.5 * Math.exp((2 * z) / 3);
      const spread = 0.5 * Math.sqrt((z * s * (n - s)) / n) * Math.sign(i - n / 2);
      const first = Math.max(low, Math.floor(at - (i * s) / n + spread));
      const last = Math.min(high, Math.floor(at + ((n - i) * s) / n + spread));
      narrow(values, at, first, last);
    }
    [low, high] = split(values, at, low, high);
    if (low > high) return;
  }
  if (low < high) values.subarray(low, high + 1).sort();
}

/** The part that still holds the place, once the figures are on their side of the one that is there now. */
function split(values: Float64Array, at: number, low: number, high: number): [number, number] {
  const pivot = values[at] as number;
  let [i, j] = [low, high];
  while (i <= j) {
    while ((values[i] as number) < pivot) i++;
    while ((values[j] as number) > pivot) j--;
    if (i > j) break;
    const kept = values[i] as number;
    values[i++] = values[j] as number;
    values[j--] = kept;
  }
  // Between the two lie figures equal to the pivot alone.
  if (at <= j) return [low, j];
  if (at >= i) return [i, high];
  return [at, at - 1];
}
