import { columnValues } from "../../../src/datasets/dataset";
import { eurostat } from "../../../src/datasets/live/eurostat";
import { asking, type LiveServer, startLiveServer } from "../../support/liveServer";

let server: LiveServer;
beforeAll(async () => {
  server = await startLiveServer();
});
afterAll(() => server.close());

const INPUTS = {
  table: "nama_10_gdp",
  filters: "unit=CP_MEUR; na_item=B1GQ",
  countries: "Germany, Greece, EA20",
  from: "2023",
  to: "2024",
};
const ask = (inputs = INPUTS) => eurostat(server.address).plan(inputs).ask(asking());

const category = (index: unknown, label: Record<string, string>) => ({
  category: { index, label },
});

/** Three areas by two years, sparse as Eurostat writes it: Greece 2023 has no figure. */
const CUBE = {
  version: "2.0",
  class: "dataset",
  label: "GDP and main components",
  source: "ESTAT",
  updated: "2026-07-22T23:00:00+0200",
  id: ["freq", "unit", "na_item", "geo", "time"],
  size: [1, 1, 1, 3, 2],
  dimension: {
    freq: { label: "Time frequency", ...category({ A: 0 }, { A: "Annual" }) },
    unit: category({ CP_MEUR: 0 }, { CP_MEUR: "Current prices, million euro" }),
    na_item: category({ B1GQ: 0 }, { B1GQ: "Gross domestic product at market prices" }),
    // Not in the order of the places, which the index gives.
    geo: category({ EL: 1, DE: 0, EA20: 2 }, { DE: "Germany", EL: "Greece", EA20: "Euro area" }),
    time: category(["2023", "2024"], { "2023": "2023", "2024": "2024" }),
  },
  value: { "0": 4219310, "1": 4328970, "3": 237573.1, "4": 14645500.5, "5": 15207000 },
  status: { "3": "p" },
};

test("the address asks for one table with filters, areas and years", () => {
  const plan = eurostat().plan(INPUTS);
  expect(plan.host).toBe("ec.europa.eu");
  expect(plan.addresses).toEqual([
    "https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0/data/nama_10_gdp?format=JSON&lang=EN&unit=CP_MEUR&na_item=B1GQ&geo=DE&geo=EL&geo=EA20&sinceTimePeriod=2023&untilTimePeriod=2024",
  ]);
  expect(eurostat().plan({ ...INPUTS, table: "DS-045409" }).addresses[0]).toContain(
    "/api/comext/dissemination/statistics/1.0/data/DS-045409?",
  );
});

test("each figure of the cube becomes an observation under its own area and year", async () => {
  server.answer({ body: JSON.stringify(CUBE) });
  const dataset = await ask();
  const series = "Eurostat nama_10_gdp freq=A unit=CP_MEUR na_item=B1GQ";
  const measured = "Gross domestic product at market prices";
  const unit = "Current prices, million euro";
  expect(dataset.rows.map((cells) => cells.slice(0, 11))).toEqual([
    [series, measured, "DE", "DEU", "Germany", "2023", 2023, 4219310, unit, 1, null],
    [series, measured, "DE", "DEU", "Germany", "2024", 2024, 4328970, unit, 1, null],
    [series, measured, "EL", "GRC", "Greece", "2024", 2024, 237573.1, unit, 1, "p"],
    [series, measured, "EA20", null, "Euro area", "2023", 2023, 14645500.5, unit, 1, null],
    [series, measured, "EA20", null, "Euro area", "2024", 2024, 15207000, unit, 1, null],
  ]);
  expect(columnValues(dataset, "vintage")[0]).toBe(
    "updated 2026-07-22T23:00:00+0200, asked 2026-11-21",
  );
  expect(columnValues(dataset, "source")[0]).toBe("Eurostat, nama_10_gdp: GDP and main components");
  expect(columnValues(dataset, "confidence")[0]).toBe("verified-primary");
  expect(dataset.description.caveats).toEqual([
    "1 place of the table without a figure was left out.",
    "2 rows are of areas that are no country known here (Euro area): iso3 is blank there.",
  ]);
});

test("values and status may come as lists, with null for what is missing", async () => {
  const value = [1, 2, null, 4, 5, 6];
  server.answer({ body: JSON.stringify({ ...CUBE, value, status: ["", "e", ":"] }) });
  const dataset = await ask();
  expect(columnValues(dataset, "value")).toEqual([1, 2, 4, 5, 6]);
  expect(columnValues(dataset, "flag")).toEqual([null, "e", null, null, null]);
});

test("a quarter keeps its form and belongs to its year", async () => {
  const dimension = { ...CUBE.dimension, time: category(["2023-Q4", "2024-Q1"], {}) };
  server.answer({ body: JSON.stringify({ ...CUBE, dimension }) });
  const dataset = await ask();
  expect(columnValues(dataset, "period").slice(0, 2)).toEqual(["2023-Q4", "2024-Q1"]);
  expect(columnValues(dataset, "year").slice(0, 2)).toEqual([2023, 2024]);
});

test("an error in JSON is told in Eurostat's words, whatever its status", async () => {
  const body = JSON.stringify({
    error: [{ status: 404, id: 100, label: "ERR_NOT_FOUND_4: Dataset not found" }],
  });
  for (const status of [200, 404]) {
    server.answer({ status, body });
    await expect(ask()).rejects.toThrow(
      `${server.host} answers with an error: ERR_NOT_FOUND_4: Dataset not found.`,
    );
  }
});

test.each([
  "ASYNCHRONOUS_RESPONSE. Your request will be treated asynchronously.",
  "EXTRACTION_TOO_BIG: estimated 420709314 rows",
])("a table that is too large for an answer at once says to ask for less: %s", async (label) => {
  server.answer({ status: 413, body: JSON.stringify({ warning: { status: 413, label } }) });
  await expect(ask()).rejects.toThrow(
    "the table is too large to be answered at once. Add filters, countries or fewer years, and ask again.",
  );
});

test("a cube without figures says that there are none", async () => {
  server.answer({ body: JSON.stringify({ ...CUBE, value: {} }) });
  await expect(ask()).rejects.toThrow("has no figures for this");
});

test.each([
  ["sizes that do not fit", { size: [1, 1, 1, 2, 2] }, "size of dimension geo"],
  ["fewer sizes than dimensions", { size: [1] }, "id and size do not match"],
  ["a place outside the cube", { value: { "6": 1 } }, "value 6"],
  ["a key that is no place", { value: { __proto__x: 1 } }, "value __proto__x"],
  ["a text as value", { value: { "0": ": " } }, "value 0"],
  ["a dimension that is not described", { dimension: {} }, "dimension freq"],
  ["another class", { class: "collection" }, "no data set of JSON-stat"],
])("%s is refused with the place", async (_, wrong, place) => {
  server.answer({ body: JSON.stringify({ ...CUBE, ...wrong }) });
  await expect(ask()).rejects.toThrow(`in a form that is not known here (${place})`);
});

test.each([
  [{ table: "nama 10 gdp" }, "“nama 10 gdp” is no code of a table."],
  [{ filters: "unit" }, "The filter “unit” is not in the form dimension=code."],
  [{ filters: "unit=a b" }, "The filter “unit=a b” is not in the form"],
  [{ countries: "Atlantis" }, "“Atlantis” is no country that is known here."],
])("inputs that cannot be asked are refused: %j", (wrong, sentence) => {
  expect(() => eurostat().plan({ ...INPUTS, ...wrong })).toThrow(sentence);
});
