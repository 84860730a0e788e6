import { type Block, maxColumns, maxRows } from "./area";

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

const corner = String.raw`\$?([A-Z]{1,3})\$?([0-9]{1,7})`;
const cells = new RegExp(`^${corner}(?::${corner})?$`, "i");
const wholeColumns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const wholeRows = /^\$?([0-9]{1,7}):\$?([0-9]{1,7})$/;

/** "B2", "$A$1:C3", "A:C" or "2:4", without a sheet; null for anything else or beyond the sheet's edge. */
export function parseA1(text: string): Block | null {
  const block = parseCells(text) ?? parseColumns(text) ?? parseRows(text);
  if (!block || block.row < 0 || block.column < 0) return null;
  if (block.row + block.rows > maxRows || block.column + block.columns > maxColumns) return null;
  return block;
}

function parseCells(text: string): Block | null {
  const match = cells.exec(text);
  if (!match) return null;
  const [, letters = "", digits = "", lastLetters = letters, lastDigits = digits] = match;
  return between(
    Number(digits) - 1,
    columnNumber(letters),
    Number(lastDigits) - 1,
    columnNumber(lastLetters),
  );
}

function parseColumns(text: string): Block | null {
  const match = wholeColumns.exec(text);
  if (!match) return null;
  return between(0, columnNumber(match[1] ?? ""), maxRows - 1, columnNumber(match[2] ?? ""));
}

function parseRows(text: string): Block | null {
  const match = wholeRows.exec(text);
  return match && between(Number(match[1]) - 1, 0, Number(match[2]) - 1, maxColumns - 1);
}

function between(row: number, column: number, lastRow: number, lastColumn: number): Block {
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
}

/** As Excel writes an address without its sheet; `$` before each part when `absolute`. */
export function formatA1(block: Block, absolute = false): string {
  const mark = absolute ? "$" : "";
  const first = mark + columnLetters(block.column);
  const last = mark + columnLetters(block.column + block.columns - 1);
  const top = `${mark}${String(block.row + 1)}`;
  const bottom = `${mark}${String(block.row + block.rows)}`;
  if (block.columns === maxColumns) return `${top}:${bottom}`;
  if (block.rows === maxRows) return `${first}:${last}`;
  return block.rows === 1 && block.columns === 1 ? first + top : `${first}${top}:${last}${bottom}`;
}

/** A sheet's name as it stands before "!": quoted unless it reads as a plain word. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseA1(name) === null;
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export interface SheetAddress {
  sheetName: string | null;
  rest: string;
}

export function splitSheetName(address: string): SheetAddress {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { sheetName: null, rest: address };
  const before = address.slice(0, mark);
  const quoted = /^'(.*)'$/s.exec(before);
  const sheetName = quoted ? (quoted[1] ?? "").replaceAll("''", "'") : before;
  return { sheetName, rest: address.slice(mark + 1) };
}
