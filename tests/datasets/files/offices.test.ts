import { readOwnTable, type LayoutChoice } from "../../../src/datasets/files/ownTable";
import { typedTable } from "../../../src/datasets/files/typedTable";

const read = async (lines: readonly string[], chosen: LayoutChoice = {}) => {
  const table = await readOwnTable(lines.join("\n") + "\n", "data.csv", chosen);
  return { table, names: table.columns.map(({ name }) => name), ...typedTable(table) };
};
const types = (fields: readonly { type: string }[]): string[] => fields.map(({ type }) => type);

describe("where the header is, and where the rows end", () => {
  test("titles padded with semicolons, a header of two lines, and a footer, as Destatis writes them", async () => {
    const { table, names, rows } = await read([
      "Tabelle: 51000-0010;;;",
      "Aus- und Einfuhr (Außenhandel);;;",
      ";;Einfuhr: Gewicht;Einfuhr: Wert",
      ";;t;Tsd. EUR",
      "2023;Januar;1234,5;120345",
      "2023;Februar;-;/",
      "2023;März;...;x",
      "__________",
      "Gewicht: ohne Rückwaren.",
      "© Statistisches Bundesamt (Destatis), 2024",
    ]);
    expect(names).toEqual([
      "column 1",
      "column 2",
      "Einfuhr: Gewicht, t",
      "Einfuhr: Wert, Tsd. EUR",
    ]);
    expect(rows).toEqual([
      [2023, "Januar", 1234.5, 120345],
      [2023, "Februar", null, null],
      [2023, "März", null, null],
    ]);
    expect(table.headerRow).toBe(3);
    expect(table.above).toEqual(["Tabelle: 51000-0010", "Aus- und Einfuhr (Außenhandel)"]);
    expect(table.below).toHaveLength(3);
  });

  test.each([
    ["under the names", "Country,2023,,2024,", ",Imports,Exports,Imports,Exports"],
    ["over the names", ",2023,,2024,", "Country,Imports,Exports,Imports,Exports"],
  ])("a second header line %s; what spans columns goes to each", async (_, upper, lower) => {
    const { names, rows } = await read([upper, lower, "China,1,2,3,4", "Japan,5,6,7,8"]);
    expect(names).toEqual([
      "Country",
      "2023, Imports",
      "2023, Exports",
      "2024, Imports",
      "2024, Exports",
    ]);
    expect(rows).toHaveLength(2);
  });

  test("no row is taken for a header: text under a blank name, and rows wider than the header", async () => {
    const indexed = await read([",name,city", "a,Ann,Paris", "b,Bob,Rome"]);
    expect(indexed.rows).toEqual([
      ["a", "Ann", "Paris"],
      ["b", "Bob", "Rome"],
    ]);
    const short = await read(["country,2022", "China,70,71", "Japan,13,12"]);
    expect(short.names).toEqual(["country", "2022", "column 3"]);
    expect(short.rows[0]).toEqual(["China", 70, 71]);
  });

  test("footnotes with commas behind a blank line are no rows, nor too wide ones", async () => {
    const { table, rows } = await read([
      "Country,2023,2024",
      "China,70,71",
      "USA,4,5",
      "",
      "Source: Customs service, own calculations",
      "Note: figures are provisional, and will be revised, later, again.",
    ]);
    expect(rows).toHaveLength(2);
    expect(table.below).toEqual([
      "Source: Customs service own calculations",
      "Note: figures are provisional and will be revised later again.",
    ]);
  });

  test("groups between blank lines are rows, and the note counts rows as the file does", async () => {
    const { table, rows } = await read([
      "Region,2022,2023",
      "",
      "Europe",
      "DE,1,2",
      "",
      "Asia",
      "CN,5,6",
    ]);
    expect(rows.map((row) => row[0])).toEqual(["Europe", "DE", "Asia", "CN"]);
    expect(table.notes).toEqual([
      "2 rows have fewer than 3 cells, the first in row 3; the rest is treated as missing.",
    ]);
  });

  test("the user says where the header is, or that there is none", async () => {
    const lines = ["Trade, 2023", "Country,Value", "China,5", "Japan,6"];
    const guessed = await read(lines);
    expect(guessed.table.headerRow).toBe(1);
    expect(guessed.table.firstLines[1]).toEqual({ row: 2, text: "Country Value" });
    const chosen = await read(lines, { headerRow: 2 });
    expect([chosen.names, chosen.rows]).toEqual([
      ["Country", "Value"],
      [
        ["China", 5],
        ["Japan", 6],
      ],
    ]);
    const none = await read(lines.slice(2), { headerRow: null });
    expect([none.names, none.rows.length]).toEqual([["column 1", "column 2"], 2]);
  });

  test("a blank line counts in the row that a refusal names", async () => {
    await expect(read(["Title", "", "a,b", "1,2", "1,2,3", "4,5"])).rejects.toThrow(
      "data.csv, row 5: the row has 3 cells but the header has 2.",
    );
  });

  test("line ends of several kinds in one file", async () => {
    const table = await readOwnTable("a,b\r\nx,1\ny,2\rz,3\r\n", "data.csv");
    expect(table.records).toEqual([
      ["x", "1"],
      ["y", "2"],
      ["z", "3"],
    ]);
  });

  test("a line longer than the sample is read, and more columns than a sheet has are refused", async () => {
    const line = (columns: number): string => Array<string>(columns).fill("1234567890").join(",");
    const { rows } = await read([line(9000), line(9000), line(9000)]);
    expect(rows[0]).toHaveLength(9000);
    await expect(read([line(16_385), line(16_385)])).rejects.toThrow(
      /16,385 columns and a sheet holds 16,384/,
    );
  });
});

describe("numbers, marks and codes", () => {
  test("why a figure is missing is kept beside it: (D), (S), W, F, n.s.", async () => {
    const { fields, rows } = await read([
      "naics,value,error,tons",
      'a,"12,345",1.2,W',
      "b,(D),(S),42",
      "c,(NA),N/A,-",
      'd,"1,002",n.s.,7',
    ]);
    expect(types(fields)).toEqual([
      "string",
      "integer",
      "string",
      "number",
      "string",
      "integer",
      "string",
    ]);
    expect(rows).toEqual([
      ["a", 12345, null, 1.2, null, null, "W"],
      ["b", null, "(D)", null, "(S)", 42, null],
      ["c", null, null, null, null, null, null],
      ["d", 1002, null, null, "n.s.", 7, null],
    ]);
  });

  test("a mark that stands once in ten thousand rows is found", async () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `k${i},${i === 7001 ? "(D)" : i}`);
    const { rows, misfits } = await read(["k,v", ...lines]);
    expect(rows[7001]).toEqual(["k7001", null, "(D)"]);
    expect(misfits).toEqual([]);
  });

  test("a column of nothing but marks is missing figures; ticks and status letters stay text", async () => {
    const { rows, fields } = await read(["geo,2021,member,status", "A,:,x,..", "B,: c,x,"]);
    expect(types(fields)).toEqual(["string", "number", "string", "string", "string"]);
    expect(rows).toEqual([
      ["A", null, null, "x", ".."],
      ["B", null, "c", "x", null],
    ]);
  });

  test.each([
    ["Swiss apostrophes", ["1'234'567.5", "1\u2019000.0"], [1234567.5, 1000]],
    ["Indian lakhs and crores", ["7,30,89,123.45", "1,23,456.7"], [73089123.45, 123456.7]],
    ["per cent behind a space", ["12.5 %", "-3\u00a0%"], [0.125, -0.03]],
    ["currency behind a sign", ["-$12", "US$ 1,500.75"], [-12, 1500.75]],
    ["a minus behind the number", ["12-", "3.5-"], [-12, -3.5]],
    ["full-width digits", ["９８７．５", "－１２"], [987.5, -12]],
    ["a bare decimal point", ["5.", ".5"], [5, 0.5]],
    ["exponents", ["1.2E+06", "3e-4"], [1200000, 0.0003]],
  ])("%s", async (_, texts, values) => {
    const { rows } = await read(["id\tn", ...texts.map((text) => `r\t${text}`)]);
    expect(rows.map((row) => row[1])).toEqual(values);
  });

  test("codes with points, dates and coordinates decide nothing about the decimal sign", async () => {
    const { table, rows } = await read([
      "hts,coordinate,day,value",
      '0101.21.00,1.1.10,31.12.2024,"1,200"',
      '2805.30.00,1.1.11,01.02.2025,"23,456"',
    ]);
    expect(table.numberStyle).toBe("point");
    expect(rows.map((row) => row[3])).toEqual([1200, 23456]);
  });

  test("codes stay whole wherever in the file they stand: leading zeros, long digits, a total", async () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, i) => `${i === 7001 ? "0101.21" : 1000 + i},1`,
    );
    const late = await read(["hs,n", ...lines]);
    expect(late.rows[7001]).toEqual(["0101.21", 1]);
    expect(late.rows[0]).toEqual(["1000", 1]);
    const long = await read(["id,code", "12345678901234567891,001", "9007199254740993,TOTAL"]);
    expect(long.rows).toEqual([
      ["12345678901234567891", "001"],
      ["9007199254740993", "TOTAL"],
    ]);
  });
});

test.each([
  [
    "a workbook written as a web page, under the name .xls",
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>a',
    /workbook saved as XML or as a web page.*open it in Excel/,
  ],
  [
    "a workbook written as XML",
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>',
    /workbook saved as XML or as a web page/,
  ],
  ["a page that begins with a comment", "<!-- cached -->\n<html>a,b\n1,2", /web page/],
  ["a table of a page", "<table border=1>\n<tr><td>a,b\n1,2\n", /web page/],
  ["an object", '{"version":"2.0",\n"value":[1,2]}\n', /This is JSON, not a table/],
  ["a list of objects", '[{"a":1},\n{"a":2}]\n', /This is JSON, not a table/],
])("%s is refused whatever the file is called", async (_, text, sentence) => {
  await expect(readOwnTable(text, "data.csv")).rejects.toThrow(sentence);
});
