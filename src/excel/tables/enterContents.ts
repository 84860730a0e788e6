import { type Input, isWords } from "../../sheet/input";
import { isErrorValue } from "../../sheet/errorValue";
import { isRisky } from "../workbook/writeCells";
import type { Content } from "./content";

/** Contents by row; undefined leaves a cell as it is. */
export type Contents = readonly (readonly (Content | undefined)[])[];

/** A text behind an apostrophe, which Excel drops, but may keep in a cell that is formatted as text. */
export interface Apostrophe {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * Puts contents into cells with the next request; text arrives as that text. Answers, once the request was
 * carried out, the cells that have kept an apostrophe.
 */
export function enterContents(
  range: Excel.Range,
  contents: Contents,
  isText: (row: number, column: number) => boolean = () => false,
): () => Apostrophe[] {
  const behind: Apostrophe[] = [];
  range.values = contents.map((line, row) =>
    line.map((content, column): Input => {
      if (typeof content === "object" && content !== null) return content.formula;
      const input = plain(content);
      if (typeof input !== "string" || input === "" || isErrorValue(input)) return input;
      if (!isRisky(input) && (isText(row, column) || isWords(input))) return input;
      if (isText(row, column)) behind.push({ row, column, text: input });
      return `'${input}`;
    }),
  );
  const read = behind.map(({ row, column }) => range.getCell(row, column).load("values"));
  return () => behind.filter(({ text }, at) => read[at]?.values[0]?.[0] === `'${text}`);
}

/** Null leaves a cell as it is; an empty text empties it. */
const plain = (content: Input | undefined): Input =>
  content === undefined ? null : (content ?? "");
