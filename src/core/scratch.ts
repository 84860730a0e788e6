/** Room that is kept between calls, at most so many bytes of it. */
const mostKept = 32 * 2 ** 20;
/** Below so many figures fresh room costs nothing. */
const few = 4096;

const kept: ArrayBuffer[] = [];
let lent: ArrayBuffer[] | undefined;

/**
 * Room for figures that nobody holds once the call is answered; it holds whatever was there. Fresh pages of memory cost more
 * than all that is done with them, so room that `lendingScratch` saw given out is given out again.
 */
export function scratch(length: number): Float64Array {
  if (lent === undefined || length < few) return new Float64Array(length);
  const bytes = 8 * length;
  const at = kept.findIndex(({ byteLength }) => byteLength >= bytes && byteLength < 4 * bytes);
  const [buffer = new ArrayBuffer(bytes)] = at < 0 ? [] : kept.splice(at, 1);
  lent.push(buffer);
  return new Float64Array(buffer, 0, length);
}

/** Answers a call; all scratch room that it took is free afterwards. */
export function lendingScratch<T>(answer: () => T): T {
  const outer = lent;
  const own: ArrayBuffer[] = [];
  lent = own;
  try {
    return answer();
  } finally {
    lent = outer;
    kept.push(...own);
    let bytes = kept.reduce((sum, { byteLength }) => sum + byteLength, 0);
    while (bytes > mostKept) bytes -= (kept.shift() as ArrayBuffer).byteLength;
  }
}

/** A copy that lasts as long as the call. */
export function scratchCopy(values: Float64Array): Float64Array {
  const copy = scratch(values.length);
  copy.set(values);
  return copy;
}
