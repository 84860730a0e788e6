import { portfolio } from "../../src/models/portfolio/portfolio";
import { calculate, type Calculated } from "../support/modelFigures";
import { buildBundled } from "../support/models";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";

/**
 * By hand from the made-up table. Known: positions 18, 12, 15, 9, 8, 10, 6, 10, together 88 of 100; position ×
 * exposed share: 4.5 + 4.32 + 2.85 + 0.99 + 1.2 + 2.2 + 1.68 + 0.2 = 17.94. Half of the exposed revenue times
 * margin: 825 + 810 + 1995 + 742.5 + 900 + 2200 + 840 + 350 = 8662.5. EBIT of the known: 54500.
 */
describe("the portfolio model on its made-up holdings", () => {
  let sheet = "";
  let figures: Calculated;
  let excel: ReturnType<typeof startExcelWithFunctions>;
  beforeAll(async () => {
    excel = startExcelWithFunctions();
    ({ sheet } = await buildBundled(portfolio));
    figures = calculate(excel.workbook);
  });

  const close = (value: number) => expect.closeTo(value, 9) as number;
  test.each([
    ["exposure", close(17.94 / 88)],
    ["coverage", close(0.88)],
    ["floor", close(0.1794)],
    ["ceiling", close(0.2994)],
    ["largest", "Chip designer A"],
    ["lost", close(8662.5)],
    // Machinery G and Materials J, wholly exposed: half of 40000 x 0.3 and of 8000 x 0.35.
    ["lost_most", close(8662.5 + 6000 + 1400)],
    // By hand: position × loss over EBIT, 18 × 825 / 3600 and so on, over positions of 88.
    [
      "lost_held",
      close(
        ((18 * 825) / 3600 +
          (12 * 810) / 2500 +
          (15 * 1995) / 15000 +
          (9 * 742.5) / 3000 +
          (8 * 900) / 3900 +
          (10 * 2200) / 7000 +
          (6 * 840) / 1500 +
          (10 * 350) / 18000) /
          88,
      ),
    ],
    // 18 × 0.3 + 12 × 0.15 + 15 × 0.55 + 9 × 0.05 + 8 × 0.4 + 10 × 0.12 + 6 × 0.08 + 10 × 0.01.
    ["sourced", close((5.4 + 1.8 + 8.25 + 0.45 + 3.2 + 1.2 + 0.48 + 0.1) / 88)],
    ["sourced_coverage", close(0.88)],
    ["covered_ebit", 54500],
    ["lost_share", close(8662.5 / 54500)],
  ])("%s", (name, expected) => {
    expect(figures.named(`portfolio_${name}`)).toEqual(expected);
  });

  test("answers in a sentence, and its checks foot", () => {
    expect(figures.at(sheet, 1, 0)).toBe(
      "By position, the holdings' mean share of revenue exposed to China is 20.4%, with 88% of the portfolio covered: between 17.9% and 29.9% whatever the rest is. Of what they buy 23.7% comes from there, where it is known. Losing 50% of what is exposed would cost the companies USD 8,663 to 16,063 million, as unknown exposures turn out. By position, the covered ones lose 23.6% of their EBIT; taken together as whole companies, 15.9%. Chip designer A contributes most to the exposure.",
    );
    expect(figures.at(sheet, 2, 0)).toBe("All 8 checks are OK.");
  });

  test("what a holding without revenue could lose is not said to be nothing", () => {
    const { workbook } = excel;
    const { area } = workbook.tables().find(({ name }) => name === "portfolio_holdings")!;
    const revenue = { ...area, row: area.row + 7, column: area.column + 2, rows: 1, columns: 1 };
    const before = workbook.formulas(revenue);
    workbook.write(revenue, [[""]]);
    const open = calculate(workbook);
    workbook.write(revenue, before);
    expect(open.named("portfolio_lost_most")).toBe("");
    expect(open.at(sheet, 1, 0)).toContain(
      "8,663 million and more, as some holdings lack revenue or margin.",
    );
  });

  test("its starting table says that it is made up, in the record of sources, too", () => {
    const record = excel.workbook.sheets().find(({ name }) => name === "Sources")!;
    const cells = excel.workbook.values(excel.workbook.usedArea(record.id, true)!).flat();
    expect(cells).toContain("Portfolio holdings (illustrative)");
    expect(cells).toContain("made up");
  });

  test("a holding without a known exposure is not zero", () => {
    const all = figures.block(sheet, 0, 0, 120, 6);
    const machinery = all.find(([holding]) => holding === "Machinery G");
    expect(machinery?.map((cell) => cell ?? "")).toEqual(["Machinery G", "", 7, "", "", ""]);
  });
});
