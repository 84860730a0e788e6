/** A name as ClickHouse takes it, whatever it holds. */
export const clickhouseName = (name: string): string =>
  `"${escaped(name).replaceAll('"', String.raw`\"`)}"`;

/** A text as a literal of ClickHouse. No value reaches a query but through this, a parameter or `sqlNumber`. */
export const clickhouseText = (text: string): string =>
  `'${escaped(text).replaceAll("'", String.raw`\'`)}'`;

/** A backslash begins an escape, in texts as in quoted names; the character zero is written as one. */
const escaped = (text: string): string =>
  text.replaceAll("\\", String.raw`\\`).replaceAll("\0", String.raw`\0`);

/** A list of texts as an array of ClickHouse. */
export const clickhouseTexts = (texts: readonly string[]): string =>
  `[${texts.map(clickhouseText).join(", ")}]`;
