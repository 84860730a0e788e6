import { resilience } from "../../src/models/resilience/resilience";
import { loadStarter } from "../../src/datasets/dataset";
import { buildModel } from "../../src/excel/building/buildModel";
import { readBundled } from "../support/bundledDatasets";
import { calculate, type Calculated } from "../support/modelFigures";
import { buildBundled, NOW } from "../support/models";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";

/** The lines below the line that begins with these cells. */
function linesBelow(figures: Calculated, sheet: string, start: string[], count: number) {
  const cells = figures.block(sheet, 0, 0, 150, 12);
  const at = cells.findIndex((line) => start.every((text, index) => line[index] === text));
  expect(at).toBeGreaterThan(0);
  return cells.slice(at + 1, at + 1 + count);
}

/**
 * By hand for the illustrative network: 100 drones a day at a margin of 500, 200 in stock; each takes 4
 * motors (2,400 in stock), each motor a magnet (A makes 300 a day, B 150; 9,000 in stock), each magnet
 * 0.3 of oxide (6,000 in stock). A site's stock stays usable while it is out.
 */
describe("the resilience model on its starter tables", () => {
  let sheet = "";
  let excel: ReturnType<typeof startExcelWithFunctions>;
  let figures: Calculated;
  beforeAll(async () => {
    excel = startExcelWithFunctions();
    ({ sheet } = await buildBundled(resilience));
    figures = calculate(excel.workbook);
  });

  test("gives the margin that each site's outage costs, and how long the network survives it", () => {
    const magnets = (8000 + 1000 + 2400) / 4;
    const expected = [
      ["Assembly", (2000 - 200) * 500, 2],
      ["Motor works", (6000 - 200 - 2400 / 4) * 500, 8],
      // B goes on with 150 magnets a day, 37.5 drones.
      [
        "Magnet maker A",
        (12000 - 200 - magnets - 120 * 37.5) * 500,
        (200 + magnets) / (100 - 37.5),
      ],
      ["Magnet maker B", 0, (200 + magnets) / (100 - 75)],
      [
        "Oxide refinery",
        (18000 - 200 - magnets - 6000 / 0.3 / 4) * 500,
        (200 + magnets + 5000) / 100,
      ],
      ["Airframe shop", 0, 37],
      ["Chip maker", 0, 97],
      ["Battery maker", (4500 - 200 - 900) * 500, 11],
    ] as const;
    const lines = linesBelow(figures, sheet, ["Site", "Risk exposure index"], 8);
    expect(lines.map((line) => line.slice(0, 4))).toEqual(
      expected.map(([site, impact, tts]): unknown[] => [
        site,
        expect.closeTo(impact / 4_975_000, 6),
        expect.closeTo(impact, 2),
        expect.closeTo(tts, 6),
      ]),
    );
  });

  test("sets survival against recovery and names the stock that would pay", () => {
    const lines = linesBelow(figures, sheet, ["Site", "Time to survive, days"], 8);
    expect(lines[1]?.slice(0, 8)).toEqual([
      "Motor works",
      expect.closeTo(2400 / 400, 9),
      60,
      54,
      50_000,
      2_700_000,
      // 600 / (3% × 50,000) = 0.4.
      expect.closeTo(60 * Math.log(1 / 0.4), 9),
      expect.closeTo(60 * Math.log(1 / 0.4) - 6, 9),
    ]);
    // Magnet maker A: 400 a day are needed and 150 come from B; loss 50,000 × (1 − 150/400).
    expect(lines[2]?.slice(1, 6)).toEqual([32, 120, 88, 31_250, 88 * 31_250]);
    // Magnet maker B: a day of cover costs 300 and saves 2% × 12,500 at most.
    expect(lines[3]?.slice(6, 8)).toEqual([0, 0]);
    expect(figures.named("resilience_open")).toBe(6);
    expect(figures.named("resilience_add")).toBe(5);
  });

  test("charges a site with the margin of what it feeds, not of all products", () => {
    const { workbook } = excel;
    const { area } = workbook.tables().find(({ name }) => name === "resilience_sites")!;
    // Motors are sold as well: 10 a day at 100, a margin of 51,000 a day in all.
    const sold = { ...area, row: area.row + 2, column: area.column + 4, rows: 1, columns: 2 };
    const before = workbook.formulas(sold);
    workbook.write(sold, [[10, 100]]);
    const both = calculate(workbook);
    workbook.write(sold, before);
    expect(both.named("resilience_margin_day")).toBe(51_000);
    const lines = linesBelow(both, sheet, ["Site", "Time to survive, days"], 8);
    const losses = new Map(lines.map(([site, , , , loss]) => [site, loss]));
    expect(losses.get("Motor works")).toBeCloseTo(51_000, 3);
    expect(losses.get("Airframe shop")).toBeCloseTo(50_000, 3);
  });

  test("finds the delivery and what delays do to it", () => {
    // Oxide, magnets, motors 65 days, controllers 60; then 15. Oxide 45 later: 45; controllers 10: slack 5.
    expect(figures.named("resilience_duration")).toBe(80);
    expect(figures.named("resilience_slip_days")).toBe(45);
    const slips = linesBelow(figures, sheet, ["id", "delay"], 4);
    expect(slips[0]?.slice(0, 4)).toEqual(["Refine oxide", 45, 0, 45]);
    expect(slips[3]?.slice(0, 4)).toEqual(["Make controllers", 10, 5, 5]);
  });

  test("answers in a sentence, and its checks foot", () => {
    expect(figures.at(sheet, 1, 0)).toBe(
      "6 of 8 sites take longer to recover than their stock lasts. Taking each out for its own recovery time, Oxide refinery is the costliest to lose: USD 4,975,000 of margin. With Oxide refinery out for 180 days (120 to 270 by the table), demand is met for 80.5 days and USD 4,975,000 (1,975,000 to 9,475,000) of margin is lost. Delivery takes 80 days, and the delays push it back by 45. More stock pays at 5 sites.",
    );
    expect(figures.at(sheet, 2, 0)).toBe("All 13 checks are OK.");
  });

  test("gives the loss over the range of days that the table states, none for days typed in", () => {
    // 120 and 270 days at 100 drones a day, of which 200 + 2,850 + 5,000 come from stock.
    expect(figures.named("resilience_impact_low")).toBeCloseTo((12_000 - 8_050) * 500, 2);
    expect(figures.named("resilience_impact_high")).toBeCloseTo((27_000 - 8_050) * 500, 2);
    const typed = calculate(excel.workbook, { resilience_outage: 100 });
    expect(typed.named("resilience_impact_low")).toBe("");
    expect(typed.at(sheet, 1, 0)).toMatch(
      /out for 100 days, demand is met for 80\.5 days and USD [\d,]+ of margin/,
    );
  });

  test("another site and a shorter outage change the answer", () => {
    const then = calculate(excel.workbook, {
      resilience_site: "Motor works",
      resilience_outage: 30,
    });
    // 3,000 needed, 200 + 600 there.
    expect(then.named("resilience_impact")).toBeCloseTo(2200 * 500, 2);
    expect(then.named("resilience_survives")).toBeCloseTo(8, 6);
    expect(then.at(sheet, 2, 0)).toBe("All 13 checks are OK.");
  });
});

test("a link to a site that the table lacks is told in the answer and the checks", async () => {
  const excel = startExcelWithFunctions();
  const starter = (name: string) => ({ kind: "starter", starter: name }) as const;
  const [sites, links, activities, relations] = await Promise.all(
    (["sites", "links", "activities", "relations"] as const).map((name) =>
      loadStarter(`resilience-${name}`, readBundled),
    ),
  );
  if (!sites || !links || !activities || !relations) throw new Error("no data");
  const { sheet } = await buildModel(
    {
      spec: resilience,
      tables: {
        sites: starter("resilience-sites"),
        links: starter("resilience-links"),
        activities: starter("resilience-activities"),
        relations: starter("resilience-relations"),
      },
      data: {
        sites,
        links: { ...links, rows: [["Nobody", "Assembly", 1]] },
        activities,
        relations,
      },
      chosen: {},
    },
    NOW,
  );
  const figures = calculate(excel.workbook);
  expect(figures.at(sheet, 1, 0)).toBe(
    "Check “The tables of sites and links fit”: A link names a site that the table of sites lacks, or a figure is missing: Explain says which.",
  );
  expect(figures.at(sheet, 2, 0)).toMatch(/need review/);
});
