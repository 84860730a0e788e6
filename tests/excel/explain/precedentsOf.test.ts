import { precedentsOf } from "../../../src/excel/explain/precedentsOf";
import { startExcelWithFunctions } from "../../support/office/startExcelWithFunctions";

test("the cells that a formula names are found, variables and words are not", async () => {
  const { workbook } = startExcelWithFunctions();
  const sheet = workbook.activeSheet();
  const at = (row: number, rows = 1) => ({ sheet, row, column: 0, rows, columns: 1 });
  workbook.write(at(0), [[0.5]]);
  workbook.write(at(1), [["=LINCHPIN.EXPOSURE_RATIO(1, 2)"]]);
  await globalThis.Excel.run(async (context) => {
    context.workbook.names.add("rate", context.workbook.worksheets.getItem(sheet).getRange("A1"));
    await context.sync();
  });
  const found = await precedentsOf('=LET(x,rate,x*A2)&" A9 "&SUM(Sheet1!$A$1:$A$3)&rate');
  expect(found.map(({ reference, formula }) => [reference, formula])).toEqual([
    ["rate", null],
    ["A2", "=LINCHPIN.EXPOSURE_RATIO(1, 2)"],
    ["Sheet1!$A$1:$A$3", null],
  ]);
  expect(found.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^0[.,]5$/),
    expect.any(String),
    null,
  ]);
});
