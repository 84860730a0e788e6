/**
 * The fewest letters to add, drop, change or swap with a neighbour that make one text of the other
 * (Damerau 1964; the algorithm of Lowrance and Wagner 1975).
 */
export function editDistance(a: string, b: string): number {
  const most = a.length + b.length;
  const at = Array.from({ length: a.length + 2 }, () => new Array<number>(b.length + 2).fill(most));
  const get = (i: number, j: number): number => at[i + 1]?.[j + 1] ?? most;
  const lastRowOf = new Map<string, number>();
  for (let i = 0; i <= a.length; i++) {
    let lastSame = 0;
    for (let j = 0; j <= b.length; j++) {
      const [p, q] = [a.charAt(i - 1), b.charAt(j - 1)];
      let fewest = i === 0 ? j : j === 0 ? i : most;
      if (i > 0 && j > 0) {
        const row = lastRowOf.get(q) ?? 0;
        const swap = get(row - 1, lastSame - 1) + (i - row - 1) + 1 + (j - lastSame - 1);
        const change = get(i - 1, j - 1) + (p === q ? 0 : 1);
        fewest = Math.min(change, get(i - 1, j) + 1, get(i, j - 1) + 1, swap);
        if (p === q) lastSame = j;
      }
      (at[i + 1] as number[])[j + 1] = fewest;
    }
    if (i > 0) lastRowOf.set(a.charAt(i - 1), i);
  }
  return get(a.length, b.length);
}
