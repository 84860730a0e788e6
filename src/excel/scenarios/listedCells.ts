import { ExcelProblem } from "../workbook/excelProblem";
import type { ChosenCell } from "../what-if/chosenCell";
import { chosenInput } from "../what-if/chosenCells";
import type { Constant } from "../what-if/constant";
import { INPUT_PREFIX, type ListedInput } from "./scenarioList";
import { isErrorValue } from "../../sheet/errorValue";

/** A row of the list with the cell that it means now. */
export interface Listed {
  readonly row: ListedInput;
  readonly cell: ChosenCell;
}

/** The cells of rows of the list, wherever they are by now; a sentence where one is gone or no input any more. */
export async function listedCells(
  context: Excel.RequestContext,
  rows: readonly ListedInput[],
): Promise<Listed[]> {
  const found = rows.map((row) => {
    if (row.id === "") return { row, range: null };
    const item = context.workbook.names.getItemOrNullObject(INPUT_PREFIX + row.id);
    return { row, range: item.getRangeOrNullObject().load("address") };
  });
  await context.sync();
  const listed: Listed[] = [];
  for (const { row, range } of found) {
    if (range?.isNullObject === true) {
      throw new ExcelProblem(
        `The cell of ${row.input} (${row.cell} when “${row.scenario}” was saved) was deleted. Remove its row from the scenario list, or delete the scenario and save it again.`,
      );
    }
    requireValue(row);
    const cell = await chosenInput(context, range?.address ?? row.cell);
    const anchor = range === null ? {} : { anchor: INPUT_PREFIX + row.id };
    listed.push({ row, cell: { ...cell, ...anchor, label: row.input || cell.label } });
  }
  return listed;
}

function requireValue({ scenario, input, cell, value }: ListedInput): void {
  if (value === "") {
    throw new ExcelProblem(
      `The list has no value for ${input || cell} in “${scenario}”. Type one; a blank is not zero.`,
    );
  }
  if (typeof value === "string" && isErrorValue(value)) {
    throw new ExcelProblem(
      `The list shows ${value} for ${input || cell} in “${scenario}”. Put a value there.`,
    );
  }
}

/** A key by which the same cell of two rows is known. */
export function cellKey({ sheetId, row, column }: ChosenCell): string {
  return `${sheetId} ${row} ${column}`;
}

/** What each cell is to hold: the scenario's own value, else that of the base. */
export function valuesFor(
  inputs: readonly ChosenCell[],
  own: readonly Listed[],
  base: (cell: ChosenCell) => Constant,
): Constant[] {
  return inputs.map((cell) => {
    const listed = own.find((each) => cellKey(each.cell) === cellKey(cell));
    return listed ? listed.row.value : base(cell);
  });
}
