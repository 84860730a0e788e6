import { loadCatalogue } from "../../../src/datasets/catalogue";
import {
  editionHeld,
  EVERY,
  isEvery,
  isWanted,
  newsSince,
  type Facets,
  type ListFilter,
} from "../../../src/datasets/listing/listFilter";
import { searchFiles } from "../../../src/tools/search/searchFiles.mjs";
import { newsOf } from "../../../src/recipes/newsOf.mjs";
import { readBundled } from "../../support/bundledDatasets";

const facets = JSON.parse(searchFiles()["facets.json"]!) as Record<string, Facets>;

async function passing(filter: Partial<ListFilter>, held: string | null = null): Promise<string[]> {
  const { groups } = await loadCatalogue(readBundled);
  return groups
    .flatMap(({ datasets }) => datasets)
    .filter((summary) => isWanted(summary, facets[summary.name], { ...EVERY, ...filter }, held))
    .map(({ name }) => name);
}

test("no filter lets all datasets pass, and every one has facets", async () => {
  const { groups } = await loadCatalogue(readBundled);
  const names = groups.flatMap(({ datasets }) => datasets.map(({ name }) => name));
  expect(names.length).toBeGreaterThan(60);
  expect(await passing({})).toEqual(names);
  expect(Object.keys(facets)).toEqual(names);
  expect(isEvery(EVERY)).toBe(true);
  expect(isEvery({ ...EVERY, onlyNew: true })).toBe(false);
  expect(isEvery({ ...EVERY, topics: ["minerals"] })).toBe(false);
});

test("a country is named by rows, or by the title where a table has no column of countries", async () => {
  const chile = await passing({ countries: ["CHL"] });
  // Chile mines copper, and is an economy; it plays no part in the stacks of duties on Chinese goods.
  expect(chile).toEqual(expect.arrayContaining(["mineral-world-production", "wdi-economies"]));
  expect(chile).not.toContain("tariff-stack-china");
  expect(await passing({ countries: ["CHN"] })).toContain("us-china-goods-trade");
});

test("years overlap, a measure in force goes on, and a table without years is left out", async () => {
  // The first year of the World Bank's series here is 2000, of US trade with China 1985.
  const before = await passing({ to: 1999 });
  expect(before).toContain("us-china-goods-trade");
  expect(before).not.toContain("wdi-economies");
  const later = await passing({ from: 2029 });
  expect(later).toContain("tariff-timeline");
  expect(later).not.toContain("us-china-goods-trade");
  expect(later).not.toContain("hs-2022");
});

test("topic, licence and confidence all have to hold", async () => {
  const minerals = await passing({ topics: ["minerals"], licences: ["CC0-1.0"] });
  expect(minerals).toContain("mineral-import-sources");
  expect(minerals).not.toContain("wgi");
  const unverified = await passing({ topics: ["economies"], confidence: ["unverified"] });
  expect(unverified).toEqual([]);
});

describe("what is new since the workbook's edition", () => {
  test("the newest edition of bundled tables counts; live sources and tables of one's own do not", () => {
    expect(editionHeld(["2026.11.21", "2026.9.30", "live 2026-11-28", "file 2"])).toBe(
      "2026.11.21",
    );
    expect(editionHeld(["live 2026-11-28"])).toBeNull();
    expect(editionHeld([])).toBeNull();
  });

  test("November's new tables are new, revised ones changed, and the rest neither", async () => {
    const { groups } = await loadCatalogue(readBundled);
    const news = new Map(
      groups
        .flatMap(({ datasets }) => datasets)
        .map((each) => [each.name, newsSince(each, "2026.11.21")]),
    );
    // DATASETS_2026-11, sections 2 and 3.
    for (const name of ["wdi-economies", "us-section-301-lists", "us-io-regions"]) {
      expect([name, news.get(name)]).toEqual([name, "new"]);
    }
    for (const name of ["tariff-timeline", "us-china-goods-trade", "sector-dependency"]) {
      expect([name, news.get(name)]).toEqual([name, "changed"]);
    }
    expect([...news.values()].filter((each) => each === null).length).toBeGreaterThan(0);
    expect(await passing({ onlyNew: true }, "2026.11.28")).toEqual([]);
    expect(await passing({ onlyNew: true }, "2026.11.21")).toContain("wdi-economies");
  });

  test("a table that the former edition held with the same digest is as it was", () => {
    const former = "e88b2cb9";
    expect(newsOf("wgi", `sha256:${former}0000`)).toEqual({
      since: "2026.11.21",
      changed: "2026.11.21",
    });
    // And one whose file began with other digits than these.
    expect(newsOf("wgi", "sha256:zzzz").since).toBe("2026.11.21");
    expect(newsOf("wgi", "sha256:zzzz").changed).not.toBe("2026.11.21");
    expect(newsOf("never-seen", "sha256:0000").since).not.toBe("2026.11.21");
  });
});
