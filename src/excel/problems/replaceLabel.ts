import { protectedSheet } from "../workbook/protection";
import { ExcelProblem } from "../workbook/excelProblem";
import type { CellArea } from "../workbook/cellArea";
import { reversibly } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";

export interface Replaced {
  readonly cells: readonly CellArea[];
  /** Cells left alone, because they hold a formula or something else by now. */
  readonly left: number;
}

/**
 * Writes another label into the cells that still hold the one given. A formula is never replaced. Where
 * Excel refuses, every cell gets its label back.
 */
export function replaceLabel(
  cells: readonly CellArea[],
  from: string,
  to: string,
): Promise<Replaced> {
  return runExcel(async (context) => {
    const asked = cells.map((area) => ({ area, cell: cellOf(context, area).load("formulas") }));
    const sheets = [...new Set(cells.map(({ sheet }) => sheet))].map((name) => {
      const { protection } = context.workbook.worksheets.getItem(name);
      return { name, protection: protection.load("protected") };
    });
    await context.sync();
    const closed = sheets.find(({ protection }) => protection.protected);
    if (closed) throw new ExcelProblem(protectedSheet(closed.name, "then correct the label"));
    const still = asked.filter(({ cell }) => textOf(cell) === from).map(({ area }) => area);
    await reversibly(async (begun) => {
      // As it goes back behind an apostrophe, no label becomes a formula or a date.
      begun.push({ revert: () => write(context, still, `'${from}`) });
      await write(context, still, to);
    });
    return { cells: still, left: cells.length - still.length };
  });
}

const textOf = (cell: Excel.Range): string => String(cell.formulas[0]?.[0] ?? "").trim();

const cellOf = (context: Excel.RequestContext, { sheet, row, column }: CellArea): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getCell(row, column);

async function write(
  context: Excel.RequestContext,
  cells: readonly CellArea[],
  input: string,
): Promise<void> {
  for (const area of cells) cellOf(context, area).values = [[input]];
  await context.sync();
}
