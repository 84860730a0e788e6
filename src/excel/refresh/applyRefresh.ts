import { ExcelProblem } from "../workbook/excelProblem";
import { changeMark, shortHash, type Mark } from "../provenance/imports";
import { takeInventory } from "../workbook/inventory";
import { referringFormulas, type ReferringFormula } from "../formulas/referringFormulas";
import { runExcel } from "../workbook/runExcel";
import { checkSources } from "../provenance/sourcesSheet";
import { changesOf, type RefreshDecisions, type TableChanges } from "./changesOf";
import { writeContents, type CellContent } from "./writeContents";
import { forgetEditions, keepRefresh } from "./keepRefresh";
import type { Base } from "../provenance/keepBase";
import { tableNow, type Refresh } from "./lookAtRefresh";
import { bodyOf, type OurTable } from "./ourTable";
import { baseAfter, undoOf } from "./refreshedBase";
import { runReversibly, type Reversible } from "../workbook/reversible";
import { changeSourceCells, readSourceCells, sourceCells } from "../provenance/sourcesRow";
import { checkReach, growTable, reachOf } from "./tableReach";
import { giveBackFormulas, takeOutRows } from "./tableRows";
import type { RefreshUndo } from "./refreshUndo";
import { requireUnprotected } from "../workbook/protection";

export interface Refreshing {
  readonly signal?: AbortSignal | undefined;
  /** Cells and rows written so far, of all. */
  readonly onProgress?: ((written: number, of: number) => void) | undefined;
}

export interface Refreshed {
  readonly table: string;
  readonly cells: number;
  readonly rowsAdded: number;
  readonly rowsRemoved: number;
  readonly columnsAdded: readonly string[];
}

/**
 * Writes what was decided, and nothing else. The table is read again first, and where it is not as it
 * was shown, nothing is written. Whatever fails on the way, the workbook is put back as it was.
 */
export async function applyRefresh(
  shown: Refresh,
  decisions: RefreshDecisions,
  now: Date,
  refreshing: Refreshing = {},
): Promise<Refreshed> {
  const { signal } = refreshing;
  const prepared = await runExcel((context) => prepare(context, shown, decisions, now, signal));
  await runReversibly(stepsOf(prepared, refreshing), signal);
  const { refresh, changes, edition } = prepared;
  // What an earlier refresh overwrote can be undone no longer; if this fails it only takes up room.
  await forgetEditions(refresh.found.id, [edition - 2]).catch(() => undefined);
  return {
    table: refresh.found.table,
    cells: changes.cells.length,
    rowsAdded: changes.rows.length,
    rowsRemoved: changes.removed.length,
    columnsAdded: changes.newColumns.map(({ column }) => column.field.name),
  };
}

interface Prepared {
  readonly refresh: Refresh;
  readonly changes: TableChanges;
  readonly edition: number;
  readonly base: Base;
  readonly record: RefreshUndo;
  readonly mark: Mark;
  readonly refreshed: string;
}

async function prepare(
  context: Excel.RequestContext,
  shown: Refresh,
  decisions: RefreshDecisions,
  now: Date,
  signal: AbortSignal | undefined,
): Promise<Prepared> {
  const inventory = await takeInventory(context);
  const { theirs } = shown;
  const { found, ours } = await tableNow(context, inventory, shown, signal);
  if (!sameTable({ found, ours }, shown)) {
    throw new ExcelProblem(
      `The table ${found.table} has changed since you were shown what a refresh would do. Look again, then decide.`,
    );
  }
  await checkSources(context, inventory);
  const changes = changesOf(shown, decisions);
  // Formulas elsewhere matter to rows that go; they may have changed while the question stood.
  const formulas =
    changes.removed.length > 0 ? await referringFormulas(context, inventory, ours, signal) : [];
  const refresh = { ...shown, found, ours, formulas };
  await checkTable(context, refresh, changes);
  const edition = (refresh.found.mark.edition ?? 0) + 1;
  const { version, hash, vintage } = theirs.description;
  const versions = `${found.version} to ${version}`;
  const refreshed = `${dayOf(now)}, from version ${found.version}${refresh.base ? ` (${refresh.base.description.vintage})` : ""} to ${version} (${vintage})`;
  const headers = Object.keys(sourceCells(theirs, refreshed));
  const sources = await readSourceCells(context, inventory, found.id, headers);
  const record = await undoOf(context, refresh, changes, { versions, sources });
  const mark: Mark = { ...found.mark, version, hash: shortHash(hash), edition };
  return { refresh, changes, edition, base: baseAfter(refresh, changes), record, mark, refreshed };
}

type Picture = Pick<Refresh, "found" | "ours">;

function sameTable(now: Picture, shown: Picture): boolean {
  const picture = ({ ours, found }: Picture): string =>
    JSON.stringify([ours.place, ours.columns, ours.rows, [...ours.formulas], found.mark]);
  return picture(now) === picture(shown);
}

async function checkTable(
  context: Excel.RequestContext,
  { ours }: Refresh,
  changes: TableChanges,
): Promise<void> {
  const table = context.workbook.tables.getItem(ours.name).load("showTotals");
  const protection = table.worksheet.protection.load("protected");
  await context.sync();
  requireUnprotected({ name: ours.sheet, isProtected: protection.protected }, "then refresh");
  if (changes.removed.length >= ours.rows.length) {
    throw new ExcelProblem(
      `The newer vintage has none of the rows of ${ours.name}. Keep the rows, or remove the import and import the dataset again.`,
    );
  }
  const grows = changes.rows.length + changes.removed.length + changes.newColumns.length > 0;
  if (table.showTotals && grows) {
    throw new ExcelProblem(
      `The table ${ours.name} shows a total row. Switch it off in Table Design > Total Row, refresh, and switch it on again.`,
    );
  }
  await checkReach(context, ours, reachOf(ours, changes));
}

function stepsOf(prepared: Prepared, { signal, onProgress }: Refreshing): Reversible[] {
  const { refresh, changes, record, edition, base, mark, refreshed } = prepared;
  const { ours, found, theirs, formulas } = refresh;
  const total = changes.cells.length + changes.rows.length;
  const { table, place } = bodyOf(ours);
  const steps = [keepRefresh(found.id, edition, base, record, signal)];
  if (changes.rows.length + changes.newColumns.length > 0) {
    steps.push(growTable(ours, changes, signal, (rows) => onProgress?.(rows, total)));
  }
  if (changes.cells.length > 0) {
    const written = (cells: number): void => onProgress?.(changes.rows.length + cells, total);
    steps.push(changeCells(ours, changes, signal, written));
  }
  if (changes.removed.length > 0) {
    const { rows, columns } = reachOf(ours, changes);
    const grown = { table, place: { ...place, rows: rows - 1, columns } };
    steps.push(restoringFormulas(formulas), takeOutRows(grown, widened(record, changes)));
    steps.push(refusingLostReferences(ours, formulas, changes.removed.length));
  }
  steps.push(changeSourceCells(found.id, record.sources, sourceCells(theirs, refreshed)));
  steps.push(changingMark(found.id, found.mark, mark));
  return steps;
}

/** The rows that go, as wide as the table is by then. */
function widened({ removed }: RefreshUndo, { newColumns }: TableChanges): RefreshUndo["removed"] {
  if (newColumns.length === 0) return removed;
  return removed.map(({ at, contents, formats, last }) => ({
    ...{ at, last },
    contents: contents.map((line, down) => [
      ...line,
      ...newColumns.map(({ cells }) => cells[at + down] ?? null),
    ]),
    formats: formats.map((line) => [...line, ...newColumns.map(({ column }) => column.format)]),
  }));
}

function changeCells(
  { place, bodyRow }: OurTable,
  { cells }: TableChanges,
  signal: AbortSignal | undefined,
  onCells: (written: number) => void,
): Reversible {
  const placed = (side: "was" | "now"): CellContent[] =>
    cells.map((cell) => ({
      row: bodyRow + cell.row,
      column: place.column + cell.column,
      content: cell[side],
    }));
  return {
    run: () => runExcel((c) => writeContents(c, place.sheetId, placed("now"), signal, onCells)),
    revert: () => runExcel((c) => writeContents(c, place.sheetId, placed("was"))),
  };
}

/** Stands before the rows that go, so that its way back comes after theirs. */
export function restoringFormulas(formulas: readonly ReferringFormula[]): Reversible {
  return {
    run: () => Promise.resolve(),
    revert: () => runExcel((context) => giveBackFormulas(context, formulas)),
  };
}

function refusingLostReferences(
  ours: OurTable,
  before: readonly ReferringFormula[],
  removed: number,
): Reversible {
  return {
    run: () =>
      runExcel(async (context) => {
        const cells = before.flatMap(({ where, formula, cell }) => {
          if (!cell || formula.includes("#REF!")) return [];
          const sheet = context.workbook.worksheets.getItem(cell.sheetId);
          const row = isBelow(cell, ours) ? cell.row - removed : cell.row;
          return [{ where, range: sheet.getCell(row, cell.column).load("formulas") }];
        });
        await context.sync();
        const lost = cells.find(({ range }) => String(range.formulas[0]?.[0]).includes("#REF!"));
        if (!lost) return;
        throw new ExcelProblem(
          `The formula in ${lost.where} points at a row of ${ours.name} that would go, and would show #REF!. Refresh without removing rows, or change that formula first.`,
        );
      }),
    revert: () => Promise.resolve(),
  };
}

/** What stands under a table moves up when rows of it go. */
function isBelow(
  { sheetId, row, column }: NonNullable<ReferringFormula["cell"]>,
  { place }: OurTable,
): boolean {
  const under = column >= place.column && column < place.column + place.columns;
  return sheetId === place.sheetId && under && row >= place.row + place.rows;
}

export function changingMark(importId: string, was: Mark, now: Mark): Reversible {
  const change = (mark: Mark) =>
    runExcel(async (context) => {
      changeMark(context, importId, mark);
      await context.sync();
    });
  return { run: () => change(now), revert: () => change(was) };
}

function dayOf(now: Date): string {
  const wall = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return wall.toISOString().slice(0, 10);
}
