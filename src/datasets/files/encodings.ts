/** The encodings that data files come in, by the names that TextDecoder knows. */
export const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1250",
  "iso-8859-2",
  "windows-1251",
  "koi8-r",
  "windows-1253",
  "windows-1254",
  "windows-1257",
  "shift_jis",
  "euc-jp",
  "euc-kr",
  "gb18030",
  "big5",
] as const;
export type Encoding = (typeof encodings)[number];

/** The text of bytes that may be cut at their end; undefined where they are no text in the encoding. */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string | undefined;

/** An encoding, and where others are as likely, a word as each of the two reads it. */
export interface EncodingFound {
  readonly encoding: Encoding;
  readonly other?: {
    readonly encoding: Encoding;
    readonly word: string;
    readonly otherWord: string;
  };
}
