import { ExcelProblem } from "./excelProblem";

/** Where cells stand: counted from 0, header included. */
export interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

type Property = "values" | "formulas" | "numberFormat";

/** Cells read at once, which keeps an answer well below the 5 MB that the web allows. */
const PART_CELLS = 40_000;

const ROW_TOO_LARGE =
  "A row of the workbook holds more than Excel hands out at once. Shorten its texts and try again.";

/** Reads values, formulas or formats part by part, so that no answer is too large and the pane stays responsive. */
export function readParts(
  context: Excel.RequestContext,
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
  context: Excel.RequestContext,
  { sheetId, row, column, rows, columns }: Place,
  what: readonly (Property | "valueTypes")[],
  signal: AbortSignal | undefined,
  take: (part: Excel.Range, firstRow: number) => void,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  let limit = Math.max(1, Math.floor(PART_CELLS / Math.max(columns, 1)));
  for (let done = 0; done < rows;) {
    signal?.throwIfAborted();
    const count = Math.min(limit, rows - done);
    const part = sheet.getRangeByIndexes(row + done, column, count, columns).load([...what]);
    if (!(await isHandedOut(part))) {
      if (count === 1) throw new ExcelProblem(ROW_TOO_LARGE);
      limit = Math.floor(count / 2);
      continue;
    }
    take(part, row + done);
    done += count;
  }
}

/** Whether Excel hands out so many cells at once. */
async function isHandedOut(range: Excel.Range): Promise<boolean> {
  try {
    await range.context.sync();
    return true;
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code !== "ResponsePayloadSizeLimitExceeded") throw error;
    return false;
  }
}
