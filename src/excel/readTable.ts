import type { Snapshot } from "../datasets/merge/snapshot";
import type { Cell, Field } from "../datasets/tableSchema";
import { dayOfSerial } from "./dateSerial";
import { ExcelProblem } from "./excelProblem";

/** Where cells stand: counted from 0, header included. */
export interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A table as it stands in the sheet, its columns in their own order. */
export interface StandingTable extends Snapshot {
  readonly name: string;
  readonly sheet: string;
  readonly place: Place;
  /** Rows of the sheet above the first row of data. */
  readonly bodyRow: number;
}

/** Cells read at once, which keeps an answer well below the 5 MB that the web allows. */
const PART_CELLS = 40_000;

const ROW_TOO_LARGE =
  "A row of the workbook holds more than Excel hands out at once. Shorten its texts and try again.";

/** Reads a table in parts; a column that the fields know as days arrives as ISO text. */
export async function readTable(
  context: Excel.RequestContext,
  name: string,
  fields: readonly Field[],
  signal?: AbortSignal,
): Promise<StandingTable> {
  const table = context.workbook.tables.getItem(name).load("name");
  const whole = table.getRange().load("rowIndex,columnIndex,rowCount,columnCount");
  const body = table.getDataBodyRange().load("rowIndex,rowCount");
  const columns = table.columns.load("items/name");
  const sheet = table.worksheet.load("id,name");
  await context.sync();

  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount } = whole;
  const names = columns.items.map((item) => item.name);
  const place = { sheetId: sheet.id, row, column, rows, columns: columnCount };
  const bodyPlace = { ...place, row: body.rowIndex, rows: body.rowCount };
  const days = names.map((title) => fields.some((f) => f.name === title && f.type === "date"));
  const cells: Cell[][] = [];
  await readParts(context, bodyPlace, "values", signal, (part) => {
    for (const line of part) cells.push(line.map((value, at) => cellOf(value, days[at] === true)));
  });
  return {
    name: table.name,
    sheet: sheet.name,
    place,
    bodyRow: body.rowIndex,
    columns: names,
    rows: cells,
  };
}

/** Reads values or formulas part by part, so that no answer is too large and the pane stays responsive. */
export async function readParts(
  context: Excel.RequestContext,
  { sheetId, row, column, rows, columns }: Place,
  what: "values" | "formulas" | "numberFormat",
  signal: AbortSignal | undefined,
  take: (part: unknown[][], firstRow: number) => void,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  let limit = Math.max(1, Math.floor(PART_CELLS / Math.max(columns, 1)));
  for (let done = 0; done < rows;) {
    signal?.throwIfAborted();
    const count = Math.min(limit, rows - done);
    const part = await readPart(sheet.getRangeByIndexes(row + done, column, count, columns), what);
    if (part === null) {
      if (count === 1) throw new ExcelProblem(ROW_TOO_LARGE);
      limit = Math.floor(count / 2);
      continue;
    }
    take(part, row + done);
    done += count;
  }
}

/** The cells, or null where Excel would not hand out so many at once. */
async function readPart(
  range: Excel.Range,
  what: "values" | "formulas" | "numberFormat",
): Promise<unknown[][] | null> {
  range.load(what);
  try {
    await range.context.sync();
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code !== "ResponsePayloadSizeLimitExceeded") throw error;
    return null;
  }
  return range[what] as unknown[][];
}

function cellOf(value: unknown, isDay: boolean): Cell {
  if (value === "" || value === null || value === undefined) return null;
  if (isDay && typeof value === "number") return dayOfSerial(value) ?? value;
  return value as Cell;
}
