import type { DatasetDescription } from "../../datasets/catalogue";
import { markedTable, takenNames, wholeTable, type Inventory } from "../workbook/inventory";
import { freeName, freeSheetName } from "../../sheet/names";
import { addSheet } from "../workbook/addSheet";
import { ExcelProblem } from "../workbook/excelProblem";
import { noteNames } from "../workbook/noteNames";
import { pointName } from "../workbook/pointName";
import type { Begun } from "../workbook/reversible";
import { writeCells } from "../workbook/writeCells";
import { askIfAllShown } from "../tables/askIfAllShown";
import type { Input } from "../../sheet/input";
import { requireUnprotected } from "../workbook/protection";

/** The visible record of what was imported: one row per import, for people and for the next refresh. */
export interface SourceRecord {
  readonly title: string;
  readonly dataset: string;
  readonly version: string;
  readonly vintage: string;
  /** A date serial. */
  readonly imported: number;
  readonly rows: number;
  readonly columns: number;
  readonly sheet: string;
  readonly table: string;
  /** Which rows were asked for, in words. */
  readonly filter: string;
  readonly licence: string;
  readonly attribution: string;
  readonly sources: string;
  readonly hash: string;
  readonly importId: string;
  /** When the table took over a newer vintage, and which one it had before. */
  readonly refreshed?: string;
}

/** What the record says of a dataset, wherever its rows went. */
export function aboutDataset(description: DatasetDescription) {
  const { title, name, version, vintage, licences, attribution, sources, hash } = description;
  return {
    ...{ title, dataset: name, version, vintage, attribution, hash },
    licence: licences.map((each) => each.title).join("; "),
    sources: sources
      .map((each) => (each.path === undefined ? each.title : `${each.title} (${each.path})`))
      .join("; "),
  };
}

const TABLE = "linchpin_sources";
/** Hidden name that marks the record's table, however it is renamed. */
const SOURCES_MARK = "_linchpin_sources";
const TITLE = "Sources of the imported data";
const NOTE =
  "One row for each import: what the figures are, how old, under which licence, and how to credit them. Keep this sheet with the workbook.";
const HEADER_ROW = 3;

const IMPORT_HEADER = "Import";
const FILTER_HEADER = "Filter";
const REFRESHED_HEADER = "Refreshed";
/** Workbooks of earlier versions keep their record without these. */
const NEWER = new Set([FILTER_HEADER, REFRESHED_HEADER]);

interface RecordColumn {
  readonly key: keyof SourceRecord;
  readonly header: string;
  readonly format: string;
  readonly width: number;
}

const COLUMNS: readonly RecordColumn[] = [
  { key: "title", header: "Dataset", format: "@", width: 170 },
  { key: "version", header: "Version", format: "@", width: 70 },
  { key: "vintage", header: "Vintage", format: "@", width: 150 },
  { key: "imported", header: "Imported", format: "yyyy-mm-dd hh:mm", width: 115 },
  { key: "rows", header: "Rows", format: "#,##0", width: 55 },
  { key: "columns", header: "Columns", format: "#,##0", width: 70 },
  { key: "sheet", header: "Sheet", format: "@", width: 150 },
  { key: "table", header: "Table", format: "@", width: 150 },
  { key: "filter", header: FILTER_HEADER, format: "@", width: 150 },
  { key: "licence", header: "Licence", format: "@", width: 185 },
  { key: "attribution", header: "Attribution", format: "@", width: 275 },
  { key: "sources", header: "Sources", format: "@", width: 275 },
  { key: "dataset", header: "Name", format: "@", width: 150 },
  { key: "hash", header: "Hash", format: "@", width: 150 },
  { key: "importId", header: IMPORT_HEADER, format: "@", width: 80 },
  { key: "refreshed", header: REFRESHED_HEADER, format: "@", width: 275 },
];

/** The record's table, or undefined where the workbook has none yet. */
export function findTable(inventory: Inventory): Inventory["tables"][number] | undefined {
  const mark = inventory.names.find(({ name }) => name.toLowerCase() === SOURCES_MARK);
  return (
    (mark && markedTable(inventory, mark.formula)) ??
    inventory.tables.find(({ name }) => name.toLowerCase() === TABLE)
  );
}

export const hasSources = (inventory: Inventory): boolean => findTable(inventory) !== undefined;

/** Refuses before anything is written when the record could not take another row. */
export async function checkSources(
  context: Excel.RequestContext,
  inventory: Inventory,
): Promise<void> {
  const table = findTable(inventory);
  if (!table) return;
  const record = context.workbook.tables.getItem(table.name);
  const sheet = record.worksheet.load("name");
  sheet.protection.load("protected");
  const requireAllShown = askIfAllShown(record, "then try again");
  await context.sync();
  const { name, protection } = sheet;
  const isProtected = protection.protected;
  requireUnprotected({ name, isProtected }, "then import again", "the record of imports");
  requireAllShown();
}

/** Adds a row to the record, making sheet and table where there are none; returns the sheet's name. */
export async function addRecord(
  context: Excel.RequestContext,
  inventory: Inventory,
  record: SourceRecord,
  begun: Begun,
): Promise<string> {
  const existing = findTable(inventory);
  if (!existing) return createSources(context, inventory, record, begun);
  const table = context.workbook.tables.getItem(existing.name);
  const sheet = table.worksheet.load("name");
  const { headers, rows } = await readRecord(context, table);
  const blank = rows.length === 1 && rows[0]?.every((value) => value === "");
  // The id goes in with the row itself, so that a row left unfinished can be found and taken out.
  const bare = headers.map((header) => (header === IMPORT_HEADER ? record.importId : ""));
  const row = blank ? table.rows.getItemAt(0) : table.rows.add(undefined, [bare]);
  await fillRow(context, row.getRange(), headers, record);
  return sheet.name;
}

/** Takes out the row of an import that is undone, or the mark where the whole record is about to go. */
export async function removeRecord(
  context: Excel.RequestContext,
  inventory: Inventory,
  importId: string,
  doomedSheets: readonly string[],
): Promise<void> {
  const existing = findTable(inventory);
  if (!existing) return;
  const table = context.workbook.tables.getItem(existing.name);
  const sheet = table.worksheet.load("id");
  const { headers, rows } = await readRecord(context, table);
  if (doomedSheets.includes(sheet.id)) {
    const mark = inventory.names.find(({ name }) => name.toLowerCase() === SOURCES_MARK);
    if (mark) context.workbook.names.getItem(mark.name).delete();
    return;
  }
  const column = headers.indexOf(IMPORT_HEADER);
  const index = rows.findIndex((row) => row[column] === importId);
  if (index < 0) return;
  const row = table.rows.getItemAt(index);
  // A table keeps one row, which the next import fills.
  if (rows.length > 1) row.delete();
  else row.getRange().clear("Contents");
  const left = await readRecord(context, table);
  if (left.rows.some((each) => each[column] === importId)) throw new ExcelProblem(ROW_STAYED);
}

/** As in a filtered table (office-js#994). A filter may have come on since it was looked for. */
const ROW_STAYED =
  "Excel left the import's row in the record of sources, as it does where a filter or hidden rows are in the way: show all of its rows first.";

/** Where the record holds this import alone and nobody has added to its sheet: that sheet's id, else null. */
export async function sheetOfLastRecord(
  context: Excel.RequestContext,
  inventory: Inventory,
  importId: string,
): Promise<string | null> {
  const existing = findTable(inventory);
  if (!existing) return null;
  const table = context.workbook.tables.getItem(existing.name);
  const { worksheet: sheet } = table;
  sheet.load("id");
  sheet.tables.load("items/id");
  sheet.charts.load("items/id");
  const used = sheet.getUsedRange(true).load("values");
  const { headers, rows } = await readRecord(context, table);
  const [title, note, blank, , ...below] = used.values;
  const first = (line: unknown[] | undefined): unknown =>
    line?.slice(1).every((value) => value === "") ? line[0] : undefined;
  const untouched =
    sheet.tables.items.length === 1 &&
    sheet.charts.items.length === 0 &&
    isWholeHeader(headers) &&
    below.length === rows.length &&
    first(title) === TITLE &&
    first(note) === NOTE &&
    first(blank) === "" &&
    used.values.every((line) => line.length === headers.length);
  const alone = rows.length === 1 && rows[0]?.[headers.indexOf(IMPORT_HEADER)] === importId;
  return untouched && alone ? sheet.id : null;
}

function isWholeHeader(headers: readonly string[]): boolean {
  const known = COLUMNS.map(({ header }) => header);
  const expected = known.filter((header) => !NEWER.has(header) || headers.includes(header));
  return expected.join() === headers.join();
}

async function readRecord(
  context: Excel.RequestContext,
  table: Excel.Table,
): Promise<{ headers: string[]; rows: unknown[][] }> {
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("values");
  await context.sync();
  return { headers: (header.values[0] ?? []).map(String), rows: body.values };
}

async function createSources(
  context: Excel.RequestContext,
  inventory: Inventory,
  record: SourceRecord,
  begun: Begun,
): Promise<string> {
  const taken = [...inventory.sheets.map((each) => each.name), record.sheet];
  const wanted = taken.some((name) => /^sources$/i.test(name)) ? "Linchpin sources" : "Sources";
  const name = freeSheetName(wanted, taken);
  const sheet = await addSheet(context, name, begun, { orNext: true });

  sheet.getRange("A1:A2").values = [[TITLE], [NOTE]];
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange("A1").format.font.size = 14;
  const headers = COLUMNS.map(({ header }) => header);
  const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, COLUMNS.length);
  header.values = [headers];
  const table = sheet.tables.add(header.getResizedRange(1, 0), true);
  const tableName = freeName(TABLE, takenNames(inventory), "_");
  table.name = tableName;
  COLUMNS.forEach(({ width }, index) => {
    sheet.getRangeByIndexes(0, index, 1, 1).getEntireColumn().format.columnWidth = width;
  });
  pointName(context, inventory, SOURCES_MARK, wholeTable(tableName), noteNames(begun));
  await fillRow(context, header.getOffsetRange(1, 0), headers, record);
  return sheet.name;
}

/** Columns are found by their header, so that the user may move, add or delete some. */
async function fillRow(
  context: Excel.RequestContext,
  row: Excel.Range,
  headers: readonly string[],
  record: SourceRecord,
): Promise<void> {
  const columns = headers.map((text) => COLUMNS.find(({ header }) => header === text));
  row.numberFormat = [columns.map((column) => column?.format ?? "General")];
  row.format.wrapText = false;
  const values: Input[] = columns.map((column) => (column ? (record[column.key] ?? null) : null));
  await writeCells(context, row, [values]);
}
