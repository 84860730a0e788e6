import {
  type CellValue as FileValue,
  Workbook as FileWorkbook,
  type Worksheet,
} from "@cj-tech-master/excelts";
import { parseA1 } from "../workbook/a1";
import {
  type CellFormat,
  type CellInput,
  type Hyperlink,
  type Workbook,
} from "../workbook/workbook";
import { fromFile } from "./fileFormula";
import { fromFilePage } from "./filePage";
import { fromFileStyle } from "./fileStyle";
import type { Place } from "./place";
import { readNameComments } from "./nameComments";
import { putFormats } from "./putFormats";
import { readPictures } from "./readPictures";
import { readPictureTexts } from "./pictureTexts";
import { readLayers, readNames } from "./readLayers";
import { replaceSheets } from "./replaceSheets";
import { requireModest, TooLarge } from "./requireModest";

/**
 * Puts the workbook of an .xlsx file in the place of what was open. All of the file is read first: what it is
 * not able to say, or what is too much for a page, is refused before anything is touched. From
 * `beforeReplacing` on, nothing else comes in between.
 */
export async function readXlsx(
  bytes: ArrayBuffer | Uint8Array,
  workbook: Workbook,
  namespace: string,
  beforeReplacing: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const file = await loadFile(bytes);
  const comments = await readNameComments(bytes);
  const texts = await readPictureTexts(bytes, file.worksheets.length);
  const read = file.worksheets.map((source) => readSheet(source, namespace));
  await beforeReplacing();
  const sheets = replaceSheets(workbook, file.worksheets.length);
  const places = file.worksheets.map((source, index): Place => {
    return { source, sheet: sheets[index] ?? "" };
  });
  for (const { source, sheet } of places) workbook.updateSheet(sheet, { name: source.name });
  readNames(workbook, file, places, namespace, comments);
  for (const [index, cells] of read.entries()) {
    const { source, sheet } = places[index] as Place;
    putCells(workbook, sheet, cells);
    readLines(workbook, source, sheet);
  }
  readLayers(workbook, places, namespace);
  for (const [index, place] of places.entries()) {
    readPictures(workbook, file, place, texts[index] ?? []);
  }
  hideSheets(workbook, places);
}

async function loadFile(bytes: ArrayBuffer | Uint8Array): Promise<FileWorkbook> {
  const file = new FileWorkbook();
  try {
    await requireModest(new Uint8Array(bytes));
    await file.xlsx.load(bytes);
  } catch (error) {
    if (error instanceof TooLarge) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`This is not a workbook that can be opened (${reason}). Choose an .xlsx file.`);
  }
  if (file.worksheets.length === 0) throw new Error("The file has no sheets: choose another one.");
  return file;
}

function hideSheets(workbook: Workbook, places: Place[]): void {
  for (const { source, sheet } of places) {
    if (source.state === "hidden") workbook.updateSheet(sheet, { visibility: "Hidden" });
    if (source.state === "veryHidden") workbook.updateSheet(sheet, { visibility: "VeryHidden" });
  }
}

function readSheet(source: Worksheet, namespace: string): ReadCell[][] {
  const { rowCount: rows, columnCount: columns } = source;
  return rows > 0 && columns > 0 ? readCells(source, rows, columns, namespace) : [];
}

function putCells(workbook: Workbook, sheet: string, cells: ReadCell[][]): void {
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  if (rows === 0) return;
  putFormats(
    workbook,
    sheet,
    cells.map((line) => line.map(({ format }) => format)),
  );
  const input = cells.map((line) => line.map(({ input: value }) => value));
  workbook.write({ sheet, row: 0, column: 0, rows, columns }, input);
  for (const [row, line] of cells.entries()) {
    for (const [column, { link }] of line.entries()) {
      if (link) workbook.setHyperlink({ sheet, row, column, rows: 1, columns: 1 }, link);
    }
  }
}

interface ReadCell {
  input: CellInput;
  format: Partial<CellFormat>;
  link: Hyperlink | null;
}

function readCells(
  source: Worksheet,
  rows: number,
  columns: number,
  namespace: string,
): ReadCell[][] {
  const tables = source.getTables().map((table) => {
    const { name, ref, tableRef } = table.model;
    return { name, area: parseA1(tableRef ?? ref) };
  });
  const spilled = new Set<string>();
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column): ReadCell => {
      const cell = source.findCell(row + 1, column + 1);
      if (!cell) return { input: null, format: {}, link: null };
      // The others of merged cells repeat what the first one holds.
      if (cell.master !== cell)
        return { input: null, format: fromFileStyle(cell.style), link: null };
      const around = tables.find(({ area }) => area && isInside(area, row, column));
      const value = cell.value;
      noteSpill(value, row, column, spilled);
      const table = around?.name ?? null;
      const input = readInput(value, cell.formula, (text) => fromFile(text, { namespace, table }));
      return { input, format: fromFileStyle(cell.style), link: readLink(value) };
    }),
  );
  for (const key of spilled) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const cell = cells[row]?.[column];
    if (cell) cell.input = null;
  }
  return cells;
}

function isInside(
  area: { row: number; column: number; rows: number; columns: number },
  row: number,
  column: number,
): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

/** The file repeats a spilled result in the cells it fills; here they fill themselves. */
function noteSpill(value: FileValue, row: number, column: number, spilled: Set<string>): void {
  if (typeof value !== "object" || value === null || !("ref" in value) || !value.ref) return;
  const area = parseA1(value.ref);
  if (!area) return;
  for (let r = area.row; r < area.row + area.rows; r++) {
    for (let c = area.column; c < area.column + area.columns; c++) {
      if (r !== row || c !== column) spilled.add(`${String(r)},${String(c)}`);
    }
  }
}

const DAY = 86_400_000;
/** The serial number of 1 January 1970. */
const EPOCH = 25_569;

function readInput(
  value: FileValue,
  formula: string | undefined,
  shown: (formula: string) => string,
): CellInput {
  if (formula) return shown(formula);
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return asText(value);
  if (typeof value !== "object") return value;
  // In one division, so that the time of day stays the same number.
  if (value instanceof Date) return (value.getTime() + EPOCH * DAY) / DAY;
  if ("error" in value) return `=${value.error}`;
  if ("richText" in value) {
    return asText(value.richText.map(({ text }) => text).join(""));
  }
  if ("text" in value) return asText(value.text);
  return "checkbox" in value ? value.checkbox : null;
}

/** Text of a file is text, whatever it begins with. */
const asText = (text: string) => (text === "" ? null : `'${text}`);

function readLink(value: FileValue): Hyperlink | null {
  if (typeof value !== "object" || value === null || !("hyperlink" in value)) return null;
  const { hyperlink, tooltip } = value;
  const place = hyperlink.startsWith("#")
    ? { documentReference: hyperlink.slice(1) }
    : { address: hyperlink };
  return { ...place, ...(tooltip ? { screenTip: tooltip } : {}) };
}

/** Files count the width of a column in characters of 7 pixels, beside 5 pixels of padding. */
const toPoints = (characters: number) => (characters * 7 + 5) * 0.75;

function readLines(workbook: Workbook, source: Worksheet, sheet: string): void {
  for (let index = 0; index < source.columnCount; index++) {
    const column = source.getColumn(index + 1);
    if (column.width) workbook.setColumnWidth(sheet, index, 1, toPoints(column.width));
    if (column.hidden) workbook.setColumnHidden(sheet, index, 1, true);
    const level = column.outlineLevel;
    if (level > 0) workbook.setOutlineLevel(sheet, "columns", index, 1, level);
  }
  source.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height) workbook.setRowHeight(sheet, number - 1, 1, row.height);
    if (row.hidden) workbook.setRowHidden(sheet, number - 1, 1, true);
    const level = row.outlineLevel;
    if (level > 0) workbook.setOutlineLevel(sheet, "rows", number - 1, 1, level);
  });
  for (const { top, left, bottom, right } of source.mergedRegions) {
    const area = {
      row: top - 1,
      column: left - 1,
      rows: bottom - top + 1,
      columns: right - left + 1,
    };
    workbook.merge({ sheet, ...area });
  }
  // A sheet of a file may have no view, whatever the library's types say.
  const [view] = (source.views as typeof source.views | undefined) ?? [];
  if (view?.state === "frozen") {
    workbook.updateSheet(sheet, { frozenRows: view.ySplit ?? 0, frozenColumns: view.xSplit ?? 0 });
  }
  if (view?.showGridLines === false) workbook.updateSheet(sheet, { showGridlines: false });
  const tab = source.properties.tabColor?.argb;
  if (tab) workbook.updateSheet(sheet, { tabColor: `#${tab.slice(-6)}` });
  workbook.updateSheet(sheet, { page: fromFilePage(source) });
}
