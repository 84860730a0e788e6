import { DatasetError } from "../datasetError";

/** The encodings that data files come in, by the names that TextDecoder knows. */
export const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1250",
  "windows-1251",
  "shift_jis",
  "euc-kr",
  "gb18030",
  "big5",
] as const;
export type Encoding = (typeof encodings)[number];

/** The text of bytes that may be cut at their end; undefined where they are no text in the encoding. */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string | undefined;

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

/** Older encodings of whole scripts, the stricter first, and the letters that their texts consist of. */
const scripts: readonly (readonly [encoding: Encoding, letters: RegExp])[] = [
  ["shift_jis", /[\u3005-\u30ff\u4e00-\u9fff\uff21-\uff5a]/g],
  ["euc-kr", /[\uac00-\ud7a3]/g],
  ["gb18030", /[\u4e00-\u9fff\uff21-\uff5a]/g],
  ["windows-1251", /[\u0401\u0404-\u0407\u0410-\u044f\u0451-\u0457]/g],
];

/**
 * The encoding of a data file, as its beginning shows it. UTF-16 and UTF-8 announce themselves or hold
 * together; what reads as whole words of another script is that; the rest is Windows-1252, which
 * statistical offices' tools still write.
 */
export function encodingOf(bytes: Uint8Array, file: string, decode: Decode): Encoding {
  if (bytes.length === 0) throw new DatasetError("The file is empty.", { file });
  for (const [signature, advice] of strangers) {
    if (signature.every((byte, i) => bytes[i] === byte)) throw new DatasetError(advice, { file });
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeros = zeroBytes(bytes);
  const many = bytes.length / 10;
  if (zeros.even + zeros.odd > many) {
    if (zeros.even === 0) return "utf-16le";
    if (zeros.odd === 0) return "utf-16be";
    throw new DatasetError("This is not a text file. Save the data as CSV UTF-8.", { file });
  }
  if (isMostlyUtf8(bytes)) return "utf-8";
  const script = scripts.find(([encoding, letters]) =>
    isWrittenIn(decode(bytes, encoding) ?? "", letters),
  );
  return script?.[0] ?? "windows-1252";
}

/** Whether nearly all letters beyond ASCII are of the script, and half of them in words without others. */
function isWrittenIn(text: string, letters: RegExp): boolean {
  let foreign = 0;
  let fitting = 0;
  let inWords = 0;
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    const others = word.replace(/[a-z]/gi, "");
    foreign += others.length;
    fitting += others.match(letters)?.length ?? 0;
    if (others === word && word.length > 1) inWords += word.length;
  }
  return foreign > 0 && fitting >= 0.9 * foreign && inWords >= 0.5 * foreign;
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
