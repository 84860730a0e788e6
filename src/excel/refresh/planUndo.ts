import { positionsOf, rowKey } from "../../datasets/merge/snapshot";
import type { Input } from "../../sheet/input";
import { ExcelProblem } from "../workbook/excelProblem";
import { type Import, markedImport } from "../provenance/imports";
import { takeInventory, type Inventory } from "../workbook/inventory";
import { referringFormulas, type ReferringFormula } from "../formulas/referringFormulas";
import { checkSources } from "../provenance/sourcesSheet";
import { isFormula, sameContent } from "../tables/content";
import { type RowGroup, runsOf } from "../tables/rowGroup";
import { readUndo } from "./keepRefresh";
import { type Base, readBase } from "../provenance/keepBase";
import { askIfAllShown } from "../tables/askIfAllShown";
import { type Made, markedRows } from "../tables/markedRows";
import { contentAt, knownTable, readOurTable, type OurTable } from "./ourTable";
import { askForSourceCells, type SourceCells } from "../provenance/sourcesRow";
import type { OverwrittenCell, RefreshUndo } from "./refreshUndo";
import { requireUnprotected } from "../workbook/protection";

/** What taking a refresh back will change, and what it leaves as the analyst has changed it since. */
export interface UndoPlan {
  readonly found: Omit<Import, "sheet">;
  readonly edition: number;
  readonly record: RefreshUndo;
  readonly ours: OurTable;
  readonly cells: readonly {
    readonly cell: OverwrittenCell;
    readonly at: readonly [number, number];
  }[];
  /** Columns that tell the rows apart. */
  readonly keys: readonly number[];
  /** Cells that the analyst has changed since, rows and columns that stay for the same reason. */
  readonly left: { readonly cells: number; readonly rows: number; readonly columns: number };
  /** Rows that went and come again. */
  readonly removed: readonly RowGroup[];
  /** Rows that came and go again. */
  readonly rows: readonly number[];
  /** Columns that came and go again; they are the table's last. */
  readonly columns: number;
  /** Formulas elsewhere that point into the table, as they are now. */
  readonly formulas: readonly ReferringFormula[];
  /** The record of sources as it is now. */
  readonly sources: SourceCells;
}

/** Found by looking; nothing is changed yet. */
export async function planUndo(
  context: Excel.RequestContext,
  importId: string,
  signal: AbortSignal | undefined,
): Promise<UndoPlan> {
  const inventory = await takeInventory(context);
  const found = markedImport(inventory, importId);
  const edition = found.mark.edition ?? 0;
  const record = await readUndo(context, inventory, importId, edition, signal);
  const base = await readBase(context, inventory, importId, edition, signal);
  if (!record || !base) {
    throw new ExcelProblem(
      "What the last refresh overwrote is no longer kept in the workbook, so it cannot be undone.",
    );
  }
  await checkSources(context, inventory);
  return planFrom(context, inventory, found, { record, base }, signal);
}

/** What a refresh has overwritten, and what it was made with. */
export interface Kept {
  readonly record: RefreshUndo;
  readonly base: Base;
}

/** The same from what is known, also of a refresh that came only so far. */
export async function planFrom(
  context: Excel.RequestContext,
  inventory: Inventory,
  found: UndoPlan["found"],
  { record, base }: Kept,
  signal: AbortSignal | undefined,
): Promise<UndoPlan> {
  const ours = await readOurTable(context, found.table, base, base, signal);
  const sourcesOf = askForSourceCells(context, inventory, Object.keys(record.sources));
  await checkUnprotected(context, ours);
  const sources = sourcesOf(found.id);
  const key = base.description.schema.primaryKey ?? [];
  const rowOf = rowsOf(ours, key);
  const columns = removableColumns(ours, record, rowOf);
  const asTheyCame = removableRows(ours, record, rowOf);
  const marked = await markedRows(
    context,
    knownTable(ours),
    asTheyCame,
    madeFrom(asTheyCame, record, ours),
  );
  const rows = asTheyCame.filter((row) => !marked.has(row));
  const removed = missingRows(record, key, rowOf);
  const placed = record.cells.map((cell) => ({
    cell,
    at: [rowOf(cell.key), ours.imported.indexOf(cell.column)] as const,
  }));
  const cells = placed.filter(({ cell, at }) => holds(ours, at, cell.now));
  const back = placed.filter(({ cell, at }) => isBack(ours, at, cell));
  const came = record.newColumns.filter((name) => ours.columns.includes(name)).length;
  const left = {
    cells: record.cells.length - cells.length - back.length,
    rows: record.added.filter((name) => rowOf(name) >= 0).length - rows.length,
    columns: came - columns,
  };
  const formulas = await referringFormulas(context, inventory, ours, signal);
  const edition = found.mark.edition ?? 0;
  const keys = positionsOf(ours.imported, key).filter((position) => position >= 0);
  return {
    ...{ found, edition, record, ours, keys, cells, left },
    ...{ removed, rows, columns, formulas, sources },
  };
}

/** New rows were made after the one above them, and with formats of their columns. */
function madeFrom(
  [first = 0]: readonly number[],
  { headers, newColumns, addedFormats = [] }: RefreshUndo,
  { imported }: OurTable,
): Made | undefined {
  if (first === 0) return undefined;
  const known = [...headers, ...newColumns];
  return { after: first - 1, formats: imported.map((name) => addedFormats[known.indexOf(name)]) };
}

/** Whether a cell is at what it was already, where that is something else than what came. */
function isBack(
  ours: OurTable,
  [row, column]: readonly [number, number],
  { was, now }: OverwrittenCell,
): boolean {
  if (row < 0 || column < 0 || sameContent(was, now)) return false;
  return sameContent(contentAt(ours, row + 1, column), was);
}

/** Rows that went and are not there by now, with the places that they had. */
function missingRows(
  { removed, headers }: RefreshUndo,
  key: readonly string[],
  rowOf: (key: string) => number,
): RowGroup[] {
  const positions = positionsOf(headers, key);
  return removed.flatMap((group) => {
    const isMissing = group.contents.map((line) => {
      const cells = line.map((content) => (isFormula(content) ? null : content));
      return rowOf(rowKey(cells, positions) ?? "") < 0;
    });
    const rows = isMissing.flatMap((missing, at) => (missing ? [at] : []));
    if (rows.length === group.contents.length) return [group];
    return runsOf(rows).map(({ at, count }) => ({
      at: group.at + at,
      contents: group.contents.slice(at, at + count),
      formats: group.formats.slice(at, at + count),
      last: group.last,
    }));
  });
}

async function checkUnprotected(context: Excel.RequestContext, ours: OurTable): Promise<void> {
  const table = context.workbook.tables.getItem(ours.name).load("showTotals");
  const protection = table.worksheet.protection.load("protected");
  const requireAllShown = askIfAllShown(table, "then undo the refresh");
  await context.sync();
  const sheet = { name: ours.sheet, isProtected: protection.protected };
  requireUnprotected(sheet, "then undo the refresh");
  requireAllShown();
  if (table.showTotals) {
    throw new ExcelProblem(
      `The table ${ours.name} shows a total row. Switch it off in Table Design > Total Row, then undo the refresh.`,
    );
  }
}

/** The first row with a key, as the merge counts it; -1 for none. */
function rowsOf(ours: OurTable, key: readonly string[]): (name: string) => number {
  const positions = positionsOf(ours.imported, key);
  const rows = new Map<string, number>();
  ours.rows.forEach((row, at) => {
    const name = rowKey(row, positions);
    if (name !== undefined && !rows.has(name)) rows.set(name, at);
  });
  return (name) => rows.get(name) ?? -1;
}

function holds(ours: OurTable, [row, column]: readonly [number, number], now: Input): boolean {
  return row >= 0 && column >= 0 && sameContent(contentAt(ours, row + 1, column), now);
}

/** The new columns, where they are still the last and hold what came. */
function removableColumns(
  ours: OurTable,
  { newColumns, newCells }: RefreshUndo,
  rowOf: (key: string) => number,
): number {
  const first = ours.columns.length - newColumns.length;
  if (newColumns.length === 0 || first < 1) return 0;
  if (newColumns.some((name, at) => ours.columns[first + at] !== name)) return 0;
  const came = new Map(newCells.map(([key, cells]) => [rowOf(key), cells]));
  const asTheyCame = ours.rows.every((_, row) =>
    newColumns.every((_name, at) => {
      const now = came.get(row)?.[at] ?? null;
      return holds(ours, [row, first + at], now);
    }),
  );
  return asTheyCame ? newColumns.length : 0;
}

/** The new rows that hold what came, and nothing of the analyst's in their own columns. */
function removableRows(
  ours: OurTable,
  { added, addedRows, headers, newColumns }: RefreshUndo,
  rowOf: (key: string) => number,
): number[] {
  const own = ours.imported.flatMap((name, column) => {
    const came = headers.includes(name) || newColumns.includes(name);
    return came || ours.calculated.has(column) ? [] : [column];
  });
  const isBlank = (row: number, column: number): boolean =>
    contentAt(ours, row + 1, column) === null;
  const found = added.flatMap((key, at) => {
    const row = rowOf(key);
    const same = headers.every((name, column) => {
      const there = ours.imported.indexOf(name);
      const calculated = ours.calculated.has(there);
      return there < 0 || calculated || holds(ours, [row, there], addedRows[at]?.[column] ?? null);
    });
    return row >= 0 && same && own.every((column) => isBlank(row, column)) ? [row] : [];
  });
  return found.sort((a, b) => a - b);
}
