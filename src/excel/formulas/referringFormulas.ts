import type { Inventory } from "../workbook/inventory";
import { cellAddress } from "../../sheet/names";
import { readParts, type Place } from "../workbook/readParts";
import { sendInParts } from "../workbook/sendInParts";
import { rangeOf } from "../tables/freeCells";
import { SHEET_COLUMNS } from "../../sheet/limits";
import { isHiddenSheet } from "../provenance/hiddenSheet";

/** A formula outside a table that refers to it. */
export interface ReferringFormula {
  /** The formula's cell, or the defined name that holds it. */
  readonly where: string;
  readonly formula: string;
  /** Where the cell lies; null for a name. */
  readonly cell: { readonly sheetId: string; readonly row: number; readonly column: number } | null;
}

export interface Referent {
  readonly name: string;
  readonly sheet: string;
  readonly place: Place;
}

/** Names of our own that mark tables. */
const OWN_NAME = /^_linchpin_/i;

/** Every formula and name of the workbook that refers to a table, by its name or by its cells. */
export async function referringFormulas(
  context: Excel.RequestContext,
  inventory: Inventory,
  table: Referent,
  signal?: AbortSignal,
): Promise<ReferringFormula[]> {
  const sheets = inventory.sheets.filter(({ name }) => !isHiddenSheet(name));
  const used = sheets.map((sheet) => ({
    sheet,
    range: context.workbook.worksheets
      .getItem(sheet.id)
      .getUsedRangeOrNullObject(true)
      .load("rowIndex,columnIndex,rowCount,columnCount"),
  }));
  await context.sync();
  const refers = referenceTo(table);
  const found: ReferringFormula[] = inventory.names
    .filter(({ name, formula }) => !OWN_NAME.test(name) && refers(formula, ""))
    .map(({ name, formula }) => ({ where: `the name ${name}`, formula, cell: null }));
  const places = used.flatMap(({ sheet, range }) => {
    if (range.isNullObject) return [];
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
    return [{ sheet, place: { sheetId: sheet.id, row, column, rows, columns } }];
  });
  await readManyFormulas(context, places, signal, (sheet, place, part, firstRow) => {
    part.forEach((line, down) => {
      line.forEach((formula, right) => {
        const at = { row: firstRow + down, column: place.column + right };
        if (typeof formula !== "string" || !formula.startsWith("=")) return;
        if (isInside(at, sheet.id, table.place) || !refers(formula, sheet.name)) return;
        const where = cellAddress(sheet.name, at.row, at.column);
        found.push({ where, formula, cell: { sheetId: sheet.id, ...at } });
      });
    });
  });
  return found;
}

/** Cells of a sheet that are read together with those of others. */
const SMALL_CELLS = 4_000;
const TOGETHER = 8;

/** Small sheets, which most are, go several with one request. */
async function readManyFormulas<Sheet>(
  context: Excel.RequestContext,
  all: readonly { readonly sheet: Sheet; readonly place: Place }[],
  signal: AbortSignal | undefined,
  take: (sheet: Sheet, place: Place, part: unknown[][], firstRow: number) => void,
): Promise<void> {
  const isSmall = ({ place }: { place: Place }): boolean =>
    place.rows * place.columns <= SMALL_CELLS && place.columns < SHEET_COLUMNS;
  for (const { sheet, place } of all.filter((each) => !isSmall(each))) {
    await readParts(context, place, "formulas", signal, (part, firstRow) => {
      take(sheet, place, part, firstRow);
    });
  }
  await sendInParts(
    context,
    all.filter(isSmall),
    TOGETHER,
    ({ place }) =>
      rangeOf(context.workbook.worksheets.getItem(place.sheetId), place).load("formulas"),
    ({ formulas }, { sheet, place }) => take(sheet, place, formulas, place.row),
    signal,
  );
}

function isInside(
  at: { readonly row: number; readonly column: number },
  sheetId: string,
  place: Place,
): boolean {
  return (
    sheetId === place.sheetId &&
    at.row >= place.row &&
    at.row < place.row + place.rows &&
    at.column >= place.column &&
    at.column < place.column + place.columns
  );
}

/** A sheet's name, then cells, whole columns or whole rows. */
const CELLS =
  /(?:((?<!')'(?:[^']|'')+'|(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])(?:\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?|\$?([A-Z]{1,3}):\$?([A-Z]{1,3})|\$?(\d{1,7}):\$?(\d{1,7}))(?![\p{L}\p{N}_.(!:])/giu;

/** Whether a formula on a sheet refers to the table by its name or to a cell of it. */
export function referenceTo({ name, sheet, place }: Referent) {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const byName = new RegExp(`(?<![\\p{L}\\p{N}_.\\[@'!])${escaped}(?![\\p{L}\\p{N}_.(!'])`, "iu");
  return (formula: string, formulaSheet: string): boolean => {
    const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
    if (byName.test(bare)) return true;
    const outside = bare.replace(/\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\]/g, "");
    return [...outside.matchAll(CELLS)].some((match) => {
      const of = match[1]?.replace(/^'|'$/g, "").replaceAll("''", "'") ?? formulaSheet;
      return of.toLowerCase() === sheet.toLowerCase() && meets(match, place);
    });
  };
}

function meets(match: RegExpMatchArray, place: Place): boolean {
  const [, , c1, r1, c2, r2, wholeC1, wholeC2, wholeR1, wholeR2] = match;
  const [left, right] = span(columnIndex(c1 ?? wholeC1), columnIndex(c2 ?? wholeC2 ?? c1));
  const [top, bottom] = span(rowIndex(r1 ?? wholeR1), rowIndex(r2 ?? wholeR2 ?? r1));
  return (
    left < place.column + place.columns &&
    right >= place.column &&
    top < place.row + place.rows &&
    bottom >= place.row
  );
}

/** In order; what is not given reaches from edge to edge. */
function span(from: number | null, to: number | null): [number, number] {
  if (from === null || to === null) return [0, Infinity];
  return [Math.min(from, to), Math.max(from, to)];
}

function columnIndex(letters: string | undefined): number | null {
  if (letters === undefined) return null;
  return Array.from(letters.toUpperCase()).reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;
}

function rowIndex(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits) - 1;
}
