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
 * Writes another label into the cells that still hold the one given. A formula is never replaced, and where
 * somebody types into a cell between the look and the writing, what they typed is put back. Where Excel
 * refuses, every cell gets its label back.
 */
export function replaceLabel(
  cells: readonly CellArea[],
  from: string,
  to: string,
): Promise<Replaced> {
  return runExcel(async (context) => {
    const looked = cells.map((area) => ({ area, cell: cellOf(context, area).load("formulas") }));
    const sheets = [...new Set(cells.map(({ sheet }) => sheet))].map((name) => {
      const { protection } = context.workbook.worksheets.getItem(name);
      return { name, protection: protection.load("protected") };
    });
    await context.sync();
    const closed = sheets.find(({ protection }) => protection.protected);
    if (closed) throw new ExcelProblem(protectedSheet(closed.name, "then correct the label"));
    const still = looked.filter(({ cell }) => holds(cell, from)).map(({ area }) => area);
    const written = await reversibly((begun) => {
      begun.push({ revert: () => putBack(context, still, from, to) });
      return write(context, still, from, to);
    });
    return { cells: written, left: cells.length - written.length };
  });
}

const holds = (cell: Excel.Range, label: string): boolean =>
  String(cell.formulas[0]?.[0] ?? "").trim() === label;

const cellOf = (context: Excel.RequestContext, { sheet, row, column }: CellArea): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getCell(row, column);

/** Reads in the request that writes, as only that tells what was overwritten. */
async function write(
  context: Excel.RequestContext,
  areas: readonly CellArea[],
  from: string,
  to: string,
): Promise<CellArea[]> {
  const found = areas.map((area) => {
    const cell = cellOf(context, area).load("formulas,numberFormat");
    cellOf(context, area).values = [[to]];
    return { area, cell };
  });
  await context.sync();
  const theirs = found.filter(({ cell }) => !holds(cell, from));
  for (const { area, cell } of theirs) {
    const there = cellOf(context, area);
    there.numberFormat = cell.numberFormat as string[][];
    there.formulas = [[asTyped(cell.formulas[0]?.[0])]];
  }
  if (theirs.length > 0) await context.sync();
  return found.filter((each) => !theirs.includes(each)).map(({ area }) => area);
}

/** Where a cell holds what was written, it gets the former label, behind an apostrophe lest it become a date. */
async function putBack(
  context: Excel.RequestContext,
  areas: readonly CellArea[],
  from: string,
  to: string,
): Promise<void> {
  const looked = areas.map((area) => cellOf(context, area).load("formulas"));
  await context.sync();
  const ours = looked.filter((cell) => holds(cell, to));
  for (const cell of ours) cell.values = [[`'${from}`]];
  if (ours.length > 0) await context.sync();
}

/** A text that is no formula goes back behind an apostrophe, or Excel reads it anew. */
const asTyped = (content: unknown): unknown =>
  typeof content === "string" && content !== "" && !content.startsWith("=")
    ? `'${content}`
    : content;
