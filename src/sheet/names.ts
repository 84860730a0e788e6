import { SHEET_NAME_LENGTH } from "./limits";

/** Names of tables and sheets as Excel allows them, and addresses as it writes them. */

/** The first of `wanted`, `wanted_2`, `wanted_3` … that nothing in `taken` equals, whatever the case. */
export function freeName(wanted: string, taken: Iterable<string>, joiner: string): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted}${joiner}${count}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** A table's name: letters, digits, _ and . only, and nothing that Excel would read as a cell. */
export function tableNameFor(text: string): string {
  const legal = text.trim().replace(/[^\p{L}\p{N}_.]+/gu, "_") || "table";
  const begins = /^[\p{L}_]/u.test(legal) ? legal : `_${legal}`;
  return looksLikeCell(begins) ? `${begins}_` : begins.slice(0, 200);
}

/** A1, R1C1 and the bare R and C, which Excel keeps for itself. */
function looksLikeCell(name: string): boolean {
  return /^[a-z]{1,3}\d+$/i.test(name) || /^(r\d*)?(c\d*)?$/i.test(name);
}

/** Room for a number behind a name that is taken. */
const NUMBER_LENGTH = 3;

/** A sheet's name: the title if it fits, else the short name, without the characters Excel forbids. */
export function sheetNameFor(title: string, shortName: string): string {
  const fits = legalSheetName(title).length <= SHEET_NAME_LENGTH - NUMBER_LENGTH;
  const spoken = shortName.replaceAll("-", " ").replace(/^./u, (letter) => letter.toUpperCase());
  const name = legalSheetName(fits ? title : spoken)
    .slice(0, SHEET_NAME_LENGTH - NUMBER_LENGTH)
    .trim();
  // Excel keeps "History" for itself.
  return name === "" || /^history$/i.test(name) ? `${name} data`.trim() : name;
}

export function legalSheetName(text: string): string {
  return text
    .replace(/[\\/?*[\]:]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s']+|(?<![\s'])[\s']+$/g, "");
}

export function freeSheetName(name: string, taken: Iterable<string>): string {
  return freeName(name, taken, " ");
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + (index % 26));
}

/** `'Macro exposure'!B2`, quoted where Excel quotes. */
export function cellAddress(sheet: string, row: number, column: number): string {
  return `${sheetReference(sheet)}!${columnLetters(column)}${row + 1}`;
}

/** Cells of a sheet, counted from 0. */
interface Cells {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** `Sheet1!B2:C9`, or `Sheet1!B2` of one cell. */
export const areaAddress = (area: Cells): string => cellsAddress(area, "");

/** `Sheet1!$B$2:$C$9`, which means the same in every cell. */
export const absoluteAddress = (area: Cells): string => cellsAddress(area, "$");

function cellsAddress({ sheet, row, column, rows, columns }: Cells, fixed: "" | "$"): string {
  const corner = (r: number, c: number): string => `${fixed}${columnLetters(c)}${fixed}${r + 1}`;
  const first = corner(row, column);
  const last = corner(row + rows - 1, column + columns - 1);
  return `${sheetReference(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** A sheet's name as it stands before the exclamation mark of an address. */
export function sheetReference(sheet: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !looksLikeCell(sheet);
  return plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}
