import { showConfidence } from "../tables/confidenceFormat";
import { setNumberFormat } from "../tables/dressTable";
import { ExcelProblem } from "../workbook/excelProblem";
import { cellAddress } from "../../sheet/names";
import type { Place } from "../workbook/readParts";
import { rangeOf } from "../tables/freeCells";
import { runExcel } from "../workbook/runExcel";
import { writeCells } from "../workbook/writeCells";
import { writeRows } from "../tables/writeRows";
import type { TableChanges } from "./changesOf";
import type { OurTable } from "./ourTable";
import type { Reversible } from "../workbook/reversible";
import { SHEET_ROWS } from "../../sheet/limits";

/** How far the table reaches with what comes to it at its end and at its right. */
export function reachOf({ place }: OurTable, { rows, newColumns }: TableChanges): Place {
  return { ...place, rows: place.rows + rows.length, columns: place.columns + newColumns.length };
}

/** The cells that a table takes in when it grows: those below, and those to its right. */
export function takenIn(place: Place, reach: Place): Place[] {
  const { rows, columns } = place;
  const below = { ...reach, row: place.row + rows, rows: reach.rows - rows };
  const right = { ...place, column: place.column + columns, columns: reach.columns - columns };
  return [below, right].filter((area) => area.rows > 0 && area.columns > 0);
}

/** Refuses before anything is written where the table cannot grow. */
export async function checkReach(
  context: Excel.RequestContext,
  ours: OurTable,
  reach: Place,
): Promise<void> {
  if (reach.row + reach.rows > SHEET_ROWS) {
    throw new ExcelProblem(
      `The sheet "${ours.sheet}" has no room for ${reach.rows - ours.place.rows} more rows.`,
    );
  }
  const sheet = context.workbook.worksheets.getItem(ours.place.sheetId);
  for (const area of takenIn(ours.place, reach)) {
    const cells = rangeOf(sheet, area);
    const used = cells.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex");
    const tables = cells.getTables(false).load("items/name");
    const merged = cells.getMergedAreasOrNullObject().load("address");
    const { dataValidation, conditionalFormats } = cells;
    dataValidation.load("type");
    conditionalFormats.load("items/id");
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- two areas at most
    await context.sync();
    const [table] = tables.items.filter(({ name }) => name !== ours.name);
    const rules = dataValidation.type !== "None" || conditionalFormats.items.length > 0;
    const what =
      (!used.isNullObject && cellAddress(ours.sheet, used.rowIndex, used.columnIndex)) ||
      (table && `the table ${table.name}`) ||
      (!merged.isNullObject && `merged cells (${merged.address})`) ||
      (rules && "cells with rules of their own");
    if (what) throw inTheWay(ours, area, what);
  }
}

function inTheWay({ name, place }: OurTable, area: Place, what: string): ExcelProblem {
  const isBelow = area.row > place.row;
  const room = isBelow
    ? `${area.rows} more rows below it`
    : `${area.columns} more columns beside it`;
  return new ExcelProblem(
    `The table ${name} needs ${room}, and there is ${what} in the way. Move that, then refresh again.`,
  );
}

/** Writes new rows below and new columns beside the table, and lets the table reach over them. */
export function growTable(
  ours: OurTable,
  changes: TableChanges,
  signal: AbortSignal | undefined,
  onRows: (written: number) => void,
): Reversible {
  const { place } = ours;
  const reach = reachOf(ours, changes);
  const areas = takenIn(place, reach);
  let formats: (unknown[][] | null)[] = [];
  return {
    run: async () => {
      formats = await runExcel((context) => formatsOf(context, areas));
      await runExcel(async (context) => {
        const sheet = context.workbook.worksheets.getItem(place.sheetId);
        await writeNewColumns(context, sheet, ours, changes);
        await writeNewRows(context, sheet, ours, changes, { signal, onRows });
        context.workbook.tables.getItem(ours.name).resize(rangeOf(sheet, reach));
        await context.sync();
        await dressNewRows(context, sheet, ours, changes);
      });
    },
    revert: () =>
      runExcel(async (context) => {
        const sheet = context.workbook.worksheets.getItem(place.sheetId);
        context.workbook.tables.getItem(ours.name).resize(rangeOf(sheet, place));
        await context.sync();
        areas.forEach((area, at) => emptied(rangeOf(sheet, area), formats[at] ?? null));
        await context.sync();
      }),
  };
}

/** Number formats, or null where the cells have never been touched and nothing needs to be kept. */
async function formatsOf(
  context: Excel.RequestContext,
  areas: readonly Place[],
): Promise<(unknown[][] | null)[]> {
  const found = areas.map((area) => {
    const cells = rangeOf(context.workbook.worksheets.getItem(area.sheetId), area);
    return { cells, used: cells.getUsedRangeOrNullObject(false).load("address") };
  });
  await context.sync();
  const touched = found.filter(({ used }) => !used.isNullObject);
  for (const { cells } of touched) cells.load("numberFormat");
  await context.sync();
  return found.map(({ cells, used }) =>
    used.isNullObject ? null : (cells.numberFormat as unknown[][]),
  );
}

export function emptied(cells: Excel.Range, formats: unknown[][] | null): void {
  cells.dataValidation.clear();
  cells.conditionalFormats.clearAll();
  cells.clear(formats ? "Contents" : "All");
  if (formats) cells.numberFormat = formats;
}

async function writeNewColumns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { place, rows }: OurTable,
  { newColumns }: TableChanges,
): Promise<void> {
  if (newColumns.length === 0) return;
  const column = place.column + place.columns;
  const header = sheet.getRangeByIndexes(place.row, column, 1, newColumns.length);
  setNumberFormat(header, "@");
  const columns = newColumns.map((each) => each.column);
  await writeCells(context, header, [columns.map(({ field }) => field.name)]);
  const top = place.row + 1;
  columns.forEach(({ format, width }, at) => {
    const cells = sheet.getRangeByIndexes(top, column + at, rows.length, 1);
    if (format !== "General") setNumberFormat(cells, format);
    cells.getEntireColumn().format.columnWidth = width;
  });
  const cells = rows.map((_, row) => newColumns.map((each) => each.cells[row] ?? null));
  await writeRows(sheet, { row: top, column }, columns, cells, {});
}

async function writeNewRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  ours: OurTable,
  changes: TableChanges,
  writing: { signal: AbortSignal | undefined; onRows: (written: number) => void },
): Promise<void> {
  const { rows, columns } = changes;
  if (rows.length === 0) return;
  const { place } = ours;
  const row = place.row + place.rows;
  const formats = await formatsOfNewRows(context, sheet, ours, changes);
  formats.forEach((format, at) => {
    if (format === "General") return;
    setNumberFormat(sheet.getRangeByIndexes(row, place.column + at, rows.length, 1), format);
  });
  await writeRows(sheet, { row, column: place.column }, columns, rows, writing);
}

/**
 * New rows look like those above them, where that suits their column; else as it arrives in a new import,
 * so that a code stays text below a number that an analyst put there.
 */
async function formatsOfNewRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { place }: OurTable,
  { columns, own }: TableChanges,
): Promise<string[]> {
  const last = sheet
    .getRangeByIndexes(place.row + place.rows - 1, place.column, 1, place.columns)
    .load("numberFormat");
  await context.sync();
  const formats = (last.numberFormat as string[][])[0] ?? [];
  return columns.map(({ field, format }, at) => {
    const above = formats[at] ?? "General";
    if (own.has(at)) return above;
    if (field.type === "string") return above === "@" ? above : format;
    return above === "@" || above === "General" ? format : above;
  });
}

/** The formulas of calculated columns, the lists and the colours of the rows above go on in the new rows. */
async function dressNewRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { place, calculated }: OurTable,
  { rows, columns }: TableChanges,
): Promise<void> {
  if (rows.length === 0) return;
  const first = place.row + place.rows;
  const pairs = columns.map((column, at) => {
    const above = sheet.getRangeByIndexes(first - 1, place.column + at, 1, 1);
    const fresh = sheet.getRangeByIndexes(first, place.column + at, rows.length, 1);
    above.dataValidation.load("type,rule,ignoreBlanks,prompt,errorAlert");
    fresh.dataValidation.load("type");
    above.conditionalFormats.load("items/id");
    fresh.conditionalFormats.load("items/id");
    return { column, above, fresh };
  });
  await context.sync();
  pairs.forEach(({ column, above, fresh }, at) => {
    const formula = calculated.get(at);
    if (formula !== undefined) fresh.formulas = rows.map(() => [formula]);
    copyValidation(above.dataValidation, fresh.dataValidation);
    const coloured = above.conditionalFormats.items.length > 0;
    const missing = fresh.conditionalFormats.items.length === 0;
    if (column.field.name === "confidence" && coloured && missing) showConfidence(fresh);
  });
  await context.sync();
}

function copyValidation(from: Excel.DataValidation, to: Excel.DataValidation): void {
  const has = from.type !== "None" && from.type !== "Inconsistent" && from.type !== "MixedCriteria";
  if (!has || to.type !== "None") return;
  to.rule = from.rule;
  to.ignoreBlanks = from.ignoreBlanks;
  to.errorAlert = from.errorAlert;
  if (from.prompt.title !== "" || from.prompt.message !== "") to.prompt = from.prompt;
}
