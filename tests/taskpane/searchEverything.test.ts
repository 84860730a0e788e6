import type { FunctionHelp } from "../../src/core/functionHelp";
import { loadCatalogue } from "../../src/datasets/catalogue";
import { loadDataset } from "../../src/datasets/dataset";
import { filterable } from "../../src/datasets/filter/filter";
import { MODEL_LIST } from "../../src/models/modelList";
import { bundledEntries, type LabelsByDataset } from "../../src/taskpane/search/bundledEntries";
import { groupsOf } from "../../src/taskpane/search/groupsOf";
import { searchOver } from "../../src/taskpane/search/searchOver";
import type { GuideGroup } from "../../src/taskpane/services/guides";
import { VIEWS } from "../../src/taskpane/views";
import { helpFiles } from "../../src/tools/help/helpFiles.mjs";
import { searchFiles } from "../../src/tools/search/searchFiles.mjs";
import { readBundled } from "../support/bundledDatasets";

const { places, datasets: labels } = JSON.parse(searchFiles()["search.json"] ?? "{}") as {
  places: Record<string, string>;
  datasets: LabelsByDataset;
};
const help = helpFiles();
const functions = JSON.parse(help["help.json"] ?? "[]") as FunctionHelp[];
const guides = JSON.parse(help["guides.json"] ?? "[]") as GuideGroup[];

async function search(query: string) {
  const catalogue = await loadCatalogue(readBundled);
  const bundled = { catalogue, labels, functions, models: MODEL_LIST, views: VIEWS, guides };
  return searchOver(bundledEntries(bundled), places)(query);
}

/** What is searched for, and what a person means by it: each must be among the first of its kind. */
const WANTED: readonly (readonly [query: string, ...ids: string[]])[] = [
  ["gallium", "dataset mineral-net-import-reliance", "dataset mineral-import-sources"],
  ["Taiwan", "dataset us-goods-trade-by-partner"],
  ["sanctions", "dataset export-controls-timeline", "model chokepoint"],
  ["embargo", "dataset export-controls-timeline"],
  ["monte carlo", "function HALT_MC"],
  ["inventory", "function TIME_TO_SURVIVE", "function BREAKEVEN_STOCK"],
  ["second source", "function IMPORTANCE", "function COVER_GAP"],
  ["HHI", "function HHI"],
  ["time to survive", "function TIME_TO_SURVIVE", "model resilience"],
  ["bottleneck", "function SINGLE_POINTS", "model chokepoint"],
  ["which supplier is a single point of failure", "function SINGLE_POINTS"],
  ["goal seek", "view scenarios"],
  ["share without the add-in", "view client-copy"],
  ["why is missing not zero", "guide missing-is-not-zero"],
  ["client copy", "view client-copy", "guide hand-over-a-client-copy"],
  ["world bank", "view live"],
  ["restriction", "dataset bom-article"],
  ["galium", "dataset mineral-net-import-reliance"],
  ["Tiawan", "dataset us-goods-trade-by-partner"],
  ["sanctoins", "dataset export-controls-timeline"],
  ["mote carlo", "function HALT_MC"],
];

test.each(WANTED)("%s", async (query, ...ids) => {
  const found = await search(query);
  const first = (id: string) => {
    const kind = id.split(" ")[0];
    return found.filter(({ entry }) => entry.id.split(" ")[0] === kind).slice(0, 6);
  };
  expect(ids.filter((id) => !first(id).some(({ entry }) => entry.id === id))).toEqual([]);
});

test("what is spelled as typed keeps out what only resembles it", async () => {
  // Two letters lie between sanctions and sections of steel, and between sanctions and functions.
  const found = (await search("sanctions")).map(({ entry }) => entry.id);
  expect(found).toContain("dataset export-controls-timeline");
  expect(found).not.toContain("dataset hs-2022");
  expect(found).not.toContain("view functions");
});

test("a label says its column, and asks for its rows", async () => {
  const found = await search("gallium");
  const sources = found.find(({ entry }) => entry.id === "dataset mineral-import-sources");
  expect(sources?.labels).toContain("Gallium in commodity");
  expect(sources?.filter?.minerals).toEqual(["Gallium"]);
  const taiwan = (await search("taiwan")).find(({ entry }) => entry.id === "dataset wgi");
  expect(taiwan?.labels).toContain("Taiwan (TWN) in iso3");
  expect(taiwan?.filter?.countries).toEqual(["TWN"]);
});

test("nonsense finds nothing", async () => {
  expect(await search("qqqzzzxx")).toEqual([]);
  expect(await search("  ")).toEqual([]);
});

test("columns of countries and minerals are those that a dataset's filter takes", async () => {
  const names = Object.keys(labels);
  expect(names.length).toBeGreaterThan(40);
  const wrong: string[] = [];
  let counted = 0;
  for (const name of names) {
    const { description } = await loadDataset(name, readBundled);
    const { countries, minerals } = filterable(description);
    for (const { column, kind } of labels[name] ?? []) {
      const wanted = countries.includes(column)
        ? "country"
        : minerals.includes(column)
          ? "mineral"
          : "text";
      if (kind !== wanted) wrong.push(`${name} ${column}: ${kind}`);
      if (kind !== "text") counted++;
    }
  }
  expect(wrong).toEqual([]);
  expect(counted).toBeGreaterThan(30);
});

test.each([
  ["timeline", "Views and help", "view timeline"],
  ["HHI", "Functions", "function HHI"],
  ["gallium", "Datasets", "dataset mineral-net-import-reliance"],
])(
  "%s: the group of the best comes first, what is called just so above all",
  async (query, title, id) => {
    const [first] = groupsOf(await search(query));
    expect(first?.title).toBe(title);
    expect(first?.results.slice(0, 3).map(({ entry }) => entry.id)).toContain(id);
  },
);
