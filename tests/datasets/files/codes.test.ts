import { readColumn } from "./support/read";

describe("codes stay the text they are", () => {
  const cases: [title: string, header: string, texts: string[]][] = [
    ["list numbers of a tariff", "list", ["4A", "4A", "4B", "3", "1"]],
    ["the same in small letters", "annex", ["4a", "4b", "3", "1"]],
    ["without a telling header", "x", ["12A", "13", "14C", "15"]],
    ["one number with two letters", "x", ["7b", "7c", "8", "9"]],
    ["material numbers with a letter", "Materialnummer", ["395000001A", "395000002A", "39500003B"]],
    ["part numbers, some with a letter", "Part No.", ["1001", "1002", "1003R", "1004"]],
    ["revisions in figures, letters and hyphens", "Revision", ["1", "1", "A", "-", "2"]],
    ["revisions under a short name", "Rev", ["A", "B", "1", "2", "01"]],
    ["grades without a telling header", "x", ["1", "A", "2", "B", "1"]],
    ["coordinates that count past nine", "COORDINATE", ["1.1", "1.2", "1.10", "1.20", "2.1"]],
    ["sections in counting order", "x", ["1.8", "1.9", "1.10", "1.11", "2.1"]],
    ["entries that end in zero beside those that do not", "x", ["2.1", "1.1", "1.10", "2.10"]],
    ["coordinates of three parts", "COORDINATE", ["1.1.1", "1.1.2", "1.1.10", "1.2.1"]],
    [
      "a few of two parts among three",
      "x",
      ["8542.31.00", "8542.31", "8542.32", "8542.39", "8541.10"],
    ],
    ["HS codes with a point", "HS code", ["8542.10", "8542.1", "8542.30", "8703.20"]],
    ["HS codes under a German header", "HS-Code", ["8542.10", "8703.20", "2805.30"]],
    ["tariff codes under a French header", "Code SH", ["8542.10", "8703.20", "2805.30"]],
    ["Chinese customs codes", "商品编码", ["8542.10", "8703.20", "2805.30"]],
    ["activities", "NACE", ["26.1", "26.10", "26.2", "27.1"]],
    ["parts with an E between digits", "part", ["1E5", "2E3", "3E10", "4E2"]],
    ["one such part among numbers", "sku", ["10045", "10046", "1E5", "10047"]],
    ["the same in small letters", "part", ["1e5", "2e3", "3e10"]],
    ["more than 15 digits", "id", ["1234567890123456", "2", "3"]],
    ["leading zeros in one cell", "x", ["1001", "0101", "1003"]],
  ];
  test.each(cases)("%s", async (_, header, texts) => {
    const { guess, values, misfits } = await readColumn(header, texts);
    expect([guess.type, values, misfits]).toEqual(["string", texts, []]);
  });

  test.each([",", ";", "|"])("whatever stands between the cells: %s", async (delimiter) => {
    const texts = ["4A", "4B", "3", "1"];
    expect((await readColumn("list", texts, delimiter)).values).toEqual(texts);
  });
});

describe("figures that look a little like codes stay figures", () => {
  const cases: [title: string, header: string, texts: string[], values: number[]][] = [
    [
      "exchange rates that lost a zero",
      "rate",
      ["1.2230", "1.223", "1.2301"],
      [1.223, 1.223, 1.2301],
    ],
    ["prices", "price", ["1.5", "1.12", "2.3", "2.25"], [1.5, 1.12, 2.3, 2.25]],
    ["prices named by a code", "Value by HS code", ["1.50", "1.5", "2.10"], [1.5, 1.5, 2.1]],
    ["exponents with a sign", "x", ["1E+05", "2.5E-03", "1e3"], [100000, 0.0025, 1000]],
    ["an index", "index", ["100.1", "100.10", "99.9"], [100.1, 100.1, 99.9]],
    ["whole numbers", "number", ["12", "7", "100"], [12, 7, 100]],
  ];
  test.each(cases)("%s", async (_, header, texts, values) => {
    expect((await readColumn(header, texts)).values).toEqual(values);
  });

  test("flags behind decimals and years are flags", async () => {
    const index = await readColumn("index", ["120.1r", "121.2p", "122.3", "123A", "119.9"]);
    expect([index.values, index.flags]).toEqual([
      [120.1, 121.2, 122.3, 123, 119.9],
      ["r", "p", null, "A", null],
    ]);
    const years = await readColumn("Year", ["2019", "2020", "2021e", "2022p"]);
    expect([years.guess.type, years.values, years.flags]).toEqual([
      "year",
      [2019, 2020, 2021, 2022],
      [null, null, "e", "p"],
    ]);
    const spaced = await readColumn("Jahr", ["2021 (p)", "2022 (e)", "2020"]);
    expect([spaced.values, spaced.flags]).toEqual([
      [2021, 2022, 2020],
      ["(p)", "(e)", null],
    ]);
  });

  test("a code that was taken for a number by the user keeps digits that a number would lose", async () => {
    const { typedTable } = await import("../../../src/datasets/files/typedTable");
    const { table } = await readColumn("id", ["1234567890123456", "2"]);
    const [row, id] = table.columns;
    const columns = [row!, { ...id!, type: "number" as const }];
    const { rows, misfits } = typedTable({ ...table, columns });
    expect(rows.map((row) => row[1])).toEqual(["1234567890123456", 2]);
    expect(misfits.find(({ column }) => column === "id")?.count).toBe(1);
  });
});
