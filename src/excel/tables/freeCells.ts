import { ExcelProblem } from "../workbook/excelProblem";
import { areaAddress, cellAddress } from "../../sheet/names";
import { readParts, type Place } from "../workbook/readParts";
import { SHEET_ROWS, SHEET_COLUMNS } from "../../sheet/limits";
import { requireUnprotected } from "../workbook/protection";

/** How cells look before a table takes them. */
export interface FormerLook {
  /** Number formats by row; one row where all are alike. */
  readonly numberFormats: readonly (readonly string[])[];
  readonly look: PlainLook;
  readonly widths: readonly number[];
  /** Columns of the sheet that hold nothing at all, and may be made wider. */
  readonly emptyColumns: readonly boolean[];
}

/** Cells of a sheet of the user's that are free for a table, and how they look so far. */
export interface FreeCells extends FormerLook {
  readonly place: Place;
  readonly sheet: string;
  readonly address: string;
}

/** What Excel forgets of cells when a table in them is deleted, besides their number formats. */
export interface PlainLook {
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly locked: boolean;
}

const ELSEWHERE = "Select another cell, or import to a new sheet.";

/**
 * Looks whether a table of that size, header included, fits at the selected cell, and refuses with the
 * first obstacle. The cells have to be empty, plain and in no table, so that taking the table out again
 * leaves them as they were.
 */
export async function findFreeCells(
  context: Excel.RequestContext,
  rows: number,
  columns: number,
  signal?: AbortSignal,
): Promise<FreeCells> {
  const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex");
  const sheet = cell.worksheet.load("id,name");
  sheet.protection.load("protected");
  await context.sync();
  const { rowIndex: row, columnIndex: column } = cell;
  const place = { sheetId: sheet.id, row, column, rows, columns };
  const address = areaAddress({ sheet: sheet.name, row, column, rows, columns });
  const { name, protection } = sheet;
  requireUnprotected({ name, isProtected: protection.protected }, "or import to a new sheet");
  if (row + rows > SHEET_ROWS || column + columns > SHEET_COLUMNS) {
    throw new ExcelProblem(
      `From ${cellAddress(sheet.name, row, column)} on there is no room on the sheet for ${rows} rows and ${columns} columns. Select a cell further up or left, or import to a new sheet.`,
    );
  }
  await checkObjects(context, sheet, place);
  await checkEmpty(context, sheet, place, signal);
  const look = await checkPlain(context, sheet, place, address);
  return {
    place,
    sheet: sheet.name,
    address,
    look,
    numberFormats: await numberFormatsOf(context, place, signal),
    ...(await columnsOf(context, sheet, place)),
  };
}

export function rangeOf(sheet: Excel.Worksheet, place: Place): Excel.Range {
  return sheet.getRangeByIndexes(place.row, place.column, place.rows, place.columns);
}

/** Tables, also right above or to the left, which would take the new cells in; merged cells; lists. */
async function checkObjects(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: Place,
): Promise<void> {
  const range = rangeOf(sheet, place);
  const above = Math.min(place.row, 1);
  const left = Math.min(place.column, 1);
  const around = sheet.getRangeByIndexes(
    place.row - above,
    place.column - left,
    place.rows + above,
    place.columns + left,
  );
  const inside = range.getTables(false).load("items/name");
  const near = around.getTables(false).load("items/name");
  const spill = range.load("hasSpill");
  const merged = range.getMergedAreasOrNullObject().load("address");
  range.dataValidation.load("type,prompt");
  range.conditionalFormats.load("items/id");
  await context.sync();

  const [table] = inside.items;
  if (table) throw taken(`are in the table ${table.name}`);
  const [neighbour] = near.items;
  if (neighbour) {
    throw new ExcelProblem(
      `The table ${neighbour.name} ends right beside the selected cell, and Excel would take new rows into it. Leave a row or a column free between the two.`,
    );
  }
  if (!merged.isNullObject) throw taken(`are merged (${merged.address})`);
  // Excel says null, against its typings, where only some of the cells are reached.
  if ((spill.hasSpill as boolean | null) !== false)
    throw taken("hold the result of a formula that spreads over them");
  const { type, prompt } = range.dataValidation;
  if (type !== "None" || prompt.title || prompt.message) {
    throw taken("have a rule or a message for what is typed into them (Data > Data Validation)");
  }
  if (range.conditionalFormats.items.length > 0) throw taken("have a conditional format");
}

function taken(what: string): ExcelProblem {
  return new ExcelProblem(`Some of the cells that the table needs ${what}. ${ELSEWHERE}`);
}

async function checkEmpty(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: Place,
  signal?: AbortSignal,
): Promise<void> {
  const used = rangeOf(sheet, place)
    .getUsedRangeOrNullObject(false)
    .load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (used.isNullObject) return;
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
  const cells = { sheetId: place.sheetId, row, column, rows, columns };
  // A formula may show nothing, and a cell that another's result reaches has no formula.
  for (const what of ["values", "formulas"] as const) {
    await readParts(context, cells, what, signal, (part, firstRow) => {
      const down = part.findIndex((line) => line.some((value) => value !== ""));
      const right = part[down]?.findIndex((value) => value !== "") ?? -1;
      if (right < 0) return;
      const where = cellAddress(sheet.name, firstRow + down, column + right);
      throw new ExcelProblem(
        `The table needs ${place.rows} rows and ${place.columns} columns from the selected cell on, and ${where} is not empty. ${ELSEWHERE}`,
      );
    });
  }
}

/** One load for all cells: what is not alike in all of them comes as null. */
async function checkPlain(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: Place,
  address: string,
): Promise<PlainLook> {
  const range = rangeOf(sheet, place).load("rowHidden");
  const { format } = range;
  const { font, fill, protection, borders } = format;
  format.load("horizontalAlignment,wrapText");
  font.load("name,size,color,bold,italic,underline");
  fill.load("color");
  protection.load("locked");
  const lines = (["InsideHorizontal", "InsideVertical"] as const).map((edge) =>
    borders.getItem(edge).load("style"),
  );
  await context.sync();

  if ((range.rowHidden as boolean | null) !== false) {
    throw new ExcelProblem(
      `Some of the rows that the table needs are hidden or filtered out, and Excel could put values into other rows than meant. Show them, select another cell, or import to a new sheet.`,
    );
  }
  // Excel says null, against its typings, of what differs from cell to cell.
  const alike: unknown[] = [font.name, font.size, font.color, protection.locked];
  const off: unknown[] = [font.bold, font.italic, format.wrapText];
  const isPlain =
    alike.every((value) => value !== null) &&
    fill.color === "#FFFFFF" &&
    format.horizontalAlignment === "General" &&
    !lines.some(({ style }) => style !== "None") &&
    off.every((flag) => flag === false) &&
    font.underline === "None";
  if (!isPlain) {
    throw new ExcelProblem(
      `Some of the cells ${address} have colours, lines or fonts of their own. Clear them with Home > Clear > Clear Formats, select another cell, or import to a new sheet.`,
    );
  }
  const { name: fontName, size: fontSize, color: fontColor } = font;
  return { fontName, fontSize, fontColor, locked: protection.locked };
}

async function numberFormatsOf(
  context: Excel.RequestContext,
  place: Place,
  signal?: AbortSignal,
): Promise<string[][]> {
  const formats: string[][] = [];
  await readParts(context, place, "numberFormat", signal, (part) => {
    for (const line of part as string[][]) formats.push(line);
  });
  const [first = []] = formats;
  const alike = formats.every((line) => line.every((format, at) => format === first[at]));
  return alike ? [first] : formats;
}

async function columnsOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: Place,
): Promise<Pick<FreeCells, "widths" | "emptyColumns">> {
  const columns = Array.from({ length: place.columns }, (_, index) =>
    sheet.getRangeByIndexes(0, place.column + index, 1, 1).getEntireColumn(),
  );
  const formats = columns.map(({ format }) => format.load("columnWidth"));
  const used = columns.map((column) => column.getUsedRangeOrNullObject(true).load("address"));
  await context.sync();
  return {
    widths: formats.map(({ columnWidth }) => columnWidth),
    emptyColumns: used.map(({ isNullObject }) => isNullObject),
  };
}
