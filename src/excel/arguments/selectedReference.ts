import { ExcelProblem } from "../workbook/excelProblem";
import { columnLetters, sheetReference } from "../../sheet/names";
import { runExcel } from "../workbook/runExcel";
import { areaOf, type CellArea } from "../workbook/cellArea";
import { columnReference } from "../../sheet/columnReference";
import { tableReference } from "./reference";
import { SHEET_ROWS, SHEET_COLUMNS } from "../../sheet/limits";

/**
 * The selected cells as a formula refers to them: by table and column where they are exactly that, which
 * grows with the table, else by their address with its sheet.
 */
export function selectedReference(): Promise<string> {
  return runExcel(async (context) => {
    const range = context.workbook.getSelectedRange();
    const area = await selectedArea(context, range);
    return (await tableOf(context, range, area)) ?? addressOf(area);
  });
}

async function selectedArea(context: Excel.RequestContext, range: Excel.Range): Promise<CellArea> {
  try {
    return await areaOf(context, range);
  } catch (error) {
    if ((error as { code?: unknown }).code !== "InvalidSelection") throw error;
    throw new ExcelProblem(
      "Several ranges, or no cells, are selected. Select one range of cells and choose Use selection again.",
    );
  }
}

async function tableOf(
  context: Excel.RequestContext,
  range: Excel.Range,
  area: CellArea,
): Promise<string | null> {
  const tables = range.getTables(false).load("items/name");
  await context.sync();
  const [table] = tables.items;
  if (!table || tables.items.length > 1) return null;
  const whole = table.getRange();
  const body = table.getDataBodyRange();
  table.columns.load("items/name");
  const all = await areaOf(context, whole);
  const rows = await areaOf(context, body);
  if (sameArea(area, all)) return tableReference(table.name);
  const column = table.columns.items[area.column - rows.column];
  const isColumn = area.row === rows.row && area.rows === rows.rows && area.columns === 1;
  if (isColumn && column) return columnReference(table.name, column.name);
  return sameArea(area, rows) ? table.name : null;
}

function sameArea(one: CellArea, other: CellArea): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}

function addressOf({ sheet, row, column, rows, columns }: CellArea): string {
  const [left, right] = [columnLetters(column), columnLetters(column + columns - 1)];
  const [top, bottom] = [row + 1, row + rows];
  const cells =
    rows === SHEET_ROWS
      ? `${left}:${right}`
      : columns === SHEET_COLUMNS
        ? `${top}:${bottom}`
        : rows * columns === 1
          ? `${left}${top}`
          : `${left}${top}:${right}${bottom}`;
  return `${sheetReference(sheet)}!${cells}`;
}
