/** Room that is kept between calls, at most so many bytes of it. */
const mostKept = 32 * 2 ** 20;
/** Below so many figures fresh room costs nothing. */
const few = 4096;

/** At most so many texts, which are blank between calls. */
const mostTexts = 2 ** 20;

interface Lent {
  readonly buffers: ArrayBuffer[];
  readonly texts: string[][];
}

const kept: Lent = { buffers: [], texts: [] };
let lent: Lent | undefined;

/**
 * Room for figures that nobody holds once the call is answered; it holds whatever was there. Fresh pages of memory cost more
 * than all that is done with them, so room that `lendingScratch` saw given out is given out again.
 */
export function scratch(length: number): Float64Array {
  if (lent === undefined || length < few) return new Float64Array(length);
  const bytes = 8 * length;
  const { buffers } = kept;
  const at = buffers.findIndex(({ byteLength }) => byteLength >= bytes && byteLength < 4 * bytes);
  const [buffer = new ArrayBuffer(bytes)] = at < 0 ? [] : buffers.splice(at, 1);
  lent.buffers.push(buffer);
  return new Float64Array(buffer, 0, length);
}

/** The same for texts. */
export function scratchTexts(length: number): string[] {
  if (lent === undefined || length < few) return new Array<string>(length);
  const at = kept.texts.findIndex((texts) => texts.length === length);
  const [texts = new Array<string>(length)] = at < 0 ? [] : kept.texts.splice(at, 1);
  lent.texts.push(texts);
  return texts;
}

/** Answers a call; all scratch room that it took is free afterwards. */
export function lendingScratch<T>(answer: () => T): T {
  const outer = lent;
  const own: Lent = { buffers: [], texts: [] };
  lent = own;
  try {
    return answer();
  } finally {
    lent = outer;
    for (const texts of own.texts) texts.fill("");
    keep(kept.buffers, own.buffers, mostKept, ({ byteLength }) => byteLength);
    keep(kept.texts, own.texts, mostTexts, ({ length }) => length);
  }
}

/** Puts room with what is kept, of which the oldest goes where it becomes too much. */
function keep<T>(room: T[], given: readonly T[], most: number, sizeOf: (of: T) => number): void {
  room.push(...given);
  let size = room.reduce((sum, of) => sum + sizeOf(of), 0);
  while (size > most) size -= sizeOf(room.shift() as T);
}

/** A copy that lasts as long as the call. */
export function scratchCopy(values: Float64Array): Float64Array {
  const copy = scratch(values.length);
  copy.set(values);
  return copy;
}
