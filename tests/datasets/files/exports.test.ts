import { typedTable } from "../../../src/datasets/files/typedTable";
import { readColumn, readLines } from "./support/read";

/** Made-up figures in the ways in which offices, ERP and electronics programs write their exports. */
describe("quotation marks that are not written twice", () => {
  const notes = [
    'Item,"January 2024","February 2024"',
    '"Food 1","1.5","2.5"',
    '"Fuel 2","3.5","4.5"',
    "",
    "Footnotes:",
    '1,"See the <a href="https://example.org">series</a>."',
  ];

  test("are letters in the footnote of an office, and said", async () => {
    const { table, rows } = await readLines(notes);
    expect(rows).toEqual([
      ["Food 1", 1.5, 2.5],
      ["Fuel 2", 3.5, 4.5],
    ]);
    expect(table.below.join(" ")).toContain('<a href="https://example.org">series</a>');
    expect(table.notes.join(" ")).toMatch(/1 row has quotation marks within a quoted cell.*row 6/);
  });

  test.each([
    ["which would take in the next line", ['1,"3.5" disk', '2,"a"', "3,b"]],
    ["which never ends", ['1,"3.5" disk', "2,19 rack"]],
  ])("are refused in a cell %s", async (_, rows) => {
    await expect(readLines(["part,desc", ...rows])).rejects.toThrow(/row 2: a quotation mark/);
  });
});

test("a unit under the first of several names goes to each of them", async () => {
  const { names } = await readLines([
    '"Products","January 2024","February 2024","March 2024"',
    ',"2002=100",,',
    '"Food","1.5","2.5","3.5"',
    '"Fuel","1.6","2.6","3.6"',
  ]);
  expect(names.slice(1)).toEqual([
    "January 2024, 2002=100",
    "February 2024, 2002=100",
    "March 2024, 2002=100",
  ]);
});

test("a header a name short is the header, though the row below it has many blanks", async () => {
  const { table, names, rows } = await readLines([
    "task id,task,before,hours,low cost,high cost",
    "A,Describe it,,,30,40,",
    "B,Develop it,,5,60,70,1",
    "C,Design it,A,6,80,90,1",
    "D,Test it,B,7,80,95,1",
  ]);
  expect([table.headerRow, rows.length]).toEqual([1, 4]);
  expect(names.slice(0, 4)).toEqual(["task id", "task", "before", "hours"]);
  expect(table.doubts.join(" ")).toMatch(/7 cells and the header is 1 name short/);
});

test("labels with their values above a table are no table of their own", async () => {
  const { table, rows } = await readLines([
    "Fund Core",
    'Fund Holdings as of,"Apr 06, 2023"',
    'Inception Date,"May 15, 2000"',
    'Shares Outstanding,"743,100,000.00"',
    'Stock,"-"',
    " ",
    "Ticker,Name,Weight (%),Location",
    "AAPL,Apple,7.12,United States",
    "MSFT,Microsoft,6.31,United States",
    " ",
    "The content contained herein is owned or licensed.",
  ]);
  expect([table.tables.length, rows.length]).toEqual([1, 2]);
  expect(table.above).toHaveLength(5);
  expect([table.doubts, table.below.length]).toEqual([[], 1]);
});

test("a last row of a sum without a name is told, and another is not", async () => {
  const parts = ["ref,value,qty", "C1,a,2", "C2,b,3", "C4,c,1"];
  const said = async (last: string) => (await readLines([...parts, last])).table.notes.join(" ");
  expect(await said(",,6")).toMatch(/last row, 5, names nothing and holds the sum of qty/);
  expect(await said(",,7")).toBe("");
});

test("marks for the direction of writing are no letters", async () => {
  const { table, names, rows } = await readLines([
    "Part\u200e,Quantity\u202c",
    "\u202aHW1\u202c,1",
    "HW2,2",
  ]);
  expect([names, rows]).toEqual([
    ["Part", "Quantity"],
    [
      ["HW1", 1],
      ["HW2", 2],
    ],
  ]);
  expect(table.notes.join(" ")).toMatch(/direction of writing/);
});

test("the apostrophes by which a spreadsheet keeps texts are taken away where every cell has one", async () => {
  const { table, rows } = await readLines(["hs,v,note", "'0203,3,'90s", "'11,4,plain"]);
  expect(rows).toEqual([
    ["0203", 3, "'90s"],
    ["11", 4, "plain"],
  ]);
  expect(table.columns[0]?.hints.join(" ")).toMatch(/apostrophe/);
});

describe("columns held by spaces", () => {
  const partlist = [
    "Partlist",
    "",
    "Exported from board.sch at 4/29/25 2:34 PM",
    "",
    "Part     Value          Device     Package     Library  Sheet",
    "",
    "A1       RPI PICO       PICOPICO   PICO        _jc      1",
    "C1       100nF          C-USM0805  M0805       _jc      1",
    "JP1      DOTSTAR        M04LOCK    1X04_LOCK   SparkFun 1",
  ];

  test("of a parts list as a layout program prints it", async () => {
    const { table, names, rows } = await readLines(partlist);
    expect(names).toEqual(["Part", "Value", "Device", "Package", "Library", "Sheet"]);
    expect(rows[0]).toEqual(["A1", "RPI PICO", "PICOPICO", "PICO", "_jc", 1]);
    expect(rows[2]).toEqual(["JP1", "DOTSTAR", "M04LOCK", "1X04_LOCK", "SparkFun", 1]);
    expect([table.delimiter, table.above.length]).toEqual([" ", 2]);
    expect(table.notes.join(" ")).toMatch(/recognised by the spaces/);
  });

  test("with references that go on in the next line, and numbers to the right", async () => {
    const { table, rows } = await readLines([
      "Item    Qty  Ref des.        Description",
      "1         2  C1,C2           CAP 10UF",
      "2        12  C3,C4,C5,C6,    CAP 22PF",
      "             C7,C8",
      "3         1  IC1             Voltage regulator",
    ]);
    expect(rows).toEqual([
      [1, 2, "C1,C2", "CAP 10UF"],
      [2, 12, "C3,C4,C5,C6,C7,C8", "CAP 22PF"],
      [3, 1, "IC1", "Voltage regulator"],
    ]);
    expect(table.notes.join(" ")).toMatch(/1 line that goes on after a comma/);
  });

  test("are not seen in sentences, nor where a delimiter fits", async () => {
    const prose = [
      "Notes on the data of this office",
      "The figures of the year are not final and",
      "will be revised with the next release; see",
      "the methods on the pages of the office.",
    ];
    expect((await readLines(prose)).table.columns).toHaveLength(1);
    const { table } = await readLines(["a name,b name", "x y,1", "x z,2", "x q,3"]);
    expect(table.delimiter).toBe(",");
  });
});

describe("days and figures as exports have them", () => {
  test.each([
    ["31.12.25", "2025-12-31", "day-month-year", false],
    ["12/31/69", "2069-12-31", "month-day-year", false],
    ["25-12-31", "2025-12-31", "year-month-day", true],
    ["31/01/70", "1970-01-31", "day-month-year", false],
    ["03/04/05", "2005-04-03", "day-month-year", true],
  ])("a year of two figures is read where it is asked: %s", async (text, iso, order, doubt) => {
    const { table, guess, values } = await readColumn("Posted", [text, text, "00/00/00"]);
    expect([guess.type, values[0]]).toEqual(["string", text]);
    expect(guess.hints.join(" ")).toMatch(/year of two figures.*choose date/);
    expect(guess.shortYears).toEqual({ doubt });
    const columns = table.columns.map((column) =>
      column.name === "Posted" ? { ...column, type: "date" as const } : column,
    );
    if (doubt) return;
    expect(guess.dateOrder).toBe(order);
    expect(typedTable({ ...table, columns }).rows.map((row) => row[1])).toEqual([iso, iso, null]);
  });

  test.each(["00/00/0000", "00.00.0000", "0000-00-00", "0000-00-00 00:00:00"])(
    "%s is no day, among days and alone",
    async (none) => {
      const among = await readColumn("d", ["2024-01-31", none, "2024-02-29"]);
      expect([among.guess.type, among.values[1]]).toEqual(["date", null]);
      const alone = await readColumn("d", [none, none]);
      expect([alone.guess.type, alone.values]).toEqual(["date", [null, null]]);
    },
  );

  test("the units of a column that has several are told", async () => {
    const { guess, values } = await readColumn("Weight", ["5 kg", "300 g", "2 kg"]);
    expect([guess.type, values[1]]).toEqual(["string", "300 g"]);
    expect(guess.hints.join(" ")).toMatch(/several units, kg \(2\), g \(1\), stay text/);
  });

  test("one unit behind every number is no code, though the header is a reference", async () => {
    const { guess, values, flags } = await readColumn("Ref X", ["20mm", "56mm", "33mm"]);
    expect([guess.type, values, flags]).toEqual(["integer", [20, 56, 33], ["mm", "mm", "mm"]]);
    expect((await readColumn("Ref", ["20mm", "56A", "33B"])).guess.type).toBe("string");
  });

  test("zeros decide nothing between per cent and none", async () => {
    const { values, misfits } = await readColumn("Gain", ["0", "0", "0", "459.5%", "12%"]);
    expect([values, misfits]).toEqual([[0, 0, 0, 4.595, 0.12], []]);
  });

  test("a code whose last digits a spreadsheet took is no number, and told", async () => {
    const { guess, values } = await readColumn("EAN", ["4.00638E+12", "4006381333931"]);
    expect([guess.type, values[0]]).toEqual(["string", "4.00638E+12"]);
    expect(guess.hints.join(" ")).toMatch(/last digits are not in the file/);
    expect((await readColumn("Mass", ["4.00638E+12", "1.5"])).guess.type).toBe("number");
  });
});

test.each([
  ["a year", "Country,2023"],
  ["a quarter", "Country,2023-Q1"],
  ["a day", "Country,2023-01-31"],
])("a table whose second name is %s is one, and not the labels of the next", async (_, names) => {
  const { table, rows } = await readLines([
    ...["Exports", names, "AT,1", "DE,2", ""],
    ...["Imports", `${names},2024`, "AT,3,4"],
  ]);
  expect(table.tables.map(({ text }) => text)).toEqual(["Exports", "Imports"]);
  expect(rows).toEqual([
    ["AT", 1],
    ["DE", 2],
  ]);
});
