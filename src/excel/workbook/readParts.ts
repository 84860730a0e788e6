import { ExcelProblem } from "./excelProblem";
import { SHEET_COLUMNS } from "../../sheet/limits";
import type { Conversation } from "./conversation";

/** Where cells stand: counted from 0, header included. */
export interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

type Property = "values" | "formulas" | "numberFormat";

/** What was asked for of some rows. */
export type Cells = Pick<Excel.Range, Property | "valueTypes">;

/** Cells read at once, which keeps an answer well below the 5 MB that the web allows. */
const PART_CELLS = 40_000;

const ROW_TOO_LARGE =
  "A row of the workbook holds more than Excel hands out at once. Shorten the texts in it and try again.";

/** Reads values, formulas or formats part by part, so that no answer is too large and the pane stays responsive. */
export function readParts(
  context: Conversation,
  place: Place,
  what: Property,
  signal: AbortSignal | undefined,
  take: (part: unknown[][], firstRow: number) => void,
): Promise<void> {
  return readRanges(context, place, [what], signal, (part, firstRow) =>
    take(part[what] as unknown[][], firstRow),
  );
}

/** The same with several properties of each part. */
export async function readRanges(
  context: Conversation,
  { sheetId, row, column, rows, columns }: Place,
  what: readonly (keyof Cells)[],
  signal: AbortSignal | undefined,
  take: (part: Cells, firstRow: number) => void,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  let limit = Math.max(1, Math.floor(PART_CELLS / Math.max(columns, 1)));
  for (let done = 0; done < rows;) {
    signal?.throwIfAborted();
    const count = Math.min(limit, rows - done);
    const sides = sidesOf(column, columns).map((side) =>
      sheet.getRangeByIndexes(row + done, side.column, count, side.columns).load([...what]),
    );
    if (!(await isHandedOut(context))) {
      if (count === 1) throw new ExcelProblem(ROW_TOO_LARGE);
      limit = Math.floor(count / 2);
      continue;
    }
    take(joined(sides, what), row + done);
    done += count;
  }
}

function sidesOf(column: number, columns: number): Pick<Place, "column" | "columns">[] {
  if (columns < SHEET_COLUMNS) return [{ column, columns }];
  // Excel hands out nothing of a range that takes whole rows.
  const half = SHEET_COLUMNS / 2;
  return [
    { column: 0, columns: half },
    { column: half, columns: half },
  ];
}

function joined(sides: readonly Cells[], what: readonly (keyof Cells)[]): Cells {
  const [left, right] = sides;
  if (left && !right) return left;
  const both = what.map((name) => {
    const lines: unknown[][] = left?.[name] ?? [];
    const rest: unknown[][] = right?.[name] ?? [];
    return [name, lines.map((line, at) => [...line, ...(rest[at] ?? [])])] as const;
  });
  return Object.fromEntries(both) as unknown as Cells;
}

/** Whether Excel hands out so many cells at once. */
async function isHandedOut(context: Conversation): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code !== "ResponsePayloadSizeLimitExceeded") throw error;
    return false;
  }
}
