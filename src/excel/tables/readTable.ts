import type { Snapshot } from "../../datasets/merge/snapshot";
import type { Cell, Field } from "../../datasets/tableSchema";
import { dayOfSerial } from "../../sheet/dateSerial";
import { readRanges, type Place } from "../workbook/readParts";

/** A table as it stands in the sheet, its columns in their own order. */
export interface StandingTable extends Snapshot {
  /** Excel's own, which outlives a new name. */
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly place: Place;
  /** Rows of the sheet above the first row of data. */
  readonly bodyRow: number;
}

/** Reads a table in parts; a column that the fields know as days arrives as ISO text. */
export async function readTable(
  context: Excel.RequestContext,
  name: string,
  fields: readonly Field[],
  signal?: AbortSignal,
  /** Given to read the formulas with the values, row by row from the first of data. */
  onFormulas?: (row: number, formulas: readonly unknown[]) => void,
): Promise<StandingTable> {
  const table = context.workbook.tables.getItem(name).load("id,name");
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
  const what = onFormulas ? (["values", "formulas"] as const) : (["values"] as const);
  await readRanges(context, bodyPlace, what, signal, (part) => {
    const first = cells.length;
    for (const line of part.values as unknown[][]) {
      cells.push(line.map((value, at) => cellOf(value, days[at] === true)));
    }
    if (onFormulas) part.formulas.forEach((line, down) => onFormulas(first + down, line));
  });
  return {
    id: table.id,
    name: table.name,
    sheet: sheet.name,
    place,
    bodyRow: body.rowIndex,
    columns: names,
    rows: cells,
  };
}

function cellOf(value: unknown, isDay: boolean): Cell {
  if (value === "" || value === null || value === undefined) return null;
  if (isDay && typeof value === "number") return dayOfSerial(value) ?? value;
  return value as Cell;
}
