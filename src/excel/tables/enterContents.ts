import { type Input, isWords } from "../../sheet/input";
import { isErrorValue } from "../../sheet/errorValue";
import { isRisky } from "../workbook/writeCells";
import { type Content, isFormula } from "./content";

/** Contents by row; undefined leaves a cell as it is. */
export type Contents = readonly (readonly (Content | undefined)[])[];

/** A text behind an apostrophe, which Excel drops, but may keep in a cell that is formatted as text. */
export interface Apostrophe {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What came of it, once the request was carried out. */
export interface Entering {
  /** Cells that have kept an apostrophe. */
  readonly kept: () => Apostrophe[];
  /** Whether each value stands where it was put: a filter may have led it into other rows. */
  readonly isThere: () => boolean;
}

/** Puts contents into cells with the next request, and reads them back; text arrives as that text. */
export function enterContents(
  range: Excel.Range,
  contents: Contents,
  isText: (row: number, column: number) => boolean = () => false,
): Entering {
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
  const read = range.getResizedRange(0, 0).load("values");
  return {
    kept: () => behind.filter(({ row, column, text }) => read.values[row]?.[column] === `'${text}`),
    isThere: () =>
      contents.every((line, row) =>
        line.every((content, column) => stands(content, read.values[row]?.[column])),
      ),
  };
}

/** What a formula shows is not known beforehand. */
function stands(content: Content | undefined, found: unknown): boolean {
  if (content === undefined || isFormula(content)) return true;
  if (typeof content === "number" && typeof found === "number") return isSame(content, found);
  return found === (content ?? "") || (typeof content === "string" && found === `'${content}`);
}

/** Some hosts keep numbers to 15 digits only. */
const isSame = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-14 * Math.abs(one);

/** Null leaves a cell as it is; an empty text empties it. */
const plain = (content: Input | undefined): Input =>
  content === undefined ? null : (content ?? "");
