import { loadDataset, loadStarter } from "../../src/datasets/dataset";
import { buildModel } from "../../src/excel/building/buildModel";
import { criticalMinerals } from "../../src/models/criticalMinerals/criticalMinerals";
import { readBundled } from "../support/bundledDatasets";
import { calculate, type Calculated } from "../support/modelFigures";
import { buildBundled, NOW } from "../support/models";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";

/** The lines of a grid below the line of its headers. */
function linesBelow(figures: Calculated, sheet: string, header: string, count: number) {
  const cells = figures.block(sheet, 0, 0, 160, 10);
  const at = cells.findIndex(([first, second]) => `${String(first)}|${String(second)}` === header);
  expect(at).toBeGreaterThan(0);
  return cells.slice(at + 1, at + 1 + count);
}

const RANKING = "Mineral|Bottleneck risk";
const day = (iso: string): number => (Date.parse(iso) - Date.parse("1899-12-30")) / 86_400_000;

/**
 * By hand from the bundled rows of 2025 as (concentration by governance / 10 × reliance)^(1/3): gallium
 * 5.470 and 100%, niobium 4.833 and 100%, bismuth 4.147 and 92%, tungsten 3.480 and >50%.
 */
describe("the critical minerals model on the bundled data", () => {
  let sheet = "";
  let excel: ReturnType<typeof startExcelWithFunctions>;
  let figures: Calculated;
  beforeAll(async () => {
    excel = startExcelWithFunctions();
    ({ sheet } = await buildBundled(criticalMinerals));
    figures = calculate(excel.workbook);
  });

  test("ranks the minerals by risk, and shows the figures as the source prints them", () => {
    const lines = linesBelow(figures, sheet, RANKING, 24);
    expect(lines.slice(0, 3).map((line) => line.slice(0, 8))).toEqual([
      [
        "Gallium",
        expect.closeTo(Math.cbrt(0.547), 9),
        1,
        expect.closeTo(0.547, 12),
        "100",
        "CHN",
        0.99,
        1,
      ],
      [
        "Niobium",
        expect.closeTo(Math.cbrt(0.4833), 9),
        1,
        expect.closeTo(0.4833, 12),
        "100",
        "BRA",
        0.932,
        0,
      ],
      [
        "Bismuth",
        expect.closeTo(Math.cbrt(0.4147 * 0.92), 9),
        0.92,
        expect.closeTo(0.4147, 12),
        "92",
        "CHN",
        0.86,
        1,
      ],
    ]);
    const tungsten = lines.find(([mineral]) => mineral === "Tungsten");
    expect(tungsten?.slice(1, 5)).toEqual([
      expect.closeTo(Math.cbrt(0.348 * 0.5), 9),
      0.5,
      expect.closeTo(0.348, 12),
      ">50",
    ]);
  });

  test("ranks by the most concentrated stage, and says which", () => {
    const lines = linesBelow(figures, sheet, RANKING, 24);
    const line = (mineral: string) => lines.find(([name]) => name === mineral);
    // Magnets: 94% in China (IEA, 2024), whose governance risk of 2023 is 5.579: 0.94² × 5.579 = 4.930, and 67% reliance.
    expect(line("Rare earths")?.slice(0, 9)).toEqual([
      "Rare earths",
      expect.closeTo(Math.cbrt(0.493 * 0.67), 9),
      0.67,
      expect.closeTo(0.493, 12),
      "67",
      "CHN",
      0.94,
      1,
      "magnet making, 2024",
    ]);
    // By the mine, 2.775, it would stand after these: graphite 3.602 × 100%, cobalt 4.472 × 79%.
    // 1.420 of refineries and 0.515 of mines: the refineries, which the list need not name.
    expect(line("Copper, refined")?.slice(3, 9)).toEqual([
      ...[expect.closeTo(0.142, 12), expect.any(String), "CHN", 0.483, 0, "Refinery production"],
    ]);
    // Held to its own stage by the list: ferrosilicon is another product.
    expect(line("Silicon metal")?.[8]).toBe("Silicon metal");
  });

  test("says who lists a mineral, and how large its largest producer is", () => {
    // Rare earths are looked at closely: the European list has them as such, the American by element. China in
    // 2023 by the World Bank's edition of 2024-10, in US dollars.
    expect(figures.named("minerals_listed")).toBe("EU strategic; US: not by this name");
    expect(figures.named("minerals_producer_gdp")).toBeCloseTo(17_794_781_986_104, -1);
  });

  test("what lacks a figure comes last, blank and not zero", () => {
    const last = linesBelow(figures, sheet, RANKING, 24).slice(21);
    expect(last.map((line) => line.slice(0, 5))).toEqual([
      ["Germanium", "", 0.5, "", ">50"],
      ["Nickel", "", 0.41, "", "41"],
      ["Yttrium", "", 1, "", "100"],
    ]);
    expect(figures.named("minerals_ranked")).toBe(21);
  });

  test("answers in a sentence, and its checks foot", () => {
    // Of the ten under control tellurium is printed as >25; germanium and tungsten, >50, are surely above half.
    expect(figures.at(sheet, 1, 0)).toBe(
      "Of 21 minerals Gallium has the highest bottleneck risk, an index of this model, for the United States in 2025, at either end of the published ranges: reliance 100%, 99% of world output at its most concentrated stage in China. 10 of 24 are under export controls in force on 2026-09-24, and on 9 to 10 of these the country relies for more than half. 3 lack a figure and have no rank. Along the chain of rare earths China holds 70% at mining and 94% at magnet making, the most concentrated stage.",
    );
    expect(figures.at(sheet, 2, 0)).toBe("All 19 checks are OK.");
  });

  test("tells the concentration of one mineral's imports", () => {
    // Rare earths: China 71, Malaysia 13, Japan 5, Estonia 5, other countries 6%.
    expect(figures.named("minerals_import_hhi")).toBeCloseTo(
      0.71 ** 2 + 0.13 ** 2 + 2 * 0.05 ** 2,
      9,
    );
    expect(figures.named("minerals_import_single")).toBe("yes: China");
    expect(figures.named("minerals_control_value")).toBe(1);
  });

  test("follows a chain by mine and by refiner", () => {
    // Rare earths of 2024: 270,000 of 384,000 t mined (US Geological Survey), 91% refined, 94% of magnets (IEA).
    expect(figures.named("minerals_at_mine")).toBeCloseTo(270 / 384, 6);
    expect(figures.named("minerals_at_bottleneck")).toBeCloseTo(0.94, 9);
    expect(figures.named("minerals_bottleneck")).toBe("magnet making");
    const stages = linesBelow(figures, sheet, "stage|share", 3);
    expect(stages.map(([stage, share]) => [stage, share])).toEqual([
      ["mining", expect.closeTo(270 / 384, 6)],
      ["refining", expect.closeTo(0.91, 9)],
      ["magnet making", expect.closeTo(0.94, 9)],
    ]);
    // China refines 60.3% of alumina and takes 36.5 of 217.691 million tons of bauxite from Australia; all others
    // take 100 - 39.818 of 198.839 from there.
    const australia = calculate(excel.workbook, {
      minerals_chain: "aluminium",
      minerals_chain_country: "AUS",
    });
    const refined = 85_500 / 141_846;
    const mined = (refined * 36.5) / 217.691 + ((1 - refined) * (100 - 39.818)) / 198.839;
    expect(australia.named("minerals_at_mine")).toBeCloseTo(mined, 4);
    // Refining is 0.603² + 0.121² + 0.075² + 0.056² and less, 0.388; smelting 0.604² + 0.058² + 0.053² …, 0.377.
    expect(australia.named("minerals_bottleneck")).toBe("alumina refining");
    expect(australia.at(sheet, 1, 0)).toMatch(
      /Australia holds 22% at bauxite mining and 12% at alumina refining/,
    );
  });

  test("a country that a rest of the world could hide is not known, and the headline says so", () => {
    const australia = calculate(excel.workbook, { minerals_chain_country: "AUS" });
    expect(australia.named("minerals_at_mine")).toBe("#N/A");
    expect(australia.at(sheet, 1, 0)).toMatch(
      /^Check “The country is known at every stage”: The chain of rare-earths cannot be read for AUS/,
    );
  });

  test.each([
    // Notice 23 of 2023 takes effect on 1 August 2023; notice 46 bans gallium to the US from 3 December 2024.
    { on: "2023-07-31", controls: 0 },
    { on: "2023-08-01", controls: 1 },
    { on: "2024-12-03", controls: 2 },
    { on: "2025-11-09", controls: 1 },
  ])("on $on there are $controls controls on gallium", ({ on, controls }) => {
    const then = calculate(excel.workbook, { minerals_date: day(on) });
    const gallium = linesBelow(then, sheet, RANKING, 24).find(([mineral]) => mineral === "Gallium");
    expect(gallium?.[7]).toBe(controls);
    expect(then.at(sheet, 2, 0)).toBe("All 19 checks are OK.");
  });

  test("on a day that nobody knows the headline shows both readings, and an input chooses", () => {
    // Gallium, germanium and antimony after No. 72 of 2025, rare earths (280530) after No. 70: all four also licensed.
    const on = { minerals_date: day("2026-11-28") };
    const gallium = (then: Calculated) =>
      linesBelow(then, sheet, RANKING, 24).find(([mineral]) => mineral === "Gallium")?.[7];
    const open = calculate(excel.workbook, on);
    expect(open.at(sheet, 1, 0)).toContain(
      "Whether further controls on 4 apply that day is unknown: 10 or 10 are under control.",
    );
    expect(gallium(open)).toBe(1);
    expect(open.at(sheet, 2, 0)).toBe("All 19 checks are OK.");
    const applied = calculate(excel.workbook, { ...on, minerals_unknown: "applies" });
    expect(gallium(applied)).toBe(2);
    expect(applied.at(sheet, 1, 0)).not.toContain("is unknown");
    const lifted = calculate(excel.workbook, { ...on, minerals_unknown: "does not apply" });
    expect(gallium(lifted)).toBe(1);
    expect(lifted.named("minerals_open_count")).toBe(0);
  });

  test("a first place that hangs on the end of a range is not said of both", () => {
    // Gallium at 0.5 or 1: its risk is 0.547 x 0.5 at the lower end, below that of niobium, 0.4833.
    const { workbook } = excel;
    const table = workbook.tables().find(({ name }) => name === "mineral_net_import_reliance");
    const { sheet: on, row, column, rows, columns } = table!.area;
    const cells = workbook.formulas({ sheet: on, row, column, rows, columns });
    const at = (name: string): number => cells[0]!.indexOf(name);
    const line = cells.findIndex(
      (cell) => cell[at("commodity_key")] === "gallium" && cell[at("year")] === 2025,
    );
    const low = { sheet: on, row: row + line, column: column + at("nir_low"), rows: 1, columns: 1 };
    workbook.write(low, [[0.5]]);
    const wide = calculate(workbook);
    workbook.write(low, [[1]]);
    expect(wide.at(sheet, 1, 0)).toMatch(
      /^Of 21 minerals Niobium has .* 2025, at the low end of the published ranges \(Gallium at the other\)/,
    );
  });

  test("another year and the high end of ranges change the figures; a year without data says so", () => {
    const high = calculate(excel.workbook, { minerals_end: "high" });
    const tungsten = linesBelow(high, sheet, RANKING, 24).find(([name]) => name === "Tungsten");
    expect(tungsten?.[1]).toBeCloseTo(Math.cbrt(0.348), 9);
    const before = calculate(excel.workbook, { minerals_year: 2024, minerals_produced: 2024 });
    expect(linesBelow(before, sheet, RANKING, 1)[0]?.slice(0, 4)).toEqual([
      "Gallium",
      expect.closeTo(Math.cbrt(0.5463), 9),
      1,
      expect.closeTo(0.5463, 12),
    ]);
    const none = calculate(excel.workbook, { minerals_year: 1999 });
    expect(none.named("minerals_ranked")).toBe(0);
    expect(none.at(sheet, 1, 0)).toBe(
      "Check “Inputs”: Year of reliance: not in the data; choose from the list.",
    );
    expect(none.at(sheet, 2, 0)).toMatch(/need review/);
  });
});

test("the critical minerals model takes a reliance table that tells several importers apart", async () => {
  const excel = startExcelWithFunctions();
  const names = ["mineral-net-import-reliance", "supply-concentration"];
  const others = ["mineral-import-sources", "export-controls-timeline"];
  const [reliance, concentration, sources, controls] = await Promise.all(
    [...names, ...others].map((name) => loadDataset(name, readBundled)),
  );
  const lists = await loadDataset("critical-raw-materials-lists", readBundled);
  const economies = await loadDataset("wdi-economies", readBundled);
  const chains = await loadDataset("mineral-stages", readBundled);
  if (!reliance || !concentration || !sources || !controls) throw new Error("no data");
  const minerals = await loadStarter("minerals-watched", readBundled);
  const { fields } = reliance.description.schema;
  const raw = fields.findIndex(({ name }) => name === "nir_raw");
  const low = fields.findIndex(({ name }) => name === "nir_low");
  const german = reliance.rows.map((row) => [
    ...row.map((cell, index) => (index === raw ? "40" : index === low ? 0.4 : cell)),
    "DEU",
  ]);
  const field = { ...fields[0]!, name: "importer_iso3", title: "Importer" };
  const own = {
    description: {
      ...reliance.description,
      rows: 2 * reliance.rows.length,
      schema: { ...reliance.description.schema, fields: [...fields, field] },
    },
    rows: [...reliance.rows.map((row) => [...row, "USA"]), ...german],
  };
  const { sheet } = await buildModel(
    {
      spec: criticalMinerals,
      tables: {
        minerals: { kind: "starter", starter: "minerals-watched" },
        reliance: { kind: "dataset", dataset: "own" },
        concentration: { kind: "dataset", dataset: "supply-concentration" },
        sources: { kind: "dataset", dataset: "mineral-import-sources" },
        controls: { kind: "dataset", dataset: "export-controls-timeline" },
        lists: { kind: "dataset", dataset: "critical-raw-materials-lists" },
        economies: { kind: "dataset", dataset: "wdi-economies" },
        chains: { kind: "dataset", dataset: "mineral-stages" },
      },
      data: { minerals, reliance: own, concentration, sources, controls, lists, economies, chains },
      chosen: { importer: "DEU" },
    },
    NOW,
  );
  const figures = calculate(excel.workbook);
  const [first] = linesBelow(figures, sheet, RANKING, 1);
  expect(first?.slice(0, 3)).toEqual(["Gallium", expect.closeTo(Math.cbrt(0.547 * 0.4), 9), 0.4]);
  // The ban of 2024 aimed at the United States alone.
  const then = calculate(excel.workbook, { minerals_date: day("2024-12-03") });
  expect(linesBelow(then, sheet, RANKING, 1)[0]?.[7]).toBe(1);
});
