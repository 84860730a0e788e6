import { columnValues } from "../../../src/datasets/dataset";
import { census } from "../../../src/datasets/live/census";
import { asking, type LiveServer, startLiveServer } from "../../support/liveServer";

let server: LiveServer;
beforeAll(async () => {
  server = await startLiveServer();
});
afterAll(() => server.close());

const KEY = "0123456789abcdef0123456789abcdef01234567";
const INPUTS = { heading: "", countries: "China, World", from: "2024", to: "2025", key: KEY };
const plan = (inputs = INPUTS) => census(server.address).plan(inputs);
const ask = (inputs = INPUTS) => plan(inputs).ask(asking());

/** The columns of a predicate come again behind those asked for, as the service has it. */
const HEAD = (value: string) => ["CTY_CODE", "CTY_NAME", value, "YEAR", "MONTH", "CTY_CODE"];

/** Figures of 2024 for China and the world; of 2025 there is no December yet. */
function answerWithTrade(): void {
  server.answer((url) => {
    if (url.searchParams.get("YEAR") !== "2024") return { status: 204, type: "", body: "" };
    const imports = url.pathname === "/imports/hs";
    const rows = [
      ["5700", "CHINA", imports ? "438741977000" : "143234500000", "2024", "12", "5700"],
      [
        "-",
        "TOTAL FOR ALL COUNTRIES",
        imports ? "3267000000000" : "2064000000000",
        "2024",
        "12",
        "-",
      ],
      ["0003", "EUROPEAN UNION", imports ? "605000000000" : "370000000000", "2024", "12", "0003"],
      ["0014", "PACIFIC RIM COUNTRIES", imports ? "1" : "2", "2024", "12", "0014"],
      ...(imports ? [["9990", "UNIDENTIFIED", "5", "2024", "12", "9990"]] : []),
      ...(imports ? [["2010", "MEXICO", "505850000000", "2024", "12", "2010"]] : []),
    ];
    return { body: JSON.stringify([HEAD(imports ? "GEN_VAL_YR" : "ALL_VAL_YR"), ...rows]) };
  });
}

test("the plan names the host and every address, without the key", () => {
  const { host, addresses, dataset } = census().plan(INPUTS);
  expect(host).toBe("api.census.gov");
  expect(dataset).toBe("us-goods-trade-by-partner");
  expect(addresses).toHaveLength(4);
  expect(addresses[0]).toBe(
    "https://api.census.gov/data/timeseries/intltrade/imports/hs?get=CTY_CODE,CTY_NAME,GEN_VAL_YR&YEAR=2024&MONTH=12",
  );
  expect(addresses.join()).not.toContain(KEY);
});

test("all goods come as imports, exports and balance in million dollars, by partner and year", async () => {
  answerWithTrade();
  const dataset = await ask();
  expect(dataset.rows.map((cells) => cells.slice(0, 7))).toEqual([
    [2024, "CHN", "5700", "CHINA", 438741.977, 143234.5, -295507.477],
    [2024, "WLD", "0015", "World, Not Seasonally Adjusted", 3267000, 2064000, -1203000],
    [2024, "EUU", "0003", "EUROPEAN UNION", 605000, 370000, -235000],
  ]);
  expect(server.asked[0]).toContain("&CTY_CODE=5700&CTY_CODE=-&key=");
  expect(dataset.description.caveats).toEqual([
    "The Census Bureau has no total of 2025: the year's December is not out.",
    "1 partner's year with one flow alone was left out.",
    "2 rows of groups and places without an ISO code were left out.",
  ]);
});

test("one HS code comes as observations of either flow, in dollars", async () => {
  server.answer((url) => {
    const imports = url.pathname === "/imports/hs";
    const letter = imports ? "I" : "E";
    const head = [
      "CTY_CODE",
      "CTY_NAME",
      imports ? "GEN_VAL_YR" : "ALL_VAL_YR",
      `${letter}_COMMODITY_SDESC`,
    ];
    const row = [
      "5700",
      "CHINA",
      imports ? "1900000000" : "6800000000",
      "ELECTRONIC INTEGRATED CIRCUITS",
    ];
    return {
      body: JSON.stringify([
        [...head, "YEAR"],
        [...row, "2024"],
      ]),
    };
  });
  const dataset = await ask({ ...INPUTS, heading: "8542", to: "2024" });
  expect(server.asked[0]).toMatch(
    /^\/imports\/hs\?get=CTY_CODE,CTY_NAME,GEN_VAL_YR,I_COMMODITY_SDESC&I_COMMODITY=8542&COMM_LVL=HS4&YEAR=2024&MONTH=12/,
  );
  expect(dataset.rows.map((cells) => cells.slice(0, 10))).toEqual([
    [
      "US Census imports HS 8542",
      "US imports of HS 8542: ELECTRONIC INTEGRATED CIRCUITS",
      "5700",
      "CHN",
      "CHINA",
      "2024",
      2024,
      1.9e9,
      "US dollars",
      1,
    ],
    [
      "US Census exports HS 8542",
      "US exports of HS 8542: ELECTRONIC INTEGRATED CIRCUITS",
      "5700",
      "CHN",
      "CHINA",
      "2024",
      2024,
      6.8e9,
      "US dollars",
      1,
    ],
  ]);
});

test.each(["null", ""])("rows under the code “%s” are no country without a code", async (code) => {
  server.answer((url) => {
    const imports = url.pathname === "/imports/hs";
    const rows = ["5700", code].map((each) => [each, "NAME", "1000000", "2024", "12", each]);
    return { body: JSON.stringify([HEAD(imports ? "GEN_VAL_YR" : "ALL_VAL_YR"), ...rows]) };
  });
  const dataset = await ask({ ...INPUTS, to: "2024" });
  expect(columnValues(dataset, "partner_iso3")).toEqual(["CHN"]);
  expect(dataset.description.caveats.join()).toContain("1 row of groups and places without an ISO");
});

test("the key is asked with and written nowhere", async () => {
  answerWithTrade();
  const dataset = await ask();
  expect(server.asked.every((path) => path.endsWith(`&key=${KEY}`))).toBe(true);
  expect(JSON.stringify(dataset)).not.toContain(KEY);
  expect(columnValues(dataset, "source_url")[0]).toBe(
    `${server.address}/imports/hs?get=CTY_CODE,CTY_NAME,GEN_VAL_YR&YEAR=2024&MONTH=12`,
  );
});

test.each(["Invalid Key", "Missing Key"])(
  "the page of status 200 titled %s says to check the key",
  async (title) => {
    server.answer({ type: "text/html", body: `<html><head><title>${title}</title></head></html>` });
    await expect(ask()).rejects.toThrow("it does not know the key. Check it, or whether the link");
  },
);

test("an error in plain text is told in the Bureau's words, without the key", async () => {
  server.answer({
    status: 400,
    type: "text/plain",
    body: `error: unknown variable 'GEN_VAL_XX' in key=${KEY}`,
  });
  await expect(ask()).rejects.toThrow(
    `${server.host} answers with an error: unknown variable 'GEN_VAL_XX' in key=…`,
  );
});

test("no December in any year says that there are no figures", async () => {
  server.answer({ status: 204, type: "", body: "" });
  await expect(ask()).rejects.toThrow("has no figures for this");
  expect(server.asked).toHaveLength(4);
});

test.each([
  ["no table", '{"a":1}', "no table"],
  ["other columns", '[["CTY_CODE"],["5700"]]', "columns are missing"],
  [
    "a value that is none",
    JSON.stringify([HEAD("GEN_VAL_YR"), ["5700", "CHINA", "null", "2024", "12", "5700"]]),
    "row 2, GEN_VAL_YR",
  ],
  [
    "a value that is missing",
    JSON.stringify([HEAD("GEN_VAL_YR"), ["5700", "CHINA", null, "2024", "12", "5700"]]),
    "row 2, GEN_VAL_YR",
  ],
])("%s is refused with the place", async (_, body, place) => {
  server.answer({ body });
  await expect(ask()).rejects.toThrow(`in a form that is not known here (${place})`);
});

test.each([
  [{ key: "" }, "The Census Bureau answers only with a key of your own."],
  [{ key: "my key" }, "The Census Bureau answers only with a key of your own."],
  [{ heading: "854" }, "“854” is no HS code."],
  [{ heading: "8542&x=1" }, "is no HS code."],
  [{ from: "2012" }, "“From” must be a year from 2013 on"],
])("inputs that cannot be asked are refused: %j", (wrong, sentence) => {
  expect(() => census().plan({ ...INPUTS, ...wrong })).toThrow(sentence);
});

// Blank in column census_schedule_c of assets/datasets/codes/countries.csv.
test.each([
  ["Antarctica", "ATA"],
  ["Western Sahara", "ESH"],
])("a partner without a code at the Bureau is named: %s", async (country, iso3) => {
  answerWithTrade();
  await expect(ask({ ...INPUTS, countries: `China, ${country}` })).rejects.toThrow(
    `The Census Bureau has no code for ${iso3}. Leave it out.`,
  );
  expect(server.asked).toEqual([]);
});
