import { tableDataset } from "../../../src/excel/saving/tableDataset";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import { ERROR_VALUES } from "../../../src/sheet/errorValue";
import { readBundled } from "../../support/bundledDatasets";
import { startExcel } from "../../support/office/startExcel";

test("a table whose cell shows an error of Excel's is not saved with that as a text", async () => {
  const { workbook } = startExcel();
  const area = { sheet: workbook.activeSheet(), row: 0, column: 0, rows: 3, columns: 2 };
  workbook.write(area, [
    ["name", "note"],
    ["a", "plain"],
    ["b", "plain"],
  ]);
  const { name } = workbook.addTable(area, true);
  const save = () =>
    tableDataset(name, readBundled, new Date(2026, 10, 28)).then(
      () => "saved",
      (error: unknown) => sentenceFor(error),
    );
  expect(await save()).toBe("saved");
  const told: string[] = [];
  for (const error of ERROR_VALUES) {
    workbook.write({ ...area, row: 2, column: 1, rows: 1, columns: 1 }, [[error]]);
    const sentence = await save();
    if (sentence.includes(`sheet row 3, column note: the cell shows ${error}`)) told.push(error);
  }
  expect(told).toEqual(ERROR_VALUES);
});
