import { ExcelProblem } from "../excelProblem";
import type { Place } from "../readTable";
import type { ReferringFormula } from "../referringFormulas";
import { rangeOf } from "../room";
import { runExcel } from "../runExcel";
import { writeContents, type CellContent, type Content } from "./contents";
import type { Reversible } from "./reversible";

/** Rows that stand together, with what is in them. */
export interface RowGroup {
  /** Counted from the first row of data. */
  readonly at: number;
  readonly contents: readonly (readonly Content[])[];
  readonly formats: readonly (readonly string[])[];
}

/** A table's body as it stands when rows are about to go or to come. */
export interface Body {
  readonly table: string;
  /** Without the header. */
  readonly place: Place;
}

/** Neighbouring positions as groups, in their order. */
export function runsOf(rows: readonly number[]): { at: number; count: number }[] {
  const runs: { at: number; count: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.at + last.count === row) last.count++;
    else runs.push({ at: row, count: 1 });
  }
  return runs;
}

export async function readGroups(
  context: Excel.RequestContext,
  { place }: Body,
  rows: readonly number[],
): Promise<RowGroup[]> {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const found = runsOf(rows).map(({ at, count }) => ({
    at,
    cells: sheet
      .getRangeByIndexes(place.row + at, place.column, count, place.columns)
      .load("values,formulas,numberFormat"),
  }));
  await context.sync();
  return found.map(({ at, cells }) => ({
    at,
    contents: cells.formulas.map((line, r) =>
      line.map((formula, c) => contentFrom(formula, cells.values[r]?.[c])),
    ),
    formats: cells.numberFormat as string[][],
  }));
}

/** Text that begins with = is its own formula; a formula shows something else. */
export function contentFrom(formula: unknown, value: unknown): Content {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  if (isFormula) return { formula };
  return value === "" ? null : (value as Content);
}

/** Takes rows out of a table; what is below moves up. */
export function takeOutRows(body: Body, groups: readonly RowGroup[]): Reversible {
  return {
    run: async () => {
      const gone = await goneOf(body, groups);
      const there = groups.filter((group) => !gone.includes(group)).reverse();
      for (const group of there) await runExcel((context) => takeOut(context, body, group));
    },
    revert: async () => {
      const gone = await goneOf(body, groups);
      for (const group of gone) await runExcel((context) => putIn(context, body, group));
    },
  };
}

/** Puts rows back where they were; `body` is the table with them. */
export function putInRows(body: Body, groups: readonly RowGroup[]): Reversible {
  const { run, revert } = takeOutRows(body, groups);
  return { run: revert, revert: run };
}

/** The groups that are out by now, told by how many rows there are: they go from the last to the first. */
async function goneOf({ table, place }: Body, groups: readonly RowGroup[]): Promise<RowGroup[]> {
  const rows = await runExcel(async (context) => {
    const now = context.workbook.tables.getItem(table).getDataBodyRange().load("rowCount");
    await context.sync();
    return now.rowCount;
  });
  const missing = place.rows - rows;
  return groups.filter((_, index) => {
    const after = groups.slice(index + 1).reduce((sum, group) => sum + group.contents.length, 0);
    return after < missing;
  });
}

async function takeOut(
  context: Excel.RequestContext,
  { table, place }: Body,
  { at, contents }: RowGroup,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const body = context.workbook.tables.getItem(table).getDataBodyRange().load("rowCount");
  const whole = context.workbook.tables.getItem(table).getRange();
  await context.sync();
  const count = contents.length;
  if (count >= body.rowCount) {
    throw new ExcelProblem(
      `No row of the table ${table} would be left. Remove the import instead, or keep the rows.`,
    );
  }
  const cells = sheet.getRangeByIndexes(place.row + at, place.column, count, place.columns);
  if (at + count < body.rowCount) cells.delete("Up");
  else {
    // The last rows leave the table, so that rules which hold down to them keep their reach.
    context.workbook.tables.getItem(table).resize(whole.getResizedRange(-count, 0));
    cells.clear("Contents");
  }
  await context.sync();
}

async function putIn(
  context: Excel.RequestContext,
  { table, place }: Body,
  { at, contents, formats }: RowGroup,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const item = context.workbook.tables.getItem(table);
  const body = item.getDataBodyRange().load("rowCount");
  const whole = item.getRange();
  const count = contents.length;
  await context.sync();
  const isLast = at >= body.rowCount;
  // Rows that come in above the first would stay outside of what holds for the rows from it on.
  const from = at === 0 ? 1 : at;
  const [first] = at === 0 ? await readGroups(context, { table, place }, [0]) : [];
  if (isLast) item.resize(whole.getResizedRange(count, 0));
  else sheet.getRangeByIndexes(place.row + from, place.column, count, place.columns).insert("Down");
  const lines = [...contents, ...(first?.contents ?? [])];
  const area = { ...place, row: place.row + at, rows: lines.length };
  rangeOf(sheet, area).numberFormat = [...formats, ...(first?.formats ?? [])].map((l) => [...l]);
  await context.sync();
  await writeContents(context, place.sheetId, cellsOf(area, lines));
}

export function cellsOf(
  { row, column }: Pick<Place, "row" | "column">,
  lines: readonly (readonly Content[])[],
): CellContent[] {
  return lines.flatMap((line, down) =>
    line.map((content, right) => ({ row: row + down, column: column + right, content })),
  );
}

/** Gives formulas elsewhere their text back where it has changed, as taking rows out shortens references. */
export async function giveBackFormulas(
  context: Excel.RequestContext,
  formulas: readonly ReferringFormula[],
): Promise<void> {
  const found = formulas.flatMap(({ formula, cell }) => {
    if (!cell) return [];
    const sheet = context.workbook.worksheets.getItem(cell.sheetId);
    return [{ formula, range: sheet.getCell(cell.row, cell.column).load("formulas") }];
  });
  await context.sync();
  for (const { formula, range } of found) {
    if (range.formulas[0]?.[0] !== formula) range.formulas = [[formula]];
  }
  await context.sync();
}
