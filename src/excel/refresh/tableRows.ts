import type { ReferringFormula } from "../formulas/referringFormulas";
import { contentsOf } from "../tables/content";
import { cutRows } from "../tables/cutRows";
import { insertRows } from "../tables/insertRows";
import { type RowGroup, runsOf } from "../tables/rowGroup";
import { type KnownTable, rowsFrom, TableChanged, type TableSize } from "../tables/tableRequest";
import type { Reversible } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";

/** Reads rows as they are to come back. */
export async function readGroups(
  context: Excel.RequestContext,
  { id, size }: KnownTable,
  rows: readonly number[],
  last: "left blank" | "cut",
): Promise<RowGroup[]> {
  const whole = context.workbook.tables.getItem(id).getRange();
  const found = runsOf(rows).map(({ at, count }) => ({
    at,
    last: at + count === size.rows - 1 ? last : null,
    cells: rowsFrom(at + 1, count)(whole).load("values,formulas,numberFormat"),
  }));
  await context.sync();
  return found.map(({ at, last: how, cells }) => ({
    at,
    last: how,
    contents: contentsOf(cells),
    formats: cells.numberFormat as string[][],
  }));
}

/** Takes rows out of a table; what is below moves up. */
export function takeOutRows(known: KnownTable, groups: readonly RowGroup[]): Reversible {
  return {
    run: () => runExcel((context) => takeOut(context, known, groups)),
    revert: () =>
      runExcel(async (context) => {
        const { gone, now } = await goneOf(context, known, groups);
        await putIn(context, now, gone);
      }),
  };
}

/** Puts rows back where they were. */
export function putInRows(known: KnownTable, groups: readonly RowGroup[]): Reversible {
  const whole = grown(known, groups);
  return {
    run: () => runExcel((context) => putIn(context, known, groups)),
    revert: () =>
      runExcel(async (context) => {
        const { gone, now } = await goneOf(context, whole, groups);
        const there = groups.filter((group) => !gone.includes(group));
        await takeOut(context, now, there);
      }),
  };
}

const countOf = (groups: readonly RowGroup[]): number =>
  groups.reduce((sum, { contents }) => sum + contents.length, 0);

function grown({ id, size }: KnownTable, groups: readonly RowGroup[]): KnownTable {
  return { id, size: { ...size, rows: size.rows + countOf(groups) } };
}

async function takeOut(
  context: Excel.RequestContext,
  known: KnownTable,
  groups: readonly RowGroup[],
): Promise<void> {
  let now = known;
  for (const group of [...groups].reverse()) now = await cutRows(context, now, group);
}

async function putIn(
  context: Excel.RequestContext,
  known: KnownTable,
  groups: readonly RowGroup[],
): Promise<void> {
  let now = known;
  for (const group of groups) now = await insertRows(context, now, group);
}

/** The groups that are out by now, told by how many rows there are: they go from the last to the first. */
async function goneOf(
  context: Excel.RequestContext,
  { id, size }: KnownTable,
  groups: readonly RowGroup[],
): Promise<{ gone: RowGroup[]; now: KnownTable }> {
  const { name, ...now } = await sizeOf(context, id);
  const missing = size.rows - now.rows;
  const after = groups.map((_, index) => countOf(groups.slice(index + 1)));
  const gone = groups.filter((_, index) => (after[index] ?? 0) < missing);
  if (countOf(gone) !== missing || now.columns !== size.columns) throw new TableChanged(name);
  return { gone, now: { id, size: now } };
}

export async function sizeOf(
  context: Excel.RequestContext,
  id: string,
): Promise<TableSize & { readonly name: string }> {
  const table = context.workbook.tables.getItem(id).load("name");
  const whole = table.getRange().load("rowCount,columnCount");
  await context.sync();
  return { name: table.name, rows: whole.rowCount, columns: whole.columnCount };
}

/**
 * Gives formulas elsewhere their text back where it has changed, as taking rows out shortens references. A
 * cell that holds another formula by now is somebody's.
 */
export async function giveBackFormulas(
  context: Excel.RequestContext,
  formulas: readonly ReferringFormula[],
): Promise<void> {
  const found = formulas.flatMap(({ formula, cell }) => {
    if (!cell) return [];
    const sheet = context.workbook.worksheets.getItem(cell.sheetId);
    return [{ formula, range: sheet.getCell(cell.row, cell.column).load("formulas") }];
  });
  if (found.length === 0) return;
  await context.sync();
  for (const { formula, range } of found) {
    const now: unknown = range.formulas[0]?.[0];
    if (now !== formula && isShortened(now, formula)) range.formulas = [[formula]];
  }
  await context.sync();
}

/** Whether two formulas only point at other rows, or one at rows that are gone. */
function isShortened(now: unknown, before: string): boolean {
  if (typeof now !== "string" || !now.startsWith("=")) return false;
  const bare = (formula: string): string => formula.replace(/\d+/g, "0");
  return now.includes("#REF!") || bare(now) === bare(before);
}
