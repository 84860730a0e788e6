import { loadCatalogue } from "../../../src/datasets/catalogue";
import { loadDataset, loadDescription, type Dataset } from "../../../src/datasets/dataset";
import {
  applyFilter,
  filterable,
  filterFor,
  filterText,
  isWhole,
  mineralsIn,
  parseFilter,
  WHOLE,
  type Filter,
} from "../../../src/datasets/filter/filter";
import { readBundled } from "../../support/bundledDatasets";
import { smallDataset } from "../../support/smallDataset";

const load = (name: string): Promise<Dataset> => loadDataset(name, readBundled);
const count = (dataset: Dataset, filter: Partial<Filter>): number =>
  applyFilter(dataset, { ...WHOLE, ...filter }).rows.length;

describe("the columns that a filter looks at", () => {
  test("come from the schema: keys of countries, years and days, minerals, confidence", async () => {
    expect(filterable(await loadDescription("tariff-timeline", readBundled))).toEqual({
      countries: ["imposer_iso3", "target_iso3"],
      years: ["start", "end", "status_as_of", "announced"],
      minerals: [],
      confidence: ["confidence"],
    });
    expect(filterable(await loadDescription("supply-concentration", readBundled))).toEqual({
      countries: ["top_producer_iso3"],
      years: ["year"],
      minerals: ["commodity"],
      confidence: ["confidence"],
    });
  });

  test("the table of countries stays whole, as other tables' codes refer to it", async () => {
    expect(filterable(await loadDescription("countries", readBundled)).countries).toEqual([]);
    expect(count(await load("countries"), { countries: ["CHN"] })).toBe(252);
  });

  test("every dataset can be filtered by something, and a filter that fits nothing changes nothing", async () => {
    const { groups } = await loadCatalogue(readBundled);
    const names = groups.flatMap(({ datasets }) => datasets.map(({ name }) => name));
    expect(names.length).toBeGreaterThanOrEqual(36);
    for (const name of names) {
      const description = await loadDescription(name, readBundled);
      expect(filterable(description).confidence).toEqual(["confidence"]);
    }
    const glossary = await loadDescription("glossary", readBundled);
    const asked = { ...WHOLE, countries: ["CHN"], from: 2020, to: 2021, minerals: ["Gallium"] };
    expect(filterFor(glossary, asked)).toEqual(WHOLE);
    expect(filterFor(glossary, { ...asked, confidence: ["derived"] })).toEqual({
      ...WHOLE,
      confidence: ["derived"],
    });
  });
});

// The counts of bundled datasets were made from the files with Python's csv module.
describe("the rows that pass", () => {
  test("all of them where nothing is asked, as the dataset itself", async () => {
    const gdp = await load("gdp-current-usd");
    expect(applyFilter(gdp, WHOLE)).toBe(gdp);
  });

  test("are those of the countries and years asked for, in their order", async () => {
    const gdp = await load("gdp-current-usd");
    const filter = { ...WHOLE, countries: ["chn", "USA"], from: 2015, to: 2024 };
    const { rows, description } = applyFilter(gdp, filter);
    expect(rows).toHaveLength(20);
    expect(description).toBe(gdp.description);
    expect(new Set(rows.map(([iso3]) => iso3))).toEqual(new Set(["CHN", "USA"]));
    const order = gdp.rows.filter((row) => rows.includes(row));
    expect(rows).toEqual(order);
  });

  test("need the country in one of several columns of countries", () => {
    const trade = countriesOf([
      ["USA", "CHN"],
      ["CHN", "JPN"],
      ["USA", "JPN"],
      [null, null],
    ]);
    expect(applyFilter(trade, { ...WHOLE, countries: ["CHN"] }).rows).toEqual([
      ["USA", "CHN"],
      ["CHN", "JPN"],
    ]);
  });

  test("name a country and a mineral that were asked for: a row without one is left out", async () => {
    const sources = await load("mineral-import-sources");
    expect(count(sources, { countries: ["CHN"] })).toBe(70);
    expect(count(sources, { countries: ["CHN"], minerals: ["gallium"] })).toBe(1);
    const codes = await load("hs-codes-critical-goods");
    expect(count(codes, { minerals: ["Gallium"] })).toBe(2);
  });

  test("find a mineral among several in a cell, and by its name without a qualifier", () => {
    expect(mineralsIn("Gallium; Germanium; Indium")).toEqual(["Gallium", "Germanium", "Indium"]);
    expect(mineralsIn("Diamond (Bort, grit; natural)")).toEqual(["Diamond (Bort, grit; natural)"]);
    const minerals = smallDataset(
      "minerals",
      [{ name: "mineral" }],
      [["Graphite (Natural)"], ["GRAPHITE"], ["ARSENIC, all forms"], ["Tantalum; Niobium"], [null]],
    );
    const found = (...names: string[]) =>
      applyFilter(minerals, { ...WHOLE, minerals: names }).rows.flat();
    expect(found("Graphite")).toEqual(["Graphite (Natural)", "GRAPHITE"]);
    expect(found("Graphite (natural)")).toEqual(["Graphite (Natural)"]);
    expect(found("arsenic", "niobium")).toEqual(["ARSENIC, all forms", "Tantalum; Niobium"]);
  });

  test("are in force during the years where the schema orders a begin and an end", async () => {
    const tariffs = await load("tariff-timeline");
    // Counted in the file: begun by the end of 2019, and not ended before it began.
    expect(count(tariffs, { from: 2019, to: 2019 })).toBe(10);
    const dates = smallDataset(
      "dates",
      [
        { name: "start", type: "date" },
        { name: "end", type: "date" },
        { name: "announced", type: "date" },
      ],
      [
        ["2018-07-06", null, "2018-04-03"],
        ["2018-07-06", "2019-01-01", null],
        ["2021-01-01", "2022-01-01", "2020-05-01"],
        [null, null, "2020-05-01"],
        [null, null, null],
      ],
    );
    const { schema } = dates.description;
    const rules = { dateOrder: [{ start: "start", end: "end" }] };
    const timeline = {
      ...dates,
      description: { ...dates.description, schema: { ...schema, rules } },
    };
    const found = (from: number | null, to: number | null) =>
      applyFilter(timeline, { ...WHOLE, from, to }).rows.map((row) => timeline.rows.indexOf(row));
    expect(found(2020, 2020)).toEqual([0, 3, 4]);
    expect(found(2019, 2019)).toEqual([0, 1, 4]);
    expect(found(2022, null)).toEqual([0, 2, 4]);
    expect(found(null, 2017)).toEqual([4]);
  });

  test("count by the year of a day", async () => {
    const months = await load("us-china-goods-trade-monthly");
    expect(count(months, { from: 2018, to: 2019 })).toBe(24);
  });

  test("keep a row whose year or confidence is not stated", () => {
    const rows = [
      [2019, "derived"],
      [null, "derived"],
      [2019, null],
      [2021, "unverified"],
    ];
    const some = smallDataset(
      "some",
      [{ name: "year", type: "year" }, { name: "confidence" }],
      rows,
    );
    const found = applyFilter(some, { ...WHOLE, to: 2020, confidence: ["derived"] }).rows;
    expect(found).toEqual(rows.slice(0, 3));
  });

  test("have one of the levels of confidence", async () => {
    expect(count(await load("article-statements"), { confidence: ["derived"] })).toBe(3);
  });
});

describe("a filter as text", () => {
  const filters: [string, Filter][] = [
    ["", WHOLE],
    ["country: CHN, USA", { ...WHOLE, countries: ["CHN", "USA"] }],
    ["years: 2015 to 2024", { ...WHOLE, from: 2015, to: 2024 }],
    ["years: from 2015", { ...WHOLE, from: 2015 }],
    ["years: to 2024", { ...WHOLE, to: 2024 }],
    [
      'country: CHN; years: 2020 to 2020; mineral: Gallium, "ARSENIC, all forms", "a ""b""; c"; confidence: derived, unverified',
      {
        countries: ["CHN"],
        from: 2020,
        to: 2020,
        minerals: ["Gallium", "ARSENIC, all forms", 'a "b"; c'],
        confidence: ["derived", "unverified"],
      },
    ],
  ];
  test.each(filters)("%j is written and read back", (text, filter) => {
    expect(filterText(filter)).toBe(text);
    expect(parseFilter(text)).toEqual(filter);
    expect(isWhole(parseFilter(text))).toBe(text === "");
  });

  test("says all rows in words, too", () => {
    expect(parseFilter("all rows")).toEqual(WHOLE);
  });

  test.each(["China", "years: soon", "years: 20 25", "colour: red", "country: CHN; x"])(
    "%j is refused with an example of one",
    (text) => {
      expect(() => parseFilter(text)).toThrow(/^"[^"]*" is no filter\. One reads: country: CHN/);
    },
  );
});

function countriesOf(rows: Dataset["rows"]): Dataset {
  const dataset = smallDataset("trade", [{ name: "reporter" }, { name: "partner" }], rows);
  const reference = { resource: "countries", fields: ["iso3"] };
  const foreignKeys = ["reporter", "partner"].map((name) => ({ fields: [name], reference }));
  const schema = { ...dataset.description.schema, foreignKeys };
  return { ...dataset, description: { ...dataset.description, schema } };
}
