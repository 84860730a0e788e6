import { CELL_LENGTH, SHEET_ROWS } from "../../sheet/limits";
import { freeSheetName, sheetNameFor } from "../../sheet/names";
import { addSheet } from "../workbook/addSheet";
import { ExcelProblem } from "../workbook/excelProblem";
import { takeInventory } from "../workbook/inventory";
import { requireOpenStructure } from "../workbook/protection";
import { reversibly } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";
import { writeCells } from "../workbook/writeCells";

const ROWS_AT_ONCE = 2_000;

/**
 * Writes a text line by line into the first column of a new sheet, for where no file can be saved: the column,
 * copied into a text file, is the text. Answers the sheet's name.
 */
export function writeTextSheet(title: string, text: string): Promise<string> {
  const lines = text.split("\n");
  if (lines.length > SHEET_ROWS || lines.some(({ length }) => length > CELL_LENGTH)) {
    throw new ExcelProblem(
      "The text does not fit on a sheet: it has too many lines, or one that is too long for a cell.",
    );
  }
  return reversibly((begun) =>
    runExcel(async (context) => {
      const inventory = await takeInventory(context);
      requireOpenStructure(inventory, "so no sheet can be added", "then try again");
      const taken = inventory.sheets.map(({ name }) => name);
      const name = freeSheetName(sheetNameFor(title, title), taken);
      const sheet = await addSheet(context, name, begun, { orNext: true });
      for (let from = 0; from < lines.length; from += ROWS_AT_ONCE) {
        const part = lines.slice(from, from + ROWS_AT_ONCE);
        const range = sheet.getRangeByIndexes(from, 0, part.length, 1);
        range.numberFormat = part.map(() => ["@"]);
        await writeCells(
          context,
          range,
          part.map((line) => [line]),
        );
      }
      sheet.activate();
      await context.sync();
      return sheet.name;
    }),
  );
}
