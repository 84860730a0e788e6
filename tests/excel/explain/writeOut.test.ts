import { writeOut, type WritingOut } from "../../../src/excel/explain/writeOut";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import { startExcelWithFunctions } from "../../support/office/startExcelWithFunctions";
import { pictureOf } from "../../support/workbookPicture";

let excel: ReturnType<typeof startExcelWithFunctions>;
let sheet: string;
beforeEach(async () => {
  excel = startExcelWithFunctions();
  sheet = excel.workbook.activeSheet();
  excel.workbook.write({ sheet, row: 0, column: 0, rows: 1, columns: 3 }, [
    [461, 28650, "=LINCHPIN.EXPOSURE_RATIO(A1,B1)"],
  ]);
  await excel.workbook.settled();
});

const writing: WritingOut = {
  ...{
    title: "EXPOSURE_RATIO",
    summary: "=cmd|' /C calc'!A0",
    equations: ["-a"],
    numbers: ["461 / 28,650"],
  },
  ...{ notes: "", from: "Sheet1!C1", own: "Sheet1!$C$1" },
  numberFormatOf: { sheet: "Sheet1", row: 0, column: 2 },
  inputs: [
    { name: "trade", text: "Sheet1!$A$1", isCell: true },
    { name: "gdp", text: "Sheet1!$B$1", isCell: true },
  ],
  formulaOf: (cellOf) => ({ steps: [], result: `${cellOf("trade")}/${cellOf("gdp")}` }),
};

test("inputs refer to the user's cells, and texts never become formulas", async () => {
  const { sheet: name } = await writeOut(writing);
  expect(name).toBe("EXPOSURE_RATIO written out");
  const made = excel.workbook.sheets().find((each) => each.name === name)!;
  const formulas = excel.workbook.formulas({
    sheet: made.id,
    row: 0,
    column: 0,
    rows: 14,
    columns: 3,
  });
  expect(formulas[1]?.[0]).toBe("=cmd|' /C calc'!A0");
  expect(excel.workbook.values({ sheet: made.id, row: 1, column: 0, rows: 1, columns: 1 })).toEqual(
    [["=cmd|' /C calc'!A0"]],
  );
  const line = (label: string) => formulas.find(([first]) => first === label)?.[1];
  expect(line("trade")).toBe('=IF(Sheet1!$A$1="","",Sheet1!$A$1)');
  expect(line("Result")).toBe("=$B$7/$B$8");
  expect(line("By the function")).toBe("=Sheet1!$C$1");
});

test("a second one has a name of its own", async () => {
  await writeOut(writing);
  expect((await writeOut(writing)).sheet).not.toBe("EXPOSURE_RATIO written out");
  expect(excel.workbook.sheets()).toHaveLength(3);
});

test("whichever change fails, no sheet is left behind", async () => {
  const before = pictureOf(excel.workbook);
  let failures = 0;
  for (let change = 1; change <= 40; change++) {
    excel.faults.failAtChange(change);
    const failed = await writeOut(writing).then(
      () => false,
      () => true,
    );
    if (!failed) break;
    failures++;
    expect(pictureOf(excel.workbook)).toEqual(before);
  }
  expect(failures).toBeGreaterThan(5);
});

test("a workbook whose sheets are protected is refused in a sentence", async () => {
  excel.faults.failAt("WorksheetCollection.add", "AccessDenied");
  expect(await writeOut(writing).catch(sentenceFor)).toMatch(/protected or read-only/);
});
