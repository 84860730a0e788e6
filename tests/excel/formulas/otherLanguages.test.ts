import { lookAtCopy } from "../../../src/excel/client-copy/lookAtCopy";
import { insertFormula } from "../../../src/excel/formulas/insertFormula";
import { lookForProblems } from "../../../src/excel/problems/lookForProblems";
import { startExcelWithFunctions } from "../../support/office/startExcelWithFunctions";
import { forms } from "../client-copy/copyWorkbook";

const ANYTHING = { isFigure: () => true, countriesOf: () => undefined, patience: 100 };

describe.each([
  ["de-DE", "1,61%"],
  ["fr-FR", "1,61%"],
] as const)("in an Excel in %s, whose cells show errors in its own words", (language, share) => {
  let excel: ReturnType<typeof startExcelWithFunctions>;
  const cell = (row: number, column: number, rows = 1, columns = 1) => {
    return { sheet: excel.workbook.activeSheet(), row, column, rows, columns };
  };
  beforeEach(() => {
    excel = startExcelWithFunctions();
    excel.host.habits.language = language;
    excel.workbook.select(cell(0, 0));
  });

  test("an inserted formula is waited for, and shown as the sheet shows it", async () => {
    const formula = "=LINCHPIN.EXPOSURE_RATIO(461, 28650)";
    const shown = await insertFormula({ formula, label: "", numberFormat: "0.00%" }, "selected");
    expect(shown.text).toBe(share);
  });

  test("one that finds no room is taken out again", async () => {
    excel.workbook.write(cell(2, 0), [["mine"]]);
    const list = { formula: "=LINCHPIN.SELFTEST()", label: "Self-test" };
    await expect(insertFormula(list, "selected")).rejects.toThrow(/needs more free cells/);
    expect(excel.workbook.formulas(cell(0, 0, 3, 1))).toEqual([[""], [""], ["mine"]]);
  });

  test.each(["#NAME?", "#BUSY!"])(
    "a formula that has %s for its value becomes no value of a client copy, and is a problem",
    async (code) => {
      excel.workbook.write(cell(0, 0), [["=LINCHPIN.EXPOSURE_RATIO(1,2)"]]);
      await excel.workbook.settled();
      const values = excel.workbook.values.bind(excel.workbook);
      excel.workbook.values = (asked) => values(asked).map((row) => row.map(() => code));
      const { items } = await lookAtCopy(forms);
      expect(items.map(({ unusable, reason }) => [unusable, String(reason)])).toEqual([
        [true, expect.stringContaining(`It shows ${code}`)],
      ]);
      const { lost, waiting, errors } = await lookForProblems(ANYTHING);
      expect([lost.length, waiting.length, errors.length]).toEqual(
        code === "#NAME?" ? [1, 0, 0] : [0, 1, 0],
      );
    },
  );
});
