import { DatasetError } from "../datasetError";
import type { Decode, EncodingFound } from "./encodings";

/** Signatures of files that people take for data files. */
const strangers: readonly (readonly [signature: readonly number[], advice: string])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    "This is a workbook or a zip archive within another file: unpack it, or open it in Excel and save the sheet as CSV UTF-8.",
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    "This is an Excel workbook of the old kind: open it in Excel and save the sheet as CSV UTF-8.",
  ],
  [[0x25, 0x50, 0x44, 0x46], "This is a PDF: look for a CSV download at its publisher."],
  [[0x1f, 0x8b], "This is a gzip archive: unpack it first."],
];

/**
 * The encoding of a data file, as its beginning shows it. UTF-16 and UTF-8 announce themselves or hold
 * together; older ones are told by their letters and by how often languages have them.
 */
export async function encodingOf(
  bytes: Uint8Array,
  file: string,
  decode: Decode,
): Promise<EncodingFound> {
  if (bytes.length === 0) throw new DatasetError("The file is empty.", { file });
  for (const [signature, advice] of strangers) {
    if (signature.every((byte, i) => bytes[i] === byte)) throw new DatasetError(advice, { file });
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be" };
  const zeros = zeroBytes(bytes);
  const many = bytes.length / 10;
  if (zeros.even + zeros.odd > many) {
    if (zeros.even === 0) return { encoding: "utf-16le" };
    if (zeros.odd === 0) return { encoding: "utf-16be" };
    throw new DatasetError("This is not a text file. Save the data as CSV UTF-8.", { file });
  }
  if (isMostlyUtf8(bytes)) return { encoding: "utf-8" };
  // Loaded for those files alone that are no UTF-8.
  const { olderEncoding } = await import("./olderEncoding");
  return olderEncoding(bytes, decode);
}

function zeroBytes(bytes: Uint8Array): { even: number; odd: number } {
  const count = { even: 0, odd: 0 };
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === 0) count[i % 2 === 0 ? "even" : "odd"]++;
  }
  return count;
}

/** Whether characters of several bytes are whole more often than broken. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length;) {
    const length = lengthAt(bytes, i);
    if (length > 1) whole++;
    if (length === 0) broken++;
    i += Math.max(1, length);
  }
  return broken === 0 || whole >= broken;
}

/** Bytes of the UTF-8 character that begins here; 0 where none does. One cut by the end is whole. */
function lengthAt(bytes: Uint8Array, start: number): number {
  const lead = bytes[start] as number;
  const length =
    lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  for (let i = start + 1; i < start + length && i < bytes.length; i++) {
    if (((bytes[i] as number) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
