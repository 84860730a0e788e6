import { ExcelProblem } from "../workbook/excelProblem";
import type { ChosenCell } from "../what-if/chosenCell";
import { requireOpenStructure } from "../workbook/protection";

/** Results go to a new sheet, so that there must be room for one before anything is run. */
export async function requireRoomForSheet(context: Excel.RequestContext): Promise<void> {
  const protection = context.workbook.protection.load("protected");
  await context.sync();
  requireOpenStructure(
    { structureProtected: protection.protected },
    "so no sheet can be added for the results",
    "then run it again",
  );
}

export function requireDistinct(
  inputs: readonly ChosenCell[],
  outputs: readonly ChosenCell[],
): void {
  const addresses = inputs.map(({ address }) => address);
  const twice = addresses.find((address, index) => addresses.indexOf(address) !== index);
  if (twice !== undefined) {
    throw new ExcelProblem(`${twice} is given as an input twice. Choose different cells.`);
  }
  const both = outputs.find(({ address }) => addresses.includes(address));
  if (both) {
    throw new ExcelProblem(
      `${both.address} is an input and an output. Choose a cell that depends on it.`,
    );
  }
}
