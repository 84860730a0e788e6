import { isMissingMark, reasonIn } from "./marks";
import { numberFrom, plainText } from "./numberText";

export type Line = readonly string[];
export type Lines = readonly Line[];

export const isBlank = (text: string | undefined): boolean => (text ?? "").trim() === "";
export const filledCells = (line: Line): number => line.filter((text) => !isBlank(text)).length;
/** Whether a line fills its first cell alone. */
export const fillsFirstOnly = (line: Line): boolean =>
  line.length > 0 && line.every((text, c) => isBlank(text) === c > 0);

const isNumber = (text: string): boolean =>
  !/^\p{L}\d/u.test(text) && (numberFrom(text, "point") ?? numberFrom(text, "comma")) !== undefined;

/** Whether a text is a number or a mark for a missing one. Years stand in headers, too. */
export const isFigure = (text: string): boolean => {
  const plain = plainText(text);
  return (
    plain !== "" &&
    !/^(1[89]|20|21)\d\d\D{0,3}$/.test(plain) &&
    (isMissingMark(plain) || isNumber(plain))
  );
};

/** Whether a line holds a figure or a mark for a missing one. */
export const hasFigures = (line: Line): boolean => line.some(isFigure);

/** Lines looked at to know what the columns hold. */
const lookedAt = 200;

/** Lines from all over, so that neither a header nor footnotes weigh. */
export function fromAllOver(lines: Lines): Lines {
  const step = Math.max(1, Math.ceil(lines.length / lookedAt));
  return lines.filter((_, i) => i % step === 0);
}

/** The columns that hold numbers in most of the lines from `start` on, years and codes among them. */
export function figureColumns(lines: Lines, start: number, columns: number): number[] {
  // Footnotes with commas are narrower than the rows.
  const wide = lines.slice(start).filter((line) => line.length >= columns);
  const body = fromAllOver(wide.length > 0 ? wide : lines.slice(start));
  return Array.from({ length: columns }, (_, c) => c).filter((c) => {
    const texts = body.map((line) => plainText(line[c] ?? "")).filter((text) => text !== "");
    const numbers = texts.filter(isNumber).length;
    const marks = texts.filter((text) => !isNumber(text) && isNoFigure(text)).length;
    return numbers > 0 && (numbers + marks) * 2 >= texts.length;
  });
}

/** A mark or a letter that says that, or why, there is no figure. */
export const isNoFigure = (text: string): boolean =>
  isMissingMark(plainText(text)) || reasonIn(plainText(text)) !== undefined;

/** Whether a text under a column of numbers is neither a number nor a mark. */
export const isWord = (text: string): boolean =>
  !isBlank(text) && !isNumber(plainText(text)) && !isNoFigure(text);
