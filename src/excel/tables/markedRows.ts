import { sendInParts } from "../workbook/sendInParts";
import { type KnownTable, rowsFrom } from "./tableRequest";

/** Cells that are asked for in one request. */
const AT_ONCE = 1_000;

/**
 * Which of some rows of data carry what a person has put there besides values: a comment, a note, a fill, a
 * font, a number format or a rule that the other rows do not have. What a whole column has is no row's own.
 */
export async function markedRows(
  context: Excel.RequestContext,
  { id, size }: KnownTable,
  rows: readonly number[],
  /** What is known of rows that were made: the row above them, and the number formats that they were given. */
  made?: Made,
): Promise<ReadonlySet<number>> {
  const marked = new Set<number>();
  if (rows.length === 0) return marked;
  const table = context.workbook.tables.getItem(id);
  const whole = table.getRange().load("rowIndex,columnIndex");
  const comments = table.worksheet.comments.load("items/id");
  const knowsNotes = Office.context.requirements.isSetSupported("ExcelApi", "1.18");
  const notes = knowsNotes ? table.worksheet.notes.load("items/content") : null;
  const body = rowsFrom(1, size.rows - 1)(whole);
  const columns = Array.from({ length: size.columns }, (_, at) => lookOf(body.getColumn(at)));
  await context.sync();
  const places = [...comments.items, ...(notes?.items ?? [])].map((remark) =>
    remark.getLocation().load("rowIndex,columnIndex"),
  );
  const mixed = columns.flatMap((look, at) => (isAlike(look) ? [] : [at]));
  const last = size.rows - 2;
  const samples = [0, Math.floor(last / 2), last, ...(made ? [made.after] : [])];
  const cellAt = (row: number) => (column: number) => lookOf(whole.getCell(row + 1, column));
  const models = samples.map((row) => mixed.map(cellAt(row)));
  const formats = samples.map((row) => rowsFrom(row + 1, 1)(whole).load("numberFormat"));
  const part = Math.max(1, Math.floor(AT_ONCE / (1 + mixed.length)));
  const asked: { row: number; looks: readonly CellLook[]; cells: Excel.Range }[] = [];
  const ask = (row: number) => ({
    row,
    looks: mixed.map(cellAt(row)),
    cells: rowsFrom(row + 1, 1)(whole).load("numberFormat"),
  });
  // What is asked above goes with the first part.
  await sendInParts(context, rows, part, ask, (sent) => asked.push(sent));
  for (const { rowIndex, columnIndex } of places) {
    const column = columnIndex - whole.columnIndex;
    const row = rowIndex - whole.rowIndex - 1;
    if (column >= 0 && column < size.columns) marked.add(row);
  }
  const usual = mixed.map((_, at) =>
    usualOf(
      models.map((looks) => looks[at] as CellLook),
      made,
    ),
  );
  const usualFormats = Array.from({ length: size.columns }, (_, at) => [
    ...usualText(
      formats.map(({ numberFormat }) => String(numberFormat[0]?.[at])),
      made,
    ),
    made?.formats[at] ?? PLAIN_FORMAT,
    PLAIN_FORMAT,
  ]);
  for (const { row, looks, cells } of asked) {
    const own = looks.some((look, at) =>
      partsOf(look).some((each, which) => !usual[at]?.[which]?.includes(each)),
    );
    const format = (cells.numberFormat[0] as unknown[]).some(
      (each, at) => !usualFormats[at]?.includes(String(each)),
    );
    if (own || format) marked.add(row);
  }
  return new Set(rows.filter((row) => marked.has(row)));
}

interface CellLook {
  readonly fill: Excel.RangeFill;
  readonly font: Excel.RangeFont;
  readonly validation: Excel.DataValidation;
}

function lookOf(cells: Excel.Range): CellLook {
  return {
    fill: cells.format.fill.load("color"),
    font: cells.format.font.load("bold,italic,underline,color"),
    validation: cells.dataValidation.load("type,rule"),
  };
}

/** Excel says null, against its typings, of what differs from cell to cell. */
function isAlike({ fill, font, validation }: CellLook): boolean {
  const looks: unknown[] = [fill.color, font.bold, font.italic, font.underline, font.color];
  const isMixed = ["Inconsistent", "MixedCriteria"].includes(validation.type);
  return !isMixed && looks.every((value) => value !== null);
}

const PLAIN_FORMAT = "General";

/** What a look is made of, in an order; `PLAIN` has the same. */
function partsOf({ fill, font, validation }: CellLook): string[] {
  const { bold, italic, underline, color } = font;
  const rule = validation.type === "None" ? null : validation.rule;
  return [fill.color, bold, italic, underline, color, rule].map((each) => JSON.stringify(each));
}

const PLAIN = ["#FFFFFF", false, false, "None", "#000000", null].map((each) =>
  JSON.stringify(each),
);

export interface Made {
  readonly after: number;
  /** By column. */
  readonly formats: readonly (string | undefined)[];
}

/** For each part of a look what makes no row a person's own: the plain one, and what the others have. */
function usualOf(looks: readonly CellLook[], made: Made | undefined): string[][] {
  const parts = looks.map(partsOf);
  return PLAIN.map((plain, which) => [
    plain,
    ...usualText(
      parts.map((each) => each[which] ?? plain),
      made,
    ),
  ]);
}

/** What most of a few are, of as many the first; and the last, which rows were made after. */
function usualText(texts: readonly string[], made: Made | undefined): string[] {
  const few = made ? texts.slice(0, -1) : texts;
  const counted = few.map((text) => few.filter((other) => other === text).length);
  const most = few[counted.indexOf(Math.max(...counted))];
  return [most, made ? texts.at(-1) : undefined].flatMap((text) => text ?? []);
}
