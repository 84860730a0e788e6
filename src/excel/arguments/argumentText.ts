import { Failure } from "../../core/failure";
import { readReference, type Reference } from "./reference";
import { isErrorConstant } from "../../sheet/errorValue";

/** A cell as Excel hands it to a function: null is blank, an error is an object. */
export type ArgumentCell = number | string | boolean | null | ErrorValue;
export interface ErrorValue {
  readonly type: "Error";
  readonly basicValue: string;
}
export type ArgumentCells = readonly (readonly ArgumentCell[])[];

/** What a person typed for an argument. A bare word is a name of the workbook or, if none, text. */
export type Argument =
  | { readonly kind: "omitted" }
  | { readonly kind: "constant"; readonly formula: string; readonly cells: ArgumentCells }
  | { readonly kind: "reference"; readonly formula: string; readonly reference: Reference }
  | { readonly kind: "word"; readonly text: string };

const NUMBER = /^[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?(%?)$/i;

/**
 * Reads an argument as Excel reads it between the commas of a formula in English notation. One of `words`,
 * the argument's own, needs no quotation marks, even where it looks like a cell.
 */
export function readArgument(typed: string, words: readonly string[] = []): Argument {
  const text = typed.trim().replace(/^=\s*/, "");
  if (text === "") return { kind: "omitted" };
  const word = words.find((each) => each.toUpperCase() === text.toUpperCase());
  if (word !== undefined && !/^(true|false)$/i.test(word)) return textConstant(word);
  const single = readConstant(text);
  if (single !== undefined) {
    return { kind: "constant", formula: formulaOf(single), cells: [[single]] };
  }
  if (text.startsWith("{")) return readArray(text);
  const reference = readReference(text);
  if (reference) return { kind: "reference", formula: text, reference };
  refuseCalculation(text, typed);
  return { kind: "word", text };
}

/** A text as a constant of a formula. */
export function textConstant(text: string): Argument {
  return { kind: "constant", formula: formulaOf(text), cells: [[text]] };
}

function readConstant(text: string): ArgumentCell | undefined {
  const number = NUMBER.exec(text);
  if (number) return parseFloat(text) / (number[3] === "%" ? 100 : 1);
  if (/^(true|false)$/i.test(text)) return text.toUpperCase() === "TRUE";
  if (isErrorConstant(text)) return { type: "Error", basicValue: text.toUpperCase() };
  const quoted = /^"((?:[^"]|"")*)"$/s.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  if (/^"/.test(text)) {
    throw new Failure("#VALUE!", `The text ${text} has no closing quotation mark. Add one.`);
  }
  if (/^[+-]?\d{1,3}(,\d+)+(\.\d+)?$/.test(text)) {
    throw new Failure(
      "#VALUE!",
      `Write ${text} with a point before the decimals and nothing between thousands: 1.5 or 28650.`,
    );
  }
  return undefined;
}

function formulaOf(value: ArgumentCell): string {
  if (value === null) return "";
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === "object") return value.basicValue;
  return String(value).toUpperCase();
}

/** `{1,2;"a",TRUE}`: commas between columns, semicolons between rows. */
function readArray(text: string): Argument {
  if (!text.endsWith("}")) {
    throw new Failure("#VALUE!", `The array ${text} has no closing brace. Add one.`);
  }
  const cells = split(text.slice(1, -1), ";").map((row) => split(row, ",").map(arrayCell));
  if (new Set(cells.map((row) => row.length)).size > 1) {
    throw new Failure(
      "#VALUE!",
      `The rows of ${text} differ in length. Put commas between columns and semicolons between rows.`,
    );
  }
  const formula = `{${cells.map((row) => row.map(formulaOf).join(",")).join(";")}}`;
  return { kind: "constant", formula, cells };
}

function arrayCell(part: string): ArgumentCell {
  const text = part.trim();
  const value = text === "" ? undefined : readConstant(text);
  if (value !== undefined) return value;
  throw new Failure(
    "#VALUE!",
    text === ""
      ? "An array has no empty places. Put cells into the sheet where some are to be blank."
      : `${text} cannot be in an array. Put text in quotation marks, and give cells as a range.`,
  );
}

/** Parts between separators, those inside quotation marks left alone. */
function split(text: string, separator: string): string[] {
  const parts: string[] = [];
  let part = "";
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (character === separator && !quoted) {
      parts.push(part);
      part = "";
    } else part += character;
  }
  return [...parts, part];
}

/** What was meant as a calculation must not become a text. */
function refuseCalculation(text: string, typed: string): void {
  const called = /^[A-Z][A-Z0-9_.]*\(.*\)$/i.test(text);
  const joined = /^[$A-Z]*\$?\d+(\s*[-+*/^&<>=]\s*[$A-Z]*\$?[\d.]+)+$/i.test(text);
  const list = /^[^"']+,/.test(text) && text.split(",").every((part) => readReference(part.trim()));
  if (list) {
    throw new Failure(
      "#VALUE!",
      `${text} names several ranges. An argument takes one: put them side by side in the sheet, or use a table.`,
    );
  }
  if (!called && !joined && !typed.trim().startsWith("=")) return;
  throw new Failure(
    "#VALUE!",
    `${text} is a calculation. Put it into a cell and give that cell here.`,
  );
}
