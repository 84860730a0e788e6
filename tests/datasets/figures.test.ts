import { readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { columnValues, loadDataset } from "../../src/datasets/dataset";
import type { Dataset } from "../../src/datasets/dataset";
import type { Cell } from "../../src/datasets/tableSchema";
import { readDatasetFile } from "../support/datasetFiles";

type Named = Readonly<Record<string, Cell>>;

async function rowsOf(name: string): Promise<Named[]> {
  const dataset: Dataset = await loadDataset(name, readDatasetFile);
  const names = dataset.description.schema.fields.map((field) => field.name);
  return dataset.rows.map((row) =>
    Object.fromEntries(names.map((column, index) => [column, row[index] ?? null])),
  );
}

function rawRows(file: string): Record<string, string>[] {
  const folder = path.resolve(__dirname, "..", "..", "src", "recipes", "raw");
  const text = readFileSync(path.join(folder, file), "utf8");
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

describe("macro exposure", () => {
  test("gives 1.61 % and 2.59 % on the article's figures and 1.50 % on the official US ones", async () => {
    const rows = (await rowsOf("macro-exposure")).filter(({ year }) => year === 2024);
    const ratio = (reporter: string, kind: string) =>
      rows
        .filter((row) => row.reporter_iso3 === reporter && row.estimate_kind === kind)
        .filter(({ indicator }) =>
          String(indicator).startsWith(reporter === "USA" ? "import" : "export"),
        )
        .map((row) => Number(row.trade_usd_mn) / Number(row.gdp_usd_mn));
    expect(ratio("USA", "article-claim")[0]).toBeCloseTo(0.0161, 4);
    expect(ratio("CHN", "article-claim")[0]).toBeCloseTo(0.0259, 4);
    expect(ratio("USA", "official-derived")[0]).toBeCloseTo(440_319.5 / 29_298_013, 6);
    expect(ratio("USA", "official-derived")).toHaveLength(1);
  });

  test("states each ratio as the quotient of its own trade and GDP, to the digits printed", async () => {
    const rows = await rowsOf("macro-exposure");
    const off = rows.filter(
      ({ trade_usd_mn, gdp_usd_mn, ratio }) =>
        Math.abs(Number(trade_usd_mn) / Number(gdp_usd_mn) - Number(ratio)) > 6e-5,
    );
    expect({ looked: rows.length, off }).toEqual({ looked: 254, off: [] });
  });
});

describe("percentages", () => {
  const PAIRS: readonly [string, string, string, string][] = [
    ["macro-exposure", "ratio", "macro_exposure.csv", "ratio_pct"],
    ["mineral-net-import-reliance", "nir_low", "mineral_net_import_reliance.csv", "nir_pct_low"],
    ["supply-concentration", "top_share", "supply_concentration.csv", "top_share_pct"],
    ["tariff-stack-china", "additional_total", "tariff_stack_china.csv", "additional_total_pct"],
    ["sector-dependency", "partner_share", "sector_dependency.csv", "partner_share_pct"],
  ];

  test.each(PAIRS)(
    "%s: %s is the raw percentage over 100, and blank where that is",
    async (name, column, file, raw) => {
      const made = (await rowsOf(name)).map((row) => row[column]);
      const wanted = rawRows(file)
        .filter(({ confidence }) => confidence !== "unverified")
        .map((row) => (row[raw] === "" ? null : Number(`${row[raw]}e-2`)));
      expect(made.length).toBeGreaterThan(10);
      expect(made).toEqual(wanted);
    },
  );
});

describe("the quadcopter", () => {
  /** Value by origin for one unit of an item, looking through all tiers. */
  function content(rows: readonly Named[], item: Cell): Map<string, number> {
    const total = new Map<string, number>();
    const add = (origin: string, value: number) =>
      total.set(origin, (total.get(origin) ?? 0) + value);
    for (const source of rows.filter((row) => row.item === item)) {
      add(String(source.origin), Number(source.share ?? 1) * Number(source.own_value));
    }
    const children = new Set(
      rows.filter((row) => row.parent === item).map((row) => row.item ?? null),
    );
    for (const child of children) {
      const quantity = Number(rows.find((row) => row.item === child)?.quantity ?? 1);
      for (const [origin, value] of content(rows, child)) add(origin, quantity * value);
    }
    return total;
  }

  test("has the worked motor: 246.6 in all, of which China 74 that its first tier does not show", async () => {
    const rows = await rowsOf("bom-quadcopter");
    const motor = content(rows, "Motor");
    // By hand: 100 own; 4 magnets x (5 + 0.3 x (0.9 x 50 + 0.1 x 55) + 0.02 x 250); 40 + 2 x 3.
    const byHand = { USA: 100, CHN: 74, MEX: 40, JPN: 20, MYS: 6.6, CAN: 6 };
    expect(motor.size).toBe(6);
    for (const [origin, value] of Object.entries(byHand))
      expect(motor.get(origin)).toBeCloseTo(value, 9);
    const firstTier = rows.filter((row) => row.parent === "Motor").map((row) => row.origin);
    expect(firstTier).toEqual(["JPN", "MEX"]);
  });

  test("is marked illustrative throughout and names a probability for every country it buys from", async () => {
    const rows = await rowsOf("bom-quadcopter");
    expect(rows).toHaveLength(29);
    expect(rows.filter((row) => row.confidence !== "illustrative")).toEqual([]);
    const origins = new Set(rows.map((row) => row.origin).filter((origin) => origin !== null));
    const events = rows.filter((row) => String(row.item).startsWith("country:"));
    expect(events.map((row) => String(row.item).slice(8)).sort()).toEqual([...origins].sort());
    expect(events.every((row) => Number(row.probability) > 0 && row.parent === null)).toBe(true);
  });
});

test("the article's bill of materials has the asset, then its three components in their order", async () => {
  const rows = await rowsOf("bom-article");
  expect(rows.map((row) => [row.item, row.parent, row.origin, row.restriction])).toEqual([
    ["F-35 / tactical drone", null, null, null],
    ["Carbon Fiber Shell", "F-35 / tactical drone", "USA", 0.1],
    ["NdFeB Magnets", "F-35 / tactical drone", "CHN", 0.95],
    ["Gallium-Nitride Amp", "F-35 / tactical drone", "JPN", 0.3],
  ]);
});

test("no raw row is lost: each stands in its dataset or among the unverified rows", async () => {
  const tables = [
    ["macro_exposure.csv", ["macro-exposure"]],
    ["ree_reliance.csv", ["ree-reliance"]],
    [
      "export_controls_timeline.csv",
      ["export-controls-timeline", "export-controls-timeline-unverified"],
    ],
    ["commitments_phase_one.csv", ["commitments-phase-one", "commitments-phase-one-unverified"]],
    ["uav_components.csv", ["uav-components", "uav-components-unverified"]],
    ["licences.csv", ["licences", "licences-unverified"]],
    ["wgi.csv", ["wgi"]],
    ["mineral_world_production.csv", ["mineral-world-production"]],
  ] as const;
  for (const [file, names] of tables) {
    const made = await Promise.all(names.map(rowsOf));
    expect([file, made.flat().length]).toEqual([file, rawRows(file).length]);
  }
});

test("less than 200,000 tonnes is not zero tonnes", async () => {
  const rows = await rowsOf("mineral-world-production");
  const bounded = rows.filter((row) => row.flag === "<");
  expect(bounded).toHaveLength(2);
  for (const { value, value_raw } of bounded)
    expect([value, value_raw]).toEqual([null, "<200,000"]);
});

test("columnValues reads a column of the dataset in row order", async () => {
  const dataset = await loadDataset("bom-article", readDatasetFile);
  expect(columnValues(dataset, "restriction")).toEqual([null, 0.1, 0.95, 0.3]);
});
