import { type Catalogue, loadCatalogue } from "../../src/datasets/catalogue";
import { loadDataset } from "../../src/datasets/dataset";
import { DISAGREEMENTS_DATASET, disagreementsOf } from "../../src/datasets/disagreements";
import type { Disagreement } from "../../src/datasets/disagreements";
import { readDatasetFile } from "../support/datasetFiles";

let disagreements: Disagreement[];

beforeAll(async () => {
  disagreements = disagreementsOf(await loadDataset(DISAGREEMENTS_DATASET, readDatasetFile));
});

function find(id: string): Disagreement {
  return disagreements.find((disagreement) => disagreement.id === id)!;
}

test("the article's exposure stands beside the official one, each with its source", () => {
  const { figures, reason } = find("us-exposure-2024");
  expect(figures.map(({ kind, low, printed }) => [kind, low, printed])).toEqual([
    ["article", 0.0161, "1.61 %"],
    ["official", 0.015029, "1.50 %"],
  ]);
  expect(figures[0]?.source).toBe('"US-China Trade 2025: The Micro-Dependency Risk", EximGPT');
  expect(figures[1]?.vintage).toContain("WDI 2026-07-13");
  expect(reason).not.toBe("");
});

test("rare-earth reliance of 2024 is 53 % in one edition and 80 % in the other", () => {
  expect(
    find("ree-reliance-2024").figures.map(({ kind, low, source }) => [kind, low, source]),
  ).toEqual([
    ["official", 0.53, "USGS, Mineral Commodity Summaries 2026"],
    ["superseded", 0.8, "USGS, Mineral Commodity Summaries 2025"],
  ]);
});

test("every disagreement has at least two figures, a reason and a dataset that exists", async () => {
  const catalogue = await loadCatalogue(readDatasetFile);
  const names = catalogue.groups.flatMap(({ datasets }) => datasets.map(({ name }) => name));
  expect(disagreements.length).toBeGreaterThanOrEqual(20);
  for (const { id, figures, reason, dataset } of disagreements) {
    expect([id, figures.length > 1, reason.length > 20, names.includes(dataset)]).toEqual([
      id,
      true,
      true,
      true,
    ]);
  }
});

test("figures that nobody verified say so", () => {
  const figures = disagreements.flatMap((disagreement) => disagreement.figures);
  const recalled = figures.filter(({ kind }) => kind === "recalled");
  expect(recalled.length).toBeGreaterThan(5);
  for (const { confidence } of recalled) expect(confidence).toBe("unverified");
});

/** The side of the same flow that the other country counts. */
const otherSide: Readonly<Record<string, string>> = {
  "china-exports-2024": "us-china-goods-trade",
};

/** What a disagreement's datasets and the evidence beside it hold: among all cells some figure always agrees. */
async function numbersHeld(
  groups: Catalogue["groups"],
  datasets: readonly string[],
): Promise<Set<string>> {
  const evidence = groups
    .filter(({ name }) => name === "evidence")
    .flatMap(({ datasets }) => datasets.map(({ name }) => name));
  const names = [...datasets, ...evidence].filter((name) => name !== DISAGREEMENTS_DATASET);
  const held = await Promise.all(names.map((name) => loadDataset(name, readDatasetFile)));
  const cells = held.flatMap(({ rows }) => rows.flat());
  return new Set(cells.filter((cell) => typeof cell === "number").map(rounded));
}

test("every figure stands in its dataset or the evidence, in its unit or a thousand or billion times finer", async () => {
  const { groups } = await loadCatalogue(readDatasetFile);
  let looked = 0;
  const stray: [id: string, figure: number][] = [];
  for (const { id, dataset, figures } of disagreements) {
    const held = await numbersHeld(groups, [dataset, otherSide[id] ?? []].flat());
    for (const x of figures.flatMap(({ low, high }) => [low, high])) {
      if (x === null) continue;
      looked++;
      if (![1, 1e3, 1e12].some((scale) => held.has(rounded(x * scale)))) stray.push([id, x]);
    }
  }
  expect(looked).toBeGreaterThan(120);
  // 16.2 points is the difference of two averages that are held.
  expect(stray).toEqual([
    ["first-term-tariff-rise", 0.162],
    ["first-term-tariff-rise", 0.162],
  ]);
});

function rounded(value: number): string {
  return value.toPrecision(12);
}
