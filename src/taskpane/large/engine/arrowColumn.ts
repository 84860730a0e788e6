import { Float64, makeData, Utf8, Vector } from "apache-arrow";
import { plainCell } from "../../../datasets/large/plainCell";
import type { Cell } from "../../../datasets/tableSchema";

/**
 * The cells of a column as Arrow hands them over: figures as they are, everything else as texts. They are put
 * into buffers here, because Arrow's own builders compile code, which the page's policy forbids.
 */
export function arrowColumn(cells: ArrayLike<unknown>, figures: boolean): Vector {
  const plain = Array.from(cells, plainCell);
  const valid = new Uint8Array(Math.ceil(plain.length / 8));
  let nullCount = 0;
  for (const [at, cell] of plain.entries()) {
    if (cell === null) nullCount += 1;
    else valid[at >> 3] = (valid[at >> 3] ?? 0) | (1 << (at & 7));
  }
  const common = { length: plain.length, nullCount, nullBitmap: valid };
  if (figures) {
    const data = Float64Array.from(plain, (cell) => (cell === null ? 0 : Number(cell)));
    return new Vector([makeData({ type: new Float64(), ...common, data })]);
  }
  const { data, valueOffsets } = encoded(plain);
  return new Vector([makeData({ type: new Utf8(), ...common, data, valueOffsets })]);
}

/** All texts behind one another in UTF-8, and where each begins. */
function encoded(cells: readonly Cell[]): { data: Uint8Array; valueOffsets: Int32Array } {
  const encoder = new TextEncoder();
  const valueOffsets = new Int32Array(cells.length + 1);
  let data = new Uint8Array(1_024);
  let length = 0;
  for (const [at, cell] of cells.entries()) {
    const text = cell === null ? "" : String(cell);
    // A character takes at most three bytes for each unit of its text.
    if (data.length < length + 3 * text.length) {
      const larger = new Uint8Array(2 * (length + 3 * text.length));
      larger.set(data.subarray(0, length));
      data = larger;
    }
    length += encoder.encodeInto(text, data.subarray(length)).written;
    valueOffsets[at + 1] = length;
  }
  return { data: data.subarray(0, length), valueOffsets };
}
