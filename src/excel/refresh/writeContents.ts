import type { Input } from "../../sheet/input";
import { writeCells } from "../workbook/writeCells";

/** What a cell holds, in a form that JSON keeps: a formula stands in an object, so that no text is one. */
export type Content = Input | { readonly formula: string };

export interface CellContent {
  /** Counted from 0, on the sheet. */
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

/** Rows of a column that are written at once; those between that stay as they are go as blanks. */
const SPAN = 2_000;
/** Formulas that are sent at once. */
const FORMULAS = 250;

/** Puts contents into single cells, and leaves all others as they are. Text arrives as that text. */
export async function writeContents(
  context: Excel.RequestContext,
  sheetId: string,
  cells: readonly CellContent[],
  signal?: AbortSignal,
  onCells?: (written: number) => void,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  let written = 0;
  for (const span of spansOf(cells)) {
    signal?.throwIfAborted();
    const [first, last] = [span[0], span.at(-1)];
    if (!first || !last) continue;
    const rows = last.row - first.row + 1;
    const range = sheet.getRangeByIndexes(first.row, first.column, rows, 1).load("numberFormat");
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a request must stay below Excel's 5 MB
    await context.sync();
    const values: Input[][] = Array.from({ length: rows }, () => [null]);
    for (const { row, content } of span) values[row - first.row] = [plain(content)];
    // In a column formatted as text all text is safe; elsewhere Excel may read days or numbers in it.
    const isText = (range.numberFormat as unknown[][]).every(([format]) => format === "@");
    await writeCells(context, range, values, () => !isText);
    written += span.length;
    onCells?.(written);
  }
  await writeFormulas(context, sheet, cells);
}

/** Null would leave a cell as it is; an empty text empties it. */
const plain = (content: Content): Input =>
  content === null || typeof content === "object" ? "" : content;

async function writeFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: readonly CellContent[],
): Promise<void> {
  const formulas = cells.flatMap(({ row, column, content }) =>
    content !== null && typeof content === "object" ? [{ row, column, ...content }] : [],
  );
  for (let from = 0; from < formulas.length; from += FORMULAS) {
    for (const { row, column, formula } of formulas.slice(from, from + FORMULAS)) {
      sheet.getCell(row, column).formulas = [[formula]];
    }
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a request must stay below Excel's 5 MB
    await context.sync();
  }
}

function* spansOf(cells: readonly CellContent[]): Generator<CellContent[]> {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  let span: CellContent[] = [];
  for (const cell of sorted) {
    const [first] = span;
    const fits = first && cell.column === first.column && cell.row < first.row + SPAN;
    if (!fits && span.length > 0) {
      yield span;
      span = [];
    }
    span.push(cell);
  }
  if (span.length > 0) yield span;
}
