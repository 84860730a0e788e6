import { Workbook as FileWorkbook } from "@cj-tech-master/excelts";
import { openXlsx } from "../../../src/preview/file/openXlsx";
import { MemoryWorkbook } from "../../../src/preview/workbook/memory/memoryWorkbook";
import { fileContents } from "../../support/fileContents";

/** A workbook with something of each kind that files keep, and of what they do not: settings, protection. */
function someWorkbook(): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  const sheet = workbook.activeSheet();
  const area = { sheet, row: 0, column: 0, rows: 3, columns: 2 };
  const cells = [
    ["Item", "Share"],
    ["A", 0.6],
    ["B", 0.4],
  ];
  workbook.write(area, cells);
  workbook.addTable(area, true, "shares");
  workbook.write({ ...area, column: 3, rows: 1, columns: 1 }, [["=SUM(shares[Share])"]]);
  const formula = "=Sheet1!$D$1";
  workbook.setName({ name: "total", scope: null, formula, comment: "of all", visible: true });
  workbook.setChart({
    ...{ id: "one", name: "Chart of my own", sheet, type: "Line", source: area },
    ...{ seriesBy: "Columns", title: "Shares", left: 0, top: 90, width: 300, height: 200 },
    properties: { "legend.visible": false },
  });
  workbook.updateSheet(workbook.addSheet("Notes").id, { protected: true });
  workbook.store.set("setting", "kept");
  return workbook;
}

async function fileOf(make: (file: FileWorkbook) => void): Promise<Uint8Array> {
  const file = new FileWorkbook();
  make(file);
  return new Uint8Array(await file.xlsx.writeBuffer());
}

test("a file that fails on the way leaves the workbook as it was, and says why", async () => {
  const workbook = someWorkbook();
  workbook.activateSheet(workbook.sheets()[1]?.id ?? "");
  const before = fileContents(workbook);
  expect(before.size).toBeGreaterThan(8);
  // Excel writes no such file; what is wrong with it shows when its cells stand already.
  const bytes = await fileOf((file) => {
    const sheet = file.addWorksheet("Sheet1");
    for (const name of ["one", "two"])
      sheet.addTable({ name, ref: "A1", columns: [{ name: "Item" }], rows: [["other"]] });
  });
  await expect(openXlsx(bytes, workbook, "LINCHPIN")).rejects.toThrow(
    /^This file cannot be opened here \(A table can't overlap another table\.\)\. Your workbook is unchanged\.$/,
  );
  expect([...fileContents(workbook)]).toEqual([...before]);
  expect(workbook.sheets().map(({ id }) => id)[1]).toBe(workbook.activeSheet());
});

test("what is no workbook is refused before anything is touched", async () => {
  const workbook = someWorkbook();
  const sheets = workbook.sheets();
  const replacing = jest.fn(() => Promise.resolve());
  const refused = openXlsx(new Uint8Array([1, 2, 3]), workbook, "LINCHPIN", replacing);
  await expect(refused).rejects.toThrow(/^This is not a workbook that can be opened/);
  expect(replacing).not.toHaveBeenCalled();
  expect(workbook.sheets()).toEqual(sheets);
});

test("a file that can be opened takes the place of all there was", async () => {
  const workbook = someWorkbook();
  const bytes = await fileOf((file) => {
    file.addWorksheet("Plain").getCell("A1").value = 5;
  });
  await openXlsx(bytes, workbook, "LINCHPIN");
  expect(workbook.sheets().map(({ name }) => name)).toEqual(["Plain"]);
  const left = [workbook.tables(), workbook.names(), workbook.charts(), [...workbook.store]];
  expect(left).toEqual([[], [], [], []]);
});
