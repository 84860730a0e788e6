import { unzip } from "@cj-tech-master/excelts/archive";
import { parseA1 } from "../workbook/a1";

/** A file that is refused before it is read, with the sentence for its reader. */
export class TooLarge extends Error {}

const MEGABYTE = 1_000_000;
const MOST_BYTES = 150 * MEGABYTE;
/** Texts of workbooks pack to a tenth or so; a part of one letter packs to a thousandth. */
const MOST_PACKED = 200;
const SMALL = 5 * MEGABYTE;
/** Cells of one sheet, counted to its last row and column. */
const MOST_CELLS = 1_000_000;
/** Cells of one merge or of one array formula. */
const MOST_TOGETHER = 1_000_000;

/** Refuses an .xlsx that unpacks to more, or reaches further, than the page can hold. */
export async function requireModest(bytes: Uint8Array): Promise<void> {
  const parts = partsOf(bytes);
  let whole = 0;
  for (const { size, packed } of parts) {
    whole += size;
    const isPuffed = size > SMALL && size > MOST_PACKED * packed;
    if (isPuffed || whole > MOST_BYTES) {
      throw new TooLarge(
        `The file unpacks to ${Math.ceil(Math.max(size, whole) / MEGABYTE)} MB, more than the preview opens. Choose a smaller file.`,
      );
    }
  }
  const zip = unzip(bytes);
  for (const { path } of parts) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(path)) continue;
    const part = await zip.bytes(path);
    if (part) requireNear(new TextDecoder().decode(part));
  }
}

const cellReference = /<c [^<>]*?\br="([A-Z]{1,3})(\d+)"/g;
const together = /<(?:mergeCell|f) [^<>]*?\bref="([A-Z0-9:]+)"/g;

/** Refuses a sheet with a cell so far out that all before it would be too many. */
function requireNear(xml: string): void {
  let [rows, columns] = [0, 0];
  for (const [, letters = "", row = ""] of xml.matchAll(cellReference)) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnOf(letters));
  }
  refuseBeyond(rows * columns, MOST_CELLS);
  for (const [, reference = ""] of xml.matchAll(together)) {
    const area = parseA1(reference);
    if (area) refuseBeyond(area.rows * area.columns, MOST_TOGETHER);
  }
}

function refuseBeyond(cells: number, most: number): void {
  if (cells <= most) return;
  throw new TooLarge(
    `A sheet of the file reaches over ${cells.toLocaleString("en-US")} cells, more than the preview opens. Delete what stands far out in it, or open it in Excel.`,
  );
}

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);

interface PackedPart {
  readonly path: string;
  readonly packed: number;
  readonly size: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

/** What the directory at the end of a zip says of its parts, nothing of them unpacked (PKWARE, APPNOTE 4.3). */
function partsOf(bytes: Uint8Array): PackedPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_LENGTH;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && view.getUint32(end, true) !== END) end--;
  if (end < first) throw new Error("it is no zip file");
  const parts: PackedPart[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === ENTRY) {
    const name = view.getUint16(at + 28, true);
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name));
    const packed = view.getUint32(at + 20, true);
    parts.push({ path, packed, size: view.getUint32(at + 24, true) });
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}
