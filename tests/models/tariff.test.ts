import { loadDataset, loadStarter, type Dataset } from "../../src/datasets/dataset";
import { buildModel } from "../../src/excel/building/buildModel";
import { tariff } from "../../src/models/tariff/tariff";
import { readBundled } from "../support/bundledDatasets";
import { calculate, type Calculated } from "../support/modelFigures";
import { buildBundled, NOW } from "../support/models";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";

const day = (iso: string): number => (Date.parse(iso) - Date.parse("1899-12-30")) / 86_400_000;

/** The lines below the line that begins with these cells. */
function linesBelow(figures: Calculated, sheet: string, start: string[], count: number) {
  const cells = figures.block(sheet, 0, 0, 190, 12);
  const at = cells.findIndex((line) => start.every((text, index) => line[index] === text));
  expect(at).toBeGreaterThan(0);
  return cells.slice(at + 1, at + 1 + count);
}

/**
 * The illustrative basket is worth 1,400,000 with freight 79,000 and insurance 4,300; fees are 0.3464 and
 * 0.125 % of the value, 6,599.60. By hand from the list of tariffs, rates of the six products:
 * on 24 July 2026 37.5, 40, 37.5, 22.7, 39.6 and 12.5 %, duty 479,800;
 * on 24 July 2024 25, 27.5, 25, 10.2, 2.1 and 0 %, duty 267,300.
 */
describe("the tariff model on the bundled data", () => {
  let sheet = "";
  let excel: ReturnType<typeof startExcelWithFunctions>;
  let figures: Calculated;
  beforeAll(async () => {
    excel = startExcelWithFunctions();
    ({ sheet } = await buildBundled(tariff));
    figures = calculate(excel.workbook);
  });

  test("stacks the rates of each product, and adds duty, fees and freight to its landed cost", () => {
    const landed = 1_400_000 + 79_000 + 4_300 + 6_599.6;
    expect(figures.named("tariff_rate_after")).toBeCloseTo(479_800 / 1_400_000, 9);
    expect(figures.named("tariff_rate_before")).toBeCloseTo(267_300 / 1_400_000, 9);
    expect(figures.named("tariff_duty")).toBeCloseTo(479_800, 6);
    expect(figures.named("tariff_landed")).toBeCloseTo(landed + 479_800, 6);
    expect(figures.named("tariff_landed_change")).toBeCloseTo(
      (landed + 479_800) / (landed + 267_300) - 1,
      9,
    );
    const goods = linesBelow(figures, sheet, ["Product", "Rate before"], 6);
    expect(goods.map((line) => line.slice(0, 3))).toEqual([
      ["Drones", 0.25, 0.375],
      ["Pumps", expect.closeTo(0.275, 9), expect.closeTo(0.4, 9)],
      ["Furniture", 0.25, 0.375],
      ["Kitchen appliances", expect.closeTo(0.102, 9), expect.closeTo(0.227, 9)],
      ["Permanent magnets", expect.closeTo(0.021, 9), expect.closeTo(0.396, 9)],
      ["Toys", 0, 0.125],
    ]);
    // Σ value × pass-through × change of rate over Σ value × (1 + rate before) / import share.
    expect(figures.named("tariff_price_change")).toBeCloseTo(200_937.5 / (1_716_150 + 1e6 / 7), 9);
    // Magnets: 100 % × (0.396 − 0.021) / 1.021.
    expect(goods[4]?.[6]).toBeCloseTo(0.375 / 1.021, 9);
  });

  test("answers in a sentence, and its checks foot", () => {
    expect(figures.at(sheet, 1, 0)).toBe(
      "On 2026-07-24 the basket pays 34.3 % on average, against 19.1 % on 2024-07-24: landed cost rises by 12.1 % and buyers' prices rise by 10.8 %. Drones: 37.5 %, at its highest 170.0 %. Diversion would bring the average over all origins from 22.7 % to 20.4 %.",
    );
    expect(figures.at(sheet, 2, 0)).toBe("All 7 checks are OK.");
  });

  test.each([
    { on: "2025-04-09", rate: 1.29 },
    { on: "2025-04-10", rate: 1.7 },
    { on: "2025-05-13", rate: 1.7 },
    { on: "2025-05-14", rate: 0.55 },
    { on: "2025-11-10", rate: 0.45 },
    { on: "2026-02-24", rate: 0.35 },
  ])("drones pay $rate on $on", ({ on, rate }) => {
    const then = calculate(excel.workbook, { tariff_date: day(on) });
    expect(then.named("tariff_product_rate")).toBeCloseTo(rate, 9);
    expect(then.at(sheet, 2, 0)).toBe("All 7 checks are OK.");
  });

  test("the path has one line for each day of change, with 170 % from 10 April to 14 May 2025", () => {
    const path = linesBelow(figures, sheet, ["From", "Drones"], 26);
    expect(path.filter(([from]) => from !== "")).toHaveLength(23);
    const peak = path.findIndex(([from]) => from === "2025-04-10");
    expect(path[peak]?.slice(0, 2)).toEqual(["2025-04-10", 1.7]);
    expect(path[peak + 1]?.slice(0, 2)).toEqual(["2025-05-14", expect.closeTo(0.55, 9)]);
    // (400 + 250 + 300) × 1.7 + 200 × 1.525 + (150 + 100) × 1.45, thousands, over 1,400.
    expect(path[peak]?.[2]).toBeCloseTo((950 * 1.7 + 200 * 1.525 + 250 * 1.45) / 1400, 9);
    expect(figures.named("tariff_peak")).toBeCloseTo(1.7, 9);
  });

  test("diversion and the next step follow their definitions", () => {
    // Calculated apart from Armington's shares, v·(1+τ0)·((1+τ1)/(1+τ0))^-3, with the rates above.
    expect(figures.named("tariff_effective")).toBeCloseTo(0.204087, 5);
    expect(figures.named("tariff_static")).toBeCloseTo(544_800 / 2_400_000, 9);
    const origins = linesBelow(figures, sheet, ["Origin", "Share of spending before"], 4);
    const shares = [0.573701, 0.173494, 0.172597, 0.080208];
    origins.forEach((line, index) => expect(line[2]).toBeCloseTo(shares[index] ?? NaN, 5));
    const steps = linesBelow(figures, sheet, ["Period", "Average rate"], 8);
    expect(steps[6]?.slice(0, 4)).toEqual([
      "6",
      expect.closeTo(479_800 / 1_400_000 + 0.6, 9),
      expect.closeTo(1_969_699.6 + 840_000, 5),
      expect.closeTo(840_000, 5),
    ]);
    expect(steps[7]?.[0]).toBe("");
    const capped = calculate(excel.workbook, { tariff_cap: 0.5, tariff_periods: 3 });
    expect(linesBelow(capped, sheet, ["Period", "Average rate"], 4)[3]?.[1]).toBe(0.5);
  });

  test("with duty on freight and insurance too, checks still foot", () => {
    const cif = calculate(excel.workbook, { tariff_basis: "CIF" });
    expect(cif.named("tariff_duty")).toBeCloseTo(
      417_200 * 0.375 +
        261_800 * 0.4 +
        327_900 * 0.375 +
        213_600 * 0.227 +
        154_500 * 0.396 +
        13_537.5,
      4,
    );
    expect(cif.at(sheet, 2, 0)).toBe("All 7 checks are OK.");
  });
});

test("the tariff model takes a list of the analyst's own", async () => {
  const excel = startExcelWithFunctions();
  const bundled = await loadDataset("tariff-timeline", readBundled);
  const names = ["key", "start", "end", "value", "product"];
  const fields = names.map((name) => {
    const field = bundled.description.schema.fields.find((each) => each.name === name);
    if (!field) throw new Error(name);
    return field;
  });
  const own: Dataset = {
    description: {
      ...bundled.description,
      name: "own-duties",
      schema: { ...bundled.description.schema, fields },
    },
    rows: [
      ["Safeguard", "2030-01-01", "2030-07-01", 0.3, "Drones"],
      ["Surcharge", "2030-03-01", null, 0.05, null],
    ],
  };
  const basket: Dataset = {
    ...(await loadStarter("tariff-basket", readBundled)),
    rows: [["Quadcopter", "Drones", 1000, 0, 0, 0.1, 1, 1]],
  };
  const { sheet } = await buildModel(
    {
      spec: tariff,
      tables: {
        events: { kind: "dataset", dataset: "own-duties" },
        basket: { kind: "starter", starter: "tariff-basket" },
        sources: { kind: "starter", starter: "tariff-origins" },
      },
      data: { events: own, basket, sources: await loadStarter("tariff-origins", readBundled) },
      chosen: { date: "2030-04-01", before: "2029-01-01" },
    },
    NOW,
  );
  const figures = calculate(excel.workbook);
  expect(figures.named("tariff_product_rate")).toBeCloseTo(0.45, 9);
  expect(figures.named("tariff_rate_before")).toBeCloseTo(0.1, 9);
  expect(figures.at(sheet, 2, 0)).toBe("All 7 checks are OK.");
});
