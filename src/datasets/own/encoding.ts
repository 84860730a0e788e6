import { DatasetError } from "../datasetError";

/** The encodings that data files come in, by the names that TextDecoder knows. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Signatures of files that people take for data files. */
const strangers: readonly (readonly [signature: readonly number[], advice: string])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    "This is a workbook or a zip archive: open it in Excel and save the sheet as CSV UTF-8.",
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    "This is an old Excel workbook: open it in Excel and save the sheet as CSV UTF-8.",
  ],
  [[0x25, 0x50, 0x44, 0x46], "This is a PDF: look for a CSV download at its publisher."],
  [[0x1f, 0x8b], "This is a gzip archive: unpack it first."],
];

/**
 * The encoding of a data file. UTF-16 and UTF-8 announce themselves or hold together; what is not valid
 * UTF-8 is Windows-1252, which statistical offices' tools still write.
 */
export function encodingOf(bytes: Uint8Array, file: string): Encoding {
  if (bytes.length === 0) throw new DatasetError("The file is empty.", { file });
  for (const [signature, advice] of strangers) {
    if (signature.every((byte, i) => bytes[i] === byte)) throw new DatasetError(advice, { file });
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeros = zeroBytes(bytes);
  if (zeros.even + zeros.odd > 0) {
    if (zeros.even === 0) return "utf-16le";
    if (zeros.odd === 0) return "utf-16be";
    throw new DatasetError("This is not a text file. Save the data as CSV UTF-8.", { file });
  }
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

const sample = 65_536;

function zeroBytes(bytes: Uint8Array): { even: number; odd: number } {
  const count = { even: 0, odd: 0 };
  for (let i = 0; i < Math.min(bytes.length, sample); i++) {
    if (bytes[i] === 0) count[i % 2 === 0 ? "even" : "odd"]++;
  }
  return count;
}

/** Whether the bytes are valid UTF-8 (a sequence cut by the end counts as valid). */
function isUtf8(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i] as number;
    const more =
      lead < 0x80
        ? 0
        : lead >= 0xc2 && lead < 0xe0
          ? 1
          : lead >= 0xe0 && lead < 0xf0
            ? 2
            : lead >= 0xf0 && lead < 0xf5
              ? 3
              : -1;
    if (more < 0) return false;
    for (let j = 1; j <= more && i + j < bytes.length; j++) {
      if (((bytes[i + j] as number) & 0xc0) !== 0x80) return false;
    }
    i += more + 1;
  }
  return true;
}
