import { quoted } from "./cell";

/** What a cell holds where a number belongs, and the repair, to end a sentence with. */
export function notANumber(value: string | boolean): string {
  if (typeof value === "boolean") return `${quoted(value)}: a number is needed.`;
  if (looksLikeNumber(value)) {
    return `the text ${quoted(value)}, which Excel does not count as a number. Convert the cells: Convert to Number at the green triangle, Data > Text to Columns, or VALUE.`;
  }
  return `${quoted(value)}: a number is needed. Leave the cell blank where the figure is withheld or not known.`;
}

/** A figure to the eye: with signs of currency, percent and thousands, or negative in brackets. */
const looksLikeNumber = (text: string): boolean =>
  /^\(?[-+]?\d+(?:[.,]\d+)*(?:e[-+]?\d+)?\)?$/i.test(
    text
      .normalize("NFKC")
      .replace(/[\s'’%‰\p{Sc}]/gu, "")
      .replace(/^−/, "-"),
  );
