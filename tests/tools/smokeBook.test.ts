import { Workbook as FileWorkbook } from "@cj-tech-master/excelts";
import { readXlsx } from "../../src/preview/file/readXlsx";
import { MemoryWorkbook } from "../../src/preview/workbook/memory/memoryWorkbook";
import { AWKWARD, FORMULAS, smokeBook, STEPS } from "../../src/tools/smokeBook.mjs";

test("the smoke workbook opens, has each sheet that its steps name, and holds what they speak of", async () => {
  const workbook = new MemoryWorkbook();
  const bytes = await smokeBook();
  await readXlsx(bytes, workbook, "LINCHPIN");
  const sheets = workbook.sheets();
  const names = sheets.map(({ name }) => name);
  expect(STEPS.map(([sheet]) => sheet).filter((sheet) => !names.includes(sheet!))).toEqual([]);
  const idOf = (name: string) => sheets.find((each) => each.name === name)!.id;
  const file = new FileWorkbook();
  await file.xlsx.load(bytes);
  expect(file.getWorksheet("Protected")).toMatchObject({ sheetProtection: { sheet: true } });
  expect([2, 3, 4, 6].map((row) => workbook.rowHidden(idOf("Filtered"), row - 1))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(workbook.mergedAreas(idOf("Merged"))).toMatchObject([{ row: 2, rows: 3, columns: 3 }]);
  const headers = workbook.tables().find(({ name }) => name === "smoke_headers")!;
  expect(workbook.values({ ...headers.area, rows: 1 })).toEqual([AWKWARD]);
  const formulas = {
    sheet: idOf("Formulas"),
    row: 1,
    column: 1,
    rows: FORMULAS.length,
    columns: 1,
  };
  expect(workbook.formulas(formulas)[0]).toEqual(["=LINCHPIN.HHI(E2:E4)"]);
});
