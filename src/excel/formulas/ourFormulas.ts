import type { CellArea } from "../workbook/cellArea";
import type { Inventory } from "../workbook/inventory";
import { cellAddress } from "../../sheet/names";
import { readParts, type Place } from "../workbook/readParts";
import { isHiddenSheet } from "../provenance/hiddenSheet";
import { ourCalls, type OurCall } from "./ourCalls";

/** A cell whose formula calls a function of ours. */
export interface OurFormula {
  readonly sheet: string;
  readonly sheetId: string;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  /** With the sheet, `Sheet1!B2`. */
  readonly address: string;
  readonly formula: string;
  readonly calls: readonly OurCall[];
  /** As Excel hands it out; an error is its text. */
  readonly value: unknown;
  readonly isError: boolean;
  readonly text: string;
  /** Where the result fills more than its own cell. */
  readonly spill: CellArea | null;
  /** Where it stands in a table. */
  readonly table: { readonly name: string; readonly column: string } | null;
}

/** A defined name whose formula calls a function of ours. */
export interface OurName {
  readonly name: string;
  /** The sheet that it holds on; null for the whole workbook. */
  readonly sheet: string | null;
  readonly formula: string;
  readonly calls: readonly OurCall[];
}

export interface OurFormulas {
  readonly cells: readonly OurFormula[];
  readonly names: readonly OurName[];
  /** Cells that were looked at. */
  readonly looked: number;
}

export interface LookingProgress {
  readonly done: number;
  readonly total: number;
}

type Candidate = Omit<OurFormula, "value" | "isError" | "text" | "spill" | "table">;

/** Every formula of the workbook that calls a function of ours: in cells, tables, hidden sheets and names. */
export async function ourFormulas(
  context: Excel.RequestContext,
  inventory: Inventory,
  signal?: AbortSignal,
  onProgress?: (progress: LookingProgress) => void,
): Promise<OurFormulas> {
  const places = await usedPlaces(context, inventory);
  const total = places.reduce((sum, { place }) => sum + place.rows * place.columns, 0);
  let done = 0;
  const cells: OurFormula[] = [];
  for (const { place, sheet } of places) {
    const candidates: Candidate[] = [];
    await readParts(context, place, "formulas", signal, (part, firstRow) => {
      candidates.push(...candidatesIn(part, firstRow, place, sheet));
      done += part.length * place.columns;
      onProgress?.({ done, total });
    });
    cells.push(...(await withResults(context, place, candidates, signal)));
  }
  return { cells, names: await ourNames(context, inventory), looked: done };
}

async function usedPlaces(
  context: Excel.RequestContext,
  inventory: Inventory,
): Promise<{ place: Place; sheet: string }[]> {
  // The add-in's own hidden sheets hold long texts and no formula.
  const sheets = inventory.sheets.filter(({ name }) => !isHiddenSheet(name));
  const used = sheets.map(({ id, name }) => ({
    ...{ id, name },
    range: context.workbook.worksheets
      .getItem(id)
      .getUsedRangeOrNullObject(true)
      .load("rowIndex,columnIndex,rowCount,columnCount"),
  }));
  await context.sync();
  return used.flatMap(({ id, name, range }) => {
    if (range.isNullObject) return [];
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
    return [{ place: { sheetId: id, row, column, rows, columns }, sheet: name }];
  });
}

function candidatesIn(
  part: unknown[][],
  firstRow: number,
  { sheetId, column: firstColumn }: Place,
  sheet: string,
): Candidate[] {
  return part.flatMap((line, down) =>
    line.flatMap((formula, right) => {
      const calls = ourCalls(formula);
      if (calls.length === 0) return [];
      const [row, column] = [firstRow + down, firstColumn + right];
      const address = cellAddress(sheet, row, column);
      return [{ sheet, sheetId, row, column, address, formula: formula as string, calls }];
    }),
  );
}

/** Cells that a request asks about one by one. */
const CELLS_AT_ONCE = 250;

/** What the candidates show and where they spill; a cell that another one spills into is not counted again. */
async function withResults(
  context: Excel.RequestContext,
  place: Place,
  candidates: readonly Candidate[],
  signal: AbortSignal | undefined,
): Promise<OurFormula[]> {
  if (candidates.length === 0) return [];
  const tables = await tablesOn(context, place.sheetId);
  const found: OurFormula[] = [];
  const covered = new Set<string>();
  for (let from = 0; from < candidates.length; from += CELLS_AT_ONCE) {
    signal?.throwIfAborted();
    const part = candidates.slice(from, from + CELLS_AT_ONCE);
    for (const formula of await resultsOf(context, part)) {
      if (covered.has(`${String(formula.row)},${String(formula.column)}`)) continue;
      if (formula.spill) cover(formula.spill, covered);
      found.push({ ...formula, table: tables(formula.row, formula.column) });
    }
  }
  return found;
}

async function resultsOf(
  context: Excel.RequestContext,
  candidates: readonly Candidate[],
): Promise<Omit<OurFormula, "table">[]> {
  const asked = candidates.map((candidate) => {
    const { sheetId, row, column } = candidate;
    const cell = context.workbook.worksheets.getItem(sheetId).getCell(row, column);
    cell.load("values,text,valueTypes");
    const spill = cell
      .getSpillingToRangeOrNullObject()
      .load("rowIndex,columnIndex,rowCount,columnCount");
    return { candidate, cell, spill };
  });
  await context.sync();
  return asked.map(({ candidate, cell, spill }) => ({
    ...candidate,
    value: cell.values[0]?.[0] as unknown,
    isError: String(cell.valueTypes[0]?.[0]) === "Error",
    text: cell.text[0]?.[0] ?? "",
    spill: spill.isNullObject ? null : areaOfSpill(candidate.sheet, spill),
  }));
}

function areaOfSpill(sheet: string, range: Excel.Range): CellArea | null {
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return rows * columns > 1 ? { sheet, row, column, rows, columns } : null;
}

function cover({ row, column, rows, columns }: CellArea, covered: Set<string>): void {
  for (let down = 0; down < rows; down++) {
    for (let right = 0; right < columns; right++) {
      if (down + right > 0) covered.add(`${String(row + down)},${String(column + right)}`);
    }
  }
}

type TableAt = (row: number, column: number) => OurFormula["table"];

async function tablesOn(context: Excel.RequestContext, sheetId: string): Promise<TableAt> {
  const { tables } = context.workbook.worksheets.getItem(sheetId);
  tables.load("items/name,items/columns/items/name");
  await context.sync();
  const places = tables.items.map((table) => ({
    table,
    body: table.getDataBodyRange().load("rowIndex,columnIndex,rowCount,columnCount"),
  }));
  await context.sync();
  return (row, column) => {
    const found = places.find(
      ({ body }) =>
        row >= body.rowIndex &&
        row < body.rowIndex + body.rowCount &&
        column >= body.columnIndex &&
        column < body.columnIndex + body.columnCount,
    );
    const header = found?.table.columns.items[column - found.body.columnIndex];
    return found && header ? { name: found.table.name, column: header.name } : null;
  };
}

/** Every defined name, of the workbook or of a sheet, that calls a function of ours. */
export async function ourNames(
  context: Excel.RequestContext,
  inventory: Inventory,
): Promise<OurName[]> {
  const onSheets = inventory.sheets.map(({ id, name: sheet }) => ({
    sheet,
    names: context.workbook.worksheets.getItem(id).names.load("items/name,items/formula"),
  }));
  await context.sync();
  const every = [
    ...inventory.names.map(({ name, formula }) => ({ name, formula, sheet: null })),
    ...onSheets.flatMap(({ sheet, names }) =>
      names.items.map(({ name, formula }) => ({ name, formula: String(formula), sheet })),
    ),
  ];
  return every
    .map((name) => ({ ...name, calls: ourCalls(name.formula) }))
    .filter(({ calls }) => calls.length > 0);
}
