import { loadDataset, loadStarter, type Dataset } from "../../src/datasets/dataset";
import { buildModel } from "../../src/excel/building/buildModel";
import { setDatasetReader } from "../../src/functions/reference/bundled/reader";
import { tariff } from "../../src/models/tariff/tariff";
import { readBundled } from "../support/bundledDatasets";
import { afterReading, forgetRead } from "../support/formulaEngine";
import { calculate, type Calculated } from "../support/modelFigures";
import { buildBundled, NOW } from "../support/models";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";

/** Days of change in the list, counted in its file. */
const DAYS = 45;

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
 * 0.125% of the value, 6,599.60. By hand from the list of tariffs, rates of the six products:
 * on 3 September 2026 50, 40, 37.5, 22.7, 39.6 and 12.5%, duty 529,800;
 * on 3 September 2024 25, 27.5, 25, 10.2, 2.1 and 0%, duty 267,300.
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

  /**
   * The fee's most, 634.62: one entry of 1,400,000 pays it once; six entries pay it for the four lines of 200,000 and
   * more, and 0.3464% on 150,000 and 100,000, 519.60 and 346.40.
   */
  test.each([
    ["one for all", 634.62],
    ["one for each line", 4 * 634.62 + 519.6 + 346.4],
  ])("bounds of the processing fee are due by entry: %s", (entries, fee) => {
    const changed = { tariff_mpf_max: 634.62, tariff_entries: entries };
    const bounded = calculate(excel.workbook, changed);
    const landed = 1_400_000 + 79_000 + 4_300 + fee + 1_750 + 529_800;
    expect(bounded.named("tariff_landed")).toBeCloseTo(landed, 6);
  });

  test("stacks the rates of each product, and adds duty, fees and freight to its landed cost", () => {
    const landed = 1_400_000 + 79_000 + 4_300 + 6_599.6;
    expect(figures.named("tariff_rate_after")).toBeCloseTo(529_800 / 1_400_000, 9);
    expect(figures.named("tariff_rate_before")).toBeCloseTo(267_300 / 1_400_000, 9);
    expect(figures.named("tariff_duty")).toBeCloseTo(529_800, 6);
    expect(figures.named("tariff_landed")).toBeCloseTo(landed + 529_800, 6);
    expect(figures.named("tariff_landed_change")).toBeCloseTo(
      (landed + 529_800) / (landed + 267_300) - 1,
      9,
    );
    const goods = linesBelow(figures, sheet, ["Product", "Rate before"], 6);
    expect(goods.map((line) => line.slice(0, 3))).toEqual([
      ["Drones", 0.25, 0.5],
      ["Pumps", expect.closeTo(0.275, 9), expect.closeTo(0.4, 9)],
      ["Furniture", 0.25, 0.375],
      ["Kitchen appliances", expect.closeTo(0.102, 9), expect.closeTo(0.227, 9)],
      ["Permanent magnets", expect.closeTo(0.021, 9), expect.closeTo(0.396, 9)],
      ["Toys", 0, 0.125],
    ]);
    // Σ value × pass-through × change of rate over Σ value × (1 + rate before) / import share.
    expect(figures.named("tariff_price_change")).toBeCloseTo(248_437.5 / (1_716_150 + 1e6 / 7), 9);
    // Magnets: 100% × (0.396 − 0.021) / 1.021.
    expect(goods[4]?.[6]).toBeCloseTo(0.375 / 1.021, 9);
  });

  test("answers in a sentence, and its checks foot", () => {
    expect(figures.at(sheet, 1, 0)).toBe(
      "On 2026-09-03 the basket pays 37.8% on average, against 19.1% on 2024-09-03: landed cost rises by 14.9% and buyers' prices rise by 13.4%. Drones: 50.0%, peak 170.0%. Diversion would bring the average over all origins from 24.8% to 21.4%.",
    );
    expect(figures.at(sheet, 2, 0)).toBe("All 13 checks are OK.");
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
    expect(then.at(sheet, 2, 0)).toBe("All 13 checks are OK.");
  });

  test("the chart's line holds a rate up to the day of the next: 170% from 10 April to 14 May 2025", () => {
    const cells = figures.block(sheet, 0, 0, 290, 3);
    const at = cells.findIndex(([text]) => text === "The same as steps, for the chart");
    const steps = cells.slice(at + 3).filter(([first]) => typeof first === "number");
    expect(steps.length % 2).toBe(1);
    const peak = steps.filter(([, rate]) => rate === 1.7).map(([first]) => first);
    // Other lines of the list change in between.
    expect([peak[0], peak.at(-1)]).toEqual([day("2025-04-10"), day("2025-05-14")]);
    const days = steps.map(([first]) => Number(first));
    expect(days).toEqual([...days].sort((a, b) => a - b));
    const [chart] = excel.workbook.charts();
    expect(chart?.properties).toMatchObject({
      "axes.categoryAxis.categoryType": "DateAxis",
      "axes.categoryAxis.baseTimeUnit": "Days",
    });
  });

  test("the path has one line for each day of change, with 170% from 10 April to 14 May 2025", () => {
    const path = linesBelow(figures, sheet, ["From", "Drones"], DAYS + 3);
    expect(path.filter(([from]) => from !== "")).toHaveLength(DAYS);
    const peak = path.findIndex(([from]) => from === "2025-04-10");
    expect(path[peak]?.slice(0, 2)).toEqual(["2025-04-10", 1.7]);
    const after = path.find(([from]) => from === "2025-05-14");
    expect(after?.slice(0, 2)).toEqual(["2025-05-14", expect.closeTo(0.55, 9)]);
    // (400 + 250 + 300) × 1.7 + 200 × 1.525 + (150 + 100) × 1.45, thousands, over 1,400.
    expect(path[peak]?.[2]).toBeCloseTo((950 * 1.7 + 200 * 1.525 + 250 * 1.45) / 1400, 9);
    expect(figures.named("tariff_peak")).toBeCloseTo(1.7, 9);
  });

  test("days after the newest status are marked as scheduled", () => {
    const path = linesBelow(figures, sheet, ["From", "Drones"], DAYS);
    const late = path.map(([from]) => String(from)).filter((from) => from > "2026-09-03");
    expect(late.length).toBeGreaterThan(5);
    expect(late.filter((from) => !from.endsWith(" scheduled"))).toEqual([]);
    expect(calculate(excel.workbook, { tariff_date: day("2026-12-04") }).at(sheet, 1, 0)).toMatch(
      / Of duties after 2026-09-03 only what was scheduled then is known\.$/,
    );
  });

  test("diversion and the next step follow their definitions", () => {
    // Calculated apart from Armington's shares, v·(1+τ0)·((1+τ1)/(1+τ0))^-3, with the rates above.
    expect(figures.named("tariff_effective")).toBeCloseTo(0.21403, 5);
    expect(figures.named("tariff_static")).toBeCloseTo(594_800 / 2_400_000, 9);
    const origins = linesBelow(figures, sheet, ["Origin", "Share of spending before"], 4);
    const shares = [0.554338, 0.181375, 0.180436, 0.083851];
    origins.forEach((line, index) => expect(line[2]).toBeCloseTo(shares[index] ?? NaN, 5));
    const steps = linesBelow(figures, sheet, ["Period", "Average rate"], 8);
    expect(steps[6]?.slice(0, 4)).toEqual([
      "6",
      expect.closeTo(529_800 / 1_400_000 + 0.6, 9),
      expect.closeTo(2_019_699.6 + 840_000, 5),
      expect.closeTo(840_000, 5),
    ]);
    expect(steps[7]?.[0]).toBe("");
    const capped = calculate(excel.workbook, { tariff_cap: 0.5, tariff_periods: 3 });
    expect(linesBelow(capped, sheet, ["Period", "Average rate"], 4)[3]?.[1]).toBe(0.5);
  });

  test("with duty on freight and insurance too, checks still foot", () => {
    const cif = calculate(excel.workbook, { tariff_basis: "CIF" });
    expect(cif.named("tariff_duty")).toBeCloseTo(
      417_200 * 0.5 +
        261_800 * 0.4 +
        327_900 * 0.375 +
        213_600 * 0.227 +
        154_500 * 0.396 +
        13_537.5,
      4,
    );
    expect(cif.at(sheet, 2, 0)).toBe("All 13 checks are OK.");
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
  expect(figures.at(sheet, 2, 0)).toBe("All 13 checks are OK.");
});

test("on a day that nobody knows the headline shows both readings, and an input chooses", async () => {
  const { excel, sheet } = await builtOn(["Ship-to-shore gantry cranes"], {
    date: "2026-11-28",
    before: "2025-06-01",
  });
  // Review 25%, forced labour 12.5%, and 0 or 100% of the maritime action.
  const open = calculate(excel.workbook);
  expect(open.at(sheet, 1, 0)).toBe(
    "Check “Every duty is known”: On 2026-11-28 not all duties on the basket are known: it pays 37.5% on average on the lower reading and 137.5% on the higher. Choose a reading in the inputs.",
  );
  expect(open.at(sheet, 2, 0)).toMatch(/need review/);
  const high = calculate(excel.workbook, { tariff_unknown: "HIGH" });
  expect(high.named("tariff_rate_after")).toBeCloseTo(1.375, 9);
  expect(high.at(sheet, 1, 0)).toMatch(
    /pays 137\.5% on average on the higher reading of unknown duties, against 55\.0% on 2025-06-01/,
  );
  expect(high.at(sheet, 2, 0)).toBe("All 13 checks are OK.");
  const low = calculate(excel.workbook, { tariff_unknown: "LOW" });
  expect(low.named("tariff_rate_after")).toBeCloseTo(0.375, 9);
  expect(low.at(sheet, 2, 0)).toBe("All 13 checks are OK.");
});

/** A basket of tariff lines as people write them, in the order of the columns of the starter. */
async function builtOn(lines: readonly (string | number)[], chosen: Record<string, string>) {
  const excel = startExcelWithFunctions();
  const basket: Dataset = {
    ...(await loadStarter("tariff-basket", readBundled)),
    rows: lines.map((line, index) => [`Product ${index + 1}`, line, 1000, 0, 0, 0, 1, 1]),
  };
  const { sheet } = await buildModel(
    {
      spec: tariff,
      tables: {
        events: { kind: "dataset", dataset: "tariff-timeline" },
        basket: { kind: "starter", starter: "tariff-basket" },
        sources: { kind: "starter", starter: "tariff-origins" },
      },
      data: {
        events: await loadDataset("tariff-timeline", readBundled),
        basket,
        sources: await loadStarter("tariff-origins", readBundled),
      },
      chosen,
    },
    NOW,
  );
  return { excel, sheet };
}

/**
 * From chapter 99 as of May 2026 and the Federal Register notices: screws 7318.15.80 are on List 3, 25% since 10
 * May 2019; horses 0101.21.00 on List 4A, 7.5%; magnets 8505.11.00 in the review, 25% since 1 January 2026; toys
 * 9503.00.00 on List 4B alone, which never applied. All pay 12.5% for forced labour since 24 July 2026.
 */
test("a client's own tariff lines become stacks of the day, written in any way", async () => {
  const lines = ["7318.15.8069", 1012100, "85051100", "9503.00.0071", "List 1"];
  const { excel, sheet } = await builtOn(lines, { date: "2026-09-01", before: "2026-03-01" });
  const figures = await afterReading(() => calculate(excel.workbook));
  const goods = linesBelow(figures, sheet, ["Product", "Rate before"], 5);
  // Before, Section 122 added 10%.
  expect(goods.map(([, before, rate]) => [before, rate])).toEqual([
    [expect.closeTo(0.35, 9), expect.closeTo(0.375, 9)],
    [expect.closeTo(0.175, 9), expect.closeTo(0.2, 9)],
    [expect.closeTo(0.35, 9), expect.closeTo(0.375, 9)],
    [expect.closeTo(0.1, 9), expect.closeTo(0.125, 9)],
    [expect.closeTo(0.35, 9), expect.closeTo(0.375, 9)],
  ]);
  const found = linesBelow(figures, sheet, ["Product", "Tariff line"], 5);
  expect(found.map((line) => [line[1], line[4]])).toEqual([
    ["73181580", "List 3"],
    ["01012100", "List 4A"],
    ["85051100", "Permanent magnets"],
    ["95030000", "On no list"],
    ["", "List 1"],
  ]);
  expect(String(found[2]?.[2])).toMatch(/magnets/i);
  expect(figures.at(sheet, 2, 0)).toMatch(/^All \d+ checks are OK\.$/);
});

test.each([
  // 9401.69.60 is on Lists 3 and 4A, each for a part of the line.
  ["9401.69.60", /Product 1: the line is on several lists, each for a part of it/],
  ["7777.12.34", /Product 1: no heading of the Harmonised System begins so/],
])("%s is not guessed: the headline says what to write", async (line, said) => {
  const { excel, sheet } = await builtOn([line], { date: "2026-09-01", before: "2026-03-01" });
  const figures = await afterReading(() => calculate(excel.workbook));
  expect(figures.at(sheet, 1, 0)).toMatch(said);
});

test("a line of the review is not said to have paid nothing before", async () => {
  const { excel, sheet } = await builtOn(["8542.31.00"], {
    date: "2026-09-01",
    before: "2024-06-01",
  });
  const figures = await afterReading(() => calculate(excel.workbook));
  expect(figures.at(sheet, 1, 0)).toMatch(/on which list the line was before the four-year review/);
});

test("lists that cannot be read are never a line on no list", async () => {
  const { excel, sheet } = await builtOn(["7318.15.80"], {
    date: "2026-09-01",
    before: "2026-03-01",
  });
  forgetRead();
  setDatasetReader((path) =>
    path.includes("section-301") ? Promise.reject(new Error("offline")) : readBundled(path),
  );
  try {
    const figures = await afterReading(() => calculate(excel.workbook));
    const [line] = linesBelow(figures, sheet, ["Product", "Tariff line"], 1);
    const error: unknown = expect.stringMatching(/^#/);
    expect(line?.slice(1, 5)).toEqual(["73181580", expect.any(String), error, error]);
    expect(figures.at(sheet, 1, 0)).toMatch(/^Check “Every tariff line is looked up”: /);
  } finally {
    setDatasetReader(readBundled);
    forgetRead();
  }
});
