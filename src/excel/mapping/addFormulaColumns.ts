import type { FormulaColumn } from "../../datasets/mapping/ways";
import { beside, cellsFrom, fillAgain, sendToTable } from "../tables/tableRequest";
import type { Content } from "../tables/content";
import { enterContents } from "../tables/enterContents";
import { ExcelProblem } from "../workbook/excelProblem";
import type { Begun } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";
import type { StandingSource } from "./readSource";

/** Formulas that one request holds: it must stay below Excel's 5 MB. */
const MOST_CELLS = 40_000;

/** Adds columns at the right end of a table, each with one formula throughout. */
export function addFormulaColumns(
  { id, name, columns, rows }: StandingSource,
  added: readonly FormulaColumn[],
  begun: Begun,
): Promise<void> {
  const count = added.length;
  if (rows.length * count > MOST_CELLS) {
    throw new ExcelProblem(
      `${name} has ${rows.length} rows, too many to add ${count} columns of formulas at once. Make a new table instead.`,
    );
  }
  begun.push({ revert: () => takeOutColumns(id, added).then(() => undefined) });
  const size = { rows: Math.max(rows.length, 1) + 1, columns: columns.length };
  const at = beside(size.rows, count);
  const headers: Content[][] = [added.map((column) => column.name)];
  const body = Array.from({ length: size.rows - 1 }, (): Content[] =>
    added.map(({ formula }) => ({ formula: formula.replaceAll("[@", `${name}[@`) })),
  );
  return runExcel(async (context) => {
    await requireFree(context, id, size.rows, count);
    await sendToTable(
      context,
      { id, size },
      {
        expected: [{ at, contents: [...headers, ...body].map((line) => line.map(() => null)) }],
        write: (table, whole) => {
          const cells = at(whole);
          const entered = enterContents(cells.getRow(0), headers, () => true);
          table.resize(whole.getResizedRange(0, count));
          const formulas = cells.getCell(1, 0).getResizedRange(size.rows - 2, count - 1);
          enterContents(formulas, body);
          return [{ at: cellsFrom(0, size.columns, 1, count), entered }];
        },
        putBack: async (found) => {
          const table = context.workbook.tables.getItem(id);
          table.resize(table.getRange().getResizedRange(0, -count));
          await fillAgain(context, id, found);
        },
      },
    );
  });
}

/** Nothing is pushed away or overwritten. */
async function requireFree(
  context: Excel.RequestContext,
  id: string,
  rows: number,
  count: number,
): Promise<void> {
  const table = context.workbook.tables.getItem(id).load("name");
  const used = beside(rows, count)(table.getRange()).getUsedRangeOrNullObject(true).load("address");
  await context.sync();
  if (used.isNullObject) return;
  throw new ExcelProblem(
    `The cells beside the table ${table.name} hold something (${used.address}). Make room for ${count} columns, or make a new table.`,
  );
}

/** Columns that still hold the formulas they were given; answers those that stay. */
export function takeOutColumns(id: string, added: readonly FormulaColumn[]): Promise<string[]> {
  return runExcel(async (context) => {
    const table = context.workbook.tables.getItem(id).load("name");
    const columns = table.columns.load("items/name");
    await context.sync();
    const there = added
      .filter(({ name }) => columns.items.some((column) => column.name === name))
      .map((column) => ({
        column,
        body: table.columns.getItem(column.name).getDataBodyRange().load("formulas"),
      }));
    await context.sync();
    const ours = there.filter(({ column, body }) =>
      body.formulas.every(([formula]) => isFormula(formula, column.formula)),
    );
    for (const { column } of ours) table.columns.getItem(column.name).delete();
    await context.sync();
    return there.filter((each) => !ours.includes(each)).map(({ column }) => column.name);
  });
}

/** Excel writes the table's name or leaves it out, as it likes. */
const isFormula = (there: unknown, given: string): boolean =>
  typeof there === "string" && plain(there) === plain(given);

const plain = (formula: string): string =>
  formula
    .replace(/(?<![\p{L}\p{N}_.\\])[\p{L}\p{N}_.\\]+(?=\[)/gu, "")
    .replace(/\[\[#This Row\],\s*(\[[^\]]*\])\]/gi, "[@$1]")
    .replace(/\[@\[([\p{L}\p{N}_]+)\]\]/gu, "[@$1]")
    .replace(/\s/g, "")
    .toLowerCase();
