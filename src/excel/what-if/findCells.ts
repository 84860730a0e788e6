import { locate, meaningOf } from "../arguments/locate";
import { readReference } from "../arguments/reference";
import { ExcelProblem } from "../workbook/excelProblem";

/** The cells that a text means: an address, a name of the workbook, a table or a part of one. */
export async function findCells(context: Excel.RequestContext, text: string): Promise<Excel.Range> {
  const home = context.workbook.worksheets.getActiveWorksheet().load("name");
  await context.sync();
  const bare = text.trim().replace(/^=\s*/, "");
  const reference = readReference(bare);
  const meaning = reference
    ? await locate(context, reference, home.name)
    : await meaningOf(context, bare, home.name);
  if (typeof meaning !== "object" || meaning === null || "basicValue" in meaning) {
    throw new ExcelProblem(
      `“${text}” is no cell of this workbook. Select the cell in the sheet and press Use selection.`,
    );
  }
  return meaning;
}
