import { formulaFor, loadCatalogue } from "../../src/datasets/catalogue";
import { loadDataset } from "../../src/datasets/dataset";
import { readDatasetFile } from "../support/datasetFiles";
import { type Result, resultsOver } from "../support/formulaEngine";

/** What the three formulas of each dataset show, the first cell of those that spill. */
const results = new Map<string, Result[]>();

beforeAll(async () => {
  const catalogue = await loadCatalogue(readDatasetFile);
  for (const { name } of catalogue.groups.flatMap((group) => group.datasets)) {
    const dataset = await loadDataset(name, readDatasetFile);
    const formulas = dataset.description.formulas.map((ready) => formulaFor(ready, "Data"));
    results.set(name, resultsOver(dataset, formulas));
  }
});

test("every ready formula gives a value on its table: no error, no blank", () => {
  const shown = [...results].flatMap(([name, three]) => three.map((result) => ({ name, result })));
  const failed = shown.filter(({ result }) => result === null || /^$|^#/.test(String(result)));
  expect(results.size).toBeGreaterThan(50);
  expect({ looked: shown.length, failed }).toEqual({ looked: 3 * results.size, failed: [] });
});

/** Figures known from elsewhere: published, or worked out by hand from the rows. */
const KNOWN: readonly [string, number, number | string | boolean, string][] = [
  ["macro-exposure", 1, 0.015029, "440,319.5 / 29,298,013"],
  ["macro-exposure", 2, 0.01609, "461 / 28,650, the article's 1.61 %"],
  ["ree-reliance", 0, 0.53, "USGS 2026 edition"],
  ["ree-reliance", 1, 0.8, "USGS 2025 edition"],
  ["ree-reliance", 2, 0.526, "0.71² + 0.13² + 0.05² + 0.05²"],
  ["bom-article", 0, "SYSTEM HALT: NdFeB Magnets (Micro-Dependency) is blocked.", "the article"],
  ["bom-article", 2, 1 / 3, "one of three equal parts"],
  // 1 less the product of what must hold: 15 sources that no other can replace, 8 countries, a pair.
  ["bom-quadcopter", 2, 0.45834, "by hand"],
  ["sector-dependency", 0, 96 / 435, "the chart's values"],
  ["sector-dependency", 1, 0.22, "the chart's share"],
  [
    "us-china-goods-trade-monthly",
    0,
    439925.8,
    "440,319.5 of the year less 141,224.9, and the four months held, 140,831.2",
  ],
  ["us-china-goods-trade-monthly", 1, 1, "January alone is held of 2023"],
  [
    "us-goods-trade-by-partner",
    2,
    0.3823154,
    "members' imports over those of all partners listed, added up from the rows",
  ],
  ["wdi-economies", 0, 1.64818, "WDI: exports and imports of Vietnam over its GDP"],
  ["wdi-economies", 1, 155_827.8 / 5_050_922.925047, "US Census over WDI 2026-07-13"],
  ["exchange-rates-annual", 0, 7.1875, "Federal Reserve"],
  ["exchange-rates-annual", 1, 11_129.56402, "10,028.84295 + 800 + 50 + 2.5 % of 10,028.84295"],
  ["exchange-rates-annual", 2, 83_478.258, "10^7 x 0.13913043 x 0.3 x 0.5 x 0.4"],
  ["rare-earth-facilities", 0, 3, "Independence, Sumter and San Marcos"],
  ["rare-earth-facilities", 1, 106_661, "Baotou Huamei alone"],
  ["rare-earth-facilities", 2, 22, "of 65 rows 43 state one, counted in the raw table"],
  ["us-io-sector15", 0, 1.9607, "agriculture, by another program from the same source"],
  ["us-io-regions", 0, 0.0129, "by another program from the same source"],
  ["us-io-regions", 1, 0.1002, "by another program from the same source"],
  ["us-io-sectors", 0, 413_962, "BEA"],
  ["us-io-sectors", 1, 0.0606, "by another program from the same source"],
  ["us-io-summary", 0, 15_420, "BEA"],
  ["us-io-summary", 1, 15_420 / 22_772.7, "67.7 %, from the two flows"],
  ["us-imported-inputs", 0, 0.0763, "by another program from the same source"],
  ["us-io-sectors", 2, 0.36464, "the five largest over all exports, added up from the rows"],
  ["us-imported-inputs", 1, 0.17919, "by hand: the squared shares of seven regions"],
  ["us-imported-inputs", 2, "RAP", "44.9 % from the rest of Asia and the Pacific"],
  ["us-imported-inputs-detail-2022", 0, 0.37653, "by another program from the same source"],
  ["us-imported-inputs-detail-2022", 1, 3.24496, "1 over the sum of the squared shares"],
  ["us-imported-inputs-detail-2022", 2, 0.26153, "the ten largest, added up from the rows"],
  ["us-goods-trade-by-partner-monthly", 0, 24_605.1, "US Census"],
  ["us-goods-trade-by-partner-monthly", 2, 1.64799, "mean and deviation of 23 months"],
  ["wgi", 1, 0.81 * 5.58 + 0.01 * 4.113, "0.9² x 5.58 + 0.1² x 4.113"],
  ["tariff-timeline", 0, 1.7, "the article's 170 %"],
  ["tariff-timeline", 2, 1.25, "List 1 25 % and Section 232 100 %"],
  ["third-country-timeline", 0, 0.25, "HTS 9903.05.01"],
  ["third-country-timeline", 1, 0.5, "Proclamations 11046-11048"],
  ["third-country-timeline", 2, 0.41, "EO 14326"],
  ["retaliation-timeline", 0, 0.94, "10 % + 84 %"],
  ["retaliation-timeline", 2, 1.25, "Tariff Commission No. 6 of 2025"],
  ["tariff-stack-china", 0, 1.7, "25 + 20 + 125"],
  ["tariff-stack-china", 1, 0.375, "7.5 + 20 + 10"],
  ["tariff-stack-china", 2, 1.16, "1.45 / 1.25"],
  ["export-controls-timeline", 0, 1, "MOFCOM No. 23 of 2023"],
  [
    "export-controls-timeline",
    1,
    "CN No.46/2024 par.2 to USA: 0 or 1: reported-extended as of 2026-09-24 since 2026-11-28 (MOFCOM No. 72 of 2025 (text); CNBC 2026-09-24 on a truce to 2027-01-10 (read 2026-11-28))",
    "nobody knows",
  ],
  ["negotiations-timeline", 2, "Xi visit, Trump-Xi summit", "24 September 2026"],
  ["commitments-phase-one", 0, 288.8 / 502.4, "PIIE, published as 58 %"],
  ["commitments-phase-one", 1, 213.6, "502.4 - 288.8"],
  [
    "commitments-phase-one-unverified",
    0,
    78.5,
    "123.3, the target of 2021, less the 44.8 of manufactures",
  ],
  ["commitments-phase-one", 2, 0.58, "PIIE, edition of July 2022"],
  ["commitments-other", 0, 87, "12 + 3 x 25"],
  ["commitments-other", 1, 51, "3 x 17"],
  ["commitments-other", 2, 12, "12 - 0"],
  ["semiconductor-imports", 1, 1089.8 / 3040, "GACC, published as 35.9 %"],
  ["mineral-import-sources", 0, 0.71, "USGS"],
  ["mineral-import-sources", 1, 0.4965, "0.68² + 0.16² + 0.07² + 0.06²"],
  ["mineral-net-import-reliance", 0, 1, "USGS prints 100 % of reported consumption"],
  ["commodities", 0, "811292", "HS 2022: unwrought gallium and others"],
  ["commodities", 1, 26, "keys on both lists, counted in critical_raw_materials_lists.csv"],
  ["us-mineral-salient-series", 0, 1, "USGS prints 100"],
  ["us-mineral-salient-series", 1, 580 / 277, "dollars per kilogram of 2025 and 2021"],
  [
    "us-mineral-salient-series",
    2,
    1770 / 2480,
    "(1900 - 130) / (710 + 1900 - 130); USGS prints 71",
  ],
  ["us-section-301-lists", 0, 0.25, "9903.91.06"],
  ["us-section-301-lists", 1, 10000 * 1.284 + 850, "10,000 x (1 + 0.034 + 0.25) + 800 + 50"],
  ["us-section-301-lists", 2, 6187, "6,190 less three lines that the review replaced"],
  ["hs-2022", 0, "Unmanned aircraft", "heading 8806"],
  ["hs-2022", 1, 11, "8806.10, .21 to .24, .29, .91 to .94, .99"],
  ["hs-2022", 2, 5613, "5,612 and 9999.99"],
  ["country-blocs", 0, 27, "member states"],
  ["country-blocs", 1, 84, "counted in the file"],
  ["country-labels", 0, "KOR", "the name the United States Census writes"],
  ["country-labels", 1, 91, "counted in the file"],
  ["country-labels", 2, 6, "counted in the file"],
  ["critical-raw-materials-lists", 0, "bauxite", "the first entry of Annex I"],
  ["critical-raw-materials-lists", 1, "Gallium", "the US list"],
  ["critical-raw-materials-lists", 2, 13, "counted in the two annexes and the US list"],
  ["mineral-stages", 0, "magnet making", "0.94² is above 0.91² and the mines'"],
  ["mineral-stages", 1, 1840 / 22_981, "USGS, the countries of the table added up"],
  ["mineral-stages", 2, 0.34259, "60.3 % refined in China x 45.9 %, and 39.7 % x 16.6 %"],
  ["supply-concentration", 1, "Gallium", "0.9804 is the highest HHI"],
  ["critical-minerals-salient-2025", 2, 8900 / 27000, "USGS"],
  ["article-statements", 0, 43, "42 verdicts and that on magnets (IEA, 94 %)"],
  ["article-statements", 1, 15, "13 inconsistent and 2 wrong"],
  ["china-mirror-trade", 0, 0.193792, "525.65 / 440.3195"],
  ["china-mirror-trade", 2, false, "461 lies below 461.7 to 464.3"],
  ["tariff-rate-snapshots", 1, 0.162, "19.3 - 3.1"],
  ["tech-claims", 0, 6850 / 671, "the article over the report"],
  ["platform-ree-content", 0, 417 / 20, "the disputed figure over the audit's"],
  ["source-disagreements", 1, -0.27, "53 - 80"],
];

test.each(KNOWN)("%s, formula %d shows %s (%s)", (name, index, expected) => {
  const result = results.get(name)?.[index];
  if (typeof expected === "number") expect(Math.abs(Number(result) - expected)).toBeLessThan(1e-4);
  else expect(result).toBe(expected);
});
