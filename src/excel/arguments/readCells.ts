import type { ArgumentCell } from "./argumentText";
import { readRanges, type Cells } from "../workbook/readParts";
import type { Conversation } from "../workbook/conversation";
import { NotShown } from "./notShown";
import type { CellArea } from "../workbook/cellArea";
import { SHEET_ROWS, SHEET_COLUMNS } from "../../sheet/limits";

/** More than this takes longer to fetch than a look is worth; Excel itself hands it over at once. */
const MOST_CELLS = 400_000;

/** The cells as Excel hands them to a function; whole columns and rows end where the sheet does. */
export async function readCells(
  context: Conversation,
  area: CellArea,
  signal: AbortSignal,
): Promise<ArgumentCell[][]> {
  const sheet = context.workbook.worksheets.getItem(area.sheet);
  const { rows, columns } = await withinUse(context, sheet, area);
  if (rows * columns > MOST_CELLS) {
    throw new NotShown(
      `${(rows * columns).toLocaleString("en-US")} cells are too many to show the value here. Insert the formula, and Excel calculates it in the sheet.`,
    );
  }
  const cells: ArgumentCell[][] = [];
  // Excel finds a sheet by its name as well.
  const place = { ...area, sheetId: area.sheet, rows, columns };
  await readRanges(context, place, ["values", "valueTypes"], signal, (part) => {
    cells.push(...part.values.map((line, r) => line.map((value, c) => cellOf(part, value, r, c))));
  });
  return area.rows === SHEET_ROWS ? withoutBlankEnd(cells) : cells;
}

async function withinUse(
  context: Conversation,
  sheet: Excel.Worksheet,
  area: CellArea,
): Promise<{ rows: number; columns: number }> {
  const { rows, columns } = area;
  if (rows < SHEET_ROWS && columns < SHEET_COLUMNS) return { rows, columns };
  const used = sheet
    .getUsedRangeOrNullObject(true)
    .load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (used.isNullObject) return { rows: 1, columns: columns < SHEET_COLUMNS ? columns : 1 };
  return {
    rows: rows < SHEET_ROWS ? rows : used.rowIndex + used.rowCount,
    columns: columns < SHEET_COLUMNS ? columns : used.columnIndex + used.columnCount,
  };
}

function cellOf(range: Cells, value: unknown, row: number, column: number): ArgumentCell {
  const type: string | undefined = range.valueTypes[row]?.[column];
  if (type === "Empty") return null;
  if (type === "Error") return { type: "Error", basicValue: String(value) };
  return value as string | number | boolean;
}

function withoutBlankEnd(cells: ArgumentCell[][]): ArgumentCell[][] {
  let length = cells.length;
  while (length > 1 && cells[length - 1]?.every((value) => value === null)) length--;
  return cells.slice(0, length);
}
