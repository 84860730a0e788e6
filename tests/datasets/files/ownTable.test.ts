import { readOwnTable } from "../../../src/datasets/files/ownTable";
import { typedTable, typeInSlices } from "../../../src/datasets/files/typedTable";

const read = async (text: string) => {
  const table = await readOwnTable(text, "data.csv");
  return { table, ...typedTable(table) };
};
const types = (fields: readonly { name: string; type: string }[]): string[] =>
  fields.map(({ name, type }) => `${name}:${type}`);

test("a plain file with commas", async () => {
  const { fields, rows } = await read("country,year,share\nChina,2024,0.5\nJapan,2024,0.25\n");
  expect(types(fields)).toEqual(["country:string", "year:year", "share:number"]);
  expect(rows).toEqual([
    ["China", 2024, 0.5],
    ["Japan", 2024, 0.25],
  ]);
});

test("semicolons with decimal commas and points between thousands, as German offices write", async () => {
  const { table, rows } = await read(
    "Land;Jahr;Einfuhr\nChina;2024;1.234.567,5\nJapan;2024;12,25\nUSA;2024;999\n",
  );
  expect([table.delimiter, table.numberStyle]).toEqual([";", "comma"]);
  expect(rows.map((row) => row[2])).toEqual([1234567.5, 12.25, 999]);
});

test("spaces and no-break spaces between thousands, as French offices write", async () => {
  const { rows } = await read(
    "Pays;Valeur\nChine;1\u00a0234\u00a0567,8\nJapon;12 345\nInde;−7\u202f890,5\n",
  );
  expect(rows.map((row) => row[1])).toEqual([1234567.8, 12345, -7890.5]);
});

test("thousands in quotes, percentages, currency and accountants' brackets", async () => {
  const { fields, rows } = await read(
    'item,value,rate\nA,"1,234.5",12.5%\nB,"$2,000",7%\nC,"(1,500)",0.1%\n',
  );
  expect(rows).toEqual([
    ["A", 1234.5, 0.125],
    ["B", 2000, 0.07],
    ["C", -1500, 0.001],
  ]);
  expect(fields[2]).toMatchObject({ unit: "fraction", numberFormat: "0.0%" });
});

test("Eurostat's colons are missing, its flags get a column of their own, and neither is zero", async () => {
  const { table, fields, rows } = await read(
    "geo,TIME_PERIOD,OBS_VALUE\nDE,2023,12.5 p\nFR,2023,:\nIT,2023,: c\nES,2023,0\nPL,2023,7 b\n",
  );
  expect(types(fields)).toEqual([
    "geo:string",
    "TIME_PERIOD:year",
    "OBS_VALUE:number",
    "OBS_VALUE_flag:string",
  ]);
  expect(rows.map((row) => row.slice(2))).toEqual([
    [12.5, "p"],
    [null, null],
    [null, "c"],
    [0, null],
    [7, "b"],
  ]);
  expect(table.columns[2]?.missing).toEqual([":", ": c"]);
});

test("titles above the header and footnotes below the data are kept apart", async () => {
  const { table, rows } = await read(
    "Imports of rare earths\nExtracted: 2026-01-05\n\nCountry,2023,2024\nChina,70,71\nMalaysia,13,12\n\n(1) Provisional figures of the customs service\nSource: national statistics\n",
  );
  expect(table.above).toEqual(["Imports of rare earths", "Extracted: 2026-01-05"]);
  expect(table.below).toEqual([
    "(1) Provisional figures of the customs service",
    "Source: national statistics",
  ]);
  expect(rows).toEqual([
    ["China", 70, 71],
    ["Malaysia", 13, 12],
  ]);
});

test("codes keep their leading zeros, and a year is no amount", async () => {
  const { fields, rows } = await read("hs,year,n\n0101,2024,5\n8505,2024,6\n");
  expect(types(fields)).toEqual(["hs:string", "year:year", "n:integer"]);
  expect(rows[0]).toEqual(["0101", 2024, 5]);
});

test("days in either order, and a doubt where the file does not tell", async () => {
  const german = await read("Tag;Wert\n31.12.2024;1\n01.02.2025;2\n");
  expect(german.rows.map((row) => row[0])).toEqual(["2024-12-31", "2025-02-01"]);
  const american = await read("day,value\n12/31/2024,1\n02/01/2025,2\n");
  expect(american.rows.map((row) => row[0])).toEqual(["2024-12-31", "2025-02-01"]);
  const open = await read("day,value\n01/02/2025,1\n03/04/2025,2\n");
  expect(open.table.columns[0]).toMatchObject({ type: "date", dateDoubt: true });
});

test("a cell that does not fit its column stays the text it is, and is counted", async () => {
  const lines = Array.from({ length: 20 }, (_, i) => `r${i},${i}`);
  const { rows, misfits } = await read(`id,n\n${lines.join("\n")}\nr20,about 7\n`);
  expect(rows[20]).toEqual(["r20", "about 7"]);
  expect(misfits).toEqual([{ column: "n", count: 1, row: 21, text: "about 7" }]);
});

test("text that begins like a formula stays text", async () => {
  const { rows } = await read("a,b\n=1+1,@x\n+49 30,-y\n");
  expect(rows).toEqual([
    ["=1+1", "@x"],
    ["+49 30", "-y"],
  ]);
});

test("quoted line breaks and delimiters, doubled and blank headers", async () => {
  const { fields, rows } = await read('a,a,\n"x, y","two\nlines",1\n"he said ""no""",z,2\n');
  expect(fields.map(({ name }) => name)).toEqual(["a", "a 2", "column 3"]);
  expect(rows).toEqual([
    ["x, y", "two\nlines", 1],
    ['he said "no"', "z", 2],
  ]);
});

describe("files that are refused, each with the place and what to do", () => {
  const cases: [title: string, text: string, sentence: RegExp][] = [
    [
      "a quote that never closes",
      'a,b\n"x,1\ny,2\n',
      /data\.csv, row \d+: a quotation mark is opened and never closed/,
    ],
    [
      "a row with too many cells",
      "a,b\n1,2\n1,2,3\n4,5\n",
      /row 3: the row has 3 cells but the header has 2/,
    ],
    [
      "a file cut short",
      "a,b,c\n1,2,3\n4,5,6\n7,8",
      /row 4, column c: the file ends after 2 of 3 cells/,
    ],
    ["a web page", "<!DOCTYPE html><html></html>", /web page/],
    ["a header alone", "a,b\n", /no rows/],
  ];
  test.each(cases)("%s", async (_, text, sentence) => {
    await expect(readOwnTable(text, "data.csv")).rejects.toThrow(sentence);
  });
});

test("a hundred thousand rows come in slices that let the page breathe", async () => {
  const lines = Array.from({ length: 100_000 }, (_, i) => `"row ${i}",${i},${i / 8},2024`);
  let pauses = 0;
  const table = await readOwnTable(
    `name,i,x,year\n${lines.join("\n")}\n`,
    "big.csv",
    {},
    {
      pause: async () => {
        pauses++;
        return Promise.resolve();
      },
    },
  );
  expect(pauses).toBeGreaterThan(5);
  expect(table.records).toHaveLength(100_000);
  expect(typedTable(table).rows[99_999]).toEqual(["row 99999", 99_999, 12499.875, 2024]);
});

test("typed in slices it is the same table, and can be cancelled between two", async () => {
  const lines = Array.from({ length: 5000 }, (_, i) => `${i},${i / 4},31/12/${2000 + (i % 20)}`);
  const table = await readOwnTable(["n,share,day", ...lines].join("\n") + "\n", "data.csv");
  let pauses = 0;
  const pause = () => {
    pauses++;
    return Promise.resolve();
  };
  const sliced = await typeInSlices(table, { pause });
  expect(sliced).toEqual(typedTable(table));
  expect(sliced.rows).toHaveLength(5000);
  expect(pauses).toBeGreaterThanOrEqual(4);
  const aborted = {
    throwIfAborted: () => {
      throw new Error("cancelled");
    },
  };
  await expect(typeInSlices(table, { signal: aborted })).rejects.toThrow("cancelled");
});

test("a day that is none in the chosen order is counted, and stays the text it is", async () => {
  const table = await readOwnTable("a,day\nx,03/04/2025\ny,31/12/2025\n", "data.csv");
  const [a, day] = table.columns;
  const american = { ...table, columns: [a!, { ...day!, dateOrder: "month-day-year" as const }] };
  expect(typedTable(american)).toMatchObject({
    rows: [
      ["x", "2025-03-04"],
      ["y", "31/12/2025"],
    ],
    misfits: [{ column: "day", count: 1, row: 2, text: "31/12/2025" }],
  });
});

test("what the guess did not see is not lost: decimals, and marks behind numbers", async () => {
  const lines = Array.from({ length: 8000 }, (_, i) => {
    const marked = i === 4001;
    return `${i % 4 === 0 ? i : i + 0.5},${i}${marked ? " p" : ""}`;
  });
  const table = await readOwnTable(["a,b", ...lines].join("\n") + "\n", "data.csv");
  expect(table.columns.map(({ type, flags }) => [type, flags])).toEqual([
    ["integer", []],
    ["integer", []],
  ]);
  const { fields, rows, misfits } = typedTable(table);
  expect(types(fields)).toEqual(["a:number", "b:integer"]);
  expect(rows[4001]).toEqual([4001.5, "4001 p"]);
  expect(misfits).toEqual([{ column: "b", count: 1, row: 4002, text: "4001 p" }]);
});
