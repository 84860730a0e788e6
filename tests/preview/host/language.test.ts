import { startExcel } from "../../support/office/startExcel";

/** As Microsoft's documentation of cultures and of error values has them; what the API says stays English. */
test.each([
  ["en-US", "1,234.5", "0.5", "TRUE", "#N/A", "Mar", '=SUM(A1,1.5,"a,b")', "General", ".", ","],
  ["de-DE", "1.234,5", "0,5", "WAHR", "#NV", "März", '=SUM(A1;1,5;"a,b")', "Standard", ",", "."],
  [
    "fr-FR",
    "1\u202f234,5",
    "0,5",
    "VRAI",
    "#N/A",
    "mars",
    '=SUM(A1;1,5;"a,b")',
    "Standard",
    ",",
    "\u202f",
  ],
] as const)(
  "cells of an Excel in %s show figures, words and errors as there, and hold the same",
  async (language, ...shown) => {
    const { Excel, host } = startExcel();
    host.habits.language = language;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange("A1:F1");
      range.numberFormat = [["#,##0.0", "General", "General", "General", "mmm", "General"]];
      range.formulas = [[1234.5, 0.5, true, "#N/A", 45000, '=SUM(A1,1.5,"a,b")']];
      range.load("text,values,formulas,formulasLocal,numberFormat,numberFormatLocal");
      const { application } = context.workbook;
      application.load("decimalSeparator,thousandsSeparator");
      await context.sync();
      const [texts = []] = range.text;
      expect([
        ...texts.slice(0, 5).map((text) => text.replaceAll("\u00a0", "\u202f")),
        range.formulasLocal[0]?.[5],
        range.numberFormatLocal[0]?.[1],
        application.decimalSeparator,
        application.thousandsSeparator,
      ]).toEqual(shown);
      expect(range.values[0]?.slice(0, 5)).toEqual([1234.5, 0.5, true, "#N/A", 45000]);
      expect([range.formulas[0]?.[5], range.numberFormat[0]?.[1]]).toEqual([
        '=SUM(A1,1.5,"a,b")',
        "General",
      ]);
      range.numberFormat = [["yyyy-mm-dd", "0.0%", "General", "General", "General", "General"]];
      range.load("numberFormatLocal");
      await context.sync();
      const [date, share] = range.numberFormatLocal[0] as string[];
      expect([date, share]).toEqual(
        {
          "en-US": ["yyyy-mm-dd", "0.0%"],
          "de-DE": ["JJJJ-MM-TT", "0,0%"],
          "fr-FR": ["aaaa-mm-jj", "0,0%"],
        }[language],
      );
    });
  },
);
