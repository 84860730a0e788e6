import type { Dataset } from "../../datasets/dataset";
import { fieldIndex, type Cell, type Row } from "../../datasets/tableSchema";
import { serialOfMoment } from "../../sheet/dateSerial";
import { cellAddress } from "../../sheet/names";
import { lookForPlace, type FoundPlace } from "../formulas/formulaPlace";
import {
  aboutDataset,
  addRecord,
  checkSources,
  type SourceRecord,
} from "../provenance/sourcesSheet";
import { forgetImport } from "../provenance/forgetImport";
import { askIfAllShown } from "../tables/askIfAllShown";
import { columnFor, type Column } from "../tables/columns";
import { promptFor, setNumberFormat } from "../tables/dressTable";
import { writeRows, type Writing } from "../tables/writeRows";
import { ExcelProblem } from "../workbook/excelProblem";
import { takeInventory } from "../workbook/inventory";
import { readRanges } from "../workbook/readParts";
import { reversibly } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";
import { writeCells } from "../workbook/writeCells";

/** A column of a dataset to be put beside the rows of a table, found by key. */
export interface Joined {
  readonly table: string;
  /** The table's column of keys. */
  readonly column: string;
  readonly from: Dataset;
  /** The dataset's columns: its keys, and the one to add. */
  readonly key: string;
  readonly added: string;
}

export interface JoinResult {
  /** The cells of the values. */
  readonly address: string;
  readonly rows: number;
  /** Rows whose key the dataset does not have; their cells are blank. */
  readonly without: number;
  readonly sourcesSheet: string;
}

/** Writes the values beside the table, a row each, and where they come from into the Sources sheet. */
export function addJoinedValues(
  joined: Joined,
  now: Date,
  writing: Writing = {},
): Promise<JoinResult> {
  return reversibly((begun) =>
    runExcel(async (context) => {
      const inventory = await takeInventory(context);
      await checkSources(context, inventory);
      const place = await lookForPlace(context, { beside: joined.table });
      if (place.obstacle !== null) throw new ExcelProblem(place.obstacle);
      const keys = await readKeys(context, joined, writing.signal);
      const { rows, without } = rowsFor(joined, keys);
      const { schema } = joined.from.description;
      const field = schema.fields[fieldIndex(schema, joined.added)];
      if (!field)
        throw new ExcelProblem(`${joined.from.description.title} has no ${joined.added}.`);
      const column = columnFor(
        field,
        rows.map(([cell]) => cell ?? null),
      );
      begun.push({
        revert: () => clearAgain(place, rows.length),
        byHand: `Clear the cells from ${place.address} down by hand.`,
      });
      await writeColumn(context, place, column, rows, writing);
      const importId = `j${now.getTime().toString(36)}`;
      begun.push({ revert: () => forgetImport(importId) });
      const record = recordOf(joined, place, rows.length, now, importId);
      const sourcesSheet = await addRecord(context, inventory, record, begun);
      await context.sync();
      const { sheet, row, column: at, address } = place;
      const last =
        cellAddress(sheet, row + rows.length - 1, at)
          .split("!")
          .at(-1) ?? "";
      return { address: `${address}:${last}`, rows: rows.length, without, sourcesSheet };
    }),
  );
}

async function readKeys(
  context: Excel.RequestContext,
  { table: name, column }: Joined,
  signal: AbortSignal | undefined,
): Promise<unknown[]> {
  const table = context.workbook.tables.getItem(name);
  const found = table.columns.getItemOrNullObject(column).load("name");
  const requireAllShown = askIfAllShown(table, "then add the column");
  await context.sync();
  if (found.isNullObject) {
    throw new ExcelProblem(
      `The table ${name} has no column ${column} any more. Give the column its name again.`,
    );
  }
  requireAllShown();
  const body = found.getDataBodyRange().load("rowIndex,columnIndex,rowCount,columnCount");
  const sheet = table.worksheet.load("id");
  await context.sync();
  const { rowIndex, columnIndex, rowCount, columnCount } = body;
  const place = { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
  const keys: unknown[] = [];
  await readRanges(context, { sheetId: sheet.id, ...place }, ["values"], signal, (part) => {
    keys.push(...(part.values as unknown[][]).map(([value]) => value));
  });
  return keys;
}

/** As XLOOKUP finds them: the first row of a key, whatever its case. */
function rowsFor({ from, key, added }: Joined, keys: readonly unknown[]) {
  const { schema } = from.description;
  const [keyAt, addedAt] = [fieldIndex(schema, key), fieldIndex(schema, added)];
  const cells = new Map<string, Cell>();
  for (const row of from.rows) {
    const name = nameOf(row[keyAt]);
    if (!cells.has(name)) cells.set(name, row[addedAt] ?? null);
  }
  const names = keys.map(nameOf);
  const rows: Row[] = names.map((name) => [name === "" ? null : (cells.get(name) ?? null)]);
  return { rows, without: names.filter((name) => name === "" || !cells.has(name)).length };
}

/** A cell's content, which is text, a number or a truth; an empty cell names nothing. */
const nameOf = (key: unknown): string =>
  typeof key === "string" || typeof key === "number" || typeof key === "boolean"
    ? String(key).toLowerCase()
    : "";

async function writeColumn(
  context: Excel.RequestContext,
  place: FoundPlace,
  column: Column,
  rows: readonly Row[],
  writing: Writing,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const header = sheet.getCell(place.row - 1, place.column);
  const body = sheet.getRangeByIndexes(place.row, place.column, rows.length, 1);
  header.format.font.bold = true;
  header.dataValidation.prompt = promptFor(column.field);
  setNumberFormat(header, "@");
  if (column.format !== "General") setNumberFormat(body, column.format);
  await writeCells(context, header, [[column.field.name]]);
  await writeRows(sheet, { row: place.row, column: place.column }, [column], rows, writing);
}

function clearAgain({ sheet, row, column }: FoundPlace, rows: number): Promise<void> {
  return runExcel(async (context) => {
    const cells = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(row - 1, column, rows + 1, 1);
    cells.clear("All");
    cells.dataValidation.clear();
    await context.sync();
  });
}

function recordOf(
  { table, column, from, key, added }: Joined,
  { sheet, address }: FoundPlace,
  rows: number,
  now: Date,
  importId: string,
): SourceRecord {
  return {
    ...aboutDataset(from.description),
    ...{ rows, sheet, table, importId },
    imported: serialOfMoment(now),
    columns: 1,
    filter: `column ${added} by ${key}, beside ${column}, from ${address} down`,
  };
}
