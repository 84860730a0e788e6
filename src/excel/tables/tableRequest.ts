import { ExcelProblem } from "../workbook/excelProblem";
import { VALUES_ELSEWHERE } from "../workbook/writeCells";
import { type Content, contentsOf, sameContent } from "./content";
import { type Contents, enterContents, type Entering } from "./enterContents";

/** Finds cells from the table's whole range, so that they are the right ones wherever the table stands by then. */
export type InTable = (whole: Excel.Range) => Excel.Range;

/** What a request takes for granted: it was read before, and somebody else may have been there since. */
export interface Expected {
  readonly at: InTable;
  /** Undefined where it does not matter. */
  readonly contents: Contents;
}

/** What stood there right before the request wrote. */
export interface Found {
  readonly at: InTable;
  readonly contents: readonly (readonly Content[])[];
  readonly formats: readonly (readonly string[])[];
}

/** Rows, header included, and columns. */
export interface TableSize {
  readonly rows: number;
  readonly columns: number;
}

/** Excel's id of a table, which outlives a new name, and how large it was read to be. */
export interface KnownTable {
  readonly id: string;
  readonly size: TableSize;
}

/** Cells that were filled, and what came of it. */
export interface Entered {
  readonly at: InTable;
  readonly entered: Entering;
}

export interface TableRequest {
  readonly expected: readonly Expected[];
  readonly write: (table: Excel.Table, whole: Excel.Range) => readonly Entered[];
  /** Takes the request back, as the table was not what it was meant for. */
  readonly putBack: (found: readonly Found[], known: KnownTable) => Promise<void>;
}

/** Somebody else changed the table between the reading and the writing. Of the request nothing is left. */
export class TableChanged extends ExcelProblem {
  constructor(readonly table: string) {
    super(
      `The table ${table} was changed while this was under way, so nothing of it was kept. Look at the table, then try again.`,
    );
    this.name = "TableChanged";
  }
}

/**
 * Writes to a table and reads, in the same request and before the first change, what it overwrites. Excel
 * carries out a request in one go, but between two requests anybody may edit: only what was read in the same
 * one is known to have stood there. Where that is something else than expected, it is put back.
 */
export async function sendToTable(
  context: Excel.RequestContext,
  { id, size }: KnownTable,
  { expected, write, putBack }: TableRequest,
): Promise<KnownTable> {
  const table = context.workbook.tables.getItem(id).load("name");
  const whole = table.getRange().load("rowCount,columnCount");
  const ranges = expected.map(({ at }) => at(whole).load("values,formulas,numberFormat"));
  const entered = write(table, whole);
  const after = table.getRange().load("rowCount,columnCount");
  await context.sync();
  const found = expected.map(({ at }, index): Found => {
    const range = ranges[index] as Excel.Range;
    return { at, contents: contentsOf(range), formats: range.numberFormat as string[][] };
  });
  const isSame =
    whole.rowCount === size.rows &&
    whole.columnCount === size.columns &&
    expected.every(({ contents }, index) => holds(found[index]?.contents ?? [], contents));
  const known = { id, size: { rows: after.rowCount, columns: after.columnCount } };
  if (!isSame) {
    await putBack(found, known);
    throw new TableChanged(table.name);
  }
  if (entered.some(({ entered: { isThere } }) => !isThere()))
    throw new ExcelProblem(VALUES_ELSEWHERE);
  await dropApostrophes(context, known, entered);
  return known;
}

function holds(found: Found["contents"], expected: Contents): boolean {
  return (
    found.length === expected.length &&
    expected.every(
      (line, row) =>
        line.length === found[row]?.length &&
        line.every((content, column) => {
          const there = found[row]?.[column] ?? null;
          return content === undefined || sameContent(content, there);
        }),
    )
  );
}

/** A cell that keeps an apostrophe is formatted as text: then the text is safe without it. */
async function dropApostrophes(
  context: Excel.RequestContext,
  known: KnownTable,
  entered: readonly Entered[],
): Promise<void> {
  const kept = entered.flatMap(({ at, entered: { kept: those } }) =>
    those().map(({ row, column, text }) => ({
      at: (whole: Excel.Range) => at(whole).getCell(row, column),
      text,
    })),
  );
  if (kept.length === 0) return;
  await sendToTable(context, known, {
    expected: kept.map(({ at, text }) => ({ at, contents: [[`'${text}`]] })),
    write: (_, whole) => {
      for (const { at, text } of kept) at(whole).values = [[text]];
      return [];
    },
    putBack: (found) => fillAgain(context, known.id, found),
  });
}

/** Fills cells with what was found in them. */
export async function fillAgain(
  context: Excel.RequestContext,
  id: string,
  found: readonly Found[],
): Promise<void> {
  const whole = context.workbook.tables.getItem(id).getRange();
  for (const { at, contents, formats } of found) {
    const range = at(whole);
    range.numberFormat = formats.map((line) => [...line]);
    enterContents(range, contents, (row, column) => formats[row]?.[column] === "@");
  }
  await context.sync();
}

/** Whole rows of a table; they may lie below it. The header is the first. */
export const rowsFrom =
  (row: number, count: number): InTable =>
  (whole) =>
    whole
      .getRow(0)
      .getOffsetRange(row, 0)
      .getResizedRange(count - 1, 0);

/** Cells right below a table, wherever it ends by then. */
export const below =
  (rows: number, columns: number): InTable =>
  (whole) =>
    whole
      .getLastRow()
      .getCell(1, 0)
      .getResizedRange(rows - 1, columns - 1);

/** Cells right beside a table. */
export const beside =
  (rows: number, columns: number): InTable =>
  (whole) =>
    whole
      .getLastColumn()
      .getCell(0, 1)
      .getResizedRange(rows - 1, columns - 1);

/** Cells of a table from its header's first on, which may lie outside of it. */
export const cellsFrom =
  (row: number, column: number, rows: number, columns: number): InTable =>
  (whole) =>
    whole.getCell(row, column).getResizedRange(rows - 1, columns - 1);
