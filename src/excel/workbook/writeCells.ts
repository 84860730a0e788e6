import { ExcelProblem } from "./excelProblem";
import type { Input } from "../../sheet/input";

/** Text that Excel could take for a formula, in full-width characters too, or whose apostrophe it would drop. */
const RISKY = /^\s*[=+\-@＝＋－＠']/u;

export const isRisky = (text: string): boolean => RISKY.test(text);

/**
 * Writes values so that text arrives as exactly that text. Risky text goes in behind an apostrophe,
 * which Excel drops, and is read back: a cell formatted as text may keep the apostrophe, and then,
 * and only then, it is safe to write the text without it.
 */
export async function writeCells(
  context: Excel.RequestContext,
  range: Excel.Range,
  values: readonly (readonly Input[])[],
  /** Whether texts of a column are misfits among numbers or days, which Excel could take for such. */
  strange: (column: number) => boolean = () => false,
): Promise<void> {
  const isAtRisk = (value: Input | undefined, column: number): value is string =>
    typeof value === "string" && value !== "" && (isRisky(value) || strange(column));
  const risky = riskyCells(values, isAtRisk);
  range.values = values.map((row) =>
    row.map((value, column) => (isAtRisk(value, column) ? `'${value}` : value)),
  );
  const first = range.getColumn(0).load("values");
  await context.sync();
  const isThere = values.every(([value], row) => stands(value, first.values[row]?.[0]));
  if (!isThere) throw new ExcelProblem(VALUES_ELSEWHERE);
  if (risky.length === 0) return;

  const kept = (await readBack(context, range, risky)).filter(({ found, text }) => found !== text);
  for (const { found, text, row, column } of kept) {
    if (found !== `'${text}`) throw notKept(text);
    range.getCell(row, column).values = [[text]];
  }
  if (kept.length === 0) return;
  const wrong = (await readBack(context, range, kept)).find(({ found, text }) => found !== text);
  if (wrong) throw notKept(wrong.text);
}

/** To write once more, under the same filter, would lead more of it astray. */
export const VALUES_ELSEWHERE =
  "Excel put values into other cells than theirs, as it does where a filter or hidden rows are in the way. Take the workbook as it was saved, show all rows, then try again.";

/** Whether a value came to its row; what Excel makes of a text is looked at by itself. */
function stands(value: Input | undefined, found: unknown): boolean {
  if (typeof value === "number") {
    return typeof found === "number" && Math.abs(value - found) <= 1e-14 * Math.abs(value);
  }
  if (typeof value !== "string") return true;
  return typeof found !== "string" || found === value || found === `'${value}`;
}

interface RiskyCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function riskyCells(
  values: readonly (readonly Input[])[],
  isAtRisk: (value: Input | undefined, column: number) => value is string,
): RiskyCell[] {
  return values.flatMap((row, rowIndex) =>
    row.flatMap((value, column) =>
      isAtRisk(value, column) ? [{ row: rowIndex, column, text: value }] : [],
    ),
  );
}

async function readBack(
  context: Excel.RequestContext,
  range: Excel.Range,
  cells: readonly RiskyCell[],
): Promise<(RiskyCell & { found: unknown })[]> {
  const columns = new Map<number, Excel.Range>();
  for (const { column } of cells) {
    if (!columns.has(column)) columns.set(column, range.getColumn(column).load("values"));
  }
  await context.sync();
  return cells.map((cell) => ({
    ...cell,
    found: columns.get(cell.column)?.values[cell.row]?.[0] as unknown,
  }));
}

function notKept(text: string): ExcelProblem {
  return new ExcelProblem(
    `Excel would not keep the text "${text.slice(0, 60)}" as text. Nothing was imported; remove it from the data and import again.`,
  );
}
