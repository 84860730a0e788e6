import { columnValues } from "../../../src/datasets/dataset";
import { sdmx } from "../../../src/datasets/live/sdmx";
import { asking, type LiveServer, startLiveServer } from "../../support/liveServer";

let server: LiveServer;
beforeAll(async () => {
  server = await startLiveServer();
});
afterAll(() => server.close());

const CSV = "application/vnd.sdmx.data+csv; charset=utf-8";
const plan = (query = "?startPeriod=2024") =>
  sdmx.plan({ address: `${server.address}/rest/data/FLOW/all${query}` });
const ask = () => plan().ask(asking());
const answer = (...lines: string[]) => server.answer({ type: CSV, body: lines.join("\r\n") });

test("the preset asks the OECD, and the plan names its host", () => {
  const preset = sdmx.plan({ address: sdmx.inputs[0]!.initial });
  expect(preset.host).toBe("sdmx.oecd.org");
  expect(preset.dataset).toBe("observations");
});

test("labels in columns of their own, as the OECD writes them", async () => {
  answer(
    "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,FREQ,Frequency of observation,REF_AREA,Reference area,MEASURE,Measure,UNIT_MEASURE,Unit of measure,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,Observation status,UNIT_MULT,Unit multiplier",
    'DATAFLOW,OECD.SDD:DF_GDP(1.0),"GDP, expenditure approach",I,Q,Quarterly,USA,United States,B1GQ,Gross domestic product,USD_EXC,US dollars,2024-Q1,,7056710.5,,A,Normal value,6,Millions',
    'DATAFLOW,OECD.SDD:DF_GDP(1.0),"GDP, expenditure approach",I,Q,Quarterly,CHN,China,B1GQ,Gross domestic product,USD_EXC,US dollars,2024-Q1,,4107600,,P,Provisional value,6,Millions',
  );
  const dataset = await ask();
  const series = `${server.host} OECD.SDD:DF_GDP(1.0) FREQ=Q MEASURE=B1GQ UNIT_MEASURE=USD_EXC`;
  const gdp = "Gross domestic product";
  expect(dataset.rows.map((cells) => cells.slice(0, 11))).toEqual([
    [
      series,
      gdp,
      "USA",
      "USA",
      "United States",
      "2024-Q1",
      2024,
      7056710.5,
      "US dollars",
      1e6,
      null,
    ],
    [series, gdp, "CHN", "CHN", "China", "2024-Q1", 2024, 4107600, "US dollars", 1e6, "P"],
  ]);
  expect(columnValues(dataset, "source")[0]).toBe(`${server.host}, GDP, expenditure approach`);
});

test("labels within the cells, and codes alone, give the same codes", async () => {
  const both = [
    "DATAFLOW,REF_AREA: Reference Area,INDICATOR: Indicator,TIME_PERIOD: Time,OBS_VALUE: Observation,OBS_STATUS: Status",
    "WB:GCI(1.0): Competitiveness,GHA: Ghana,GCI: Global index,2024,102,A: Normal",
  ];
  const bare = [
    "DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS",
    "WB:GCI(1.0),GHA,GCI,2024,102,A",
  ];
  answer(...both);
  const labelled = await ask();
  answer(...bare);
  const coded = await ask();
  for (const column of ["area_code", "iso3", "year", "value", "flag"]) {
    expect(columnValues(labelled, column)).toEqual(columnValues(coded, column));
  }
  expect(columnValues(labelled, "area")).toEqual(["Ghana"]);
  expect(columnValues(labelled, "indicator")).toEqual(["Global index"]);
  expect(columnValues(coded, "area")).toEqual(["GHA"]);
  expect(columnValues(coded, "value")).toEqual([102]);
});

test("Eurostat's dialect: lower case, a date of update, codes of two letters", async () => {
  answer(
    "DATAFLOW,LAST UPDATE,freq,unit,na_item,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG",
    "ESTAT:NAMA_10_GDP(1.0),22/07/26 23:00:00,A,CP_MEUR,B1GQ,EL,2024,237573.1,p",
  );
  const dataset = await ask();
  expect(columnValues(dataset, "iso3")).toEqual(["GRC"]);
  expect(columnValues(dataset, "unit")).toEqual(["CP_MEUR"]);
  expect(columnValues(dataset, "flag")).toEqual(["p"]);
  expect(columnValues(dataset, "vintage")).toEqual(["updated 22/07/26 23:00:00, asked 2026-11-21"]);
});

test("semicolons go with decimal commas", async () => {
  answer(
    "STRUCTURE[;];STRUCTURE_ID;ACTION;DIM_1: Dimension 1;TIME_PERIOD;OBS_VALUE: Observation value",
    "dataflow;ESTAT:NA_MAIN(1.6.0);I;A: Value A;2014-01;12,4",
  );
  const dataset = await ask();
  expect(columnValues(dataset, "value")).toEqual([12.4]);
  expect(columnValues(dataset, "indicator")).toEqual(["Value A"]);
});

describe("areas", () => {
  const lines = async (...csv: string[]) => {
    answer(...csv);
    const dataset = await ask();
    const column = (name: string) => columnValues(dataset, name);
    return { column, caveats: dataset.description.caveats };
  };

  test("no dimension that is known as an area is told as such, never as “not by area”", async () => {
    const { column, caveats } = await lines(
      "DATAFLOW,FREQ,DIM_1,TIME_PERIOD,OBS_VALUE",
      "X,A,A1,2024,1",
      "X,A,B1,2024,2",
    );
    expect([column("area_code"), column("area"), column("iso3")]).toEqual([
      ["_X", "_X"],
      ["area not known", "area not known"],
      [null, null],
    ]);
    expect(caveats).toEqual([
      "No dimension is known here as the area (FREQ, DIM_1), so area_code is _X and iso3 is blank in every row: see series and indicator for what the figures measure.",
    ]);
  });

  test("a dimension of another name whose codes are countries is the area, and that is said", async () => {
    const { column, caveats } = await lines(
      "DATAFLOW,FREQ,VIS_A_VIS,TIME_PERIOD,OBS_VALUE",
      "X,A,AT,2024,1",
      "X,A,DEU,2024,2",
      "X,A,JP,2024,3",
    );
    expect(column("iso3")).toEqual(["AUT", "DEU", "JPN"]);
    expect(caveats).toEqual(["VIS_A_VIS was taken for the area, as its codes are countries."]);
  });

  test("a code that looks like a country but is labelled otherwise is none", async () => {
    const { column } = await lines(
      "DATAFLOW,ACCOUNT: Account,TIME_PERIOD,OBS_VALUE",
      "X,CA: Current account,2024,1",
    );
    expect(column("area_code")).toEqual(["_X"]);
  });

  test("areas that are no known country are counted and named; _Z is the office's own word", async () => {
    const { column, caveats } = await lines(
      "DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE",
      "X,AT,2024,1",
      "X,EA20,2024,2",
      "X,W2,2024,3",
      "X,,2024,4",
      "X,_Z,2024,5",
    );
    expect(column("area_code")).toEqual(["AT", "EA20", "W2", "_X", "_Z"]);
    expect(column("area")).toEqual(["AT", "EA20", "W2", "area not known", "not by area"]);
    expect(caveats).toEqual([
      "3 rows are of areas that are no country known here (EA20, W2, area not known): iso3 is blank there.",
    ]);
  });

  test("what the table has no column for, and a multiplier that is none, are said", async () => {
    const { column, caveats } = await lines(
      "DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT,CONF_STATUS,BASE_PER,COMMENT",
      "X,AT,2024,1,A,6,F,2015,",
      "X,DE,2024,2,A,millions,F,2015,",
    );
    expect(column("scale")).toEqual([1e6, 1]);
    expect(caveats).toEqual([
      "1 row has a UNIT_MULT that is no power of ten (“millions”): the scale there is 1 and may be wrong.",
      "What the answer says beside its figures has no column here: CONF_STATUS, BASE_PER.",
    ]);
  });
});

test("observations without a value are left out and counted", async () => {
  answer(
    "DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE",
    "X,USA,2023,",
    "X,USA,2024,0",
    "X,CHN,2024,NaN",
  );
  const dataset = await ask();
  expect(columnValues(dataset, "value")).toEqual([0]);
  expect(dataset.description.caveats).toEqual([
    "2 observations without a value or a year were left out.",
  ]);
});

test("an unknown publisher's rows are unverified and its terms are not guessed", async () => {
  answer("DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE", "X,USA,2024,1");
  const dataset = await ask();
  expect(columnValues(dataset, "confidence")).toEqual(["unverified"]);
  expect(columnValues(dataset, "licence")).toEqual([
    `terms of ${server.host}: look before passing it on`,
  ]);
  expect(dataset.description.licences[0]?.name).toBe("other-closed");
});

test("a key in the address is asked with and written nowhere", async () => {
  answer("DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE", "X,USA,2024,1");
  const keyed = plan("?subscription-key=abc12345&startPeriod=2024");
  const dataset = await keyed.ask(asking());
  expect(server.asked[0]).toContain("subscription-key=abc12345");
  expect(JSON.stringify([keyed.addresses, dataset])).not.toContain("abc12345");
  expect(columnValues(dataset, "source_url")).toEqual([
    `${server.address}/rest/data/FLOW/all?startPeriod=2024`,
  ]);
  server.answer({ status: 403, type: "text/plain", body: "key abc12345 has expired" });
  await expect(keyed.ask(asking())).rejects.toThrow("It says: “key … has expired”.");
});

test.each([
  [
    "an SDMX error with status 200",
    200,
    '<?xml version="1.0"?><mes:Error xmlns:mes="x"><mes:ErrorMessage code="140"><com:Text>Syntax error</com:Text></mes:ErrorMessage></mes:Error>',
    "answers with an error: Syntax error.",
  ],
  ["no records", 404, "NoRecordsFound", "it has no figures for this. Check the codes and periods"],
  ["an error in JSON", 400, '{"errors":[{"code":400,"title":"Invalid key"}]}', "Invalid key."],
  ["XML data", 200, '<?xml version="1.0"?><mes:GenericData/>', "it is no CSV. Name the format"],
  ["SDMX-JSON data", 200, '{"meta":{},"data":{}}', "it is no CSV. Name the format"],
])("%s is told in a sentence", async (_, status, body, sentence) => {
  server.answer({ status, type: "text/plain", body });
  await expect(ask()).rejects.toThrow(sentence);
});

test.each([
  ["no column of values", ["DATAFLOW,REF_AREA,TIME_PERIOD", "X,USA,2024"], "no column OBS_VALUE"],
  ["no column of time", ["DATAFLOW,REF_AREA,OBS_VALUE", "X,USA,1"], "no column TIME_PERIOD"],
  [
    "a row that is cut short",
    ["DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE", "X,USA,2024,1", "X,USA"],
    "damaged or cut short at row 3",
  ],
  [
    "a quotation mark that never ends",
    ["DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE", 'X,"USA,2024,1'],
    "damaged or cut short at row 2",
  ],
  [
    "one observation twice",
    ["DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE", "X,USA,2024,1", "X,USA,2024,2"],
    "does not fit its table, so nothing was taken: row ",
  ],
  ["a header alone", ["DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE"], "has no figures for this"],
])("%s is refused", async (_, lines, sentence) => {
  answer(...lines);
  await expect(ask()).rejects.toThrow(sentence);
});

test.each([
  "http://sdmx.example.org/rest/data",
  "ftp://sdmx.example.org/rest/data",
  "javascript:alert(1)",
  "https://user:secret@sdmx.example.org/rest/data",
  "https://nodots/rest",
  "https://a.example/with space",
  "",
])("the address %j is refused without asking", (address) => {
  expect(() => sdmx.plan({ address })).toThrow(
    "The address must begin with https:// and name a host.",
  );
});
