import { startExcel } from "../../support/office/startExcel";

const { Excel, host } = startExcel();

/** What becomes of a request: "taken", or Excel's code. */
const ask = async (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return "taken";
  }).catch((error: unknown) => String((error as { code?: unknown }).code));

/** By Excel's specifications and limits. */
test.each([
  ["=SUM(A1,", "InvalidArgument"],
  ['="open', "InvalidArgument"],
  ["=SUM(A1))", "InvalidArgument"],
  ["={1,2)", "InvalidArgument"],
  [`="${"x".repeat(255)}"`, "taken"],
  [`="${"x".repeat(256)}"`, "InvalidArgument"],
  [`="${'""'.repeat(255)}"`, "taken"],
  [`=${"(".repeat(64)}1${")".repeat(64)}`, "taken"],
  [`=${"(".repeat(65)}1${")".repeat(65)}`, "InvalidArgument"],
  ["=SUM(T[[a(]])", "taken"],
  ["=SUM(T[['[k']]])", "taken"],
  ["='It''s (here'!A1", "taken"],
  ['=LET(x,{1;2},"(")', "taken"],
])("the formula %s is %s", async (formula, said) => {
  expect(
    await ask((sheet) => {
      sheet.getRange("H1").formulas = [[formula]];
    }),
  ).toBe(said);
});

test.each([255, 256])("lists and comments of %i characters", async (length) => {
  const said = length === 255 ? "taken" : "InvalidArgument";
  const list = { inCellDropDown: true, source: `a,${"b".repeat(length - 2)}` };
  expect(
    await ask((sheet) => {
      sheet.getRange(`C${String(length)}`).dataValidation.rule = { list };
    }),
  ).toBe(said);
  const comment = "c".repeat(length);
  expect(
    await ask((sheet, { workbook }) =>
      workbook.names.add(`noted_${String(length)}`, sheet.getRange("A1"), comment),
    ),
  ).toBe(said);
});

test("over several rules none is told, and none can be set", async () => {
  const rule = (source: string) => ({ list: { inCellDropDown: true, source } });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("D1").dataValidation.rule = rule("a,b");
    sheet.getRange("D2").dataValidation.rule = rule("c,d");
    const mixed = sheet.getRange("D1:D2").dataValidation.load("rule,type");
    await context.sync();
    expect([mixed.rule, mixed.type]).toEqual([null, "Inconsistent"]);
  });
  expect(
    await ask((sheet) => {
      sheet.getRange("D1:D2").dataValidation.rule = rule("e,f");
    }),
  ).toBe("InvalidArgument");
});

test("a table takes in what is written right below it, where that is asked of the host", async () => {
  const rows = async (grows: boolean): Promise<number> => {
    host.habits.grows = grows;
    return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      const table = sheet.tables.add("A1:B2", true);
      sheet.getRange("A3").values = [[3]];
      const whole = table.getRange().load("rowCount");
      await context.sync();
      return whole.rowCount;
    });
  };
  expect([await rows(false), await rows(true)]).toEqual([2, 3]);
});
