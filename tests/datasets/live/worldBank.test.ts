import { columnValues, type Dataset } from "../../../src/datasets/dataset";
import type { LiveProgress } from "../../../src/datasets/live/liveSource";
import { worldBank } from "../../../src/datasets/live/worldBank";
import { asking, type LiveServer, startLiveServer } from "../../support/liveServer";

let server: LiveServer;
beforeAll(async () => {
  server = await startLiveServer();
});
afterAll(() => server.close());

const GDP = { what: "gdp", countries: "USA, China", from: "2023", to: "2024" };

/** A row in the form of the Indicators API v2. */
function row(iso3: string, name: string, date: string, value: number | null, indicator = "GDP") {
  return {
    indicator: { id: "X", value: indicator },
    country: { id: iso3.slice(0, 2), value: name },
    countryiso3code: iso3,
    date,
    value,
    unit: "",
    obs_status: "",
    decimal: 0,
  };
}

function page(rows: unknown[], number = 1, pages = 1): string {
  const head = {
    page: number,
    pages,
    per_page: 1000,
    total: 4,
    sourceid: "2",
    lastupdated: "2026-07-13",
  };
  return JSON.stringify([head, rows]);
}

/** GDP in two pages, population in one; the population of China in 2024 is not known. */
function answerWithGdp(): void {
  server.answer((url) => {
    if (url.pathname.endsWith("/SP.POP.TOTL")) {
      return {
        body: page([
          row("USA", "United States", "2024", 340110988),
          row("USA", "United States", "2023", 336806231),
          row("CHN", "China", "2024", null),
          row("CHN", "China", "2023", 1410710000),
        ]),
      };
    }
    const first = [row("USA", "United States", "2024", 29298013000000)];
    const second = [
      row("USA", "United States", "2023", 27811517000000),
      row("CHN", "China", "2024", 18743803170827),
      row("CHN", "China", "2023", 18270356654533),
      row("AFE", "Africa Eastern and Southern", "2023", 1245472471806),
    ];
    return { body: url.searchParams.get("page") === "1" ? page(first, 1, 2) : page(second, 2, 2) };
  });
}

const ask = (inputs: Record<string, string>, more = {}): Promise<Dataset> =>
  worldBank(`${server.address}/v2`).plan(inputs).ask(asking(more));

test("a plan names the host and the addresses before anything is asked", () => {
  server.answer({ body: "" });
  const plan = worldBank().plan(GDP);
  expect(plan.host).toBe("api.worldbank.org");
  expect(plan.dataset).toBe("gdp-current-usd");
  expect(plan.addresses).toEqual([
    "https://api.worldbank.org/v2/country/USA;CHN/indicator/NY.GDP.MKTP.CD?format=json&date=2023:2024&per_page=1000",
    "https://api.worldbank.org/v2/country/USA;CHN/indicator/SP.POP.TOTL?format=json&date=2023:2024&per_page=1000",
  ]);
  expect(server.asked).toEqual([]);
});

test("GDP and population come page by page into the bundled table's columns", async () => {
  answerWithGdp();
  const progress: LiveProgress[] = [];
  const dataset = await ask(GDP, { onProgress: (now: LiveProgress) => progress.push(now) });
  expect(dataset.description.name).toBe("gdp-current-usd");
  expect(dataset.rows.map((cells) => cells.slice(0, 6))).toEqual([
    ["USA", "United States", 2024, 29298013000000, 340110988, "NY.GDP.MKTP.CD"],
    ["USA", "United States", 2023, 27811517000000, 336806231, "NY.GDP.MKTP.CD"],
    ["CHN", "China", 2023, 18270356654533, 1410710000, "NY.GDP.MKTP.CD"],
  ]);
  expect(server.asked.map((path) => path.split("indicator/")[1])).toEqual([
    "NY.GDP.MKTP.CD?format=json&date=2023:2024&per_page=1000&page=1",
    "NY.GDP.MKTP.CD?format=json&date=2023:2024&per_page=1000&page=2",
    "SP.POP.TOTL?format=json&date=2023:2024&per_page=1000&page=1",
  ]);
  expect(progress).toEqual([
    { answers: 1, of: 3 },
    { answers: 2, of: 3 },
    { answers: 3, of: 3 },
  ]);
});

test("every row says where it was asked, how old it is, under which licence and how sure", async () => {
  answerWithGdp();
  const dataset = await ask(GDP);
  const [first] = dataset.rows;
  expect(first?.slice(6)).toEqual([
    "World Bank, World Development Indicators",
    `${server.address}/v2/country/USA;CHN/indicator/NY.GDP.MKTP.CD?format=json&date=2023:2024&per_page=1000`,
    "updated 2026-07-13, asked 2026-11-21",
    "CC-BY-4.0 (World Bank terms)",
    "verified-primary",
    null,
  ]);
  const { description } = dataset;
  expect(description.version).toBe("live 2026-11-21");
  expect(description.sources[0]?.title).toBe(
    `World Bank, World Development Indicators, asked from ${server.host} on 2026-11-21 at 14:03`,
  );
  expect(description.rows).toBe(3);
});

test("a figure without a value is left out and counted, never zero; so are groups of countries", async () => {
  answerWithGdp();
  const { description } = await ask(GDP);
  expect(description.caveats).toEqual([
    "1 year without a GDP or a population was left out.",
    "1 row of groups of countries was left out.",
  ]);
});

test("governance comes with mean and risk, which are blank where a dimension is unknown", async () => {
  const scores: Record<string, number | null> = { VA: 1, PV: 0, GE: 0.5, RQ: 0.5, RL: 1, CC: 0 };
  server.answer((url) => {
    const code = /GOV_WGI_(\w\w)\.EST/.exec(url.pathname)?.[1] ?? "";
    const known = row("USA", "United States", "2023", scores[code] ?? null);
    const partly = row("CHN", "China", "2023", code === "CC" ? null : -0.5);
    return { body: page([known, partly, row("TWN", "Taiwan", "2023", null)]) };
  });
  const dataset = await ask({ ...GDP, what: "governance" });
  expect(server.asked).toHaveLength(6);
  for (const path of server.asked) expect(path).toContain("source=3");
  expect(columnValues(dataset, "iso3")).toEqual(["USA", "CHN"]);
  // Mean of 1, 0, 0.5, 0.5, 1 and 0; (2.5 - 0.5) / 5 x 10.
  expect(columnValues(dataset, "wgi_mean")).toEqual([0.5, null]);
  expect(columnValues(dataset, "wgi_risk_0_10")).toEqual([4, null]);
  expect(columnValues(dataset, "control_of_corruption")).toEqual([0, null]);
  expect(dataset.description.caveats).toContain("1 year without any score was left out.");
});

test("any other indicator becomes observations, with the unit that its name states", async () => {
  server.answer({
    body: page([
      row("CHN", "China", "2023", 26.6, "High-technology exports (% of manufactured exports)"),
      row(
        "AFE",
        "Africa Eastern and Southern",
        "2023",
        5.1,
        "High-technology exports (% of manufactured exports)",
      ),
    ]),
  });
  const dataset = await ask({ ...GDP, what: "other", indicator: "TX.VAL.TECH.MF.ZS" });
  expect(dataset.description.name).toBe("observations");
  expect(dataset.rows.map((cells) => cells.slice(0, 11))).toEqual([
    [
      "World Bank TX.VAL.TECH.MF.ZS",
      "High-technology exports (% of manufactured exports)",
      "CHN",
      "CHN",
      "China",
      "2023",
      2023,
      26.6,
      "% of manufactured exports",
      1,
      null,
    ],
    [
      "World Bank TX.VAL.TECH.MF.ZS",
      "High-technology exports (% of manufactured exports)",
      "AFE",
      null,
      "Africa Eastern and Southern",
      "2023",
      2023,
      5.1,
      "% of manufactured exports",
      1,
      null,
    ],
  ]);
});

test("an error that comes with status 200 is told in the Bank's words", async () => {
  server.answer({
    body: '[{"message":[{"id":"120","key":"Invalid value","value":"The provided parameter value is not valid"}]}]',
  });
  await expect(ask({ ...GDP, what: "other", indicator: "NO.SUCH" })).rejects.toThrow(
    `${server.host} answers with an error: Invalid value: The provided parameter value is not valid. Check the countries and the indicator's code.`,
  );
});

test.each([
  ["no pages", '[{"page":0,"pages":0,"per_page":0,"total":0},null]'],
  ["no rows", '[{"page":1,"pages":1,"per_page":50,"total":0},null]'],
])("an answer with %s says that there are no figures", async (_, body) => {
  server.answer({ body });
  await expect(ask(GDP)).rejects.toThrow(
    `${server.host} answers that it has no figures for this. Check the countries, the codes and the years.`,
  );
});

test.each([
  ["an object", '{"rows":[]}', "no list with a head"],
  ["a row that is none", page([null]), "row 1"],
  ["a value in words", page([{ ...row("USA", "x", "2024", 1), value: "n/a" }]), "row 1, value"],
  ["rows that are no list", '[{"pages":1},{"a":1}]', "no pages of rows"],
])("%s in place of the list is refused with the place", async (_, body, place) => {
  server.answer({ body });
  await expect(ask(GDP)).rejects.toThrow(`answered in a form that is not known here (${place})`);
});

test("rows that break the bundled schema are refused, naming the column", async () => {
  server.answer((url) => ({
    body: page([row("USA", "United States", "2024", url.pathname.includes("POP") ? 3 : -5)]),
  }));
  await expect(ask(GDP)).rejects.toThrow(
    /does not fit its table, so nothing was taken: row 1, gdp_current_usd: /,
  );
});

test("a list without end is refused after its first page", async () => {
  server.answer({ body: page([row("USA", "x", "2024", 1)], 1, 100000) });
  await expect(ask(GDP)).rejects.toThrow("has 100000 pages for this. Ask for fewer countries");
  expect(server.asked).toHaveLength(1);
});

test.each([
  [{ countries: "Chinaa" }, "“Chinaa” is no country that is known here."],
  [{ from: "2025", to: "2015" }, "The years run from 2025 to 2015."],
  [{ from: "now" }, "“From” must be a year from 1960 on, such as 2024, and is “now”."],
  [{ what: "other", indicator: "a/../b?x" }, "“a/../b?x” is no indicator code."],
])("inputs that cannot be asked are refused without asking: %j", (wrong, sentence) => {
  server.answer({ body: "" });
  const source = worldBank(server.address);
  expect(() => source.plan({ ...GDP, ...wrong })).toThrow(sentence);
  expect(server.asked).toEqual([]);
});
