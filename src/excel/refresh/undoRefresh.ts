import { positionsOf, rowKey, sameCell } from "../../datasets/merge/snapshot";
import type { Input } from "../columns";
import { ExcelProblem } from "../excelProblem";
import { importOf, type Import } from "../imports";
import { lookAt } from "../look";
import { referringFormulas, type ReferringFormula } from "../referringFormulas";
import { runExcel } from "../runExcel";
import { checkSources } from "../sourcesSheet";
import { changingMark, restoringFormulas } from "./applyRefresh";
import { contentOf } from "./changesOf";
import { writeContents, type CellContent, type Content } from "./contents";
import { forgetEditions, readUndo } from "./keepRefresh";
import { readBase } from "./keepBase";
import { bodyOf, cellIndex, readOurTable, type OurTable } from "./ourTable";
import { runReversibly, type Reversible } from "./reversible";
import { shrinkTable } from "./shrinkTable";
import { changeSourceCells, readSourceCells, type SourceCells } from "./sourcesRow";
import { putInRows, readGroups, takeOutRows } from "./tableRows";
import type { OverwrittenCell, UndoRecord } from "./undoRecord";

/** The last refresh of an import, as far as it can be taken back. */
export interface LastRefresh {
  /** "2026.11.21 to 2027.02.01". */
  readonly versions: string;
}

export interface Undone {
  readonly table: string;
  readonly cells: number;
  readonly rows: number;
  /** Cells, rows and columns that the analyst has changed since, and which stay. */
  readonly left: readonly string[];
}

/** Whether there is a refresh to take back, also after the pane or the workbook was closed. */
export function lastRefresh(importId: string): Promise<LastRefresh | null> {
  return runExcel(async (context) => {
    const found = await importOf(context, await lookAt(context), importId);
    const record = await readUndo(context, importId, found.mark.edition ?? 0);
    return record && { versions: record.versions };
  });
}

/** Puts back what the last refresh has overwritten, but for what the analyst has changed since. */
export async function undoRefresh(importId: string, signal?: AbortSignal): Promise<Undone> {
  const plan = await runExcel((context) => prepare(context, importId, signal));
  await runReversibly(stepsOf(plan, signal), signal);
  await forgetEditions(importId, [plan.edition]).catch(() => undefined);
  return {
    table: plan.ours.name,
    cells: plan.cells.length,
    rows: plan.rows.length + plan.record.removed.length,
    left: leftOf(plan),
  };
}

interface Plan {
  readonly found: Import;
  readonly edition: number;
  readonly record: UndoRecord;
  readonly ours: OurTable;
  readonly cells: readonly {
    readonly cell: OverwrittenCell;
    readonly at: readonly [number, number];
  }[];
  /** Rows that came and go again. */
  readonly rows: readonly number[];
  /** Columns that came and go again; they are the table's last. */
  readonly columns: number;
  /** Formulas elsewhere that point into the table, as they are now. */
  readonly formulas: readonly ReferringFormula[];
  /** The record of sources as it is now. */
  readonly sources: SourceCells;
}

async function prepare(
  context: Excel.RequestContext,
  importId: string,
  signal: AbortSignal | undefined,
): Promise<Plan> {
  const look = await lookAt(context);
  const found = await importOf(context, look, importId);
  const edition = found.mark.edition ?? 0;
  const record = await readUndo(context, importId, edition, signal);
  const base = await readBase(context, look, importId, edition, signal);
  if (!record || !base) {
    throw new ExcelProblem(
      "What the last refresh has overwritten is no longer in the workbook, so it cannot be taken back.",
    );
  }
  await checkSources(context, look);
  const ours = await readOurTable(context, found.table, base, base, signal);
  await checkUnprotected(context, ours);
  const key = base.description.schema.primaryKey ?? [];
  const rowOf = rowsOf(ours, key);
  const columns = removableColumns(ours, record, rowOf);
  const rows = removableRows(ours, record, rowOf);
  const sources = await readSourceCells(context, look, importId, Object.keys(record.sources));
  const cells = record.cells.flatMap((cell) => {
    const at = [rowOf(cell.key), ours.imported.indexOf(cell.column)] as const;
    return holds(ours, at, cell.now) ? [{ cell, at }] : [];
  });
  const formulas = await referringFormulas(context, look, ours, signal);
  return { found, edition, record, ours, cells, rows, columns, formulas, sources };
}

async function checkUnprotected(context: Excel.RequestContext, ours: OurTable): Promise<void> {
  const table = context.workbook.tables.getItem(ours.name).load("showTotals");
  const protection = table.worksheet.protection.load("protected");
  await context.sync();
  if (protection.protected) {
    throw new ExcelProblem(
      `The sheet "${ours.sheet}" is protected. Lift that in Review > Unprotect Sheet, then undo the refresh.`,
    );
  }
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
  if (row < 0 || column < 0) return false;
  const content = rawContent(ours, row, column);
  return typeof content !== "object" || content === null ? sameCell(content, now) : false;
}

/** As it stands in the sheet: a day as its number. */
function rawContent(ours: OurTable, row: number, column: number): Content {
  const cell = ours.rows[row]?.[column] ?? null;
  const isDay = ours.days[column] === true && typeof cell === "string";
  return contentOf(ours, row, column, isDay ? DAY : undefined);
}

const DAY = { name: "", title: "", description: "", type: "date", unit: "none" } as const;

/** The new columns, where they are still the last and hold what came. */
function removableColumns(
  ours: OurTable,
  { newColumns, newCells }: UndoRecord,
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
  { added, addedRows, headers, newColumns }: UndoRecord,
  rowOf: (key: string) => number,
): number[] {
  const own = ours.imported.flatMap((name, column) => {
    const came = headers.includes(name) || newColumns.includes(name);
    return came || ours.calculated.has(column) ? [] : [column];
  });
  const isBlank = (row: number, column: number): boolean =>
    rawContent(ours, row, column) === null && !ours.formulas.has(cellIndex(ours, row, column));
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

function stepsOf(plan: Plan, signal: AbortSignal | undefined): Reversible[] {
  const { ours, record, found, rows, columns } = plan;
  const { table, place } = bodyOf(ours);
  const steps = [restoringFormulas(plan.formulas), backToOldCells(plan, signal)];
  const last = place.rows - rows.length;
  const atEnd = rows.every((row, at) => row === last + at) && rows.length < place.rows;
  if (rows.length > 0 && !atEnd) steps.push(takingOut(plan));
  const reach = {
    ...ours.place,
    rows: ours.place.rows - rows.length,
    columns: ours.place.columns - columns,
  };
  const narrower = atEnd ? reach : { ...reach, rows: ours.place.rows - rows.length };
  if ((rows.length > 0 && atEnd) || columns > 0) {
    const from = atEnd ? ours.place : { ...ours.place, rows: narrower.rows };
    steps.push(shrinkTable(ours, from, narrower));
  }
  if (record.removed.length > 0) {
    const back = record.removed.reduce((sum, { contents }) => sum + contents.length, 0);
    const body = { ...place, rows: last + back, columns: narrower.columns };
    const width = narrower.columns;
    steps.push(
      putInRows(
        { table, place: body },
        record.removed.map((group) => fitted(group, width)),
      ),
    );
    steps.push(givingBack(record, plan.formulas));
  }
  steps.push(changeSourceCells(found.id, plan.sources, record.sources));
  steps.push(changingMark(found.id, found.mark, withPin(record, found)));
  return steps;
}

/** A vintage that was pinned after the refresh stays pinned. */
function withPin({ mark }: UndoRecord, found: Import): UndoRecord["mark"] {
  return found.mark.pinned === true ? { ...mark, pinned: true } : mark;
}

function backToOldCells({ ours, cells }: Plan, signal: AbortSignal | undefined): Reversible {
  const { place } = bodyOf(ours);
  const placed = (side: "was" | "now"): CellContent[] =>
    cells.map(({ cell, at: [row, column] }) => ({
      row: place.row + row,
      column: place.column + column,
      content: cell[side],
    }));
  return {
    run: () => runExcel((c) => writeContents(c, place.sheetId, placed("was"), signal)),
    revert: () => runExcel((c) => writeContents(c, place.sheetId, placed("now"))),
  };
}

/** New rows that were sorted in among the others. */
function takingOut({ ours, rows }: Plan): Reversible {
  const body = bodyOf(ours);
  let taking: Reversible | null = null;
  return {
    run: async () => {
      const groups = await runExcel((context) => readGroups(context, body, rows, "cut"));
      taking = takeOutRows(body, groups);
      await taking.run();
    },
    revert: async () => {
      await taking?.revert();
    },
  };
}

/** Formulas that only point at other rows by now; one that the analyst wrote anew since stays. */
function givingBack({ formulas }: UndoRecord, now: readonly ReferringFormula[]): Reversible {
  const bare = (formula: string): string => formula.replace(/\d+/g, "0");
  const known = new Map(now.map(({ where, formula }) => [where, bare(formula)]));
  const same = formulas.filter(({ where, formula }) => known.get(where) === bare(formula));
  return { run: restoringFormulas(same).revert, revert: () => Promise.resolve() };
}

/** Rows that went, as wide as the table is now. */
function fitted(
  group: UndoRecord["removed"][number],
  width: number,
): UndoRecord["removed"][number] {
  const fit = <T>(line: readonly T[], fill: T): T[] =>
    Array.from({ length: width }, (_, at) => line[at] ?? fill);
  return {
    ...{ at: group.at, last: group.last },
    contents: group.contents.map((line) => fit(line, null)),
    formats: group.formats.map((line) => fit(line, "General")),
  };
}

function leftOf({ record, cells, rows, columns }: Plan): string[] {
  const left: string[] = [];
  const count = (n: number, noun: string): string =>
    `${n.toLocaleString("en-US")} ${noun}${n === 1 ? "" : "s"}`;
  const changed = record.cells.length - cells.length;
  if (changed > 0) left.push(`${count(changed, "cell")} that you changed since`);
  const rest = record.added.length - rows.length;
  if (rest > 0) left.push(`${count(rest, "new row")} that you changed or moved since`);
  const stay = record.newColumns.length - columns;
  if (stay > 0) left.push(`${count(stay, "new column")} that you changed or moved since`);
  return left;
}
