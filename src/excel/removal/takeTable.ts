import { sameCell } from "../../datasets/merge/snapshot";
import type { Cell } from "../../datasets/tableSchema";
import { dayOfSerial } from "../../sheet/dateSerial";
import { count } from "../../core/count";
import { cellAddress } from "../../sheet/names";
import { contentsOf } from "../tables/content";
import { enterContents } from "../tables/enterContents";
import type { StandingTable } from "../tables/readTable";
import { rangeOf } from "../tables/freeCells";
import { cellsFrom } from "../tables/tableRequest";
import { runExcel } from "../workbook/runExcel";
import { ExcelProblem } from "../workbook/excelProblem";
import type { Place } from "../workbook/readParts";

/** Where the table was, and what somebody had put into it in the last moment, which a sentence tells. */
export interface Taken {
  /** Null where its sheet went with it. */
  readonly place: Place | null;
  readonly said: string | null;
}

/** Takes a table out of its sheet with all that its cells hold, unless somebody has changed it since it was read. */
export async function takeTable(
  context: Excel.RequestContext,
  standing: StandingTable,
): Promise<Taken> {
  const asked = askFor(context, standing);
  const { table, whole, cells } = asked;
  table.delete();
  clear(whole);
  const left = whole.getUsedRangeOrNullObject(true).load("address");
  try {
    await context.sync();
  } catch (error) {
    if (await isThere(standing)) throw error;
    return runExcel((again) => clearTheRest(again, standing));
  }
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = whole;
  const place = { sheetId: standing.place.sheetId, row, column, rows, columns };
  const change = changeIn(standing, asked);
  if (change === null)
    return left.isNullObject ? { place, said: null } : { place: null, said: stayed(standing) };
  const formats = cells.numberFormat as string[][];
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const back = sheet.getRangeByIndexes(row, column, formats.length, formats[0]?.length ?? 1);
  back.numberFormat = formats;
  enterContents(back, contentsOf(cells), (r, c) => formats[r]?.[c] === "@");
  await context.sync();
  return {
    place: null,
    said: `${change} while the import was being removed. Its table is removed, but its cells remain: delete them by hand if nobody needs them.`,
  };
}

const stayed = ({ sheet, place }: StandingTable): string =>
  `The table was removed from the sheet "${sheet}", but Excel left values in its cells (${cellAddress(sheet, place.row, place.column)} and below), as it does with a filter or hidden rows. Show all rows, and delete them by hand.`;

function clear(cells: Excel.Range): void {
  cells.clear("All");
  cells.dataValidation.clear();
  cells.conditionalFormats.clearAll();
}

function isThere({ id }: StandingTable): Promise<boolean> {
  return runExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(id).load("id");
    await context.sync();
    return !table.isNullObject;
  });
}

/** Formats of a table that went without them; what somebody has typed there since stays. */
async function clearTheRest(
  context: Excel.RequestContext,
  { place }: StandingTable,
): Promise<Taken> {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const cells = rangeOf(sheet, place);
  const used = cells.getUsedRangeOrNullObject(true).load("address");
  await context.sync();
  const isFree = used.isNullObject;
  if (isFree) clear(cells);
  await context.sync();
  if (isFree) return { place, said: null };
  return {
    place: null,
    said: "Somebody has used the cells where the table was: they keep its formats.",
  };
}

/**
 * Takes the table's own sheet. It is hidden first, so that nobody works in it between the last look and its
 * end; where somebody has, it is shown again and stays.
 */
export async function takeSheet(
  context: Excel.RequestContext,
  standing: StandingTable,
): Promise<Taken> {
  const sheet = context.workbook.worksheets.getItem(standing.place.sheetId);
  const before = askFor(context, standing);
  sheet.visibility = "Hidden";
  await context.sync();
  if (changeIn(standing, before) !== null) {
    sheet.visibility = "Visible";
    await context.sync();
    throw new ExcelProblem(CHANGED);
  }
  const last = askFor(context, standing);
  sheet.delete();
  try {
    await context.sync();
  } catch (error) {
    sheet.visibility = "Visible";
    await context.sync().catch(() => undefined);
    throw error;
  }
  const change = changeIn(standing, last);
  const said = change && `${change} while the import was being removed, and went with its sheet.`;
  return { place: null, said };
}

export const CHANGED =
  "The workbook has changed since you were asked. Check again what would be lost, then confirm.";

interface Asked {
  readonly table: Excel.Table;
  readonly whole: Excel.Range;
  readonly cells: Excel.Range;
}

/** Cells that one request hands out; of a larger table only so many are compared. */
const MOST_CELLS = 40_000;

function askFor(context: Excel.RequestContext, { id, columns, rows }: StandingTable): Asked {
  const table = context.workbook.tables.getItem(id);
  const whole = table.getRange().load("rowIndex,columnIndex,rowCount,columnCount");
  const fits = (rows.length + 1) * columns.length <= MOST_CELLS;
  const count = Math.max(1, Math.floor(MOST_CELLS / columns.length));
  const cells = fits ? table.getRange() : cellsFrom(0, 0, count, columns.length)(whole);
  cells.load("values,formulas,numberFormat");
  return { table, whole, cells };
}

/** What was changed since the table was read: the beginning of a sentence. */
function changeIn(standing: StandingTable, { whole, cells }: Asked): string | null {
  const { sheet, place, columns, rows } = standing;
  const hasOtherSize = whole.rowCount !== place.rows || whole.columnCount !== place.columns;
  const lines = cells.values as unknown[][];
  const known = (row: number, column: number): Cell =>
    (row === 0 ? columns[column] : rows[row - 1]?.[column]) ?? null;
  const changed = lines.flatMap((line, row) =>
    line.flatMap((value, column) =>
      !hasOtherSize && isSame(known(row, column), value) ? [] : [{ row, column, value }],
    ),
  );
  // Rows that were only moved say nothing of what somebody has typed.
  const all = new Set<unknown>([...columns, ...rows.flat(), ""]);
  const typed = changed.filter(({ value }) => {
    const day = typeof value === "number" ? dayOfSerial(value) : value;
    return !all.has(value) && !all.has(day);
  });
  if (!hasOtherSize && changed.length === 0) return null;
  const told = typed.length > 0 || hasOtherSize ? typed : changed;
  if (told.length === 0) return `Rows or columns of the table on the sheet "${sheet}" were changed`;
  const cellsTold = told.slice(0, MOST_TOLD).map(({ row, column, value }) => {
    const where = cellAddress(sheet, whole.rowIndex + row, whole.columnIndex + column);
    return `${where} to "${String(value).slice(0, MOST_LETTERS)}"`;
  });
  const rest = told.length - cellsTold.length;
  return `Somebody changed ${cellsTold.join(", ")}${rest > 0 ? ` and ${count(rest, "more cell")}` : ""}`;
}

const MOST_TOLD = 3;
const MOST_LETTERS = 40;

function isSame(known: Cell, value: unknown): boolean {
  if (sameCell(known, value as Cell)) return true;
  return typeof value === "number" && typeof known === "string" && dayOfSerial(value) === known;
}
