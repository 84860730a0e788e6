/**
 * The fewest letters to add, drop, change or swap with a neighbour that make one text of the other
 * (Damerau 1964; the algorithm of Lowrance and Wagner 1975).
 */
export function editDistance(a: string, b: string): number {
  // Row and column 0 stand for a place before the text, which is further than any.
  const most = a.length + b.length;
  const width = b.length + 2;
  const fewest = new Int32Array((a.length + 2) * width).fill(most);
  for (let j = 0; j <= b.length; j++) fewest[width + j + 1] = j;
  const lastRowOf = new Map<number, number>();
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    const above = i * width;
    const here = above + width;
    fewest[here + 1] = i;
    let lastSame = 0;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      const row = lastRowOf.get(other) ?? 0;
      const before = fewest[row * width + lastSame] as number;
      const swap = before + (i - row - 1) + 1 + (j - lastSame - 1);
      const change = (fewest[above + j] as number) + (letter === other ? 0 : 1);
      const drop = (fewest[above + j + 1] as number) + 1;
      const add = (fewest[here + j] as number) + 1;
      fewest[here + j + 1] = Math.min(change, drop, add, swap);
      if (letter === other) lastSame = j;
    }
    lastRowOf.set(letter, i);
  }
  return fewest[(a.length + 1) * width + b.length + 1] as number;
}
