import { readParts } from "../../../src/excel/workbook/readParts";
import { runExcel } from "../../../src/excel/workbook/runExcel";
import { startExcel } from "../../support/office/startExcel";

test("rows are read to the sheet's last column, though Excel hands out nothing of whole rows", async () => {
  const { workbook } = startExcel();
  const sheet = workbook.activeSheet();
  const put = (row: number, column: number, value: string) =>
    workbook.write({ sheet, row, column, rows: 1, columns: 1 }, [[value]]);
  put(0, 0, "first");
  put(1, 8_192, "middle");
  put(4, 16_383, "last");

  const found: unknown[] = [];
  let cells = 0;
  const place = { sheetId: sheet, row: 0, column: 0, rows: 5, columns: 16_384 };
  await runExcel((context) =>
    readParts(context, place, "formulas", undefined, (part, firstRow) => {
      part.forEach((line, down) => {
        cells += line.length;
        line.forEach((value, column) => {
          if (value !== "") found.push([firstRow + down, column, value]);
        });
      });
    }),
  );
  expect(found).toEqual([
    [0, 0, "first"],
    [1, 8_192, "middle"],
    [4, 16_383, "last"],
  ]);
  expect(cells).toBe(5 * 16_384);
});
