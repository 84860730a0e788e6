import { readFileSync } from "node:fs";
import path from "node:path";
import { startExcel } from "../../support/office/startExcel";

const { Excel } = startExcel();

const attempts: [string, (sheet: Excel.Worksheet) => unknown, string][] = [
  ["a method", (sheet) => sheet.getRange("A1").flashFill(), "Range.flashFill"],
  ["a property that is set", (sheet) => (sheet.standardWidth = 9), "Worksheet.standardWidth (set)"],
  ["a property that is loaded", (sheet) => sheet.load("standardWidth"), "Worksheet.standardWidth"],
  [
    "an object",
    (sheet) => sheet.horizontalPageBreaks.load("items"),
    "Worksheet.horizontalPageBreaks",
  ],
  [
    "a key of a property bag",
    (sheet) => (sheet.getRange("A1").hyperlink = { screentip: "x" } as Excel.RangeHyperlink),
    "Range.hyperlink.screentip",
  ],
  [
    "a kind of conditional format",
    (sheet) => sheet.getRange("A1").conditionalFormats.add("IconSet"),
    'ConditionalFormatCollection.add("IconSet")',
  ],
];

test.each(attempts)("%s that is not emulated fails with its name", async (_, attempt, member) => {
  await Excel.run(async (context) => {
    attempt(context.workbook.worksheets.add());
    await expect(context.sync()).rejects.toMatchObject({
      code: "NotImplemented",
      message: `not emulated: ${member}`,
    });
  });
});

test("a misspelt property in load fails too", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().load("nmae");
    await expect(context.sync()).rejects.toMatchObject({ message: "not emulated: Worksheet.nmae" });
  });
});

test("office.js is told of no more than the manifest's ExcelApi", () => {
  const manifest = readFileSync(path.join(__dirname, "../../../manifest.xml"), "utf8");
  const asked = /Name="ExcelApi" MinVersion="1\.(\d+)"/.exec(manifest)?.[1];
  expect(asked).toBe("13");
  const { requirements } = Office.context;
  expect(requirements.isSetSupported("ExcelApi", `1.${String(asked)}`)).toBe(true);
  expect(requirements.isSetSupported("ExcelApi", `1.${String(Number(asked) + 1)}`)).toBe(false);
});
