import { startExcel } from "../../support/office/startExcel";
import { at } from "../contract/at";

function start() {
  const excel = startExcel();
  const [sheet] = excel.workbook.sheets();
  if (!sheet) throw new Error("A workbook has a sheet.");
  const written = () => excel.workbook.values(at(sheet, "A1:A3")).flat();
  return { ...excel, written };
}

/** Writes three cells with a sync after each, and says which of the syncs failed with what. */
async function writeThrice(excel: ReturnType<typeof start>, options: Excel.RunOptions = {}) {
  const outcomes: string[] = [];
  await excel.Excel.run(options, async (context) => {
    for (const row of [0, 1, 2]) {
      const cell = context.workbook.worksheets.getFirst().getCell(row, 0);
      cell.values = [[row + 1]];
      await context.sync().then(
        () => outcomes.push("written"),
        (error: unknown) => outcomes.push((error as OfficeExtension.Error).code),
      );
    }
  });
  return outcomes;
}

test("the n-th write can be refused as too large, and writes nothing", async () => {
  const excel = start();
  excel.faults.payloadTooLargeAtWrite(2);
  expect(await writeThrice(excel)).toEqual([
    "written",
    "RequestPayloadSizeLimitExceeded",
    "written",
  ]);
  expect(excel.written()).toEqual([1, "", 3]);
});

test("a request above 5 MB is refused, whoever makes it", async () => {
  const { Excel, workbook } = start();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1").values = [["x".repeat(30_000)]];
    await context.sync();
    const text = "x".repeat(30_000);
    sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => [text]);
    await expect(context.sync()).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  });
  const [sheet] = workbook.sheets();
  expect(workbook.usedArea(sheet?.id ?? "", true)?.rows).toBe(1);
});

test("an answer above 5 MB is refused too", async () => {
  const { Excel, workbook } = start();
  const [sheet] = workbook.sheets();
  const rows = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
  workbook.write({ sheet: sheet?.id ?? "", row: 0, column: 0, rows: 200, columns: 1 }, rows);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1:A200").load("values");
    await expect(context.sync()).rejects.toMatchObject({
      code: "ResponsePayloadSizeLimitExceeded",
    });
  });
});

test("while a person edits a cell requests fail, unless they ask to wait", async () => {
  const excel = start();
  excel.faults.beginCellEdit();
  const outcomes = await writeThrice(excel);
  expect(outcomes).toEqual(Array(3).fill("InvalidOperationInCellEditMode"));
  expect(excel.written()).toEqual(["", "", ""]);
  const waiting = writeThrice(excel, { delayForCellEdit: true });
  await new Promise((resolve) => setImmediate(resolve));
  expect(excel.written()).toEqual(["", "", ""]);
  excel.faults.endCellEdit();
  expect(await waiting).toEqual(["written", "written", "written"]);
});

test("a sync that fails half way leaves what came before", async () => {
  const excel = start();
  excel.faults.failAtChange(2);
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    for (const row of [0, 1, 2]) sheet.getCell(row, 0).values = [[row + 1]];
    await expect(context.sync()).rejects.toMatchObject({ code: "GeneralException" });
  });
  expect(excel.written()).toEqual([1, "", ""]);
});

test("a member can be made to fail by name", async () => {
  const excel = start();
  excel.faults.failAt("Table.resize", "AccessDenied");
  await excel.Excel.run(async (context) => {
    const table = context.workbook.worksheets.getFirst().tables.add("A1:B3", true);
    await context.sync();
    table.resize("A1:B9");
    await expect(context.sync()).rejects.toMatchObject({
      code: "AccessDenied",
      debugInfo: { errorLocation: "Table.resize" },
    });
    table.resize("A1:B9");
    await context.sync();
  });
});

test("Excel can fail for no reason at all, once", async () => {
  const excel = start();
  excel.faults.generalException();
  expect(await writeThrice(excel)).toEqual(["GeneralException", "written", "written"]);
});
