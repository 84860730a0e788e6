import { type ErrorLiteral } from "./exampleFormula";
import { invocation } from "./excelCall";

export type Bad = readonly [name: string, of: (valid: unknown) => unknown];

export const passedError: ErrorLiteral = {
  type: "Error",
  basicType: "Error",
  basicValue: "#REF!",
};

const sheetRows = 1_048_576;

/** A whole column with three figures at its top, as A:A arrives. */
const wholeColumn: unknown[][] = Array.from({ length: sheetRows }, (_, i) => [
  i < 3 ? i + 1 : null,
]);
const fullColumn: unknown[][] = Array.from({ length: sheetRows }, (_, i) => [(i % 7) + 1]);

const rowsOf = (valid: unknown): unknown[][] =>
  Array.isArray(valid) ? (valid as unknown[][]) : [[valid]];

/** The valid rows with the rest of the sheet's columns below them. */
function downToTheEnd(valid: unknown): unknown[][] {
  const rows = rowsOf(valid);
  const blank = (rows[0] ?? []).map(() => null);
  const sheet = new Array<unknown[]>(sheetRows).fill(blank);
  rows.forEach((row, i) => (sheet[i] = row));
  return sheet;
}

function longer(valid: unknown): unknown[][] {
  const rows = rowsOf(valid);
  return rows.length === 1 && (rows[0]?.length ?? 0) > 1
    ? rows.map((row) => [...row, row.at(-1)])
    : [...rows, rows.at(-1) ?? []];
}

/** What a workbook can put in place of an argument that belongs to something else. */
const badInputs: readonly Bad[] = [
  ["left out", () => null],
  ["a blank cell", () => [[null]]],
  ["empty text", () => ""],
  ["zero", () => 0],
  ["text", () => "abc"],
  ["text in a script's form", () => "<b>__proto__</b>"],
  ["TRUE", () => true],
  ["FALSE", () => false],
  ["a negative number", () => -1],
  ["a negative fraction", () => -0.25],
  ["a huge number", () => 1e308],
  ["a tiny number", () => 5e-324],
  ["infinity", () => Infinity],
  ["minus infinity", () => -Infinity],
  ["NaN", () => NaN],
  ["a date's serial", () => 45757],
  ["a date as text", () => "2025-04-10"],
  ["an error", () => passedError],
  ["one cell", () => [[3]]],
  ["a row", () => [[1, 2, 3]]],
  ["a column", () => [[1], [2], [3]]],
  [
    "a block",
    () => [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
  ],
  ["a ragged block", () => [[1, 2], [3]]],
  ["a column of everything", () => [[1], ["x"], [null], [true], [-2]]],
  ["infinity and NaN in a column", () => [[1], [Infinity], [NaN]]],
  ["an error in a column", () => [[1], [passedError], [3]]],
  ["a column of blanks", () => [[null], [null], [null]]],
  ["a column of zeros", () => [[0], [0], [0]]],
  ["one row or cell more", longer],
  ["its first row alone", (valid) => rowsOf(valid).slice(0, 1)],
  ["its blanks in place of cells", (valid) => rowsOf(valid).map((row) => row.map(() => null))],
  ["an empty range", () => []],
  ["a range without cells", () => [[]]],
  ["an Invocation", () => invocation("OLDER_METADATA")],
];

/** Ranges as long as the sheet: slow, so that an argument after the first is given one of them in turn. */
const sheetLong: readonly Bad[] = [
  ["a whole column", () => wholeColumn],
  ["a million numbers", () => fullColumn],
  ["its rows and the rest of the sheet below", downToTheEnd],
];

export const badInputsFor = (argument: number): readonly Bad[] => [
  ...badInputs,
  ...sheetLong.filter((_, i) => argument === 0 || argument % sheetLong.length === i),
];
