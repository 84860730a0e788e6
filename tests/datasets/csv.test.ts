import { parseTable, writeCsv } from "../../src/datasets/csv";
import { field, schema } from "../support/builtSchema";

const people = schema([
  field("name", "string"),
  field("born", "date"),
  field("share", "number"),
  field("active", "boolean"),
  field("count", "integer"),
  field("year", "year"),
]);

const HEADER = "name,born,share,active,count,year\n";

function read(body: string) {
  return parseTable(HEADER + body, people, "people.csv");
}

test("typed cells come out of text, and quotes, commas and line breaks inside quotes survive", () => {
  expect(read('"Doe, ""J"".\nJr",2025-04-10,0.0161,true,12,2024\n')).toEqual([
    ['Doe, "J".\nJr', "2025-04-10", 0.0161, true, 12, 2024],
  ]);
});

test("an empty cell is missing, never zero, false or an empty text", () => {
  expect(read(",,,,,\nX,,0,false,0,2024\n")).toEqual([
    [null, null, null, null, null, null],
    ["X", null, 0, false, 0, 2024],
  ]);
});

test("text that looks like a formula stays text", () => {
  expect(read("=1+1,,,,,\n")[0]?.[0]).toBe("=1+1");
});

test("a byte order mark and CRLF line ends are no part of the data", () => {
  const text = `\uFEFF${HEADER}A,,0.5,,,\n`.replaceAll("\n", "\r\n");
  expect(parseTable(text, people, "people.csv")).toEqual([["A", null, 0.5, null, null, null]]);
});

test.each([
  [
    "a word for a number",
    "A,,much,,,\n",
    'people.csv, row 2, column share: "much" is not a number.',
  ],
  ["a decimal comma", 'A,,"0,5",,,\n', 'people.csv, row 2, column share: "0,5" is not a number.'],
  [
    "a day that no calendar has, in the second row",
    "A,,,,,\nB,2025-02-30,,,,\n",
    'people.csv, row 3, column born: "2025-02-30" is not a date written year-month-day, such as 2025-04-10.',
  ],
  [
    "a fraction for a whole number",
    "A,,,,1.5,\n",
    'people.csv, row 2, column count: "1.5" is not a whole number.',
  ],
  [
    "a number too large to hold",
    "A,,1e999,,,\n",
    'people.csv, row 2, column share: "1e999" is not a number.',
  ],
  [
    "yes for a truth value",
    "A,,,yes,,\n",
    'people.csv, row 2, column active: "yes" is not TRUE or FALSE.',
  ],
  [
    "a row cut short",
    "A,,,,,\nB,2025-04-10,0.\n",
    "people.csv, row 3, column active: the row has 3 cells but the table has 6 columns. The file is damaged; nothing was read.",
  ],
  [
    "a row too long",
    "A,,,,,,surplus\n",
    "people.csv, row 2, column year: the row has 7 cells but the table has 6 columns. The file is damaged; nothing was read.",
  ],
])("%s is refused by file, row and column", (_, body, sentence) => {
  expect(() => read(body)).toThrow(sentence);
});

test("a quote that never closes is refused by row", () => {
  expect(() => read('A,,,,,\n"B,,,,,\n')).toThrow(/^people\.csv, row 3: .*nothing was read\.$/);
});

test("a page of HTML in place of the file is refused at its header", () => {
  expect(() => parseTable("<!doctype html>\n<html></html>", people, "people.csv")).toThrow(
    'people.csv, row 1, column name: the header reads "<!doctype html>" where "name" belongs.',
  );
});

test("columns in another order, too few or too many are refused by the column at fault", () => {
  const swapped = "born,name,share,active,count,year\n";
  expect(() => parseTable(swapped, people, "p.csv")).toThrow(
    'the header reads "born" where "name"',
  );
  expect(() => parseTable("name,born,share,active,count\n", people, "p.csv")).toThrow(
    'column year: the header reads "" where "year" belongs',
  );
  expect(() => parseTable("name,born,share,active,count,year,more\n", people, "p.csv")).toThrow(
    'column more: the header has a column "more"',
  );
});

test("what is written can be read back cell for cell", () => {
  const rows = [
    ['a "quoted", text', "2024-02-29", 0.1, false, 3, 2024],
    [null, null, null, null, null, null],
  ];
  const header = people.fields.map(({ name }) => name);
  expect(parseTable(writeCsv(header, rows), people, "p.csv")).toEqual(rows);
});
