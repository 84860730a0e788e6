import { macroExposure } from "../../src/models/macroExposure/macroExposure";
import { calculate, type Calculated } from "../support/modelFigures";
import { buildBundled } from "../support/models";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";

/** Value added of the table of 2022, its regions included. */
const VALUE = 28_011_076.3;

/**
 * By hand from the bundled rows, million US dollars. 2025: imports 308651.7 and exports 105977.9 (US
 * Census, together 414629.6), GDP 30769700.0 and 19498039.4 (World Bank), as China reports them exports
 * 420050 and two-way trade 559747. 2024: 440319.5, 143271.8 and 583591.3; GDP 29298013.0 and 18729668.4;
 * 524660 and 688280; the article has 461000 / 28650000 and 460600 / 17790000.
 */
describe("the macro exposure model on the bundled data", () => {
  let sheet = "";
  let excel: ReturnType<typeof startExcelWithFunctions>;
  let figures: Calculated;
  beforeAll(async () => {
    excel = startExcelWithFunctions();
    ({ sheet } = await buildBundled(macroExposure));
    figures = calculate(excel.workbook, { macro_year: 2025 });
  });

  test("gives the shares of GDP of 2025, both directions, with the test and the asymmetry", () => {
    const shares = {
      macro_country_imports: 308651.7 / 30769700.0,
      macro_country_exports: 105977.9 / 30769700.0,
      macro_country_two_way: 414629.6 / 30769700.0,
      macro_partner_exports: 308651.7 / 19498039.4,
      macro_partner_imports: 105977.9 / 19498039.4,
      macro_partner_two_way: 414629.6 / 19498039.4,
      macro_asymmetry: 414629.6 / 30769700.0 - 414629.6 / 19498039.4,
    };
    for (const [name, share] of Object.entries(shares)) {
      expect([name, figures.named(name)]).toEqual([name, expect.closeTo(share, 9)]);
    }
    expect(figures.named("macro_country_test")).toBe("below 3.0%");
    expect(figures.named("macro_partner_test")).toBe("below 3.0%");
  });

  test("answers in a sentence, and its checks foot", () => {
    expect(figures.at(sheet, 1, 0)).toBe(
      "Trade of the United States with China in 2025: 0.98 to 1.33% of the supply of the United States comes from China, 0.56 to 0.74% the other way; exports to the other are 0.34 to 0.45% and 1.58 to 2.15% of GDP. So the United States depends more on the other's supply, China on its market. Two-way trade is 1.35 to 1.82% of the GDP of the United States (below 3.0%), 2.13 to 2.87% of the GDP of China (below 3.0%). In value-added terms inputs from China were 0.95% of the final product of the United States in 2022 (input-output table of 2024-03-15; 2024-09-06); finished goods come on top. Supply takes the import and export ratios of 2023. Ranges are over both sides' statistics and both editions of GDP, as far as the tables have them.",
    );
    expect(figures.at(sheet, 2, 0)).toBe("All 11 checks are OK.");
  });

  /** The rows of the year on both bases and the article's. */
  function byBasis(of: Calculated): unknown[][] {
    const [header] = of
      .block(sheet, 0, 0, 120, 1)
      .flatMap(([text], row) => (text === "Figure" ? [row] : []));
    return of.block(sheet, (header ?? 0) + 1, 1, 3, 4);
  }

  test("sets the second basis beside the first", () => {
    expect(byBasis(figures)).toEqual([
      [expect.closeTo(308651.7 / 30769700.0, 9), "", "", ""],
      [
        expect.closeTo(308651.7 / 19498039.4, 9),
        expect.closeTo(420050 / 19498039.4, 9),
        "",
        expect.closeTo((420050 - 308651.7) / 19498039.4, 9),
      ],
      [
        expect.closeTo(414629.6 / 19498039.4, 9),
        expect.closeTo(559747 / 19498039.4, 9),
        "",
        expect.closeTo((559747 - 414629.6) / 19498039.4, 9),
      ],
    ]);
  });

  test("begins with 2024, the newest year that the article has too, with the June 2026 revision", () => {
    const then = calculate(excel.workbook);
    expect(then.at(sheet, 1, 0)).toBe(
      "Trade of the United States with China in 2024: 1.46 to 1.74% of the supply of the United States comes from China, 0.79 to 0.90% the other way; exports to the other are 0.49 to 0.56% and 2.35 to 2.80% of GDP. So the United States depends more on the other's supply, China on its market. Two-way trade is 1.99 to 2.35% of the GDP of the United States (below 3.0%), 3.12 to 3.67% of the GDP of China (not below 3.0%). In value-added terms inputs from China were 0.95% of the final product of the United States in 2022 (input-output table of 2024-03-15; 2024-09-06); finished goods come on top. Supply takes the import and export ratios of 2023. Ranges are over both sides' statistics and both editions of GDP, as far as the tables have them.",
    );
    expect(then.named("macro_country_imports")).toBeCloseTo(440319.5 / 29298013, 9);
    expect(then.named("macro_country_exports")).toBeCloseTo(143271.8 / 29298013, 9);
    // Supply: GDP with the ratios of 2023, imports 0.13888 and 0.16362, exports 0.11012 and 0.19743.
    const supply = { USA: 29298013 * 1.02876, CHN: 18729668.4 * 0.96619 };
    expect(then.named("macro_country_supplied")).toBeCloseTo(440319.5 / supply.USA, 9);
    expect(then.named("macro_partner_supplied")).toBeCloseTo(143271.8 / supply.CHN, 9);
    expect(then.named("macro_country_exports")).toBeCloseTo(143271.8 / 29298013, 9);
    expect(then.named("macro_partner_exports")).toBeCloseTo(440319.5 / 18729668.4, 9);
    expect(then.named("macro_more_supply")).toBe("the United States");
    expect(then.named("macro_more_market")).toBe("China");
    const [imports, exports] = byBasis(then);
    expect(imports?.[2]).toBeCloseTo(461000 / 28650000, 9);
    expect(exports?.[2]).toBeCloseTo(460600 / 17790000, 9);
  });

  test("a year that the table does not have stays blank, and the checks say so", () => {
    const later = calculate(excel.workbook, { macro_last_year: 2026, macro_year: 2026 });
    const cells = later.block(sheet, 0, 0, 150, 9);
    const year = cells.find(([label]) => label === 2026);
    expect(year?.slice(1, 6)).toEqual(["", "", "", "", ""]);
    expect(cells.find(([label]) => label === "2026")?.slice(1, 3)).toEqual(["#N/A", "#N/A"]);
    expect(later.at(sheet, 1, 0)).toBe(
      "Check “Inputs”: Year of the answer: not in the data; choose from the list.",
    );
    expect(later.at(sheet, 2, 0)).toMatch(/^[2-7] of 11 checks need review/);
  });
});

test("any pair of economies: GDP by edition, and trade that is typed in", async () => {
  const excel = startExcelWithFunctions();
  const { sheet } = await buildBundled(macroExposure, {
    chosen: { country: "FRA", partner: "DEU", edition: "2024-10" },
  });
  const silent = calculate(excel.workbook);
  expect(silent.named("macro_year")).toBe(2023);
  expect(silent.at(sheet, 1, 0)).toBe(
    "Check “The year of the answer has both flows”: No trade or GDP of France with Germany for 2023: choose another year or basis, or type their trade in among the inputs.",
  );
  // 100,000 + 80,000 million over the GDP of 2023, World Bank: 3,030,904 and 3,056,251 for France.
  const typed = { macro_typed_imports: 100_000, macro_typed_exports: 80_000 };
  const old = calculate(excel.workbook, typed);
  expect(old.named("macro_country_two_way")).toBeCloseTo(180_000 / 3_030_904.089608, 9);
  expect(old.named("macro_partner_two_way")).toBeCloseTo(180_000 / 4_456_081.016706, 9);
  const recent = calculate(excel.workbook, { ...typed, macro_edition: "2026-07" });
  expect(recent.named("macro_country_two_way")).toBeCloseTo(180_000 / 3_056_250.648138, 9);
  const editions = recent
    .block(sheet, 0, 0, 140, 10)
    .find(([code, gdp]) => code === "FRA" && typeof gdp === "number");
  expect([...(editions ?? []).slice(1, 3), editions?.[6]]).toEqual([
    expect.closeTo(3_030_904.089608, 5),
    expect.closeTo(3_056_250.648138, 5),
    expect.closeTo(3_056_250.648138 / 3_030_904.089608 - 1, 9),
  ]);
});

test("says whose value is in the final product where a table has it, and that no table does elsewhere", async () => {
  const excel = startExcelWithFunctions();
  const { sheet } = await buildBundled(macroExposure);
  // The table of 2022 by another program: value added and inputs from abroad 28,011,076.3, of it China
  // 265,724.4 and Mexico 179,984.8.
  const found = calculate(excel.workbook);
  expect(found.named("macro_country_value")).toBeCloseTo(265_724.4 / VALUE, 9);
  expect(found.named("macro_partner_value")).toBe("no table");
  const meanings = found
    .block(sheet, 0, 0, 60, 4)
    .filter(([label]) => /value in the/.test(`${label}`));
  expect(meanings.map((row) => row[2])).toEqual([
    "Inputs through all domestic stages, 2022; BEA I-O accounts and TiVA import matrices, 2024-03-15; 2024-09-06",
    "No input-output table of China up to 2024 with the United States as a supplier",
  ]);
  const mexico = calculate(excel.workbook, { macro_partner: "MEX" });
  expect(mexico.named("macro_country_value")).toBeCloseTo(179_984.8 / VALUE, 9);
  // Germany is a part of Europe there, and 2021 is before the table.
  for (const changed of [{ macro_partner: "DEU" }, { macro_year: 2021 }])
    expect(calculate(excel.workbook, changed).named("macro_country_value")).toBe("no table");
  const back = calculate(excel.workbook, { macro_country: "CHN", macro_partner: "USA" });
  expect(back.named("macro_country_value")).toBe("no table");
  expect(back.named("macro_partner_value")).toBeCloseTo(265_724.4 / VALUE, 9);
});

test("a blank in the table's value added is no share", async () => {
  const excel = startExcelWithFunctions();
  await buildBundled(macroExposure);
  const found = calculate(excel.workbook);
  const table = excel.workbook.tables().find(({ name }) => name === "us_io_regions")!;
  const { name: accounts } = excel.workbook.sheets().find(({ id }) => id === table.area.sheet)!;
  const { row, column, columns } = table.area;
  const at = found.block(accounts, row, column, 1, columns)[0]!.indexOf("value_added_usd_mn");
  expect(at).toBeGreaterThan(0);
  found.change(accounts, row + 3, column + at, "");
  found.again();
  expect(found.named("macro_country_value")).toBe("no table");
});

test("an economy without ratios has an unknown supply, and the sentence says so", async () => {
  const excel = startExcelWithFunctions();
  const { sheet } = await buildBundled(macroExposure);
  const found = calculate(excel.workbook);
  const table = excel.workbook.tables().find(({ name }) => name === "wdi_economies")!;
  const { name: economies } = excel.workbook.sheets().find(({ id }) => id === table.area.sheet)!;
  const { row, column, rows, columns } = table.area;
  const lines = found.block(economies, row, column, rows, columns);
  const [iso3 = -1, ratio = -1] = ["iso3", "imports_gdp"].map((name) => lines[0]!.indexOf(name));
  const emptied = lines.flatMap((line, r) => (line[iso3] === "CHN" ? [r] : []));
  for (const r of emptied) found.change(economies, row + r, column + ratio, "");
  found.again();
  expect(emptied.length).toBeGreaterThan(9);
  expect(found.named("macro_country_supplied")).toBeCloseTo(440319.5 / (29298013 * 1.02876), 9);
  expect(found.named("macro_partner_supplied")).toBe("unknown");
  expect(found.named("macro_more_supply")).toBe("unknown");
  expect(found.at(sheet, 1, 0)).toBe(
    "Trade of the United States with China in 2024: 1.46 to 1.74% of the supply of the United States comes from China, an unknown share the other way; exports to the other are 0.49 to 0.56% and 2.35 to 2.80% of GDP. It is unknown who depends more on the other's supply; on its market China does. Two-way trade is 1.99 to 2.35% of the GDP of the United States (below 3.0%), 3.12 to 3.67% of the GDP of China (not below 3.0%). In value-added terms inputs from China were 0.95% of the final product of the United States in 2022 (input-output table of 2024-03-15; 2024-09-06); finished goods come on top. Supply takes the import and export ratios of 2023. Ranges are over both sides' statistics and both editions of GDP, as far as the tables have them.",
  );
});
