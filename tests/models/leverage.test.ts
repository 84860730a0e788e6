import { loadDataset, loadStarter } from "../../src/datasets/dataset";
import { buildModel } from "../../src/excel/building/buildModel";
import { leverage } from "../../src/models/leverage/leverage";
import { calculate, type Calculated } from "../support/modelFigures";
import { readBundled } from "../support/bundledDatasets";
import { buildBundled, NOW } from "../support/models";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";

/**
 * By hand from the table of goods, weights together 15: the country's dependence 2 × 0.71 + 0.7 + 0.46 + 0.55 +
 * 0.41 + 0.18 + 0.26 + 0.56 = 4.54, the partner's 2 × 0.8 + 2 × 0.4 + 0.6 + 0.2 = 3.2. Controls by the bundled
 * list: chips and equipment from 2022-10-07; gallium and germanium from 2023-08-01; graphite from 2023-12-01;
 * antimony from 2024-09-15; tungsten and bismuth from 2025-02-04; yttrium and rare earths (284690) from
 * 2025-04-04. Phase One: 288.8 of 502.4 delivered.
 */
describe("the leverage model on the bundled lists", () => {
  let sheet = "";
  let figures: Calculated;
  let excel: ReturnType<typeof startExcelWithFunctions>;
  beforeAll(async () => {
    excel = startExcelWithFunctions();
    ({ sheet } = await buildBundled(leverage));
    figures = calculate(excel.workbook);
  });

  const close = (value: number) => expect.closeTo(value, 9) as number;
  test.each([
    ["country_side", close(4.54 / 15)],
    ["partner_side", close(3.2 / 15)],
    ["net", close((3.2 - 4.54) / 15)],
    ["shared", 0],
    ["deterrence", close(3.2 / 15)],
    ["holder", "China holds the lever"],
    ["date_text", "2026-09-24"],
    ["in_force", 10],
    ["on_country", close(4.54 / 15)],
    ["on_partner", close(2.4 / 15)],
    ["attainment", close(288.8 / 502.4)],
    ["shortfall", close(213.6)],
  ])("%s", (name, expected) => {
    expect(figures.named(`lever_${name}`)).toEqual(expected);
  });

  test("the path follows the controls, half a year apart", () => {
    const cells = figures.block(sheet, 0, 0, 120, 5);
    const header = cells.findIndex(([day]) => day === "Day");
    expect(cells.slice(header + 1, header + 9).map(([day, a, b, , n]) => [day, a, b, n])).toEqual([
      ["2022-07", 0, 0, 0],
      ["2023-01", 0, close(0.16), 2],
      ["2023-07", 0, close(0.16), 2],
      ["2024-01", close(1.05 / 15), close(0.16), 5],
      ["2024-07", close(1.05 / 15), close(0.16), 5],
      ["2025-01", close(1.6 / 15), close(0.16), 6],
      ["2025-07", close(4.54 / 15), close(0.16), 10],
      ["2026-01", close(4.54 / 15), close(0.16), 10],
    ]);
  });

  test("answers in a sentence, and its checks foot", () => {
    expect(figures.at(sheet, 1, 0)).toBe(
      "By the table’s shares and weights, over 12 goods, illustrative in part for 12 of them, the United States depends on China for 30.3% and China on the United States for 21.3%: China holds the lever by 8.9 points and would lose it if the dependences of China were 1.42 times those entered. On 2026-09-24 controls are in force on 10 of them: they affect 30.3% for the United States and 16.0% for China. 57% of the commitment was delivered.",
    );
    expect(figures.at(sheet, 2, 0)).toBe("All 11 checks are OK.");
  });

  test("controls bear on the side that they aim at, and one that nobody knows shows both readings", async () => {
    // Holmium is open after No. 57 of 2025; what the United States impose on chips bears on China alone.
    const goods = await loadStarter("leverage-goods", readBundled);
    const rows = [
      ["Holmium", 0.5, 0.5, 1, "holmium", ""],
      ["Advanced chips", 0.5, 0.8, 1, "advanced computing chips", ""],
    ];
    const own = startExcelWithFunctions();
    const built = await buildModel(
      {
        spec: leverage,
        tables: {
          goods: { kind: "starter", starter: "leverage-goods" },
          controls: { kind: "dataset", dataset: "export-controls-timeline" },
          commitments: { kind: "dataset", dataset: "commitments-phase-one" },
        },
        data: {
          goods: { ...goods, rows },
          controls: await loadDataset("export-controls-timeline", readBundled),
          commitments: await loadDataset("commitments-phase-one", readBundled),
        },
        chosen: { date: "2026-11-28" },
      },
      NOW,
    );
    const open = calculate(own.workbook);
    expect(open.named("lever_on_country")).toBe(0);
    expect(open.named("lever_open_country")).toBeCloseTo(0.25, 9);
    expect(open.named("lever_on_partner")).toBeCloseTo(0.4, 9);
    expect(open.at(built.sheet, 1, 0)).toContain(
      "they affect 0.0% for the United States and 40.0% for China. Whether others apply is unknown: with them 25.0 and 40.0%.",
    );
    const high = calculate(own.workbook, { lever_unknown: "HIGH" });
    expect(high.named("lever_on_country")).toBeCloseTo(0.25, 9);
    expect(high.at(built.sheet, 1, 0)).not.toContain("is unknown");
  });
});
