import { ExcelProblem } from "../workbook/excelProblem";
import type { Place } from "../workbook/readParts";
import type { ReferringFormula } from "../formulas/referringFormulas";
import { rangeOf } from "../tables/freeCells";
import { runExcel } from "../workbook/runExcel";
import { writeContents, type CellContent, type Content } from "./writeContents";
import type { Reversible } from "../workbook/reversible";

/** Rows that stand together, with what is in them. */
export interface RowGroup {
  /** Counted from the first row of data. */
  readonly at: number;
  readonly contents: readonly (readonly Content[])[];
  readonly formats: readonly (readonly string[])[];
  /**
   * For the rows down to the body's last: whether they leave the table and stay blank below it, or are
   * cut out as all others are, because something follows.
   */
  readonly last: "left blank" | "cut" | null;
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
  last: "left blank" | "cut",
): Promise<RowGroup[]> {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const found = runsOf(rows).map(({ at, count }) => ({
    at,
    last: at + count === place.rows ? last : null,
    cells: sheet
      .getRangeByIndexes(place.row + at, place.column, count, place.columns)
      .load("values,formulas,numberFormat"),
  }));
  await context.sync();
  return found.map(({ at, last: how, cells }) => ({
    at,
    last: how,
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
  const rows = await runExcel((context) => rowsIn(context, table));
  const missing = place.rows - rows;
  return groups.filter((_, index) => {
    const after = groups.slice(index + 1).reduce((sum, group) => sum + group.contents.length, 0);
    return after < missing;
  });
}

async function takeOut(
  context: Excel.RequestContext,
  { table, place }: Body,
  { at, contents, last }: RowGroup,
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
  if (last !== "left blank") cells.delete("Up");
  else {
    // The last rows leave the table, so that rules which hold down to them keep their reach.
    context.workbook.tables.getItem(table).resize(whole.getResizedRange(-count, 0));
    cells.clear("Contents");
  }
  await context.sync();
}

/** Where rows come in, and the row beside them that changes places with them. */
interface Entrance {
  /** Counted from the first row of data. */
  readonly from: number;
  readonly beside: { readonly at: number; readonly group: RowGroup } | null;
}

/**
 * Rows that come in at an end would stay outside of the lists and colours that hold down to there, so they
 * come in behind the first row or before the last one, which then changes places with them.
 */
async function entranceFor(
  context: Excel.RequestContext,
  body: Body,
  { at, last }: RowGroup,
): Promise<Entrance> {
  const neighbour = at === 0 ? 0 : last === "cut" ? at - 1 : null;
  if (neighbour === null) return { from: at, beside: null };
  const [group] = await readGroups(context, body, [neighbour], "cut");
  return { from: Math.max(1, neighbour), beside: group ? { at: neighbour, group } : null };
}

async function putIn(context: Excel.RequestContext, body: Body, group: RowGroup): Promise<void> {
  const { table, place } = body;
  const entrance = await entranceFor(context, body, group);
  const rows = await rowsIn(context, table);
  try {
    if (group.last === "left blank") {
      const item = context.workbook.tables.getItem(table);
      item.resize(item.getRange().getResizedRange(group.contents.length, 0));
    } else {
      const sheet = context.workbook.worksheets.getItem(place.sheetId);
      rowsAt(sheet, place, entrance.from, group).insert("Down");
    }
    await context.sync();
    await fillIn(context, body, group, entrance);
  } catch (error) {
    if (group.last !== "left blank") await closeAgain(body, group, entrance, rows);
    throw error;
  }
}

async function fillIn(
  context: Excel.RequestContext,
  { place }: Body,
  group: RowGroup,
  { beside }: Entrance,
): Promise<void> {
  const groups = [group];
  if (beside && group.at === 0) groups.push(beside.group);
  else if (beside) groups.unshift(beside.group);
  const row = place.row + (beside && group.at > 0 ? beside.at : group.at);
  await fill(context, { ...place, row }, groups);
}

async function fill(
  context: Excel.RequestContext,
  place: Place,
  groups: readonly RowGroup[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const lines = groups.flatMap(({ contents }) => contents);
  const formats = groups.flatMap(({ formats: all }) => all);
  rangeOf(sheet, { ...place, rows: lines.length }).numberFormat = formats.map((line) => [...line]);
  await context.sync();
  await writeContents(context, place.sheetId, cellsOf(place, lines));
}

/** Takes rows out again that came in and could not be filled, and gives the row beside its place back. */
function closeAgain(
  { table, place }: Body,
  group: RowGroup,
  { from, beside }: Entrance,
  rowsBefore: number,
): Promise<void> {
  return runExcel(async (context) => {
    if ((await rowsIn(context, table)) === rowsBefore) return;
    const sheet = context.workbook.worksheets.getItem(place.sheetId);
    rowsAt(sheet, place, from, group).delete("Up");
    await context.sync();
    if (beside) await fill(context, { ...place, row: place.row + beside.at }, [beside.group]);
  });
}

function rowsAt(
  sheet: Excel.Worksheet,
  { row, column, columns }: Place,
  at: number,
  { contents }: RowGroup,
): Excel.Range {
  return sheet.getRangeByIndexes(row + at, column, contents.length, columns);
}

async function rowsIn(context: Excel.RequestContext, table: string): Promise<number> {
  const body = context.workbook.tables.getItem(table).getDataBodyRange().load("rowCount");
  await context.sync();
  return body.rowCount;
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
