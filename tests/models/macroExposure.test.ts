import { macroExposure } from "../../src/models/macroExposure/macroExposure";
import { calculate, type Calculated } from "../support/modelFigures";
import { buildBundled } from "../support/models";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";

/**
 * By hand from the bundled rows of 2024, million US dollars: imports 438742.0 and exports 143226.6
 * (US Census, together 581968.6), GDP 29298013.0 and 18729668.4 (World Bank), exports as China reports
 * them 525650 and two-way trade 688280; the article has 461000 / 28650000 and 460600 / 17790000.
 */
describe("the macro exposure model on the bundled data", () => {
  let sheet = "";
  let excel: ReturnType<typeof startExcelWithFunctions>;
  let figures: Calculated;
  beforeAll(async () => {
    excel = startExcelWithFunctions();
    ({ sheet } = await buildBundled(macroExposure));
    figures = calculate(excel.workbook);
  });

  test("gives the shares of GDP of 2024, both directions, with the test and the asymmetry", () => {
    const shares = {
      macro_country_imports: 438742.0 / 29298013.0,
      macro_country_exports: 143226.6 / 29298013.0,
      macro_country_two_way: 581968.6 / 29298013.0,
      macro_partner_exports: 438742.0 / 18729668.4,
      macro_partner_imports: 143226.6 / 18729668.4,
      macro_partner_two_way: 581968.6 / 18729668.4,
      macro_asymmetry: 581968.6 / 29298013.0 - 581968.6 / 18729668.4,
    };
    for (const [name, share] of Object.entries(shares)) {
      expect([name, figures.named(name)]).toEqual([name, expect.closeTo(share, 9)]);
    }
    expect(figures.named("macro_country_test")).toBe("below 3.0 %");
    expect(figures.named("macro_partner_test")).toBe("not below 3.0 %");
  });

  test("answers in a sentence, and its checks foot", () => {
    expect(figures.at(sheet, 1, 0)).toBe(
      "Trade of USA with CHN in 2024: imports are 1.50 % and two-way trade 1.99 % of the GDP of USA (below 3.0 %), two-way trade 3.11 % of the GDP of CHN (not below 3.0 %). The two lie 1.12 points apart, CHN above as the smaller economy.",
    );
    expect(figures.at(sheet, 2, 0)).toBe("All 5 checks are OK.");
  });

  test("sets the second basis and the article's claim beside it", () => {
    const [header] = figures
      .block(sheet, 0, 0, 120, 1)
      .flatMap(([text], row) => (text === "Figure" ? [row] : []));
    const rows = figures.block(sheet, (header ?? 0) + 1, 1, 3, 4);
    expect(rows).toEqual([
      [expect.closeTo(0.0149751, 7), "", expect.closeTo(461000 / 28650000, 9), ""],
      [
        expect.closeTo(0.023425, 6),
        expect.closeTo(525650 / 18729668.4, 9),
        expect.closeTo(460600 / 17790000, 9),
        expect.closeTo((525650 - 438742.0) / 18729668.4, 9),
      ],
      [
        expect.closeTo(0.031072, 6),
        expect.closeTo(688280 / 18729668.4, 9),
        "",
        expect.closeTo((688280 - 581968.6) / 18729668.4, 9),
      ],
    ]);
  });

  test("a year that the table does not have stays blank, and the checks say so", () => {
    const later = calculate(excel.workbook, { macro_last_year: 2026, macro_year: 2026 });
    const cells = later.block(sheet, 0, 0, 130, 9);
    const year = cells.find(([label]) => label === 2026);
    expect(year?.slice(1, 6)).toEqual(["", "", "", "", ""]);
    expect(cells.find(([label]) => label === "2026")?.slice(1, 3)).toEqual(["#N/A", "#N/A"]);
    expect(later.at(sheet, 1, 0)).toBe(
      "Trade of USA with CHN in 2026: no figure for USA, no figure for CHN.",
    );
    expect(later.at(sheet, 2, 0)).toMatch(/^[2-5] of 5 checks need a look/);
  });
});
