/**
 * Records as texts for cells, one below the other. A record is JSON; one that a cell does not hold goes on
 * in the next. A sign before each text says which it is, and keeps Excel from taking a text for a formula,
 * a number or a day, however the cell is formatted.
 */
const BEGINS = "|";
export const GOES_ON = ">";

/** Excel holds 32,767 characters in a cell. */
const CELL_LENGTH = 30_000;

export function* packed(records: Iterable<unknown>): Generator<string> {
  for (const record of records) {
    const text = JSON.stringify(record);
    for (let from = 0; from < text.length;) {
      const to = cutBefore(text, from + CELL_LENGTH);
      yield (from === 0 ? BEGINS : GOES_ON) + text.slice(from, to);
      from = to;
    }
  }
}

/** A character of two units is not torn apart: half of one is no text. */
function cutBefore(text: string, end: number): number {
  const code = text.charCodeAt(end - 1);
  return end < text.length && code >= 0xd800 && code < 0xdc00
    ? end - 1
    : Math.min(end, text.length);
}

/** The records again, or null where the texts are not what was packed. */
export function unpacked(texts: Iterable<unknown>): unknown[] | null {
  const records: string[] = [];
  for (const text of texts) {
    if (typeof text !== "string") return null;
    const [sign, rest] = [text.slice(0, 1), text.slice(1)];
    if (sign === BEGINS) records.push(rest);
    else if (sign === GOES_ON && records.length > 0) records.push((records.pop() ?? "") + rest);
    else return null;
  }
  try {
    return records.map((record): unknown => JSON.parse(record));
  } catch {
    return null;
  }
}

/** As many items as fill about a cell together, so that few cells hold many of them. */
export function* batches<T>(items: readonly T[]): Generator<T[]> {
  let batch: T[] = [];
  let length = 2;
  for (const item of items) {
    const own = JSON.stringify(item).length + 1;
    if (batch.length > 0 && length + own > CELL_LENGTH) {
      yield batch;
      batch = [];
      length = 2;
    }
    batch.push(item);
    length += own;
  }
  if (batch.length > 0) yield batch;
}
