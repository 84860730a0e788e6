import type { Dataset } from "../../datasets/dataset";
import { fieldIndex, type Cell, type Row } from "../../datasets/tableSchema";
import { sameCell } from "../../datasets/merge/snapshot";
import { serialOfMoment } from "../../sheet/dateSerial";
import type { Input } from "../../sheet/input";
import { cellAddress } from "../../sheet/names";
import { lookForPlace, type FoundPlace } from "../formulas/formulaPlace";
import {
  aboutDataset,
  addRecord,
  checkSources,
  type SourceRecord,
} from "../provenance/sourcesSheet";
import { forgetImport } from "../provenance/forgetImport";
import { columnFor, inputFor, type Column } from "../tables/columns";
import { promptFor, setNumberFormat } from "../tables/dressTable";
import { writeRows, type Writing } from "../tables/writeRows";
import { ExcelProblem } from "../workbook/excelProblem";
import { readKeys, requireUnmoved } from "./tableKeys";
import { takeInventory } from "../workbook/inventory";
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
      const found = await readKeys(context, joined, writing.signal);
      if (found.top !== place.row) {
        throw new ExcelProblem(`The table ${joined.table} was moved just now. Try again.`);
      }
      const { rows, without } = rowsFor(joined, found.keys);
      const { schema } = joined.from.description;
      const field = schema.fields[fieldIndex(schema, joined.added)];
      if (!field)
        throw new ExcelProblem(`${joined.from.description.title} has no ${joined.added}.`);
      const column = columnFor(
        field,
        rows.map(([cell]) => cell ?? null),
      );
      const written = [
        [field.name],
        ...rows.map(([cell], at) => [inputFor(cell ?? null, field, at)]),
      ];
      begun.push({
        revert: () => clearAgain(joined.table, place, found.top, written),
        byHand: `Clear the cells from ${place.address} down by hand.`,
      });
      await writeColumn(context, place, column, rows, writing);
      const importId = `j${now.getTime().toString(36)}`;
      begun.push({ revert: () => forgetImport(importId) });
      const record = recordOf(joined, place, rows.length, now, importId);
      const sourcesSheet = await addRecord(context, inventory, record, begun);
      await requireUnmoved(context, joined, found);
      const { sheet, row, column: at, address } = place;
      const last =
        cellAddress(sheet, row + rows.length - 1, at)
          .split("!")
          .at(-1) ?? "";
      return { address: `${address}:${last}`, rows: rows.length, without, sourcesSheet };
    }),
  );
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

/** Takes the column out, here or where it has moved with its table; not what else stands there by now. */
function clearAgain(
  name: string,
  { sheet, row, column }: FoundPlace,
  top: number,
  written: readonly (readonly Input[])[],
): Promise<void> {
  return runExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    const body = table.getDataBodyRange().load("rowIndex");
    await context.sync();
    const moved = table.isNullObject ? 0 : body.rowIndex - top;
    const places = [...new Set([0, moved])].map((by) =>
      context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(row - 1 + by, column, written.length, 1)
        .load("values"),
    );
    await context.sync();
    const ours = places.find(({ values }) =>
      values.every(([cell], at) => isOurs(cell, written[at]?.[0])),
    );
    if (!ours) throw new ExcelProblem("Its cells now hold something else.");
    ours.clear("All");
    ours.dataValidation.clear();
    await context.sync();
  });
}

/** What was written, or nothing yet. */
const isOurs = (now: unknown, written: Input | undefined): boolean =>
  now === "" || sameCell(now as Cell, written ?? null);

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
