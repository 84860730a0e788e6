import { writeTextSheet } from "../../../src/excel/saving/writeTextSheet";
import { startExcel } from "../../support/office/startExcel";

test("a text stands on a new sheet line by line, whatever its lines begin with", async () => {
  const { workbook } = startExcel();
  const lines = [
    "{",
    ' "rows": [',
    "  -5,",
    "  =1+1,",
    "'quoted",
    "@x",
    "0101",
    "1/2",
    "TRUE",
    "}",
  ];
  const name = await writeTextSheet("trade package", lines.join("\n"));
  expect(name).toBe("trade package");
  const sheet = workbook.sheets().find((each) => each.name === name)!.id;
  const cells = { sheet, row: 0, column: 0, rows: lines.length, columns: 1 };
  expect(workbook.values(cells)).toEqual(lines.map((line) => [line]));
  expect(await writeTextSheet("trade package", "again")).toBe("trade package 2");
});

test("a line that no cell holds is refused before anything is written, and a fault leaves no sheet", async () => {
  const { workbook, faults } = startExcel();
  expect(() => writeTextSheet("long", "x".repeat(40_000))).toThrow("does not fit on a sheet");
  faults.failAt("Range.values");
  await expect(writeTextSheet("short", "text")).rejects.toThrow();
  expect(workbook.sheets()).toHaveLength(1);
});
